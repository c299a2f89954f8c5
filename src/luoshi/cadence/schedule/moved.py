"""moved: which dates come out differently under another calendar, each with its old and new day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from luoshi.cadence.calendar.workdays import Calendar
from luoshi.cadence.frame import Frame
from luoshi.cadence.schedule.due import due
from luoshi.cadence.schedule.later import Stop
from luoshi.cadence.schedule.occurrences import occurrences
from luoshi.cadence.value import Deadline, Limit, Quota, Window


@dataclass(frozen=True, slots=True)
class Started:
    """A limit that runs from a moment, with its stops."""

    limit: Limit
    start: datetime
    stops: tuple[Stop, ...] = ()


@dataclass(frozen=True, slots=True)
class Planned:
    """A deadline, a window or a quota of a plan, followed between two days."""

    cadence: Deadline | Window | Quota
    frame: Frame
    start: date
    end: date
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """One date of `what` that two calendars tell differently; None where one of them tells none."""

    what: Started | Planned
    old: date | None
    new: date | None
    why_zh: str
    why_en: str


def moved(before: Calendar, after: Calendar, dues: Iterable[Started | Planned]) -> list[Move]:
    """The dates that a change of the calendar moves, in the order given; those that stay are left out."""
    return [move for what in dues for move in _moves(what, before, after)]


def _moves(what: Started | Planned, before: Calendar, after: Calendar) -> Iterable[Move]:
    if isinstance(what, Started):
        old = due(what.limit, what.start, before, stops=what.stops).day
        found = due(what.limit, what.start, after, stops=what.stops)
        pairs = [(old, found.day, found.why_zh, found.why_en)]
    else:
        olds, news = _dues(what, before), _dues(what, after)
        keys = sorted(olds.keys() | news.keys())
        nothing = (None, "", "")
        pairs = [(olds.get(key, nothing)[0], *news.get(key, nothing)) for key in keys]
    return [Move(what, old, new, zh, en) for old, new, zh, en in pairs if old != new]


def _dues(what: Planned, calendar: Calendar) -> dict[int, tuple[date | None, str, str]]:
    """The due days by their periods; a deadline and a window have but one."""
    found = occurrences(what.cadence, what.frame, calendar, what.start, what.end, quote=what.quote)
    once = not isinstance(what.cadence, Quota)
    return {
        (0 if once else period.start.toordinal()): (period.due, period.why_zh, period.why_en)
        for period in found
    }
