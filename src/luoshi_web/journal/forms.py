"""What an auditor asks the journal."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


def day_input() -> forms.DateInput:
    """A date field of the browser's own."""
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class DayForm(forms.Form):
    """A day, and one of the units that acted on it."""

    day = forms.DateField(label=_("哪一天"), widget=day_input())
    unit = forms.TypedChoiceField(label=_("哪个单位"), coerce=int, empty_value=None, required=False)

    def __init__(self, *args: Any, units: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = [("", _("全部")), *units]  # type: ignore[attr-defined]  # a choice field


class AccountForm(forms.Form):
    """Which account, which days, and why."""

    username = forms.CharField(label=_("账号"), max_length=150)
    start = forms.DateField(label=_("从"), widget=day_input())
    end = forms.DateField(label=_("到"), widget=day_input())
    reason = forms.CharField(
        label=_("为什么要查"),
        help_text=_("这次查看和理由会记入流水，长期保留。"),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


def day_of(text: str, default: date) -> date:
    """The day that `text` writes, `default` where it writes none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return default
