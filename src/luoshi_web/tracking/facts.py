"""What the status of an occurrence is computed from: plain values, no database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from luoshi.duty import Modality
from luoshi_web.shell.workdays import calendar
from luoshi_web.tracking.changes import (
    ClosingFacts,
    CorrectionFacts,
    Counts,
    ExtensionFacts,
    Moved,
    StopFacts,
    is_known,
    local_day,
    local_moment,
    moved,
)

__all__ = [
    "ClosingFacts",
    "CorrectionFacts",
    "Counted",
    "Counts",
    "CreditFacts",
    "ExtensionFacts",
    "Kind",
    "OccurrenceFacts",
    "StopFacts",
    "local_day",
    "local_moment",
]


class Kind(StrEnum):
    """What an occurrence comes from: a cadence, a duty without a date, or a breach."""

    QUOTA = "quota"
    DEADLINE = "deadline"
    WINDOW = "window"
    LIMIT = "limit"
    VAGUE = "vague"
    STANDING = "standing"
    UNSETTLED = "unsettled"  # the text tells a time, whose days nobody has told: 汛期前, without a calendar
    NO_DATE = "no-date"
    BREACH = "breach"


#: What is asked about, where it has no date.
_ASKED = frozenset({Kind.NO_DATE, Kind.UNSETTLED, Kind.VAGUE, Kind.STANDING})


class Counted(StrEnum):
    """The class under which figures count an occurrence: each apart, never summed together."""

    DATED = "dated"
    DATELESS = "dateless"
    MUST_NOT = "must_not"
    MAY = "may"
    MAXIMUM = "maximum"


@dataclass(frozen=True, slots=True)
class CreditFacts:
    """n pieces of evidence, effective on `done_on`, claimed at `entered_at`.

    state: claimed, accepted or refused, decided at `decided_at`. late_entry: 补报, unless that mark
    was lifted at `lifted_at`, since the date had been wrong. unchecked: accepted without a check.
    """

    n: int
    state: str
    done_on: date
    entered_at: datetime
    decided_at: datetime | None = None
    late_entry: bool = False
    lifted_at: datetime | None = None
    unchecked: bool = False

    def is_late_entry(self, known_at: datetime | None = None) -> bool:
        """Whether it stands as 补报, as known at a moment."""
        return self.late_entry and not (self.lifted_at is not None and is_known(self.lifted_at, known_at))

    def state_at(self, known_at: datetime | None) -> str:
        """The state as it was known at a moment; "" where the credit was not entered yet."""
        if known_at is None:
            return self.state
        if self.entered_at > known_at:
            return ""
        if self.decided_at is None or self.decided_at > known_at:
            return "claimed"
        return self.state


@dataclass(frozen=True, slots=True)
class OccurrenceFacts:
    """One occurrence with its credits and with what changed its date.

    start, end: the calendar period. opens: from when it can be worked on. due: the date as it was
    first made, None where none is owed. due_at: the moment, for limits in hours. followed_from: what
    was due earlier is before our time. review_day: set by the setter, where no date was read.
    frame_end: of the plan, None for a standing rule. told: days on which progress was told, and when
    that was entered. provisional: rests on a calendar year without notice.
    """

    start: date
    end: date
    opens: date
    due: date | None
    needs: int = 1
    maximum: int | None = None
    kind: Kind = Kind.DEADLINE
    modality: Modality = Modality.MUST
    counts: Counts = Counts.PLAIN
    due_at: datetime | None = None
    followed_from: date | None = None
    review_day: date | None = None
    frame_end: date | None = None
    provisional: bool = False
    credits: tuple[CreditFacts, ...] = ()
    extensions: tuple[ExtensionFacts, ...] = ()
    stops: tuple[StopFacts, ...] = ()
    corrections: tuple[CorrectionFacts, ...] = ()
    closings: tuple[ClosingFacts, ...] = ()
    told: tuple[tuple[date, datetime], ...] = ()

    def corrected(self, day: date, known_at: datetime | None = None) -> OccurrenceFacts:
        """The facts with the first date as it had been corrected by a day; nothing else changes."""
        held = [one for one in self.corrections if one.holds(day, known_at)]
        if not held:
            return self
        # Of two that were made at one moment the one entered later holds: `max` takes the first it meets.
        return replace(self, due=max(reversed(held), key=lambda one: one.made_at).due, due_at=None)

    @property
    def counted(self) -> Counted:
        """The class of figures that it belongs to."""
        if self.modality is Modality.MAY:
            return Counted.MAY
        if self.maximum is not None and not self.needs:
            return Counted.MAXIMUM
        if self.modality is Modality.MUST_NOT:
            return Counted.MUST_NOT
        return Counted.DATED if self.due else Counted.DATELESS

    @property
    def asked_on(self) -> date | None:
        """The day on which the unit is asked how far a duty without a date has come.

        The review day that the setter set, else the Frame's end; None for a standing rule without either.
        """
        return self.review_day or self.frame_end if self.is_asked_about else None

    @property
    def is_asked_about(self) -> bool:
        """Whether it is a duty without a date: neither a breach nor something to be done at once."""
        return self.counted is Counted.DATELESS and self.kind in _ASKED

    def last_told(self, day: date, known_at: datetime | None = None) -> date | None:
        """The last day by `day` on which progress was told."""
        return max((told for told, at in self.told if told <= day and is_known(at, known_at)), default=None)

    @property
    def is_before_our_time(self) -> bool:
        """Whether it was due before it was followed."""
        last = self.due or (self.end if self.counted is Counted.MAXIMUM else None)
        return self.followed_from is not None and last is not None and last < self.followed_from

    def moved(self, day: date, known_at: datetime | None = None) -> Moved | None:
        """The date in force on a day where it is later than the first, by extensions and stops."""
        if self.due is None:
            return None
        return moved(self.due, self.extensions, self.stops, self.counts, day, known_at)

    def moved_to(self, day: date, known_at: datetime | None = None) -> date | None:
        """The later date in force on a day; None where the first one stands."""
        later = self.moved(day, known_at)
        return later.until if later else None

    def standing_stop(self, day: date, known_at: datetime | None = None) -> StopFacts | None:
        """The stop in which the clock stands still on a day."""
        for one in self.stops:
            if one.is_seen(day, known_at) and one.until(day, known_at) is None:
                return one
        return None

    def closing(self, day: date, known_at: datetime | None = None) -> ClosingFacts | None:
        """The closing that held at the end of a day."""
        return next((one for one in self.closings if one.holds(day, known_at)), None)

    def stopped_days(self, first: date, last: date, known_at: datetime | None = None) -> int:
        """The calendar days from `first` to `last`, both included, on which the clock stood still."""
        days = 0
        for one in self.stops:
            if one.is_seen(last, known_at):
                until = one.until(last, known_at)
                end = until.toordinal() if until else last.toordinal() + 1
                days += max(end - max(one.since, first).toordinal(), 0)
        return days

    def share_gone(self, in_force: date, day: date, known_at: datetime | None = None) -> float:
        """The share of the time that is gone at the end of `day`: 0 to 1; stopped days are no time."""
        stood = self.stopped_days(self.opens, day, known_at)
        whole = (in_force - self.opens).days + 1 - stood
        gone = (day - self.opens).days + 1 - stood
        return min(max(gone / whole, 0), 1) if whole > 0 else 1

    def is_uncertain(self, in_force: date | None) -> bool:
        """Whether its date rests on a calendar year without notice, at first or after a stop."""
        if self.provisional or in_force is None or in_force == self.due:
            return self.provisional
        return self.counts is not Counts.PLAIN and bool(self.stops) and calendar().is_provisional(in_force)

    def closes(self, moved_to: date | None) -> date:
        """The last day on which evidence belongs to it: period end, due day or later date in force."""
        return max(day for day in (self.end, self.due, moved_to) if day is not None)

    def taken(self, moved_to: date | None) -> tuple[date, date] | None:
        """The first and the last day of what belongs to it; None where evidence of every day does.

        A quota takes what was done inside its calendar period, and after it only what is done by a
        due day or a date in force that lies later: nothing carries over. Anything else takes every day.
        """
        return (self.start, self.closes(moved_to)) if self.kind is Kind.QUOTA else None

    def takes(self, done_on: date, moved_to: date | None) -> bool:
        """Whether evidence of a day belongs to it."""
        days = self.taken(moved_to)
        return days is None or days[0] <= done_on <= days[1]

    def is_late_entry(self, done_on: date, entered: datetime) -> bool:
        """补报: done while the period ran, entered after it closed. What was done late is not 补报."""
        entered_on = local_day(entered)
        here = self.corrected(entered_on)
        if here.due is None and here.maximum is None:
            return False
        return done_on <= here.closes(here.moved_to(entered_on)) < entered_on

    def accepted(
        self, day: date, moved_to: date | None, known_at: datetime | None = None
    ) -> Iterator[CreditFacts]:
        """The accepted credits that count by `day`, in order of their effective days."""
        for one in sorted(self.credits, key=lambda credit: credit.done_on):
            if one.done_on > day or one.state_at(known_at) != "accepted":
                continue
            if self.takes(one.done_on, moved_to):
                yield one
