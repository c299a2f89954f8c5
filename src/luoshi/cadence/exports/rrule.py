"""rrule: a cadence as a rule of repetition (RFC 5545, 3.3.10).

A rule names the due days: each of them is one task, due then. So "at least once" is said whole;
what a rule has no words for is a number, a maximum, and an unnamed day. Days of quarters and
half-years are named by their months (BYMONTH), so that the rule needs no first day to be right.
"""

from __future__ import annotations

from calendar import monthrange

from luoshi.cadence.exports.export import Export
from luoshi.cadence.exports.losses import Loss, bounds_lost, due_words
from luoshi.cadence.exports.parts import DueDay, due_parts, length_parts
from luoshi.cadence.value import Cadence, Deadline, Quota, Window
from luoshi.errors import Phrase

FORM = "rrule"
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_COMMON_YEAR = 2026
#: The last days of the calendar's ten days and half months.
IN_MONTH = {10: "10,20,-1", 15: "15,-1"}

Rule = tuple[str, tuple[Phrase, ...]]


def rrule(cadence: Cadence) -> Export:
    """The rule of a quota's due days; of any other cadence there is none."""
    match cadence:
        case Quota():
            return _quota(cadence)
        case Deadline() | Window():
            return Export(FORM, "", (Loss.DATE_IN_RULE(),))
    return Export(FORM, "", (Loss.NO_RULE(),))


def days_rule(quota: Quota) -> Rule:
    """The rule of the due days alone, "" where no rule names them; and what it loses of them."""
    number, unit = length_parts(quota.per)
    due = due_parts(quota.due)
    if due.season:
        return _every(number, unit), (Loss.SEASON(season=due.season),)
    match unit:
        case "TH" | "TM" | "D":
            return _in_days(quota, number, unit, due)
        case "W":
            return _in_weeks(quota, number, due)
        case "M":
            return _in_months(quota, number, due)
    return _in_years(quota, number, due)


def shortest(months: tuple[int, ...]) -> int:
    """The days of the shortest of these months, in a common year; of all where none is named."""
    return min(monthrange(_COMMON_YEAR, month)[1] for month in months or range(1, 13))


def _quota(quota: Quota) -> Export:
    if not quota.min:
        return Export(FORM, "", (Loss.ONLY_MAXIMUM(n=quota.max),))
    rule, losses = days_rule(quota)
    if not rule:
        return Export(FORM, "", losses)
    counts = [Loss.COUNT(n=quota.min)] if quota.min > 1 else []
    counts += [Loss.MAXIMUM(n=quota.max)] if quota.max is not None else []
    return Export(FORM, rule, (*counts, *losses, *bounds_lost(quota)))


def _every(number: int, unit: str) -> str:
    """FREQ and INTERVAL of a length."""
    name = {"TH": "HOURLY", "TM": "MINUTELY", "D": "DAILY", "W": "WEEKLY", "M": "MONTHLY", "Y": "YEARLY"}[
        unit
    ]
    return f"FREQ={name};INTERVAL={number}" if number > 1 else f"FREQ={name}"


def _in_days(quota: Quota, number: int, unit: str, due: DueDay) -> Rule:
    if due != DueDay():
        return _outside(quota)
    if unit == "D" and number in IN_MONTH:
        return f"FREQ=MONTHLY;BYMONTHDAY={IN_MONTH[number]}", _unnamed(quota)
    return _every(number, unit), _same("end", "") if quota.due else ()


def _in_weeks(quota: Quota, number: int, due: DueDay) -> Rule:
    if due.month or due.day or due.after:
        return _outside(quota)
    rule = f"{_every(number, 'W')};BYDAY={WEEKDAYS[(due.weekday or 7) - 1]}"
    if due.weekday != 7:
        return rule, _unnamed(quota)
    return rule, _same("W7", "end") if number == 1 else (Loss.WHICH(),)


def _in_years(quota: Quota, number: int, due: DueDay) -> Rule:
    every = _every(number, "Y")
    if due.weekday:
        return f"{every};BYDAY=1{WEEKDAYS[due.weekday - 1]}", ()
    if quota.due in ("", "end"):
        return f"{every};BYYEARDAY=-1", _unnamed(quota)
    month = due.month or 1
    if month > 12:
        return _outside(quota)
    rule = f"{every};BYMONTH={month};{_month_day((month,), due.day)}"
    if due.after:
        return rule, (Loss.AFTER(),)
    return rule, () if due.month else _same(quota.due, f"M1{quota.due}")


def _in_months(quota: Quota, number: int, due: DueDay) -> Rule:
    last = quota.due in ("", "end")
    month = number if last else due.month or 1
    if month > number and not due.after:
        return _outside(quota)
    if 12 % number:
        return _uneven_months(quota, number, due)
    months = tuple(range((month - 1) % number + 1, 13, number)) if number > 1 else ()
    every = _months_of_year(months)
    if due.weekday:
        return f"{every};BYDAY=1{WEEKDAYS[due.weekday - 1]}", _year_of_months(number)
    rule = f"{every};{_month_day(months, due.day)}"
    if last:
        return rule, (*_unnamed(quota), *_year_of_months(number))
    if due.after:
        return rule, (Loss.AFTER(),)
    if due.day is None and month == number and number < 12:
        return rule, _same(quota.due, "end")
    return rule, (*_respelled(quota, number, due), *_year_of_months(number))


def _uneven_months(quota: Quota, number: int, due: DueDay) -> Rule:
    """Of a length that no year holds in whole numbers the first day decides which months are meant."""
    every = _every(number, "M")
    if quota.due in ("", "end"):
        return f"{every};BYMONTHDAY=-1", _unnamed(quota)
    if due.weekday:
        return f"{every};BYDAY=1{WEEKDAYS[due.weekday - 1]}", ()
    return f"{every};{_month_day((), due.day)}", (Loss.WHICH(),)


def _months_of_year(months: tuple[int, ...]) -> str:
    if not months:
        return "FREQ=MONTHLY"
    listed = ",".join(map(str, months))
    return f"FREQ={'YEARLY' if len(months) == 1 else 'MONTHLY'};BYMONTH={listed}"


def _month_day(months: tuple[int, ...], day: int | None) -> str:
    """A day of these months; one that a month lacks is its last, as in 每月31日前.

    RFC 5545 leaves out a month without the day; the last one of several that are named is there.
    """
    if day is None:
        return "BYMONTHDAY=-1"
    least = shortest(months)
    if day <= least:
        return f"BYMONTHDAY={day}"
    return f"BYMONTHDAY={','.join(map(str, range(least, day + 1)))};BYSETPOS=-1"


def _unnamed(quota: Quota) -> tuple[Phrase, ...]:
    return () if quota.due else (Loss.NO_DAY(),)


def _respelled(quota: Quota, number: int, due: DueDay) -> tuple[Phrase, ...]:
    """M1D5 of a month is D5; D5 of a quarter is M1D5."""
    if number == 1:
        return _same(quota.due, f"D{due.day}") if due.month else ()
    return () if due.month else _same(quota.due, f"M1{quota.due}")


def _year_of_months(number: int) -> tuple[Phrase, ...]:
    return _same("P12M", "P1Y") if number == 12 else ()


def _same(due: str, same: str) -> tuple[Phrase, ...]:
    return (Loss.SAME(due=due, same=same or "“”"),)


def _outside(quota: Quota) -> Rule:
    return "", (Loss.DUE_OUTSIDE(due=due_words(quota)),)
