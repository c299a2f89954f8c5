"""The site's addresses: each room under its own name."""

from __future__ import annotations

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("account/", include("luoshi_web.organisation.signing_in_urls")),
    path("language/", include("django.conf.urls.i18n")),
    path("", include("luoshi_web.shell.urls")),
]
ROOMS = ("desk", "plans", "tracking", "reporting", "organisation", "journal", "files")
for room in ROOMS:
    if find_spec(f"luoshi_web.{room}.urls"):
        urlpatterns.append(path("" if room == "desk" else f"{room}/", include(f"luoshi_web.{room}.urls")))
