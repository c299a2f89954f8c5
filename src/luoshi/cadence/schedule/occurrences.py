"""occurrences: the periods that a cadence owes between two days, each with its due day and why.

Nothing here moves from a rest day: deadlines, windows and due days of quotas stand where they
are; only a `Limit` moves (see `luoshi.cadence.schedule.due`), and it has no period without an event.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from luoshi.cadence.calendar.slices import Slice, due_day, is_counted, slices
from luoshi.cadence.calendar.workdays import Calendar
from luoshi.cadence.complete import complete, is_relative, points, season_days
from luoshi.cadence.day import fill_years, is_open, season_of
from luoshi.cadence.frame import Frame
from luoshi.cadence.schedule.period import Period, period_name
from luoshi.cadence.schedule.period_why import Share, date_why, quota_head, quota_why
from luoshi.cadence.schedule.told import Both
from luoshi.cadence.value import Cadence, Deadline, Quota, Window

__all__ = ["Period", "occurrences", "period_name"]

#: The terms of a school year, where the words count by 学期 and the calendar has them.
_TERMS = ("春季学期", "秋季学期")


def occurrences(  # noqa: PLR0913  # the words of the source may come with it
    cadence: Cadence,
    frame: Frame,
    calendar: Calendar,
    start: date,
    end: date,
    *,
    quote: str = "",
    prorate: bool = False,
) -> list[Period]:
    """The periods of a cadence from `start` to `end`, in order of their days.

    frame: completes what has no year; nothing is owed before its start or after its end, and
    every two or three years are counted from its start, from `start` where it has none. calendar:
    gives the days of seasons. start, end: of what is followed. quote: the words of the source;
    without them the cadence's own phrase stands. prorate: whether a period of which only a part
    lies in the plan needs only that part of the number, rounded half up, once at least; without
    it the whole number is needed.

    The periods of a quota lie where the calendar has them, whole, whenever the plan begins or
    ends; where the words count by 学期 and the calendar has the terms, the periods are the terms.
    A limit, a vague and a standing cadence have none, nor has a date whose year or season is
    unknown (`missing` says what it is), a quota per hour, or a quota's due day that had passed
    before `start`. A deadline and a window have their one period wherever it lies. A quota that runs
    between two days owes nothing outside them; where their year is open, in each year anew.
    """
    match cadence:
        case Quota():
            first = max(start, frame.start) if frame.start else start
            last = min(end, frame.end) if frame.end else end
            found: list[Period] = []
            for opens, closes in _stretches(cadence, calendar, first, last):
                runs = replace(frame, start=opens, end=closes) if cadence.is_bounded else frame
                found += _Quotas(cadence, calendar, runs, opens, quote, prorate=prorate).until(closes)
            return found
        case Deadline() | Window():
            told = complete(cadence, frame)
            whole = complete(told, frame, calendar)
            if (
                isinstance(told, Deadline | Window)
                and isinstance(whole, Deadline | Window)
                and not is_relative(whole)
            ):
                return [_once(told, whole, calendar, start, quote)]
    return []


def _stretches(quota: Quota, calendar: Calendar, first: date, last: date) -> Iterator[tuple[date, date]]:
    """The days from `first` to `last` on which a quota runs, in order; none in a season nobody knows."""
    if quota.since.startswith("XXXX"):
        years = range(max(first.year - 1, 1), last.year + 1)
        runs = [fill_years(quota.since, quota.until, year) for year in years]
    else:
        runs = [(quota.since, quota.until)]
    for run in runs:
        since, until = season_days(*run, calendar)
        if is_open(since) or is_open(until):
            continue
        opens = max(first, date.fromisoformat(since)) if since else first
        closes = min(last, date.fromisoformat(until)) if until else last
        if opens <= closes:
            yield opens, closes


class _Quotas:
    """The periods of one quota."""

    def __init__(  # noqa: PLR0913
        self, quota: Quota, calendar: Calendar, frame: Frame, start: date, quote: str, *, prorate: bool
    ) -> None:
        self.quota, self.calendar, self.quote = quota, calendar, quote
        self.start, self.close, self.prorate = start, frame.end, prorate
        self.since = frame.start or start
        self.head: Both | None = None

    def until(self, end: date) -> Iterator[Period]:
        for here, term in self._slices(end):
            due, season = self._due(here)
            if (due or here.end) >= self.start:
                yield self._period(here, due, term=term, season=season)

    def _slices(self, end: date) -> Iterator[tuple[Slice, str]]:
        """The periods, each with the name of its term, "" where it is none."""
        if self.quota.per == "P6M" and "学期" in self.quote:
            years = range(self.start.year - 1, end.year + 1)
            named = [(self.calendar.season(name, year), name) for year in years for name in _TERMS]
            terms = sorted((days, name) for days, name in named if days)
            if len(terms) == len(named):
                for (opens, closes), name in terms:
                    if closes >= self.start and opens <= end:
                        yield Slice(opens, closes), name
                return
        for here in slices(self.quota.per, self.start, end, self.since):
            yield here, ""

    def _due(self, here: Slice) -> tuple[date | None, tuple[str, str] | None]:
        """The due day of a period, and the season's side that it rests on."""
        if not self.quota.min:
            return None, None
        if not self.quota.due and self.quota.is_bounded and self.close:
            return min(here.end, self.close), None
        if ":" not in self.quota.due:
            return due_day(self.quota.due, here), None
        name, _, side = self.quota.due.partition(":")
        years = range(here.start.year - 1, here.end.year + 1)
        days = (self.calendar.season_day(name, side, year) for year in years)
        inside = [day for day in days if day and here.start <= day <= here.end]
        if not inside and any(self.calendar.season(name, year) for year in years):
            return here.end, (name, side)  # the season does not touch this period
        return max(inside, default=None), (name, side)

    def _provisional(self, due: date | None, season: tuple[str, str] | None) -> bool:
        """Whether the due day is the side of a feast whose free days no notice has set yet."""
        return bool(due and season and self.calendar.awaits_notice(*season, due.year))

    def _period(self, here: Slice, due: date | None, *, term: str, season: tuple[str, str] | None) -> Period:
        opens = max(here.start, self.start)
        closes = min(here.end, self.close) if self.close else here.end
        share = Share(opens, closes, (here.end - here.start).days + 1, self.quota.min or 0, self.prorate)
        why_zh, why_en = quota_why(
            self._head(in_terms=bool(term)), here, due, self.calendar, share, season=season, term=term
        )
        return Period(
            here.start, here.end, opens, due, share.needs, self.quota.max, why_zh, why_en,
            self._provisional(due, season),
        )  # fmt: skip

    def _head(self, *, in_terms: bool) -> Both:
        """How all the sentences begin; made once."""
        if self.head is None:
            counted = self.since if is_counted(self.quota.per) and not in_terms else None
            self.head = quota_head(self.quota, self.quote, in_terms=in_terms, counted=counted)
        return self.head


def _once(
    told: Deadline | Window, whole: Deadline | Window, calendar: Calendar, start: date, quote: str
) -> Period:
    if isinstance(whole, Deadline):
        last, first = date.fromisoformat(whole.date), min(start, date.fromisoformat(whole.date))
    else:
        first, last = date.fromisoformat(whole.start), date.fromisoformat(whole.end)
    why_zh, why_en = date_why(told, first, last, calendar, quote)
    sides = [(season, int(point[:4])) for point in points(told) if (season := season_of(point))]
    provisional = any(calendar.awaits_notice(*season, year) for season, year in sides)
    return Period(first, last, min(max(first, start), last), last, 1, None, why_zh, why_en, provisional)
