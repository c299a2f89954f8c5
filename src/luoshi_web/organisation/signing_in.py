"""Signing in: no public sign-up; accounts are made by an administrator."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.utils.translation import gettext_lazy as _

from luoshi_web.organisation.passwords import demand_good


class SigningIn(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Allauth's hooks: the site is closed to sign-up, and says things in its own words."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("这个账号已停用。找管理员恢复。"),
        "enter_current_password": _("现在的密码不对。"),
        "incorrect_password": _("密码不对。"),
        "invalid_login": _("账号或密码不对。"),
        "username_password_mismatch": _("账号或密码不对。"),
        "too_many_login_attempts": _("错了太多次。过几分钟再试。"),
        "rate_limited": _("太频繁了。过一分钟再试。"),
    }

    def clean_password(self, password: str, user: Any = None) -> str:
        """The password, where it is good enough; what is wrong is said in the words of the house."""
        demand_good(password, user)
        return password

    def is_open_for_signup(self, request: Any) -> bool:
        """Nobody may sign up."""
        del request
        return False


class TwoSteps(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """Allauth's hooks for the second step."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("验证码不对。看手机上现在的 6 位数字；手机的时间也要准。"),
        "cannot_generate_recovery_codes": _("先开通两步验证，才有备用码。"),
    }
