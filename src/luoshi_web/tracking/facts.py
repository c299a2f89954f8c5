"""What the status of an occurrence is computed from: plain values, no database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from luoshi.duty import Modality

_ZONE = ZoneInfo("Asia/Shanghai")


class Kind(StrEnum):
    """What an occurrence comes from: a cadence, a duty without a date, or a breach."""

    QUOTA = "quota"
    DEADLINE = "deadline"
    WINDOW = "window"
    LIMIT = "limit"
    VAGUE = "vague"
    STANDING = "standing"
    NO_DATE = "no-date"
    BREACH = "breach"


class Counted(StrEnum):
    """The class under which figures count an occurrence: each apart, never summed together."""

    DATED = "dated"
    DATELESS = "dateless"
    MUST_NOT = "must_not"
    MAY = "may"
    MAXIMUM = "maximum"


def local_moment(moment: datetime) -> datetime:
    """A moment in the site's zone; one without a zone is taken to be local."""
    return moment.replace(tzinfo=_ZONE) if moment.tzinfo is None else moment.astimezone(_ZONE)


def local_day(moment: datetime) -> date:
    """The day of a moment in the site's zone."""
    return local_moment(moment).date()


@dataclass(frozen=True, slots=True)
class CreditFacts:
    """n pieces of evidence, effective on `done_on`, claimed at `entered_at`.

    state: claimed, accepted or refused, decided at `decided_at`. late_entry: 补报.
    """

    n: int
    state: str
    done_on: date
    entered_at: datetime
    decided_at: datetime | None = None
    late_entry: bool = False

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
class ExtensionFacts:
    """A later date, and when it was granted: it changes nothing before that moment."""

    until: date
    granted_at: datetime


@dataclass(frozen=True, slots=True)
class OccurrenceFacts:
    """One occurrence with its credits and extensions.

    start, end: the calendar period. opens: from when it can be worked on. due: the first date, None
    where none is owed. due_at: the moment, for limits in hours. followed_from: what was due earlier
    is before our time. review_day: set by the setter, where no date was read. provisional: rests on a
    calendar year without notice. waived, paused: set by a person.
    """

    start: date
    end: date
    opens: date
    due: date | None
    needs: int = 1
    maximum: int | None = None
    kind: Kind = Kind.DEADLINE
    modality: Modality = Modality.MUST
    due_at: datetime | None = None
    followed_from: date | None = None
    review_day: date | None = None
    provisional: bool = False
    waived: bool = False
    paused: bool = False
    closed_at: datetime | None = None
    closed_why: str = ""
    credits: tuple[CreditFacts, ...] = ()
    extensions: tuple[ExtensionFacts, ...] = ()

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

    def extended_to(self, day: date, known_at: datetime | None = None) -> date | None:
        """The latest date granted by `day`, as known at `known_at`; None where none is later."""
        granted = [
            one.until
            for one in self.extensions
            if local_day(one.granted_at) <= day and (known_at is None or one.granted_at <= known_at)
        ]
        return max((until for until in granted if self.due and until > self.due), default=None)

    def closes(self, extended_to: date | None) -> date:
        """The last day on which evidence belongs to it: period end, due day or later date granted."""
        return max(day for day in (self.end, self.due, extended_to) if day is not None)

    def takes(self, done_on: date, extended_to: date | None) -> bool:
        """Whether evidence of a day belongs to it.

        A quota takes what was done inside its calendar period, and after it only what is done by a
        due day or an extension that lies later: nothing carries over. Anything else takes every day.
        """
        if self.kind is not Kind.QUOTA:
            return True
        return self.start <= done_on <= self.closes(extended_to)

    def accepted(
        self, day: date, extended_to: date | None, known_at: datetime | None = None
    ) -> Iterator[CreditFacts]:
        """The accepted credits that count by `day`, in order of their effective days."""
        for one in sorted(self.credits, key=lambda credit: credit.done_on):
            if one.done_on > day or one.state_at(known_at) != "accepted":
                continue
            if self.takes(one.done_on, extended_to):
                yield one
