"""What several verbs of tracking ask before they act, and keeping the counts of an occurrence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TypeVar

from django.utils.translation import gettext_lazy as _

from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused, Stale
from luoshi_web.tracking.facts import OccurrenceFacts, local_day
from luoshi_web.tracking.models import Assignment, Credit, Occurrence
from luoshi_web.tracking.queries.facts import facts_of

Versioned = TypeVar("Versioned", Assignment, Occurrence, Credit)


class NotAllowed(Refused):
    """The post under which one acts may not do this to this object."""

    def __init__(self) -> None:
        super().__init__(_("当前岗位不能这样做。换一个岗位，或请有权的单位办理。"))


def demand(allowed: bool) -> None:  # noqa: FBT001  # reads as a sentence: demand(signs(...))
    """Refuse what a predicate does not allow."""
    if not allowed:
        raise NotAllowed


def locked(shown: Versioned) -> Versioned:
    """The row as it is now, locked; refuses where it changed since `shown` was read.

    A page sets `shown.version` to the version that it showed.
    """
    current = type(shown).objects.select_for_update().filter(pk=shown.pk).first()
    if current is None or current.version != shown.version:  # the periods of what was taken back are gone
        raise Stale
    return current


def said(text: str, sentence: object) -> str:
    """`text` without white space around it; an empty one is refused with `sentence`."""
    if not (clean := text.strip()):
        raise Refused(sentence)
    return clean


def running(shown: Assignment) -> Assignment:
    """The assignment, locked until the end of the transaction; refuses one that has ended."""
    current = Assignment.objects.select_for_update().get(pk=shown.pk)
    active(current)
    return current


def active(assignment: Assignment) -> None:
    """Refuse an assignment that has ended."""
    if assignment.ended_at is not None:
        raise Refused(_("这项交办已经结束。"))


def is_open(occurrence: Occurrence) -> None:
    """Refuse an occurrence that is closed."""
    if occurrence.closed_at is not None:
        raise Refused(_("这一期已经办结。要改动，先重新打开。"))


def has_no_stop(occurrence: Occurrence) -> None:
    """Refuse an occurrence whose clock stands still."""
    if occurrence.stops.filter(resumed_on=None).exists():
        raise Refused(_("这一期的时限已经中止。先恢复。"))


def renew(current: Occurrence, shown: Occurrence) -> None:
    """Count again, raise the version, and bring what the caller holds up to date."""
    facts = recount(current)
    _lift_marks(current, facts)
    closing = current.closings.filter(reopened_at=None).first()
    current.closed_at = closing.closed_at if closing else None
    current.closed_why = closing.why if closing else ""
    current.moved_to = moved_to_of(facts)
    current.version += 1
    current.save(update_fields=("closed_at", "closed_why", "moved_to", "version"))
    shown.refresh_from_db()


def recount(occurrence: Occurrence) -> OccurrenceFacts:
    """Bring `accepted` and `met_on` up to the rows of credit; in the transaction that changed them."""
    facts = facts_of(occurrence)
    occurrence.accepted, occurrence.met_on = counts_of(facts)
    occurrence.save(update_fields=("accepted", "met_on"))
    return facts


def moved_to_of(facts: OccurrenceFacts) -> date | None:
    """The later date in force by what stands: extensions, and stops that are over."""
    far = max([facts.end, *_days_of(facts)])
    over = replace(facts, stops=tuple(one for one in facts.stops if one.resumed_on))
    return over.corrected(far).moved_to(far)


def _lift_marks(occurrence: Occurrence, facts: OccurrenceFacts) -> None:
    """Lift the mark 补报 where the period had not closed after all: the date was wrong, the clock stood."""
    marked = occurrence.credits.filter(late_entry=True, lifted_at=None).select_related("evidence")
    for credit in marked:
        if not facts.is_late_entry(credit.evidence.done_on, credit.claimed_at):
            credit.lifted_at = clock.now()
            credit.save(update_fields=("lifted_at",))


def counts_of(facts: OccurrenceFacts) -> tuple[int, date | None]:
    """The accepted pieces that count, and the effective day of the one that filled it, or None."""
    far = max([facts.end, *(one.done_on for one in facts.credits), *_days_of(facts)])
    facts = facts.corrected(far)
    moved_to = facts.moved_to(far)
    total = 0
    met_on: date | None = None
    for one in facts.accepted(far, moved_to):
        total += one.n
        if met_on is None and total >= facts.needs > 0:
            met_on = one.done_on
    return total, met_on


def _days_of(facts: OccurrenceFacts) -> list[date]:
    """The days on which what changed the date took effect: after them all of it holds."""
    days = [day for one in facts.extensions for day in (local_day(one.granted_at), one.until)]
    days += [day for one in facts.stops for day in (one.since, one.resumed_on) if day]
    return days + [one.holds_from for one in facts.corrections if one.holds_from]
