"""status_of: the state, the light and the reason of one occurrence on one day. A pure function.

States are those of the year strip (`luoshi_web.shell.strip.State`). What is closed or filled is told as
such even while its clock stands still: there is nothing left to stop.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from luoshi_web.shell.strip import WORDS, State
from luoshi_web.tracking import reasons
from luoshi_web.tracking.facts import (
    ClosingFacts,
    CorrectionFacts,
    Counted,
    Counts,
    CreditFacts,
    ExtensionFacts,
    Kind,
    OccurrenceFacts,
    StopFacts,
)
from luoshi_web.tracking.lights import DEFAULTS, Light, Thresholds

__all__ = [
    "ClosingFacts",
    "CorrectionFacts",
    "Counted",
    "Counts",
    "CreditFacts",
    "ExtensionFacts",
    "Kind",
    "Light",
    "OccurrenceFacts",
    "Status",
    "StopFacts",
    "Thresholds",
    "status_of",
]

_DONE = frozenset({State.MET, State.MET_LATE})
_OWED = frozenset({State.LATE, State.EXTENDED, State.BEHIND, State.SOON, State.OPEN, State.PAUSED})
_LIGHTS = {State.LATE: Light.LATE, State.BEHIND: Light.BEHIND, State.SOON: Light.SOON}


@dataclass(frozen=True, slots=True)
class Status:
    """What is so on a day.

    state: None for what is listed and never lit (no date, may, a maximum, before our time).
    light: "" where nothing asks for attention. filled, needs, claimed: pieces; claimed ones never
    fill. late_entry: pieces of `filled` that were entered after the period closed (补报).
    unchecked: pieces of `filled` that nobody had to check.
    completed_on: the effective day of the piece that filled it. first_due, in_force: the first date
    and the one the light runs against. extended_to: the one in force where it is later than the
    first, by an extension (`is_granted`) or by `stopped_days` of a stopped clock. corrected_from:
    the date that a correction replaced. stopped_since: since when the clock stands still.
    kept_by_first_date: filled by the first date without a piece entered late; None while it is
    still open. breached: more than the maximum. is_asked: whether something is asked of the unit on
    the day. asked_on: when it is asked about a duty without a date. last_told: of progress.
    """

    state: State | None
    light: Light
    reason_zh: str
    reason_en: str
    filled: int
    needs: int
    claimed: int
    counted: Counted
    late_entry: int = 0
    unchecked: int = 0
    maximum: int | None = None
    completed_on: date | None = None
    first_due: date | None = None
    in_force: date | None = None
    extended_to: date | None = None
    is_granted: bool = False
    stopped_days: int = 0
    stopped_since: date | None = None
    corrected_from: date | None = None
    days_late: int = 0
    kept_by_first_date: bool | None = None
    breached: bool = False
    before_our_time: bool = False
    provisional: bool = False
    asked_on: date | None = None
    is_asked: bool = False
    last_told: date | None = None

    @property
    def is_met(self) -> bool:
        """Filled, in time or late."""
        return self.state in _DONE

    @property
    def is_owed(self) -> bool:
        """Open now: begun, not filled, not closed, not before our time."""
        return self.state in _OWED

    @property
    def word(self) -> object:
        """The state in one word, in the reader's language."""
        if self.before_our_time:
            return _("交办之前")
        if self.breached:
            return _("超出上限")
        if self.state is State.LATE:
            return _("逾期 %(days)s 天") % {"days": self.days_late} if self.days_late else WORDS[State.LATE]
        if self.state is State.MET_LATE and self.in_force and self.completed_on:
            inside = _("延期内补足") if self.is_granted else _("顺延内补足")
            return inside if self.completed_on <= self.in_force else WORDS[State.MET_LATE]
        if self.state is State.EXTENDED and not self.is_granted:
            return _("顺延中")
        if self.state is None:
            return reasons.UNLIT[self.counted]
        return WORDS[self.state]


def status_of(
    facts: OccurrenceFacts,
    day: date,
    known_at: datetime | None = None,
    *,
    thresholds: Thresholds = DEFAULTS,
    now: datetime | None = None,
) -> Status:
    """The status of an occurrence on a day.

    known_at: None tells what was true on that day, by all that is known now; a moment tells what
    was known then: what was entered, decided, granted, stopped, corrected or closed later does not show.
    now: the moment itself, for limits in hours on their last day.
    """
    first = facts.due
    facts = facts.corrected(day, known_at)
    later = facts.moved(day, known_at)
    extended_to = later.until if later else None
    counted = list(facts.accepted(day, extended_to, known_at))
    stop = facts.standing_stop(day, known_at)
    status = Status(
        state=None,
        light=Light.NONE,
        reason_zh="",
        reason_en="",
        filled=sum(one.n for one in counted),
        needs=facts.needs,
        claimed=_claimed(facts, day, known_at),
        counted=facts.counted,
        late_entry=sum(one.n for one in counted if one.is_late_entry(known_at)),
        unchecked=sum(one.n for one in counted if one.unchecked),
        maximum=facts.maximum,
        completed_on=_completed_on(counted, facts.needs),
        first_due=facts.due,
        in_force=extended_to or facts.due,
        extended_to=extended_to,
        is_granted=later is not None and later.is_granted,
        stopped_days=later.stopped if later else 0,
        stopped_since=stop.since if stop else None,
        corrected_from=first if first != facts.due else None,
        before_our_time=facts.is_before_our_time,
        provisional=facts.is_uncertain(extended_to),
        last_told=facts.last_told(day, known_at),
    )
    return _finish(status, facts, day, known_at, thresholds, now)


