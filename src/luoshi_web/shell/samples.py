"""Made-up values for the page of components."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

from luoshi_web.shell.dates import DayField
from luoshi_web.shell.strip import Mark, State, Strip, Window

YEAR = 2026
TODAY = date(YEAR, 9, 17)
FATES = (
    ("open", "sure"), ("open", "likely"), ("open", "guess"), ("duty", "sure"), ("merged", "sure"),
    ("set-aside", "sure"), ("out-of-scope", "sure"), ("context", "sure"), ("unread", "sure"),
)  # fmt: skip


@dataclass(frozen=True)
class SampleStatus:
    """A status as the lights take it."""

    state: State
    word: str = ""
    reason_zh: str = ""
    reason_en: str = ""


class Sample(forms.Form):
    """A form with each kind of control."""

    cadence = forms.CharField(label=_("频次"), help_text=_("照文件写，落实当场读出日期"), required=False)
    due = DayField(label=_("期限"), help_text=_("写成日期，如 2026-09-30"))
    part = forms.ChoiceField(label=_("主次"), choices=[("lead", _("牵头")), ("support", _("配合"))])
    mode = forms.ChoiceField(
        label=_("方式"), choices=[("each", _("各自")), ("joint", _("共同"))], widget=forms.RadioSelect
    )
    reason = forms.CharField(label=_("理由"), widget=forms.Textarea)
    sure = forms.BooleanField(label=_("看过原文"), required=False)


def _months() -> list[tuple[date, date]]:
    return [
        (date(YEAR, month, 1), date(YEAR + month // 12, month % 12 + 1, 1) - timedelta(days=1))
        for month in range(1, 13)
    ]


def _quarters() -> list[tuple[date, date]]:
    months = _months()
    return [(months[at][0], months[at + 2][1]) for at in (0, 3, 6, 9)]


def states() -> list[tuple[SampleStatus, Strip, Strip]]:
    """Each state as a light, in a wide and in narrow windows."""
    return [(_status(state), _one(state, 6), _one(state, 2)) for state in reversed(State)]


def _status(state: State) -> SampleStatus:
    reasons = {
        State.LATE: SampleStatus(state, "逾期 79 天", "首次期限 6月30日 周二", "First due Tue 30 Jun"),
        State.EXTENDED: SampleStatus(
            state, "", "首次期限 6月30日，延至 7月15日", "First due 30 Jun, extended to 15 Jul"
        ),
        State.BEHIND: SampleStatus(state, "", "时间过 86%，完成 50%", "86% of the time gone, 50% done"),
    }
    return reasons.get(state, SampleStatus(state))


def _one(state: State, months: int) -> Strip:
    filled = {State.MET: 3, State.MET_LATE: 3}.get(state, 1)
    spans = _months()[4 : 4 + months]
    window = Window(
        spans[0][0],
        date(YEAR, 6, 30) if months == 2 else date(YEAR, 8, 15),
        needs=3,
        filled=filled,
        claimed=1 if state is State.OPEN else 0,
        state=state,
        extended_to=date(YEAR, 10, 10) if state is State.EXTENDED else None,
        completed_on=date(YEAR, 9, 1) if state is State.MET_LATE else None,
    )
    return Strip(YEAR, TODAY, (window,))


def _periods() -> list[tuple[str, Strip]]:
    """Quotas: each quarter, month and week of the year."""
    quarters = tuple(
        Window(start, end, 2, filled, 0, state, completed_on=done)
        for (start, end), filled, state, done in zip(
            _quarters(),
            (2, 2, 1, 0),
            (State.MET, State.MET_LATE, State.BEHIND, State.FUTURE),
            (None, date(YEAR, 7, 8), None, None),
            strict=True,
        )
    )
    months = tuple(
        Window(
            start,
            end,
            2,
            0 if start > TODAY else 3 if at == 6 else 1 if at in (3, 8) else 2,
            int(at == 8),
            _monthly(at),
        )
        for at, (start, end) in enumerate(_months())
    )
    weeks = tuple(
        Window(day, day + timedelta(days=6), 1, int(day < date(YEAR, 9, 7)), 0, _weekly(day))
        for day in (date(YEAR, 1, 5) + timedelta(weeks=at) for at in range(51))
    )
    return [
        ("每季度至少组织2次消防安全联合检查", Strip(YEAR, TODAY, quarters)),
        ("每月至少2次", Strip(YEAR, TODAY, months)),
        ("每周开展1次自查", Strip(YEAR, TODAY, weeks)),
    ]


def strips() -> list[tuple[str, Strip]]:
    """Cadences, as the ledger shows them."""
    first_half = (date(YEAR, 3, 1), date(YEAR, 6, 30))
    late = Window(*first_half, 1, 0, 0, State.LATE)
    granted = Window(*first_half, 1, 0, 0, State.EXTENDED, extended_to=date(YEAR, 9, 30))
    after = Window(*first_half, 1, 0, 0, State.LATE, extended_to=date(YEAR, 8, 10))
    letters = (
        Window(date(YEAR, 2, 3), date(YEAR, 3, 6), 1, 1, 0, State.MET),
        Window(date(YEAR, 9, 2), date(YEAR, 9, 29), 1, 0, 1, State.SOON),
    )
    dots = (Mark(date(YEAR, 4, 11)), Mark(date(YEAR, 7, 2), "progress"), Mark(date(YEAR, 8, 20)))
    breach = (Mark(date(YEAR, 5, 20), "breach"),)
    provisional = tuple(
        Window(start, end, 1, 0, 0, State.FUTURE, provisional=start.month > 9) for start, end in _months()
    )
    return [
        *_periods(),
        ("6月底前完成", Strip(YEAR, TODAY, (late,))),
        ("6月底前完成，延至9月30日", Strip(YEAR, TODAY, (granted,))),
        ("6月底前完成，曾延至8月10日", Strip(YEAR, TODAY, (after,))),
        ("20个工作日内答复", Strip(YEAR, TODAY, letters, plain="trigger")),
        (
            "适时组织",
            Strip(YEAR, TODAY, plain="vague", marks=dots, start=date(YEAR, 3, 1), end=date(YEAR, 12, 31)),
        ),
        ("长期做好", Strip(YEAR, TODAY, plain="standing", marks=dots)),
        (
            "开展调研（没有期限）",
            Strip(YEAR, TODAY, plain="no-date", marks=dots, review_day=date(YEAR, 10, 20)),
        ),
        ("不得挪用专项资金", Strip(YEAR, TODAY, plain="must_not", marks=breach)),
        ("可以委托第三方", Strip(YEAR, TODAY, plain="may")),
        ("每月报送1次（暂定）", Strip(YEAR, TODAY, provisional)),
    ]


def _monthly(at: int) -> State:
    if at > 8:
        return State.FUTURE
    return State.SOON if at == 8 else State.SHORT if at == 3 else State.MET


def _weekly(day: date) -> State:
    if day > TODAY:
        return State.FUTURE
    return State.LATE if day == date(YEAR, 9, 7) else State.OPEN if day > date(YEAR, 9, 7) else State.MET


def large() -> Strip:
    """The strip of a duty's page."""
    names = ("第1季度", "第2季度", "第3季度", "第4季度")
    facts = ((2, State.MET), (2, State.MET_LATE), (1, State.BEHIND), (0, State.FUTURE))
    windows = tuple(
        Window(
            start, end, 2, filled, 0, state, title=name,
            completed_on=date(YEAR, 7, 8) if state is State.MET_LATE else None,
            extended_to=date(YEAR, 7, 15) if state is State.MET_LATE else None,
        )
        for (start, end), name, (filled, state) in zip(_quarters(), names, facts, strict=True)
    )  # fmt: skip
    days = ((2, 26), (3, 19), (5, 21), (8, 27))
    marks = (*(Mark(date(YEAR, month, day)) for month, day in days), Mark(date(YEAR, 7, 8), late=True))
    return Strip(YEAR, TODAY, windows, marks=marks)
