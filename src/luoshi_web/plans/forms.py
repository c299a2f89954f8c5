"""What people type about plans, segments and duties."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from luoshi.api import endings
from luoshi_web.organisation.models import Unit
from luoshi_web.plans.cards import FIELDS, ROLES, Card, limits_of
from luoshi_web.plans.errors import NotWhole, TooLong
from luoshi_web.plans.models import REASON
from luoshi_web.plans.phrases import parted
from luoshi_web.plans.results import parted_names
from luoshi_web.shell.dates import DayField
from luoshi_web.shell.errors import Refused
from luoshi_web.shell.words import together

#: What a browser offers to choose: every file that has a reader, and archives of them.
ACCEPTED = ",".join((*endings(), ".zip"))

#: Characters of a text that is pasted.
_PASTED = 400_000
_TOO_LONG = _("有 %(show_value)d 字，最多 %(limit_value)d 字。改短再存。")
_TOO_LONG_PASTED = _("有 %(show_value)d 字，最多 %(limit_value)d 字。存成一份文件再收，或者分几次贴。")
_YEARS = _("年度写四位数，从 1949 到 2199。")

_BETWEEN_NAMES = re.compile(r"[、，,；;\n]+")


class Files(forms.ClearableFileInput):
    """An input that takes several files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files, none of them required; an empty one is told by its name with the rest taken in."""

    widget = Files(attrs={"accept": ACCEPTED})

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:
        """The files, each cleaned as one."""
        held = data if isinstance(data, list | tuple) else [data]
        return [file for one in held if (file := super(FilesField, self).clean(one, initial))]


def day_field(label: Any, help_text: Any = "") -> DayField:
    """An optional day."""
    return DayField(label=label, help_text=help_text, required=False)


def line_field(label: Any, most: int, help_text: Any = "") -> forms.CharField:
    """An optional line of `most` characters."""
    messages = {"max_length": _TOO_LONG}
    return forms.CharField(
        label=label, max_length=most, required=False, help_text=help_text, error_messages=messages
    )


class Frame(forms.Form):
    """A plan's name and the Frame that completes its dates."""

    title = line_field(_("标题"), 300, _("空着就取文件自己的标题。"))
    number = line_field(_("发文字号"), 60, _("如：云政办发〔2026〕12号。空着就从文件里读。"))
    issuer = line_field(_("发文机关"), 120, _("空着就从文件里读。"))
    issued = day_field(_("成文日期"), _("空着就从文件里读。"))
    year = forms.IntegerField(
        label=_("年度"),
        min_value=1949,
        max_value=2199,
        required=False,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), _YEARS),
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


