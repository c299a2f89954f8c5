"""The site's addresses: each room under its own name."""

from __future__ import annotations

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

from luoshi_web.config.views import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("health/", health, name="health"),
    path("account/", include("luoshi_web.organisation.signing_in_urls")),
    path("language/", include("django.conf.urls.i18n")),
    path("", include("luoshi_web.shell.urls")),
]
ROOMS = {
    "desk": "",
    "plans": "plans/",
    "tracking": "ledger/",
    "reporting": "reports/",
    "organisation": "organisation/",
    "journal": "journal/",
}
urlpatterns += [
    path(under, include(f"luoshi_web.{room}.urls"))
    for room, under in ROOMS.items()
    if find_spec(f"luoshi_web.{room}.urls")
]
