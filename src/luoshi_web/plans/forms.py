"""What people type about plans, segments and duties."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from luoshi.api import endings
from luoshi_web.organisation.models import Unit
from luoshi_web.plans.cards import FIELDS, ROLES, Card
from luoshi_web.plans.phrases import parted
from luoshi_web.plans.results import parted_names
from luoshi_web.shell.dates import DayField

#: What a browser offers to choose: every file that has a reader, and archives of them.
ACCEPTED = ",".join((*endings(), ".zip"))

_BETWEEN_NAMES = re.compile(r"[、，,；;\n]+")


class Files(forms.ClearableFileInput):
    """An input that takes several files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files, none of them required."""

    widget = Files(attrs={"accept": ACCEPTED})

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:
        """The files, each cleaned as one."""
        held = data if isinstance(data, list | tuple) else [data]
        return [file for one in held if (file := super(FilesField, self).clean(one, initial))]


def day_field(label: Any, help_text: Any = "") -> DayField:
    """An optional day."""
    return DayField(label=label, help_text=help_text, required=False)


class Frame(forms.Form):
    """A plan's name and the Frame that completes its dates."""

    title = forms.CharField(
        label=_("标题"), max_length=300, required=False, help_text=_("空着就取文件自己的标题。")
    )
    number = forms.CharField(
        label=_("发文字号"),
        max_length=60,
        required=False,
        help_text=_("如：云政办发〔2026〕12号。空着就从文件里读。"),
    )
    issuer = forms.CharField(label=_("发文机关"), max_length=120, required=False)
    issued = day_field(_("成文日期"), _("空着就从文件里读。"))
    year = forms.IntegerField(
        label=_("年度"),
        min_value=1949,
        max_value=2199,
        required=False,
        help_text=_("没有写年份的“6月底前”算在哪一年。空着就从标题、文号判断。"),
    )
    start = day_field(_("起"), _("从哪一天起跟踪这份计划。"))
    end = day_field(_("止"), _("长期有效的制度空着。"))

    def clean(self) -> dict[str, Any]:
        """The end is not before the start."""
        given = super().clean() or {}
        start, end = given.get("start"), given.get("end")
        if start and end and end < start:
            self.add_error("end", _("止早于起。"))
        return given


class NewPlan(Frame):
    """A plan to be taken in. units: those that the actor may take in for."""

    files = FilesField(  # type: ignore[assignment]  # the fields of a form leave its class
        label=_("文件"),
        required=False,
        help_text=_(
            "可一次选几份：通知、要点、任务分解表算一份计划。"
            "能读 Word、WPS、PDF、OFD、Excel 表、网页和纯文字；压缩包（.zip）里的每份文件各读各的。"
        ),
    )
    text = forms.CharField(
        label=_("或者粘贴文字"), required=False, max_length=400_000, widget=forms.Textarea(attrs={"rows": 6})
    )
    owner = forms.ModelChoiceField(label=_("承办单位"), queryset=Unit.objects.none(), empty_label=None)
    field_order = ("files", "text", "title", "owner")

    def __init__(self, *args: Any, units: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = units  # type: ignore[attr-defined]  # a ModelChoiceField

    def clean(self) -> dict[str, Any]:
        """There is a file or a text."""
        given = super().clean()
        if not given.get("files") and not (given.get("text") or "").strip() and "files" not in self.errors:
            self.add_error("files", _("选一份文件，或在下面粘贴文字。"))
        return given


class EditFrame(Frame):
    """The same, of a plan that is there."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].required = True
        self.fields["title"].help_text = ""


class DutyFields(forms.Form):
    """The fields of a duty, as a card has them."""

    version = forms.IntegerField()
    words = forms.CharField(required=False, max_length=2000)
    phrases = forms.CharField(required=False, max_length=600)
    bearer = forms.CharField(required=False, max_length=600)
    lead = forms.CharField(required=False, max_length=600)
    support = forms.CharField(required=False, max_length=600)
    things = forms.CharField(required=False, max_length=2000)
    aims = forms.CharField(required=False, max_length=600)

    def typed(self) -> dict[str, str]:
        """The words as they were typed, to be shown again."""
        return {name: self.data[name] for name in FIELDS if name in self.data}

    def changed_from(self, initial: dict[str, str]) -> dict[str, Any]:
        """The arguments of `accept` and `edit_duty`: None where a field is as it was."""
        given = self.cleaned_data
        names = {role: given[role] for role in ROLES if role in self.data}
        same = all(given[role] == initial[role] for role in names)
        return {
            "words": given["words"] if self._is_changed("words", initial) else None,
            "cadences": parted(given["phrases"]) if self._is_changed("phrases", initial) else None,
            "things": parted_names(given["things"]) if self._is_changed("things", initial) else None,
            "aims": parted_names(given["aims"]) if self._is_changed("aims", initial) else None,
            "bearers": None
            if same
            else [
                {"name": name.strip(), "role": role}
                for role, words in names.items()
                for name in _BETWEEN_NAMES.split(words)
                if name.strip()
            ],
        }

    def _is_changed(self, name: str, initial: dict[str, str]) -> bool:
        return name in self.data and self.cleaned_data[name] != initial[name]


class Settle(DutyFields):
    """What is done with a segment: the act, and what the act needs."""

    act = forms.ChoiceField(
        choices=[(act, act) for act in ("accept", "split", "set-aside", "merge", "context", "undo")]
    )
    pieces = forms.CharField(required=False, max_length=4000)
    reason = forms.CharField(required=False, max_length=300)
    duty = forms.CharField(required=False, max_length=80)

    def fields_of(self, card: Card) -> dict[str, Any]:
        """The arguments of `accept` for this card."""
        return self.changed_from(card.initial())

    def lines(self) -> list[str]:
        """The pieces to split into, one a line."""
        return [line for line in self.cleaned_data["pieces"].splitlines() if line.strip()]

    def duty_number(self) -> int:
        """The number of the duty to merge into; 0 where none was named."""
        found = re.match(r"\s*(\d{1,6})", self.cleaned_data["duty"])
        return int(found[1]) if found else 0