class Papers(forms.Form):
    """What is brought: files, or a text that is pasted."""

    files = FilesField(  # type: ignore[assignment]  # the fields of a form leave its class
        label=_("文件"),
        required=False,
        allow_empty_file=True,
        help_text=_(
            "可一次选几份：通知、要点、任务分解表。"
            "能读 Word、WPS、PDF、OFD、Excel 表、网页和纯文字；压缩包（.zip）里的每份文件各读各的。"
        ),
    )
    # A limit that the browser knew would cut what is pasted without a word.
    text = forms.CharField(
        label=_("或者粘贴文字"),
        required=False,
        validators=[MaxLengthValidator(_PASTED, _TOO_LONG_PASTED)],
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def clean(self) -> dict[str, Any]:
        """There is a file or a text."""
        given = super().clean() or {}
        told = given.get("files") or (given.get("text") or "").strip() or {"files", "text"} & set(self.errors)
        if not told:
            self.add_error("files", _("选一份文件，或在下面粘贴文字。"))
        return given


class Manner(forms.ChoiceField):
    """A choice of which the first holds where none is made."""

    def clean(self, value: Any) -> Any:
        """The choice."""
        return super().clean(value or self.initial)


class NewPlan(Papers, Frame):
    """A plan to be taken in, or several. units: those that the actor may take in for, in their order."""

    ONE, EACH = "one", "each"

    owner = forms.ModelChoiceField(label=_("承办单位"), queryset=Unit.objects.none(), empty_label=None)
    manner = Manner(
        label=_("有几份文件时"),
        choices=((ONE, _("算一份计划")), (EACH, _("每份各是一份计划"))),
        initial=ONE,
        widget=forms.RadioSelect,
        help_text=_("每份各是一份计划时，标题、文号、时限各从自己的文件里读。"),
    )
    field_order = ("files", "text", "manner", "title", "owner")

    def __init__(self, *args: Any, units: Sequence[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["start"].help_text = _("空着就从标题、开头几句里读。")
        owner: Any = self.fields["owner"]
        owner.queryset = Unit.objects.filter(pk__in=[unit.pk for unit in units])
        # As the ledger draws the tree: one wide space for each unit above.
        owner.choices = [(unit.pk, "\u3000" * (len(unit.tree_path) - 1) + str(unit)) for unit in units]

    def clean(self) -> dict[str, Any]:
        """What belongs to one plan alone is not asked for, and not looked at, where each is one."""
        given = super().clean()
        if given.get("manner") == self.EACH:
            for name in Frame.base_fields:
                self.errors.pop(name, None)
        return given

    @property
    def is_each(self) -> bool:
        """Whether each file is to be a plan of its own."""
        return bool(self.cleaned_data["manner"] == self.EACH)


class EditFrame(Frame):
    """The same, of a plan that is there."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].required = True
        self.fields["title"].help_text = ""


class Withdrawal(forms.Form):
    """Why a plan is withdrawn."""

    reason = forms.CharField(
        label=_("为什么撤回"),
        max_length=REASON,
        help_text=_("如：收错了；收了两遍；发文机关已经撤销。"),
        error_messages={"max_length": _TOO_LONG},
    )


class DutyFields(forms.Form):
    """The fields of a duty, as a card has them. proposed: what they held before anyone typed."""

    version = forms.IntegerField(label=_("版本"))
    words = forms.CharField(required=False)
    phrases = forms.CharField(required=False)
    bearer = forms.CharField(required=False)
    lead = forms.CharField(required=False)
    support = forms.CharField(required=False)
    things = forms.CharField(required=False)
    aims = forms.CharField(required=False)

    def __init__(self, data: Any, proposed: Mapping[str, str]) -> None:
        super().__init__(data)
        self.limits = limits_of(proposed)

    def clean(self) -> dict[str, Any]:
        """Each field holds no more than it may; a line's end counts once, as the browser counts it."""
        given = super().clean() or {}
        for name in FIELDS.keys() & given.keys():
            words = given[name] = "\n".join(given[name].splitlines())
            if len(words) > self.limits[name]:
                self.add_error(name, str(TooLong(FIELDS[name], len(words), self.limits[name])))
        return given

    def refusal(self) -> Refused:
        """Why the form can't be taken: which field is too long, or missing."""
        errors = self.errors.as_data()
        missing = [NotWhole(self.fields[name].label or name) for name in ("version", "act") if name in errors]
        if missing:
            return missing[0]
        return Refused(together(*(str(one) for held in self.errors.values() for one in held)))

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
        label=_("做什么"),
        choices=[
            (act, act) for act in ("accept", "split", "set-aside", "merge", "context", "undo", "write-lawful")
        ],
    )
    pieces = forms.CharField(required=False)
    reason = forms.CharField(required=False)
    duty = forms.CharField(required=False)

    def fields_of(self, card: Card) -> dict[str, Any]:
        """The arguments of `accept` for this card."""
        return self.changed_from(card.initial())

    def written(self, card: Card) -> dict[str, Any]:
        """The arguments of `write_lawful`: what was typed, and nothing that was read."""
        given = {
            name: value for name, value in self.changed_from(card.initial()).items() if value is not None
        }
        return {"words": "", **given}

    def lines(self) -> list[str]:
        """The pieces to split into, one a line."""
        return [line for line in self.cleaned_data["pieces"].splitlines() if line.strip()]

    def duty_number(self) -> int:
        """The number of the duty to merge into; 0 where none was named."""
        found = re.match(r"\s*(\d{1,6})", self.cleaned_data["duty"])
        return int(found[1]) if found else 0
