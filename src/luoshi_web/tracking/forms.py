"""What people type about assignments, occurrences, evidence and credit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.validators import MinValueValidator
from django.utils.translation import gettext_lazy as _

from luoshi_web.plans.forms import Files, FilesField
from luoshi_web.shell.dates import DayField, MomentField
from luoshi_web.tracking.models import Mode, Part

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as Promise

#: What the camera and the chooser of files offer first; the gate decides what is taken.
_DOCUMENTS = ".pdf,.docx,.doc,.wps,.ofd,.xlsx,.xls,.csv,.txt,.md,.html,.zip,image/*"


def _day(label: str | Promise, *, required: bool = True, help_text: str | Promise = "") -> DayField:
    return DayField(label=label, required=required, help_text=help_text)


def _words(label: str | Promise, missing: str | Promise, rows: int = 3) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows, "class": "kai"})
    return forms.CharField(label=label, max_length=4000, widget=widget, error_messages={"required": missing})


class NewEvidence(forms.Form):
    """Words and files; the day is today unless it was another."""

    words = _words(_("做了什么"), _("写一句做了什么，10个字就够。"), 4)
    photos = FilesField(
        label=_("拍照"),
        required=False,
        widget=Files(attrs={"accept": "image/*", "capture": "environment", "multiple": True}),
    )
    attached = FilesField(
        label=_("选文件"), required=False, widget=Files(attrs={"accept": _DOCUMENTS, "multiple": True})
    )
    done_on = _day(_("办理日期"))

    def uploads(self) -> list[tuple[str, bytes]]:
        """The files as (name, bytes), photographs first."""
        given = [*self.cleaned_data["photos"], *self.cleaned_data["attached"]]
        return [(file.name or "", file.read()) for file in given]


class NewProgress(forms.Form):
    """How far a duty has come; it fills nothing."""

    words = _words(_("进展"), _("写一句到了哪一步。"))
    value = forms.DecimalField(label=_("数值"), required=False, max_digits=18, decimal_places=4)
    day = _day(_("日期"))


class NewEvent(forms.Form):
    """What started a limit, or a breach of what must not be."""

    cadence = forms.TypedChoiceField(label=_("起算哪一个时限"), coerce=int, widget=forms.RadioSelect)
    happened_at = MomentField(label=_("发生时间"))
    words = forms.CharField(
        label=_("发生了什么"),
        max_length=300,
        help_text=_("只写事情。不写外面的人是谁、账号是什么。"),
        widget=forms.Textarea(attrs={"rows": 2, "class": "kai"}),
    )

    def __init__(self, *args: Any, choices: list[tuple[int, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["cadence"]
        assert isinstance(field, forms.TypedChoiceField)  # noqa: S101  # declared above
        field.choices = choices


class NewExtension(forms.Form):
    """A later date, and why; the first date stays."""

    until = _day(_("延到哪一天"))
    reason = forms.CharField(
        label=_("为什么延期"), max_length=300, widget=forms.Textarea(attrs={"rows": 2, "class": "kai"})
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class Closing(forms.Form):
    """Why an occurrence is closed."""

    reason = forms.CharField(
        label=_("为什么办结"), max_length=300, widget=forms.Textarea(attrs={"rows": 2, "class": "kai"})
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class Checking(forms.Form):
    """Accepting needs no words; refusing needs a reason."""

    reason = forms.CharField(
        label=_("不认定的理由"),
        max_length=300,
        required=False,
        help_text=_("认定不用写。"),
        widget=forms.Textarea(attrs={"rows": 2, "class": "kai"}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, validators=[MinValueValidator(1)])


class Giving(forms.Form):
    """How duties are given: to which units, each or joint, in which part, from when."""

    part = forms.ChoiceField(label=_("主次"), choices=Part, widget=forms.RadioSelect)
    mode = forms.ChoiceField(
        label=_("方式"),
        choices=[
            (Mode.EACH, _("各自：每个单位各办各的，分别计数")),
            (Mode.JOINT, _("共同：合办一套，名录里排在最前的单位牵头，其他配合")),
        ],
        widget=forms.RadioSelect,
    )
    followed_from = _day(_("从哪一天开始跟踪"), help_text=_("这一天之前到期的，不亮灯，不计数。"))
    review_day = _day(
        _("复核日"), required=False, help_text=_("给没有期限的任务定一天来看看，注明是交办时定的。")
    )
