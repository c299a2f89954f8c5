"""due: the last day, or the last moment, of a Limit whose event has come."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import NamedTuple

from luoshi.cadence.calendar.slices import add_months
from luoshi.cadence.calendar.workdays import CHINA, Calendar
from luoshi.cadence.explain import explain
from luoshi.cadence.schedule.later import Change, Stop, day_in_force, in_order_of_making, merged, stopped_days
from luoshi.cadence.schedule.told import (
    Both,
    changed,
    en_at,
    moment_stands,
    stands,
    unpublished,
    unresumed,
    zh,
    zh_at,
)
from luoshi.cadence.value import Limit

_AMOUNT = re.compile(r"P(T?)(\d+)([YMWDH])")
_DAY = timedelta(1)
_NOTHING = timedelta(0)


@dataclass(frozen=True, slots=True)
class Due:
    """When a limit ends: at a moment (`at`), or with a day (`day`); neither for 立即, at once.

    day, at: in force, after all stops, extensions and corrections. first: the day that the limit
    alone gave; no later fact changes it. halted: a stop is still open, so that no day is known.
    why_zh, why_en: words, rule, calendar and result in one sentence. provisional: a calendar year
    without notice was used.
    """

    day: date | None
    at: datetime | None
    why_zh: str
    why_en: str
    provisional: bool = False
    first: date | None = None
    halted: bool = False


class _Run(NamedTuple):
    """A limit in days, counted: `last` by the count, `final` after rest days; None while halted."""

    last: date
    final: date
    stopped: int
    halted: bool


def due(
    limit: Limit,
    start: datetime,
    calendar: Calendar = CHINA,
    *,
    stops: Sequence[Stop] = (),
    changes: Sequence[Change] = (),
) -> Due:
    """When a limit that started at a moment (in local time) is due.

    stops: while they last, days and hours do not count; one that is still open leaves the limit
    without a day. changes: extensions and corrections, in whatever order; the first date stays
    beside the date in force. A limit before its event runs back from it and knows no stops; one
    from the opening of a time counts the first day too.

    Source: Civil Code art. 201 (the first day is left out; hours run at once), 202 (the same day
    of the last month), 203 (a last day that is a rest day moves to the first day after it).
    """
    if not limit.amount:
        return Due(
            None, None,
            f"“{explain(limit, 'zh')}”没有写时长，只计已过的时间，不算逾期。",
            f"“{explain(limit, 'en')}” names no length: the time since the event is shown, and it is "
            "never late.",
        )  # fmt: skip
    match = _AMOUNT.fullmatch(limit.amount)
    if not match:
        raise ValueError(f"{limit.amount!r} is no length of a limit")
    number, unit = int(match[2]), match[3]
    if match[1]:
        found = _by_the_clock(limit, timedelta(**{_CLOCK[unit]: number}), start, calendar, merged(stops))
    elif limit.side == "before":
        found = _ahead(limit, number, unit, start.date(), calendar)
    else:
        found = _in_days(limit, (number, unit), start.date(), calendar, merged(stops))
    return _changed(found, changes, stops)


_CLOCK = {"H": "hours", "M": "minutes"}


def _in_days(
    limit: Limit, length: tuple[int, str], began: date, calendar: Calendar, stops: list[Stop]
) -> Due:
    plain = _run(limit, length, began, calendar, [])
    run = _run(limit, length, began, calendar, stops) if stops else plain
    since = began - _DAY if limit.side == "opening" else began
    told_zh, told_en = _opening(limit, began)
    if run.halted:
        stopped = next(stop for stop in stops if stop.end is None).start.date()
        return Due(
            None, None,
            f"{told_zh}，{zh(stopped)}起中止，尚未恢复，暂无期限；按日历{calendar.version}首次期限{zh(plain.final)}。",
            f"{told_en}, stopped on {stopped} and not resumed, so it has no due day for now; "
            f"by calendar {calendar.version} the first date is {plain.final}.",
            _uncertain(limit, since, plain.final, calendar), plain.final, halted=True,
        )  # fmt: skip
    provisional = _uncertain(limit, since, run.final, calendar)
    by_zh, by_en = ("的工作日", "the working days of ") if limit.workdays else ("", "")
    rest_zh, rest_en = _rested(run, calendar)
    note_zh, note_en = unpublished(provisional=provisional)
    days = f"{run.stopped} day{'' if run.stopped == 1 else 's'}"
    stop_zh = f"，中止{run.stopped}天不计" if run.stopped else ""
    stop_en = f", {days} of standstill not counted" if run.stopped else ""
    first_zh = f"；首次期限{zh(plain.final)}" if run.final != plain.final else ""
    first_en = f"; first date {plain.final}" if run.final != plain.final else ""
    return Due(
        run.final, None,
        f"{told_zh}{stop_zh}，按日历{calendar.version}{by_zh}数到{zh(run.last)}{rest_zh}{note_zh}{first_zh}。",
        f"{told_en}{stop_en}, runs by {by_en}calendar {calendar.version} to {run.last}"
        f"{rest_en}{note_en}{first_en}.",
        provisional, plain.final,
    )  # fmt: skip


def _opening(limit: Limit, began: date) -> Both:
    """How the sentence begins."""
    opens = limit.side == "opening"
    zh_rule, en_rule = ("首日计入", "the first day counted") if opens else ("当日不计", "that day left out")
    return (
        f"“{explain(limit, 'zh')}”自{zh(began)}起，{zh_rule}",
        f"“{explain(limit, 'en')}” from {began}, {en_rule}",
    )


def _rested(run: _Run, calendar: Calendar) -> Both:
    if run.final == run.last:
        return "", ""
    if calendar.is_workday(run.last):  # the clock stood still on it
        return f"，该日中止，顺延到{zh(run.final)}", f", a day of standstill, so it moves to {run.final}"
    return f"，该日休息，顺延到{zh(run.final)}", f", a rest day, so it moves to {run.final}"


def _run(limit: Limit, length: tuple[int, str], began: date, calendar: Calendar, stops: list[Stop]) -> _Run:
    """Counts the days; the stop that is still open halts the count where it reaches it first."""
    number, unit = length
    since = began - _DAY if limit.side == "opening" else began
    closed = [stop for stop in stops if stop.end is not None]
    opened = next((stop.start.date() for stop in stops if stop.end is None), None)
    if limit.workdays:
        last = _workday(since, number, calendar, closed)
    else:
        last = _calendar_day(since, number, unit, closed, opening=limit.side == "opening")
    final = last
    while not calendar.is_workday(final) or any(stop.touches(final) for stop in closed):
        final += _DAY
    halted = opened is not None and opened <= final
    return _Run(last, final, stopped_days(closed, since, last), halted)


def _workday(since: date, number: int, calendar: Calendar, stops: list[Stop]) -> date:
    day = since
    while number:
        day = calendar.add(day, 1)
        number -= not any(stop.touches(day) for stop in stops)
    return day


def _calendar_day(since: date, number: int, unit: str, stops: list[Stop], *, opening: bool) -> date:
    """The last day of a length, put off by each day of standstill before it."""
    if unit in "YM":
        months = number * 12 if unit == "Y" else number
        last = add_months(since + _DAY, months) - _DAY if opening else add_months(since, months)
    else:
        last = since + timedelta(number * (7 if unit == "W" else 1))
    if not stops:
        return last
    left, day = (last - since).days, since
    while left:
        day += _DAY
        left -= not any(stop.touches(day) for stop in stops)
    return day


def _by_the_clock(
    limit: Limit, length: timedelta, start: datetime, calendar: Calendar, stops: list[Stop]
) -> Due:
    """Hours and minutes start at once, run day and night, and never move."""
    if limit.side == "before":
        plain = at = start - length
        stood, halted = _NOTHING, False
    else:
        plain = start + length
        at, stood, halted = _moment(start, length, stops)
    told_zh = f"“{explain(limit, 'zh')}”自{zh_at(start)}起按钟点计"
    told_en = f"“{explain(limit, 'en')}” runs by the clock from {en_at(start)}"
    if halted:
        return Due(
            None, None,
            f"{told_zh}，{zh_at(stops[-1].start)}起中止，尚未恢复，暂无期限；首次期限{zh_at(plain)}。",
            f"{told_en}, stopped at {en_at(stops[-1].start)} and not resumed, so it has no due time for "
            f"now; first {en_at(plain)}.",
            first=plain.date(), halted=True,
        )  # fmt: skip
    minutes = int(stood.total_seconds() // 60)
    stop_zh = f"，中止{minutes // 60}小时{minutes % 60}分不计" if stood else ""
    stop_en = f", {minutes // 60} h {minutes % 60} min of standstill not counted," if stood else ""
    stands_zh, stands_en = moment_stands(at, start, calendar)
    return Due(
        at.date(), at,
        f"{told_zh}{stop_zh}，到{zh_at(at)}，{stands_zh}。",
        f"{told_en}{stop_en} to {en_at(at)}, {stands_en}.",
        first=plain.date(),
    )  # fmt: skip


def _moment(start: datetime, length: timedelta, stops: list[Stop]) -> tuple[datetime, timedelta, bool]:
    """When a length of hours is over, the time of standstill in it, and whether it still stands."""
    at, stood = start + length, _NOTHING
    for stop in stops:
        if stop.end is not None and stop.end <= start:
            continue
        if stop.start >= at:
            break
        if stop.end is None:
            return at, stood, True
        still = stop.end - max(stop.start, start)
        at, stood = at + still, stood + still
    return at, stood, False


def _ahead(limit: Limit, number: int, unit: str, event: date, calendar: Calendar) -> Due:
    if limit.workdays:
        day = calendar.add(event, -number)
    elif unit in "YM":
        day = add_months(event, -(number * 12 if unit == "Y" else number))
    else:
        day = event - timedelta(number * (7 if unit == "W" else 1))
    provisional = limit.workdays and _uncertain(limit, day - _DAY, event, calendar)
    note_zh, note_en = unpublished(provisional=provisional)
    stands_zh, stands_en = stands(day, calendar)
    return Due(
        day, None,
        f"“{explain(limit, 'zh')}”从{zh(event)}往前数，当日不计，到{zh(day)}{note_zh}，{stands_zh}。",
        f"“{explain(limit, 'en')}” counts back from {event}, that day left out, to {day}{note_en}, "
        f"{stands_en}.",
        provisional, day,
    )  # fmt: skip


def _uncertain(limit: Limit, since: date, last: date, calendar: Calendar) -> bool:
    """Whether the result rests on a year without notice: any day counted, or the last one."""
    if not limit.workdays:
        return calendar.is_provisional(last)
    years = range((since + _DAY).year, last.year + 1)
    return any(calendar.is_provisional(date(year, 12, 31)) for year in years)


def _changed(found: Due, changes: Sequence[Change], stops: Sequence[Stop]) -> Due:
    """The date in force after extensions and corrections; a stop that is still open leaves none."""
    if not changes or found.day is None or found.first is None:
        return found
    day = day_in_force(found.day, changes)
    kept = found.first if found.first == found.day else None
    why = changed((found.why_zh, found.why_en), kept, in_order_of_making(changes), day)
    stopped = next((stop.start.date() for stop in stops if stop.end is None), None)
    if stopped is not None and stopped <= day:
        why = unresumed(why, stopped)
        return replace(found, day=None, at=None, why_zh=why[0], why_en=why[1], halted=True)
    at = found.at if day == found.day else None
    return replace(found, day=day, at=at, why_zh=why[0], why_en=why[1])
