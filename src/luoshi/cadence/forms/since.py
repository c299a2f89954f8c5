"""Since: a day of the calendar from which a length or a rhythm runs (自2026年5月1日起3个月内)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from luoshi.cadence.calendar.slices import add_months
from luoshi.cadence.day import fill_year
from luoshi.cadence.forms.length import Length
from luoshi.cadence.forms.point import Point, find_points
from luoshi.cadence.frame import Frame
from luoshi.cadence.value import Window

#: What stands between a day and its 起, and between the 起 and what runs from it.
_SINCE = re.compile(
    r"(?:之日)?起(?:的|计算?|开始)?[，,]?(?:(?:应当?|须|要|必须)?[在于]?|(?<=[，,])[^，,。；;：:|起]{2,28})$"
)
_FARTHEST = 48
#: The longest words of a day: 自二〇二六年十二月三十一日.
_DAY_WORDS = 16
_FROM = "自从由"
_AMOUNT = re.compile(r"P(\d+)([YMWD])")
#: A month, a quarter and a year from which a length runs count themselves: 从3月起半年内 ends in August.
_WHOLE = ("month", "quarter", "half", "year")
#: Stands for a year that nobody told; a common one.
_SOME_YEAR = 2001
_DAY = timedelta(1)


@dataclass(frozen=True, slots=True)
class Since:
    """text[start:end] names the day; a quote of it begins at `quote`, with 自 or 从."""

    quote: int
    start: int
    end: int
    point: Point

    def window(self, length: Length) -> Window | None:
        """The days of a length that runs from here on; None where they can't be told.

        Working days need a calendar, hours a moment. The first day is left out, as `due` leaves it.
        """
        amount = _AMOUNT.fullmatch(length.iso)
        whole = self.point.unit in _WHOLE
        if length.workdays or not amount or not (whole or self.point.unit == "day"):
            return None
        told = not self.point.first.startswith("XXXX")
        first = date.fromisoformat(fill_year(self.point.first, _SOME_YEAR))
        try:
            last = _after(first, int(amount[1]), amount[2]) - (_DAY if whole else timedelta())
        except (ValueError, OverflowError):
            return None
        if told:
            return Window(self.point.first, last.isoformat())
        if last >= add_months(first, 12) or (amount[2] in "WD" and _over_february(first, last)):
            return None
        return Window(self.point.first, f"XXXX{last.isoformat()[4:]}")


def since_before(text: str, floor: int, core: int, frame: Frame) -> Since | None:
    """The day from which what begins at `core` runs; its words lie behind `floor`."""
    mark = _SINCE.search(text, max(floor, core - _FARTHEST), core)
    return since_at(text, floor, mark.start(), frame) if mark else None


def since_at(text: str, floor: int, end: int, frame: Frame) -> Since | None:
    """The day whose words end at `end`."""
    if end <= floor or text[end - 1] not in "日号月年度0123456789":
        return None
    near = max(floor, end - _DAY_WORDS)
    for point in find_points(text[near:end], frame):
        start = near + point.start
        if near + point.end == end and (point.unit == "day" or text[end - 1] in "月年度"):
            quote = start - (start > floor and text[start - 1] in _FROM)
            return Since(quote, start, end, point)
    return None


def _after(first: date, number: int, unit: str) -> date:
    if unit in "YM":
        return add_months(first, number * 12 if unit == "Y" else number)
    return first + timedelta(number * (7 if unit == "W" else 1))


def _over_february(first: date, last: date) -> bool:
    """Whether the end of February lies between them, which is not the same day each year."""
    return any(first < date(year, 3, 1) <= last for year in (first.year, last.year))
