"""Making the occurrences of assignments: once when given, then topped up by the tick."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.db.models import QuerySet

from luoshi_web.tracking.facts import Kind
from luoshi_web.tracking.models import Assignment, Occurrence, Part
from luoshi_web.tracking.occurrences import NO_CADENCE, owed

#: Assignments whose occurrences are made in one transaction.
BATCH = 200
#: Cadences that owe one occurrence, whatever becomes of the Frame's days.
_ONCE = frozenset({Kind.DEADLINE, Kind.WINDOW, Kind.VAGUE, Kind.STANDING, Kind.NO_DATE})


def top_up(today: date) -> int:
    """Make what is missing to the end of next year or the Frame's end; how many were made.

    Called again it makes nothing. What has no date runs on with its Frame. Derived rows have no Entry.
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
    rows = Occurrence.objects.filter(assignment__in=listed, event_key=0)
    there = {(one.assignment_id, one.cadence_number, one.period_start): one for one in rows}
    once = {(one.assignment_id, one.cadence_number): one for one in there.values()}
    wanted = [one for assignment in listed for one in owed(assignment, today)]
    missing = []
    for one in wanted:
        kept = there.get((one.assignment_id, one.cadence_number, one.period_start))
        if kept is None and one.why["kind"] in _ONCE:
            kept = once.get((one.assignment_id, one.cadence_number))
        if kept is None:
            missing.append(one)
        elif one.cadence_number == NO_CADENCE and kept.period_end < one.period_end:
            kept.period_end = one.period_end
            kept.save(update_fields=("period_end",))
    Occurrence.objects.bulk_create(missing, ignore_conflicts=True, batch_size=500)
    return len(missing)
