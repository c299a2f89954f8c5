"""Timetable: one time expression of some words, with all the days that follow from it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from luoshi.cadence.calendar.workdays import Calendar
from luoshi.cadence.complete import complete, is_relative, points
from luoshi.cadence.day import is_open
from luoshi.cadence.find import find_mentions
from luoshi.cadence.forms.running import running
from luoshi.cadence.frame import Frame
from luoshi.cadence.schedule.due import Due, due
from luoshi.cadence.schedule.occurrences import Period, occurrences
from luoshi.cadence.value import Cadence, Limit, Quota


@dataclass(frozen=True, slots=True)
class Timetable:
    """text[start:end], which is `words`, means `cadence`; `rule` names the form that read it.

    cadence: completed by the frame, as far as it goes. periods: what is owed in the frame, in
    order of days; none where no year is known. due: when a limit ends, None for any other
    cadence and where nobody told its start.
    """

    start: int
    end: int
    words: str
    cadence: Cadence
    rule: str
    periods: tuple[Period, ...]
    due: Due | None = None


def timetables(
    text: str, frame: Frame, calendar: Calendar, begun: datetime | None = None
) -> tuple[Timetable, ...]:
    """Every time expression of a sentence with its days, in order of its words.

    begun: when the event of the limits happened, in local time. A quota has periods only within
    the days that its sentence tells before it: 自6月1日起每月, 6月至9月每月.
    """
    found = []
    for mention in running(text, find_mentions(text, frame), frame, calendar):
        words = text[mention.start : mention.end]
        cadence = complete(mention.cadence, frame, calendar)
        ends = due(cadence, begun, calendar) if begun and isinstance(cadence, Limit) else None
        periods = periods_of(cadence, frame, calendar, quote=words)
        found.append(Timetable(mention.start, mention.end, words, cadence, mention.rule, periods, ends))
    return tuple(found)


def periods_of(cadence: Cadence, frame: Frame, calendar: Calendar, *, quote: str = "") -> tuple[Period, ...]:
    """What a cadence owes while its frame runs: from `frame.start` to `frame.end`, else in its year.

    None where the frame tells neither; a date that has a year of its own needs no frame.
    """
    bounds = followed(_of_own_year(cadence, frame))
    if bounds is None:
        return ()
    return tuple(occurrences(cadence, frame, calendar, *bounds, quote=quote))


def followed(frame: Frame) -> tuple[date, date] | None:
    """The first and the last day that a frame follows; an open side is that of its year."""
    year = frame.year
    start = frame.start or (date(year, 1, 1) if year else None)
    end = frame.end or (date(year, 12, 31) if year else None)
    return (start, end) if start and end else None


def _of_own_year(cadence: Cadence, frame: Frame) -> Frame:
    if frame.year or frame.start or is_relative(cadence):
        return frame
    if isinstance(cadence, Quota):
        own = [date.fromisoformat(day) for day in (cadence.since, cadence.until) if day and not is_open(day)]
        return replace(frame, start=own[0], end=own[1]) if len(own) == 2 else frame
    years = [int(point[:4]) for point in points(cadence)]
    return replace(frame, year=years[0]) if years else frame
