"""Later facts: what became of a limit after it had begun to run. The first date is never rewritten."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Stop:
    """中止: the clock stands still from one moment to another; `end` is None while it still stands.

    Of a limit in days each day that the stop touches, the first and the last included, is not
    counted; of a limit in hours the time between the two moments is not.
    """

    start: datetime
    end: datetime | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise ValueError(f"a stop can't end at {self.end} before it starts at {self.start}")

    def touches(self, day: date) -> bool:
        """Whether the clock stood still on this day, or on some of it."""
        return self.start.date() <= day and (self.end is None or day <= self.end.date())


@dataclass(frozen=True, slots=True)
class Extension:
    """延期: a later last day, granted on a day. It never shortens."""

    to: date
    made: date


@dataclass(frozen=True, slots=True)
class Correction:
    """更正: another last day in place of one that was misread, or that the issuer changed.

    source: where that is written.
    """

    to: date
    made: date
    source: str


Change: TypeAlias = Extension | Correction


def in_order_of_making(changes: Iterable[Change]) -> list[Change]:
    """Changes by the day on which they were made; of one day, in the order given."""
    return sorted(changes, key=lambda change: change.made)


def day_in_force(first: date, changes: Iterable[Change]) -> date:
    """The date that holds after all changes: a correction replaces, an extension only lengthens."""
    day = first
    for change in in_order_of_making(changes):
        day = change.to if isinstance(change, Correction) else max(day, change.to)
    return day


def merged(stops: Iterable[Stop]) -> list[Stop]:
    """The same standstill in stops that do not overlap, in order."""
    found: list[Stop] = []
    for stop in sorted(stops, key=lambda stop: stop.start):
        last = found[-1] if found else None
        if last is None or (last.end is not None and last.end < stop.start):
            found.append(stop)
        elif last.end is not None:
            found[-1] = Stop(last.start, None if stop.end is None else max(last.end, stop.end))
    return found


def stopped_days(stops: Iterable[Stop], start: date, end: date) -> int:
    """How many days after `start` and up to `end` the clock stood still."""
    own = list(stops)
    days = (start + timedelta(number) for number in range(1, (end - start).days + 1))
    return sum(any(stop.touches(day) for stop in own) for day in days)
