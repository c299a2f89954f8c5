"""Days as EDTF text: 2026-06-30, or XXXX-06-30 where the year is not known."""

from __future__ import annotations

from calendar import monthrange

from luoshi.cadence.frame import Frame

_LEAP_YEAR = 2000


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


def fill_year(day: str, year: int) -> str:
    """A day with its year in place of XXXX; one with a year stays as it is."""
    if not day.startswith("XXXX"):
        return day
    month = int(day[5:7])
    return edtf(year, month, min(int(day[8:]), month_end(year, month)))


def year_of_month(frame: Frame, month: int) -> int | None:
    """The year of a bare month: in a plan of the autumn term, January is the next year's."""
    if frame.year is not None and frame.term == 1 and month < 8:
        return frame.year + 1
    return frame.year
