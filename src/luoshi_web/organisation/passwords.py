"""Whether a password is good enough, said in the words of the house.

Django counts its own sentence on length with a number in it, which no catalogue knows: it stays English.
"""

from __future__ import annotations

from typing import Final

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from luoshi_web.organisation.models import Account

#: Our sentence for each code of the validators in the settings.
_SENTENCES: Final = {
    "password_too_short": _("密码太短，至少要 %(min_length)s 个字符。"),
    "password_too_common": _("这个密码太常见，容易被猜到。换一个。"),
}


def demand_good(password: str, account: Account | None = None) -> None:
    """Let a password pass that the validators of the settings accept.

    Raises:
        ValidationError: it is weak; each fault in its own sentence.
    """
    try:
        validate_password(password, account)
    except ValidationError as fault:
        raise ValidationError([_ours(one) for one in fault.error_list]) from fault


def _ours(fault: ValidationError) -> ValidationError:
    sentence = _SENTENCES.get(fault.code or "")
    return ValidationError(sentence, fault.code, fault.params) if sentence else fault
