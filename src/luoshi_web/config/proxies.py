"""From which address a request came, where reverse proxies stand in front of the site."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The address that the outermost of our own proxies saw; without proxies, that of the connection.

    What stands further left in X-Forwarded-For was written by the client and proves nothing.
    """
    count = int(settings.ALLAUTH_TRUSTED_PROXY_COUNT)
    direct = str(request.META.get("REMOTE_ADDR", ""))
    if not count:
        return direct
    named = [word.strip() for word in request.headers.get("X-Forwarded-For", "").split(",") if word.strip()]
    return named[-count] if len(named) >= count else direct
