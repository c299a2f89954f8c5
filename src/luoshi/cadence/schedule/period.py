"""Period: one calendar period that a cadence owes, and its name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from luoshi.cadence.schedule.told import zh
from luoshi.errors import Lang

_HALF_ZH, _HALF_EN = ("上半年", "下半年"), ("first", "second")


@dataclass(frozen=True, slots=True)
class Period:
    """One period that a cadence owes.

    start, end: of the calendar period, both included; start is its key. opens: from when it can
    be worked on: its start, or the first day that is followed. due: the last day in time, None
    where only a maximum is told, or where the days of its season are not known. needs: how many
    pieces at least; 0 for a mere maximum. maximum: how many at most, or None. why_zh, why_en:
    words, rule, calendar and result in one sentence. provisional: the free days of a feast are
    not published yet.
    """

    start: date
    end: date
    opens: date
    due: date | None
    needs: int
    maximum: int | None
    why_zh: str
    why_en: str
    provisional: bool = False


def period_name(start: date, end: date, lang: Lang = "zh") -> str:
    """A calendar period as people call it: 第3季度, 上半年, 9月; its days where it has no name."""
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if start.day == 1 and (end.month, end.day) == (12, 31) and months == 12:
        return f"{start.year}年" if lang == "zh" else str(start.year)
    if start.day == 1 and _is_month_end(end) and start.year == end.year:
        if months == 6 and start.month in (1, 7):
            half = start.month > 6
            return _HALF_ZH[half] if lang == "zh" else f"{_HALF_EN[half]} half-year"
        if months == 3 and start.month % 3 == 1:
            quarter = start.month // 3 + 1
            return f"第{quarter}季度" if lang == "zh" else f"Q{quarter}"
        if months == 1:
            return f"{start.month}月" if lang == "zh" else start.strftime("%b")
    return f"{zh(start)}至{zh(end)}" if lang == "zh" else f"{start} to {end}"


def _is_month_end(day: date) -> bool:
    return date.fromordinal(day.toordinal() + 1).day == 1
