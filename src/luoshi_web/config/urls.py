"""The site's addresses: each room under its own name."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from luoshi_web.config.views import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("luoshi_web.desk.urls")),
    path("plans/", include("luoshi_web.plans.urls")),
    path("ledger/", include("luoshi_web.tracking.urls")),
    path("reports/", include("luoshi_web.reporting.urls")),
    path("organisation/", include("luoshi_web.organisation.urls")),
    path("journal/", include("luoshi_web.journal.urls")),
    path("account/", include("luoshi_web.organisation.signing_in_urls")),
    path("language/", include("django.conf.urls.i18n")),
    path("health/", health, name="health"),
    path("", include("luoshi_web.shell.urls")),
]
