"""Addresses of the shell: its own page of components, in development only."""

from __future__ import annotations

from django.conf import settings
from django.urls import URLPattern, path

from luoshi_web.shell import views

app_name = "shell"
urlpatterns: list[URLPattern] = []
if settings.DEBUG:
    urlpatterns.append(path("components/", views.components, name="components"))
