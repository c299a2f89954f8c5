"""Addresses of the journal."""

from __future__ import annotations

from django.urls import path

from luoshi_web.journal import views

app_name = "journal"
urlpatterns = [
    path("", views.day_page, name="list"),
    path("account/", views.account_form, name="account"),
    path("account/<int:seq>/", views.account_lines, name="account_lines"),
    path("of/<slug:kind>/<str:object_id>/", views.object_page, name="object"),
]
