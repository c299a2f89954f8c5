"""Reckoning with days: months and years on, weeks of a month, the n-th weekday.

Every function answers None where the calendar has no such day; a week begins on Monday.
"""

from __future__ import annotations

from datetime import date, timedelta

from luoshi.cadence.calendar.slices import add_months
from luoshi.cadence.calendar.workdays import CHINA
from luoshi.cadence.day import is_day, month_end
from luoshi.cadence.mentions.value import Duration

#: A two-figure year lies at most so many years after the reference: a plan looks ten years ahead.
_AHEAD = 10
#: Beyond this nothing official is dated, and `date` ends at 9999.
_FARTHEST = 1000 * 366


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, if the calendar has it."""
    return date(year, month, day) if 1 <= year <= 9999 and is_day(year, month, day) else None


def end_of(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, month_end(year, month))


def full_year(figures: int, today: date) -> int:
    """26 or 98 as a year: of the reference's century, or of the one before where that is far ahead."""
    year = today.year // 100 * 100 + figures
    return year if year <= today.year + _AHEAD else year - 100


def shifted(day: date, days: int) -> date | None:
    """The day so many days on, or back."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


def shift_months(day: date, months: int) -> date | None:
    """The same day of the month so many months on, or back; its last day where it has no such day."""
    try:
        return add_months(day, months)
    except ValueError:
        return None


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(day.weekday())


def nth_weekday(first: date, last: date, weekday: int, number: int) -> date | None:
    """The n-th Monday (weekday 1) to Sunday (7) from `first` to `last`; number 0 is the last one."""
    if number:
        day = first + timedelta((weekday - 1 - first.weekday()) % 7 + 7 * (number - 1))
    else:
        day = last - timedelta((last.weekday() - weekday + 1) % 7)
    return day if first <= day <= last else None


def nth_workday(first: date, last: date, number: int) -> date | None:
    """The n-th working day from `first` to `last`; number 0 is the last one."""
    if number > (last - first).days + 1:
        return None
    day = CHINA.add(first - timedelta(1), number) if number else CHINA.last_workday(last)
    return day if first <= day <= last else None


def moved(day: date, duration: Duration, sign: int = 1) -> date | None:
    """The day a duration after `day`, or before it with sign -1.

    The day itself is not counted (Civil Code art. 201); hours and less stay on the day.
    """
    units = duration.units
    months = units.get("years", 0) * 12 + units.get("months", 0)
    days = units.get("weeks", 0) * 7 + units.get("days", 0) + units.get("hours", 0) // 24
    whole, part = divmod(months, 1)
    days += int(part * 30)
    if whole * 31 + days > _FARTHEST or units.get("workdays", 0) > _FARTHEST // 366:
        return None
    try:
        there = add_months(day, sign * int(whole)) + timedelta(sign * int(days))
        return CHINA.add(there, sign * int(units.get("workdays", 0)))
    except (ValueError, OverflowError):
        return None
