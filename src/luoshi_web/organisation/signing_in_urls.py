"""The pages of signing in that the site has; allauth's others (e-mail, reset, social) have no address."""

from __future__ import annotations

from allauth.account import views
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("login/", views.login, name="account_login"),
    path("logout/", views.logout, name="account_logout"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    # Allauth's pages name this address; it only says that the site is closed to sign-up.
    path("signup/", views.signup, name="account_signup"),
    path("again/", views.reauthenticate, name="account_reauthenticate"),
    path("password/", views.password_change, name="account_change_password"),
    path("two-steps/", include("allauth.mfa.urls")),
]
