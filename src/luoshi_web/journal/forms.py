"""What an auditor asks the journal."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from luoshi_web.shell.dates import DayField, day_or_none


class DayForm(forms.Form):
    """A day, and one of the units that acted on it."""

    day = DayField(label=_("哪一天"))
    unit = forms.TypedChoiceField(label=_("哪个单位"), coerce=int, empty_value=None, required=False)

    def __init__(self, *args: Any, units: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = [("", _("全部")), *units]  # type: ignore[attr-defined]  # a choice field


class AccountForm(forms.Form):
    """Which account, which days, and why."""

    username = forms.CharField(label=_("账号"), max_length=150)
    start = DayField(label=_("从"))
    end = DayField(label=_("到"))
    reason = forms.CharField(
        label=_("为什么要查"),
        help_text=_("这次查看和理由会记入流水，长期保留。"),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


def day_of(text: str, default: date) -> date:
    """The day that `text` writes, `default` where it writes none."""
    return day_or_none(text) or default
