"""The page of components: every sign, strip and control beside its word."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from luoshi_web.shell import samples


def components(request: HttpRequest) -> HttpResponse:
    """All components at once; `?theme=dark` or `light` sets the theme. In development only."""
    if not settings.DEBUG:
        raise Http404
    theme = request.GET.get("theme", "")
    return render(
        request,
        "shell/components.html",
        {
            "theme": theme if theme in ("light", "dark") else "",
            "states": samples.states(),
            "strips": samples.strips(),
            "large": samples.large(),
            "fates": samples.FATES,
            "form": samples.Sample(data={"due": "9月31日"}),
            "fresh": samples.Sample(),
            "day": samples.TODAY,
        },
    )
