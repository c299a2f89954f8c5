"""Season: a named stretch of the year (汛期, 春季学期, 供暖期) or a feast, which is one day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from luoshi.cadence.day import is_day, month_end

_NAME = re.compile(r"[^\W\d]+")
_DAY = re.compile(r"(?:(\d{4})-)?(\d\d)-(\d\d)")


@dataclass(frozen=True, slots=True)
class Season:
    """From `start` to `end`, both included: "06-01" to "09-30" every year, or the days of one year.

    A stretch over the turn of the year (11-15 to 03-15) is named by the year in which it starts.
    citation: where it was laid down, "" where nobody says.

    Raises:
        ValueError: the name is no word, a day is none, or the stretch ends before it starts.
    """

    name: str
    start: str
    end: str
    citation: str = ""

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise ValueError(f"{self.name!r} is no name of a season")
        (year, *_), (closing_year, *_) = _parts(self.start), _parts(self.end)
        if (year is None) != (closing_year is None):
            raise ValueError("a season has its year on both days or on neither")
        if year is not None and not self.start <= self.end < f"{year + 1:04d}{self.start[4:]}":
            raise ValueError(f"a season of {year} can't run from {self.start} to {self.end}")

    @property
    def year(self) -> int | None:
        """The one year that it stands for, None for every year."""
        return _parts(self.start)[0]

    def days(self, year: int) -> tuple[date, date] | None:
        """Its first and last day in a year, None where it stands for another one."""
        if self.year is not None:
            own = date.fromisoformat(self.start), date.fromisoformat(self.end)
            return own if self.year == year else None
        closing_year = year if self.start <= self.end else year + 1
        return _in_year(self.start, year), _in_year(self.end, closing_year)


def side_of(days: tuple[date, date], side: str) -> date:
    """The day that a side of a season names."""
    first, last = days
    if side == "before":
        return first - timedelta(1)
    return first if side == "start" else last


def _parts(day: str) -> tuple[int | None, int, int]:
    match = _DAY.fullmatch(day)
    if not match:
        raise ValueError(f"{day!r} is no day")
    year = int(match[1]) if match[1] else None
    if year == 0 or not is_day(year, int(match[2]), int(match[3])):
        raise ValueError(f"the calendar has no {day}")
    return year, int(match[2]), int(match[3])


def _in_year(day: str, year: int) -> date:
    """A month and a day in a year; 29 February is the 28th in a common one."""
    month, number = int(day[:2]), int(day[3:])
    return date(year, month, min(number, month_end(year, month)))