def _finish(  # noqa: PLR0913, PLR0917  # the arguments of status_of, once more
    status: Status,
    facts: OccurrenceFacts,
    day: date,
    known_at: datetime | None,
    thresholds: Thresholds,
    now: datetime | None,
) -> Status:
    state = _state(status, facts, day, known_at, thresholds, now)
    light = _LIGHTS.get(state, Light.NONE) if state else Light.NONE
    if state is State.EXTENDED and _is_soon(status.in_force, day, thresholds):
        light = Light.SOON
    late = state is State.LATE and status.in_force
    status = replace(
        status,
        state=state,
        light=light,
        days_late=(day - status.in_force).days if late and status.in_force else 0,
        kept_by_first_date=_kept(status, facts, state, day, known_at),
        breached=not status.before_our_time and facts.maximum is not None and status.filled > facts.maximum,
        asked_on=facts.asked_on,
        is_asked=_is_asked(status, facts, state, day),
    )
    zh, en = reasons.of(status, facts, day, known_at, thresholds)
    return replace(status, reason_zh=zh, reason_en=en)


def _state(  # noqa: PLR0913, PLR0917  # one row of the table of states each
    status: Status,
    facts: OccurrenceFacts,
    day: date,
    known_at: datetime | None,
    thresholds: Thresholds,
    now: datetime | None,
) -> State | None:
    """The first row that holds, in the order of the table of states."""
    if status.before_our_time:
        return State.WAIVED
    if facts.due is None or facts.counted is not Counted.DATED:
        return _unlit(status, facts, day, known_at)
    done = status.completed_on
    if done is None and facts.closing(day, known_at):
        return State.SHORT
    if done is not None:
        return State.MET if done <= facts.due else State.MET_LATE
    if status.stopped_since is not None:
        return State.PAUSED
    in_force = status.in_force or facts.due
    if _has_passed(facts, in_force, day, now):
        return State.LATE
    if day > facts.due:
        return State.EXTENDED
    if day < facts.opens:
        return State.FUTURE
    if thresholds.is_behind(status.filled, facts.needs, facts.share_gone(in_force, day, known_at)):
        return State.BEHIND
    return State.SOON if _is_soon(in_force, day, thresholds) else State.OPEN


def _unlit(status: Status, facts: OccurrenceFacts, day: date, known_at: datetime | None) -> State | None:
    """What has no due day has no light and no state, unless it was filled or closed."""
    if facts.counted in (Counted.MAY, Counted.MAXIMUM):
        return None
    if status.completed_on is not None:
        return State.MET
    return State.SHORT if facts.closing(day, known_at) else None


def _is_asked(status: Status, facts: OccurrenceFacts, state: State | None, day: date) -> bool:
    """Owed, a breach to be mended, something to be done at once; or a question whose day has come.

    A duty without a date is asked about once: from the day set, or the Frame's end, until progress or
    evidence has come.
    """
    if facts.counted in (Counted.MAY, Counted.MAXIMUM):
        return False
    if not facts.is_asked_about:
        return state is None or state in _OWED
    asked_on, told = facts.asked_on, status.last_told
    if state is not None or asked_on is None or day < asked_on or status.claimed:
        return False
    return told is None or told < asked_on


def _has_passed(facts: OccurrenceFacts, in_force: date, day: date, now: datetime | None) -> bool:
    if day > in_force:
        return True
    by_hour = facts.due_at is not None and in_force == facts.due and day == in_force
    return by_hour and now is not None and facts.due_at is not None and now > facts.due_at


def _is_soon(in_force: date | None, day: date, thresholds: Thresholds) -> bool:
    return in_force is not None and 0 <= (in_force - day).days <= thresholds.soon_days


def _claimed(facts: OccurrenceFacts, day: date, known_at: datetime | None) -> int:
    return sum(one.n for one in facts.credits if one.done_on <= day and one.state_at(known_at) == "claimed")


def _completed_on(counted: list[CreditFacts], needs: int) -> date | None:
    total = 0
    for one in counted:
        total += one.n
        if total >= needs > 0:
            return one.done_on
    return None


def _kept(
    status: Status, facts: OccurrenceFacts, state: State | None, day: date, known_at: datetime | None
) -> bool | None:
    if facts.due is None or state in (None, State.WAIVED):
        return None
    if status.completed_on is None:
        return False if day > facts.due or state is State.SHORT else None
    in_time = [
        one
        for one in facts.accepted(day, status.extended_to, known_at)
        if one.done_on <= facts.due and not one.is_late_entry(known_at)
    ]
    return sum(one.n for one in in_time) >= facts.needs
