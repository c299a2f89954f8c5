"""Addresses of the shell: its own page of components, in development only."""

from __future__ import annotations

from django.urls import path

from luoshi_web.shell import views

app_name = "shell"
urlpatterns = [path("components/", views.components, name="components")]
