"""Slices: the calendar cut into periods of one length, and the due day inside each.

Days, weeks (Monday to Sunday), ten days (1, 11, 21), half months (1, 16), months, quarters,
half-years and years lie where the calendar has them. A length that the calendar has no place
for (P2Y, P5M, P2W, P20D) is counted from the day on which the plan begins: whole years from that
day's year, whole months from its month, whole weeks from its week.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_LENGTH = re.compile(r"P(\d+)([YMWD])")
_DUE = re.compile(r"(?P<after>\+)?(?:M(?P<month>\d{1,2}))?(?:D(?P<day>\d{1,2})|end)")
_DAY = timedelta(1)
#: Lengths in days that divide a month: the days on which a slice begins.
_IN_MONTH = {10: (1, 11, 21), 15: (1, 16)}


@dataclass(frozen=True, slots=True)
class Slice:
    """A period of the calendar, both days included."""

    start: date
    end: date


def slices(per: str, start: date, end: date, since: date | None = None) -> Iterator[Slice]:
    """The slices of length `per` that hold a day from `start` to `end`; none for hours, minutes.

    since: from when a length is counted that has no place in the calendar; `start` without it.
    """
    match = _LENGTH.fullmatch(per)
    if not match:
        return
    number, unit = int(match[1]), match[2]
    here = _first(number, unit, start, since or start)
    while here <= end:
        after = _next(here, number, unit)
        if after is None:
            yield Slice(here, date.max)
            return
        if after > start:
            yield Slice(here, after - _DAY)
        here = after


def is_counted(per: str) -> bool:
    """Whether a length has no place in the calendar, so that it is counted from a plan's start."""
    match = _LENGTH.fullmatch(per)
    if not match:
        return False
    number, unit = int(match[1]), match[2]
    return bool(12 % number) if unit == "M" else number > 1 and not (unit == "D" and number in _IN_MONTH)


def add_months(day: date, months: int) -> date:
    """The same day some months on; where that month has none, its last day.

    Civil Code art. 202: 没有对应日的，月末日为期间的最后一日.

    Raises:
        ValueError: the calendar has no such year.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def due_day(due: str, period: Slice) -> date:
    """The day that `Quota.due` names for a period; "" and "end" are its last day.

    A day lies in the period, never before or after it; with "+" it lies behind the period, its
    months counted from the period's end on (次月5日前).
    """
    if due in ("", "end"):
        return period.end
    if due.startswith("W"):
        named = period.start + timedelta((int(due[1]) - 1 - period.start.weekday()) % 7)
        return min(named, period.end)
    match = _DUE.fullmatch(due)
    if not match:
        raise ValueError(f"{due!r} is no due day")
    month = int(match["month"] or 1)
    if match["after"]:
        return _in_month(period.end + _DAY, month, match["day"])
    return min(_in_month(period.start, month, match["day"]), period.end)


def _in_month(first: date, month: int, day: str | None) -> date:
    """The day of the month that is the `month`-th from `first` on, at most that month's last.

    Where `first` opens no month (旬, 周), the days of its own month are counted from it.
    """
    if day and month == 1 and first.day != 1:
        return first + timedelta(int(day) - 1)
    here = add_months(first.replace(day=1), month - 1)
    last = monthrange(here.year, here.month)[1]
    return here.replace(day=min(int(day), last) if day else last)


def _first(number: int, unit: str, start: date, since: date) -> date:
    """The first day of the slice that holds `start`; that of the calendar where it began before that."""
    if unit == "D":
        if days := _IN_MONTH.get(number):
            return start.replace(day=max(day for day in days if day <= start.day))
        return _days_before(start, (start - since).days % number)
    if unit == "W":
        weeks = (_monday(start) - _monday(since)).days // 7
        return _days_before(_monday(start), 7 * (weeks % number))
    if unit == "Y":
        return date(max(start.year - (start.year - since.year) % number, 1), 1, 1)
    if not 12 % number:
        return date(start.year, (start.month - 1) // number * number + 1, 1)
    months = (start.year - since.year) * 12 + start.month - since.month
    gone = (start.year - 1) * 12 + start.month - 1  # since the calendar began
    return add_months(start.replace(day=1), -min(months % number, gone))


def _days_before(day: date, days: int) -> date:
    return date.fromordinal(max(day.toordinal() - days, 1))


def _monday(day: date) -> date:
    return day - timedelta(day.weekday())


def _next(here: date, number: int, unit: str) -> date | None:
    """The first day of the slice that follows; None where the calendar ends before it."""
    try:
        if unit == "D":
            later = [day for day in _IN_MONTH.get(number, ()) if day > here.day]
            if later:
                return here.replace(day=later[0])
            return add_months(here.replace(day=1), 1) if number in _IN_MONTH else here + timedelta(number)
        if unit == "W":
            return here + timedelta(7 * number)
        return add_months(here, number * 12 if unit == "Y" else number)
    except (ValueError, OverflowError):
        return None
