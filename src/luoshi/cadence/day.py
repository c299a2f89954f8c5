"""Points: a day as text, whole or open.

2026-06-30        an EDTF day
XXXX-06-30        its year is not known yet
2026:汛期:before  a side of a season that each place sets itself: its first day ("start"), its last
                  ("end"), or the day before its first ("before"); XXXX where the year is not known
"""

from __future__ import annotations

import re
from calendar import monthrange

from luoshi.cadence.frame import Frame

_LEAP_YEAR = 2000
_DAY = re.compile(r"(?P<year>\d{4}|XXXX)-(?P<month>\d\d)-(?P<day>\d\d)")
_SEASON = re.compile(r"(?P<year>\d{4}|XXXX):(?P<name>[^\W\d]{1,20}):(?P<side>start|end|before)")


def is_point(text: str) -> bool:
    """Whether the text is a point: a day that the calendar has, or a side of a season."""
    if match := _DAY.fullmatch(text):
        year = None if match["year"] == "XXXX" else int(match["year"])
        return is_day(year, int(match["month"]), int(match["day"])) and year != 0
    return bool(_SEASON.fullmatch(text))


def is_open(point: str) -> bool:
    """Whether something is still missing for a day: its year, or the days of its season."""
    return point.startswith("XXXX") or ":" in point


def season_of(point: str) -> tuple[str, str] | None:
    """The season's name and the side of it that a point names, None for a day."""
    match = _SEASON.fullmatch(point)
    return (match["name"], match["side"]) if match else None


def in_order(start: str, end: str) -> bool:
    """Whether a window may run from `start` to `end`; an open point can't tell yet."""
    return is_open(start) or is_open(end) or start <= end


def month_end(year: int | None, month: int) -> int:
    """The last day of a month; of an unknown year's February 29, the last it can have.

    `fill_year` moves that 29 back to 28 where the year turns out to be a common one.
    """
    return monthrange(year or _LEAP_YEAR, month)[1]


def is_day(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has this day."""
    return 1 <= month <= 12 and 1 <= day <= month_end(year, month)


def edtf(year: int | None, month: int, day: int) -> str:
    """The day as EDTF text."""
    return f"{'XXXX' if year is None else f'{year:04d}'}-{month:02d}-{day:02d}"


def fill_year(point: str, year: int) -> str:
    """A point with its year in place of XXXX; one with a year stays as it is."""
    if not point.startswith("XXXX"):
        return point
    if ":" in point:
        return f"{year:04d}{point[4:]}"
    month = int(point[5:7])
    return edtf(year, month, min(int(point[8:]), month_end(year, month)))


def fill_years(start: str, end: str, year: int) -> tuple[str, str]:
    """Two points with their year in place of XXXX; what would end before it starts ends a year on."""
    opens, closes = fill_year(start, year), fill_year(end, year)
    return opens, closes if in_order(opens, closes) else fill_year(end, year + 1)


def year_of_month(frame: Frame, month: int) -> int | None:
    """The year of a bare month: in a plan of the autumn term, January is the next year's.

    Not so the months between the day of issue and the term: in May, 6月3日前 is near at hand.
    """
    if frame.year is not None and frame.term == 1 and month < 8:
        issued = frame.issued
        ahead = issued is not None and issued.year == frame.year and issued.month <= month
        return frame.year if ahead else frame.year + 1
    return frame.year


def over_new_year(opens: int, closes: int) -> bool:
    """Whether months in this order run over New Year (11月至2月); 5月至3月 is a slip of the pen."""
    return opens >= 8 > closes
