"""Addresses of the organisation."""

from __future__ import annotations

from django.urls import path

from luoshi_web.organisation import views

app_name = "organisation"
urlpatterns = [
    path("", views.tree, name="tree"),
    path("act-as/", views.act_as, name="act_as"),
    path("accounts/new/", views.new_account, name="new_account"),
    path("accounts/password/", views.reset_password, name="reset_password"),
    path("units/<int:pk>/", views.unit_page, name="unit"),
    path("units/<int:pk>/<slug:word>/", views.change_unit, name="change"),
    path("appointments/<int:pk>/end/", views.end_appointment, name="end_appointment"),
]
