"""Who sees what, and the three lists of a unit: to sign, to do, to check."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, Q, QuerySet

from luoshi_web.organisation.acting import Acting
from luoshi_web.organisation.queries import ids_answered_for, ids_below
from luoshi_web.tracking.facts import Kind
from luoshi_web.tracking.models import Assignment, Credit, CreditState, Evidence, Mode, Occurrence, Part, Stop
from luoshi_web.tracking.permissions import WORKING
from luoshi_web.tracking.queries.facts import status_on, with_facts
from luoshi_web.tracking.status import Status


@dataclass(frozen=True, slots=True)
class ToDo:
    """An occurrence that is owed, and its status on the day asked for."""

    occurrence: Occurrence
    status: Status


def visible_assignments(acting: Acting) -> QuerySet[Assignment]:
    """What was given to, or by, the actor's unit and those below; an auditor sees all.

    Who works in an office of a unit sees besides what that unit owes: see `ids_answered_for`.
    """
    rows = Assignment.objects.select_related("duty__plan", "unit", "given_by_unit")
    if acting.role == "administrator":
        return rows.none()
    if acting.role == "auditor":
        return rows
    units = _ids(acting)
    return rows.filter(Q(unit__in=[*units, *_answered_for(acting)]) | Q(given_by_unit__in=units))


def visible_occurrences(acting: Acting) -> QuerySet[Occurrence]:
    """The occurrences of visible assignments, and those that the actor's unit owes jointly."""
    seen = Q(assignment__in=visible_assignments(acting).order_by())
    if acting.role in WORKING:
        seen |= Q(pk__in=claimable(acting))
    return Occurrence.objects.filter(seen)


def visible_evidence(acting: Acting) -> QuerySet[Evidence]:
    """Evidence of the actor's unit and those below, and what is credited to visible assignments."""
    rows = Evidence.objects.select_related("unit")
    if acting.role == "administrator":
        return rows.none()
    if acting.role == "auditor":
        return rows
    units = _ids(acting)
    credited = Credit.objects.filter(
        Q(occurrence__assignment__unit__in=[*units, *_answered_for(acting)])
        | Q(occurrence__assignment__given_by_unit__in=units)
    )
    return rows.filter(Q(unit__in=units) | Q(pk__in=credited.order_by().values("evidence")))


def to_sign(acting: Acting) -> QuerySet[Assignment]:
    """What was given to the actor's own unit and not signed for yet, in the order it was given."""
    rows = Assignment.objects.select_related("duty__plan", "unit", "given_by_unit")
    if acting.role not in WORKING:
        return rows.none()
    return rows.filter(unit=acting.unit, signed_at=None, ended_at=None).order_by("given_at", "pk")


def to_do(acting: Acting, day: date, now: datetime | None = None) -> list[ToDo]:
    """What the actor's unit owes on a day: begun, not filled, not closed; what has no date last.

    What has no date is asked for on its review day, or at the Frame's end, until something was told.
    Ordered by the date in force, then by the first one: never by lights.
    """
    if acting.role not in WORKING:
        return []
    rows = _open(_own_or_joint([acting.unit.pk]).filter(opens__lte=day, needs__gt=0))
    rows = with_facts(rows).order_by(F("due").asc(nulls_last=True), "pk")
    listed = (ToDo(one, status_on(one, day, now=now)) for one in rows)
    return sorted((one for one in listed if one.status.is_asked), key=_by_due)


def claimable(acting: Acting, day: date | None = None) -> QuerySet[Occurrence]:
    """The occurrences that evidence of the actor's unit may be claimed for: not closed, not ended.

    day: when it was done; leaves out periods that had not begun, and quotas that were over, whose date
    was not moved to that day and whose clock does not stand still.
    Those of the unit that an office is a part of are among them, since what it does counts for the unit.
    """
    if acting.role not in WORKING:
        return Occurrence.objects.none()
    rows = _own_or_joint(_answered_for(acting)).filter(closed_at=None)
    if day is not None:
        standing = Stop.objects.filter(resumed_on=None).values("occurrence")
        later = Q(moved_to__gte=day) | Q(due__gte=day) | Q(period_end__gte=day) | Q(pk__in=standing)
        begun = Q(period_start__lte=day) | ~Q(why__kind=Kind.QUOTA)
        rows = rows.filter(begun & (later | ~Q(why__kind=Kind.QUOTA)))
    return rows.order_by(F("due").asc(nulls_last=True), "pk")


def to_check(acting: Acting) -> QuerySet[Credit]:
    """Credit that waits for the actor, in the order it was claimed; nothing it entered itself."""
    rows = Credit.objects.select_related(
        "evidence__unit", "occurrence__assignment__duty__plan", "occurrence__assignment__unit"
    ).prefetch_related("evidence__files__file")
    if acting.role != "checker":
        return rows.none()
    rows = rows.filter(state=CreditState.CLAIMED, occurrence__assignment__given_by_unit__in=_ids(acting))
    rows = rows.exclude(Q(claimed_by=acting.account) | Q(evidence__by=acting.account))
    return rows.order_by("claimed_at", "pk")


def _own_or_joint(units: Iterable[int]) -> QuerySet[Occurrence]:
    """The occurrences of `units`, and the one set of each joint duty that they share in."""
    mine = Assignment.objects.filter(unit__in=list(units), ended_at=None)
    joint = mine.filter(mode=Mode.JOINT).order_by().values("duty")
    shared = Q(assignment__duty__in=joint, assignment__mode=Mode.JOINT, assignment__part=Part.LEAD)
    rows = Occurrence.objects.filter(Q(assignment__in=mine.order_by()) | shared)
    return rows.filter(assignment__ended_at=None)


def _open(rows: QuerySet[Occurrence]) -> QuerySet[Occurrence]:
    return rows.filter(closed_at=None, met_on=None)


def _ids(acting: Acting) -> list[int]:
    return ids_below(acting.unit)


def _answered_for(acting: Acting) -> list[int]:
    """The units for which the actor works; none for who works for none."""
    return ids_answered_for(acting.unit) if acting.role in WORKING else []


def _by_due(one: ToDo) -> tuple[date, date, int]:
    status = one.status
    return (status.in_force or date.max, status.first_due or date.max, one.occurrence.pk)
