"""What changes the date of an occurrence, as plain values: extension, stop, correction, closing.

Each knows when it took effect, and when it was entered: what was true on a day and what was known
then are two questions.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from luoshi.cadence import Calendar
from luoshi_web.shell.workdays import calendar

_ZONE = ZoneInfo("Asia/Shanghai")


class Counts(StrEnum):
    """How the time that was stopped is added to a date.

    PLAIN: as calendar days. MOVES: as calendar days, and a rest day moves to the first working day
    after it: a limit in days, weeks, months or years (Civil Code art. 203). WORKDAYS: as working days.
    """

    PLAIN = ""
    MOVES = "moves"
    WORKDAYS = "workdays"


def local_moment(moment: datetime) -> datetime:
    """A moment in the site's zone; one without a zone is taken to be local."""
    return moment.replace(tzinfo=_ZONE) if moment.tzinfo is None else moment.astimezone(_ZONE)


def local_day(moment: datetime) -> date:
    """The day of a moment in the site's zone."""
    return local_moment(moment).date()


def is_known(at: datetime | None, known_at: datetime | None) -> bool:
    """Whether what was entered at a moment was known at `known_at`; None knows all there is."""
    return at is not None and (known_at is None or at <= known_at)


@dataclass(frozen=True, slots=True)
class ExtensionFacts:
    """A later date, and when it was granted: it changes nothing before that moment."""

    until: date
    granted_at: datetime


@dataclass(frozen=True, slots=True)
class StopFacts:
    """The clock stood still from `since` until the day it ran again, which is not counted.

    moves_due: the time stopped is added to the date in force. resumed_on: None while it stands.
    """

    since: date
    stopped_at: datetime
    moves_due: bool = True
    resumed_on: date | None = None
    resumed_at: datetime | None = None

    def until(self, day: date, known_at: datetime | None = None) -> date | None:
        """The day it ran again, as far as that is so and known on a day; None while it stands."""
        if self.resumed_on is None or self.resumed_on > day or not is_known(self.resumed_at, known_at):
            return None
        return self.resumed_on

    def is_seen(self, day: date, known_at: datetime | None = None) -> bool:
        """Whether it had begun by `day`, and that was known."""
        return self.since <= day and is_known(self.stopped_at, known_at)


@dataclass(frozen=True, slots=True)
class CorrectionFacts:
    """The date `before` is replaced with `due`.

    holds_from: the day from which the issuer changed it; None where it had been misread: then the
    right date held from the beginning. before_at: the moment that a limit in hours had.
    """

    due: date
    made_at: datetime
    before: date | None = None
    before_at: datetime | None = None
    holds_from: date | None = None

    def holds(self, day: date, known_at: datetime | None = None) -> bool:
        """Whether it was in force on a day, as known at a moment."""
        return (self.holds_from is None or self.holds_from <= day) and is_known(self.made_at, known_at)


@dataclass(frozen=True, slots=True)
class ClosingFacts:
    """Closed at a moment, and reopened at another; None while it stays closed."""

    at: datetime
    why: str = ""
    reopened_at: datetime | None = None

    def holds(self, day: date, known_at: datetime | None = None) -> bool:
        """Whether it was closed at the end of a day, as known at a moment."""
        if local_day(self.at) > day or not is_known(self.at, known_at):
            return False
        if self.reopened_at is None or local_day(self.reopened_at) > day:
            return True
        return not is_known(self.reopened_at, known_at)


@dataclass(frozen=True, slots=True)
class Moved:
    """A date in force that differs from the first one: by how many days stopped, and by what is granted.

    stopped: working days where the limit counts these, else calendar days.
    """

    until: date
    stopped: int = 0
    is_granted: bool = False


def moved(  # noqa: PLR0913, PLR0917  # the acts, and what is asked of them
    due: date,
    extensions: Iterable[ExtensionFacts],
    stops: Iterable[StopFacts],
    counts: Counts,
    day: date,
    known_at: datetime | None = None,
) -> Moved | None:
    """The date in force on a day, where it is later than `due`: acts add up in the order of their days.

    A granted date stands where it is later; the time of a stop is added to what stood when the clock
    ran again. While a clock stands, the time up to `day` counts as stopped.
    """
    acts: list[tuple[date, int, ExtensionFacts | StopFacts]] = []
    for one in extensions:
        granted_on = local_day(one.granted_at)
        if granted_on <= day and is_known(one.granted_at, known_at):
            acts.append((granted_on, 1, one))
    seen = [stop for stop in stops if stop.moves_due and stop.is_seen(day, known_at)]
    acts += [(stop.until(day, known_at) or day, 0, stop) for stop in seen]
    here = Moved(due)
    for until, _order, act in sorted(acts, key=lambda each: each[:2]):
        if isinstance(act, ExtensionFacts):
            here = Moved(act.until, here.stopped, is_granted=True) if act.until > here.until else here
        else:
            later, n = _later(here.until, act.since, until, counts, calendar())
            here = Moved(later, here.stopped + n, here.is_granted)
    return here if here.until > due else None


def _later(stands: date, since: date, until: date, counts: Counts, by: Calendar) -> tuple[date, int]:
    """`stands` after a stop from `since` to before `until`, and how many days that adds."""
    days = max((until - since).days, 0)
    if counts is Counts.WORKDAYS:
        n = sum(by.is_workday(since + timedelta(gone)) for gone in range(days))
        return by.add(stands, n), n
    later = stands + timedelta(days)
    return by.next_workday(later) if days and counts is Counts.MOVES else later, days
