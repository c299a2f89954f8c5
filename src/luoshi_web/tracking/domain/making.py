"""Making the occurrences of assignments: once when given, then topped up by the tick."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.db.models import QuerySet

from luoshi_web.tracking.facts import Kind
from luoshi_web.tracking.models import Assignment, Occurrence, Part
from luoshi_web.tracking.occurrences import owed

#: Assignments whose occurrences are made in one transaction.
BATCH = 200
#: Cadences that owe one occurrence, whatever becomes of the Frame's days.
_ONCE = frozenset({Kind.DEADLINE, Kind.WINDOW, Kind.VAGUE, Kind.STANDING, Kind.NO_DATE})


def top_up(today: date) -> int:
    """Make what is missing to the end of next year or the Frame's end; how many were made.

    Called again it makes nothing. Derived rows have no Entry.
    """
    owing = Assignment.objects.filter(ended_at=None, part=Part.LEAD, duty__withdrawn_at=None)
    ids = list(owing.order_by("pk").values_list("pk", flat=True))
    made = 0
    for start in range(0, len(ids), BATCH):
        with transaction.atomic():
            made += make_occurrences(with_duty(ids[start : start + BATCH]), today)
    return made


def with_duty(ids: Iterable[int]) -> QuerySet[Assignment]:
    """The assignments with what their occurrences are made from."""
    rows = Assignment.objects.filter(pk__in=list(ids)).order_by("pk")
    return rows.select_related("duty__plan").prefetch_related("duty__cadences")


def make_occurrences(assignments: Iterable[Assignment], today: date) -> int:
    """Store the occurrences that are owed and not there yet; inside the caller's transaction."""
    listed = list(assignments)
    there: set[tuple[int, int, date]] = set()
    once: set[tuple[int, int]] = set()
    rows = Occurrence.objects.filter(assignment__in=listed, event_key=0)
    for assignment, number, start in rows.values_list("assignment_id", "cadence_number", "period_start"):
        there.add((assignment, number, start))
        once.add((assignment, number))
    wanted = [one for assignment in listed for one in owed(assignment, today)]
    missing = [
        one
        for one in wanted
        if (one.assignment_id, one.cadence_number, one.period_start) not in there
        and not (one.why["kind"] in _ONCE and (one.assignment_id, one.cadence_number) in once)
    ]
    Occurrence.objects.bulk_create(missing, ignore_conflicts=True, batch_size=500)
    return len(missing)
