"""Slices: the calendar cut into periods of one length, and the due day inside each.

Days, weeks (Monday to Sunday), ten days (1, 11, 21), half months (1, 16), months, quarters,
half-years and years lie where the calendar has them. A length that the calendar has no place
for (P5M, P3Y, P20D) is counted from the first day that is followed.
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


def slices(per: str, start: date, end: date) -> Iterator[Slice]:
    """The slices of length `per` that hold a day from `start` to `end`; none for hours, minutes."""
    match = _LENGTH.fullmatch(per)
    if not match:
        return
    number, unit = int(match[1]), match[2]
    here = _first(number, unit, start)
    while here <= end:
        after = _next(here, number, unit)
        if after > start:
            yield Slice(here, after - _DAY)
        here = after


def add_months(day: date, months: int) -> date:
    """The same day some months on; where that month has none, its last day.

    Civil Code art. 202: 没有对应日的，月末日为期间的最后一日.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def due_day(due: str, period: Slice) -> date:
    """The day that `Quota.due` names for a period; "" and "end" are its last day.

    With "+" the months are counted from the end of the period on (次月5日前).
    """
    if due in ("", "end"):
        return period.end
    if due.startswith("W"):
        return period.start + timedelta((int(due[1]) - 1 - period.start.weekday()) % 7)
    match = _DUE.fullmatch(due)
    if not match:
        raise ValueError(f"{due!r} is no due day")
    first = period.end + _DAY if match["after"] else period.start.replace(day=1)
    first = add_months(first, int(match["month"] or 1) - 1)
    last = monthrange(first.year, first.month)[1]
    return first.replace(day=min(int(match["day"]), last) if match["day"] else last)


def _first(number: int, unit: str, start: date) -> date:
    if unit == "D":
        days = _IN_MONTH.get(number, ())
        return start.replace(day=max(day for day in days if day <= start.day)) if days else start
    if unit == "W":
        return start - timedelta(start.weekday())
    if unit == "Y":
        return date(start.year, 1, 1)
    if 12 % number:
        return start.replace(day=1)
    return date(start.year, (start.month - 1) // number * number + 1, 1)


def _next(here: date, number: int, unit: str) -> date:
    if unit == "D":
        later = [day for day in _IN_MONTH.get(number, ()) if day > here.day]
        if later:
            return here.replace(day=later[0])
        return add_months(here.replace(day=1), 1) if number in _IN_MONTH else here + timedelta(number)
    if unit == "W":
        return here + timedelta(7 * number)
    return add_months(here, number * 12 if unit == "Y" else number)
