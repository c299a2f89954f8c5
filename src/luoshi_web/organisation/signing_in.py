"""Signing in: no public sign-up; accounts are made by an administrator."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter


class SigningIn(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Allauth's hooks: the site is closed to sign-up."""

    def is_open_for_signup(self, request: Any) -> bool:
        """Nobody may sign up."""
        del request
        return False
