"""What people type about assignments, occurrences, evidence and credit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django import forms
from django.core.validators import MinValueValidator
from django.utils.translation import gettext_lazy as _

from luoshi_web.plans.forms import Files, FilesField
from luoshi_web.shell.dates import DayField, MomentField
from luoshi_web.tracking.models import Cause, Checked, Mode, Part

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as Promise

    from luoshi_web.plans.models import Segment

#: What the camera and the chooser of files offer first; the gate decides what is taken.
_DOCUMENTS = ".pdf,.docx,.doc,.wps,.ofd,.xlsx,.xls,.csv,.txt,.md,.html,.zip,image/*"


def _day(label: str | Promise, *, required: bool = True, help_text: str | Promise = "") -> DayField:
    return DayField(label=label, required=required, help_text=help_text)


def _words(label: str | Promise, missing: str | Promise, rows: int = 3) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows, "class": "kai"})
    return forms.CharField(label=label, max_length=4000, widget=widget, error_messages={"required": missing})


def _why(label: str | Promise, *, required: bool = True, help_text: str | Promise = "") -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 2, "class": "kai"})
    return forms.CharField(label=label, max_length=300, required=required, help_text=help_text, widget=widget)


def _once() -> forms.CharField:
    """The key of a form: new each time that the page is opened, the same when it is sent again."""
    return forms.CharField(
        max_length=32, required=False, initial=lambda: uuid4().hex, widget=forms.HiddenInput
    )


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
    once = _once()

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
    once = _once()

    def __init__(self, *args: Any, choices: list[tuple[int, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["cadence"]
        assert isinstance(field, forms.TypedChoiceField)  # noqa: S101  # declared above
        field.choices = choices


class NewExtension(forms.Form):
    """A later date, and why; the first date stays."""

    until = _day(_("延到哪一天"))
    reason = _why(_("为什么延期"))
    version = forms.IntegerField(widget=forms.HiddenInput)


class Closing(forms.Form):
    """Why an occurrence is closed."""

    reason = _why(_("为什么办结"))
    version = forms.IntegerField(widget=forms.HiddenInput)


class NewStop(forms.Form):
    """From when the clock stands still, why, and whether the time is added."""

    since = _day(_("从哪一天起中止"), help_text=_("这一天起不计时。"))
    moves_due = forms.ChoiceField(
        label=_("恢复以后"),
        choices=[("yes", _("停了多少天，期限顺延多少天")), ("no", _("期限不顺延"))],
        widget=forms.RadioSelect,
    )
    reason = _why(_("为什么中止"))
    version = forms.IntegerField(widget=forms.HiddenInput)


class Resuming(forms.Form):
    """From when the clock runs again."""

    resumed_on = _day(_("从哪一天起恢复"), help_text=_("这一天起重新计时。"))
    reason = _why(_("说明"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)


class NewCorrection(forms.Form):
    """The right date, why the old one is wrong, and where the right one stands."""

    due = _day(_("正确的期限"))
    cause = forms.ChoiceField(
        label=_("怎么错的"),
        choices=[
            (Cause.MISREAD, _("读错了：原文一直是这个日期")),
            (Cause.CHANGED, _("发文单位改了：从某一天起改成这个日期")),
        ],
        widget=forms.RadioSelect,
    )
    holds_from = _day(_("从哪一天起改的"), required=False, help_text=_("发文单位改了日期才写。"))
    reason = _why(_("为什么更正"))
    source = _why(_("依据"), help_text=_("正确的日期写在哪里：文号、页码，或者原文。"))
    segment = forms.TypedChoiceField(
        label=_("原文里的句子"), coerce=int, empty_value=None, required=False, widget=forms.RadioSelect
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, segments: list[Segment], **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["segment"]
        assert isinstance(field, forms.TypedChoiceField)  # noqa: S101  # declared above
        field.choices = [("", _("不在这份计划里")), *((one.pk, one.text) for one in segments)]
        if not segments:
            del self.fields["segment"]

    def clean(self) -> dict[str, Any]:
        """A duty without a sentence of its own has none to choose."""
        return {"segment": None, **self.cleaned_data}


class Reopening(forms.Form):
    """Why a closed occurrence is opened again."""

    reason = _why(_("为什么重新打开"))
    version = forms.IntegerField(widget=forms.HiddenInput)


class Ending(forms.Form):
    """Why an assignment ends."""

    reason = _why(_("为什么结束"), help_text=_("如：任务已经完成；职责划给了别的单位。"))
    version = forms.IntegerField(widget=forms.HiddenInput)


class TakingBack(forms.Form):
    """Why an assignment is taken back."""

    reason = _why(_("为什么收回"), help_text=_("如：选错了单位；主次给反了。"))
    version = forms.IntegerField(widget=forms.HiddenInput)


class Withdrawing(forms.Form):
    """Why evidence is withdrawn."""

    reason = _why(_("为什么撤回"), help_text=_("如：报了两遍；附错了文件。"))


class Reviewing(forms.Form):
    """The day on which the unit is asked; empty takes it away."""

    day = _day(_("复核日"), required=False, help_text=_("留空就不定。"))
    version = forms.IntegerField(widget=forms.HiddenInput)


class Sampling(forms.Form):
    """How the evidence of a duty is checked."""

    checked = forms.ChoiceField(
        label=_("怎么核"),
        choices=[
            (Checked.EACH, _("逐次核验：每份佐证核过才计数")),
            (Checked.SAMPLE, _("抽查：随机抽，没有抽到的报来就计数")),
            (Checked.NONE, _("不核验：报来就计数，注明没有核验")),
        ],
        widget=forms.RadioSelect,
    )
    one_in = forms.IntegerField(
        label=_("每几次抽1次"), min_value=2, max_value=100, initial=2, help_text=_("抽查才用。")
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class Checking(forms.Form):
    """Accepting needs no words; refusing needs a reason."""

    reason = _why(_("不认定的理由"), required=False, help_text=_("认定不用写。"))
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
