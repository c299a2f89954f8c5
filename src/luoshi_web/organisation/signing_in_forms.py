"""The forms of signing in: allauth's, with labels in the words of the house and no placeholders."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm
from allauth.account.forms import ReauthenticateForm as PasswordAgainForm
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.utils.translation import gettext_lazy as _

CODE_HELP = _("手机上的 6 位数字；手机不在身边，用一个备用码")


def _say(form: forms.Form, **words: object) -> None:
    """Set labels, take placeholders away, and leave out help that points to pages that are not here."""
    for name, label in words.items():
        field = form.fields[name]
        field.label = label  # type: ignore[assignment]  # lazy words
        field.help_text = ""
        field.widget.attrs.pop("placeholder", None)


class Login(LoginForm):  # type: ignore[misc]  # allauth has no types
    """账号 and 密码."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, login=_("账号"), password=_("密码"))


class NewPassword(ChangePasswordForm):  # type: ignore[misc]  # allauth has no types
    """The old password and the new one, twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, oldpassword=_("现在的密码"), password1=_("新密码"), password2=_("再写一遍新密码"))
        self.fields["password1"].help_text = _("至少 10 个字符，不要用常见的密码")


class PasswordAgain(PasswordAgainForm):  # type: ignore[misc]  # allauth has no types
    """The password once more, before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, password=_("密码"))


class Code(AuthenticateForm):  # type: ignore[misc]  # allauth has no types
    """The second step of signing in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=_("验证码"))
        self.fields["code"].help_text = CODE_HELP


class CodeAgain(ReauthenticateForm):  # type: ignore[misc]  # allauth has no types
    """A code once more, before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=_("验证码"))
        self.fields["code"].help_text = CODE_HELP


class FirstCode(ActivateTOTPForm):  # type: ignore[misc]  # allauth has no types
    """The code that proves that the telephone knows the secret."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=_("手机上的 6 位数字"))
        self.fields["code"].widget.attrs["inputmode"] = "numeric"
