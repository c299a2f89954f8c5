"""What changed the occurrences of an assignment: extensions, stops, corrections and closings, by day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from luoshi_web.plans.models import Segment
from luoshi_web.tracking.facts import local_day
from luoshi_web.tracking.models import (
    Assignment,
    Cause,
    Closing,
    Correction,
    Extension,
    Occurrence,
    Stop,
)


@dataclass(frozen=True, slots=True)
class Change:
    """One act on one occurrence.

    kind: extended, stopped, resumed, corrected, closed or reopened. day: on which it took effect;
    at: when it was entered. before, after: the dates that it is about, where it is about any.
    """

    kind: str
    occurrence: Occurrence
    day: date
    at: datetime
    reason: str = ""
    before: date | None = None
    after: date | None = None
    cause: Cause | None = None
    moves_due: bool = True
    source: str = ""
    segment: Segment | None = None


def changes_of(assignment: Assignment, day: date, known_at: datetime | None = None) -> list[Change]:
    """The acts that had taken effect by a day, as known at a moment, newest first; four queries."""
    mine = {"occurrence__assignment": assignment}
    found = [_extended(one) for one in Extension.objects.filter(**mine).select_related("occurrence__event")]
    for stop in Stop.objects.filter(**mine).select_related("occurrence__event"):
        found += _stopped(stop)
    rows = Correction.objects.filter(**mine).select_related("occurrence__event", "segment")
    found += [_corrected(one) for one in rows]
    for closing in Closing.objects.filter(**mine).select_related("occurrence__event"):
        found += _closed(closing)
    seen = [one for one in found if one.day <= day and (known_at is None or one.at <= known_at)]
    return sorted(seen, key=lambda one: (one.at, one.occurrence.pk), reverse=True)


def _extended(one: Extension) -> Change:
    first, granted = one.occurrence.due, local_day(one.granted_at)
    return Change("extended", one.occurrence, granted, one.granted_at, one.reason, first, one.until)


def _stopped(one: Stop) -> list[Change]:
    stopped = Change(
        "stopped",
        one.occurrence,
        one.since,
        one.stopped_at,
        one.reason,
        after=one.since,
        moves_due=one.moves_due,
    )
    if one.resumed_on is None or one.resumed_at is None:
        return [stopped]
    return [
        stopped,
        Change(
            "resumed", one.occurrence, one.resumed_on, one.resumed_at, before=one.since, after=one.resumed_on
        ),
    ]


def _corrected(one: Correction) -> Change:
    return Change(
        "corrected",
        one.occurrence,
        one.holds_from or local_day(one.made_at),
        one.made_at,
        one.reason,
        before=one.before,
        after=one.due,
        cause=Cause(one.cause),
        source=one.source,
        segment=one.segment,
    )


def _closed(one: Closing) -> list[Change]:
    closed = Change("closed", one.occurrence, local_day(one.closed_at), one.closed_at, one.why)
    if one.reopened_at is None:
        return [closed]
    reopened_on = local_day(one.reopened_at)
    return [closed, Change("reopened", one.occurrence, reopened_on, one.reopened_at, one.reopened_why)]
