"""Where a page leads when its form is done."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


def next_of(request: HttpRequest, otherwise: str) -> str:
    """The page that sent the form, where it is one of this site's; else `otherwise`."""
    asked = request.POST.get("next", "") or request.GET.get("next", "")
    if url_has_allowed_host_and_scheme(
        asked, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    ):
        return asked
    return otherwise


def number_in(text: str | None) -> int:
    """The whole number that a page was asked for; 0 for what is none."""
    return int(text) if text and text.isdecimal() and len(text) <= 18 else 0  # of a 64-bit key
