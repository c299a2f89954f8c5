"""Making the occurrences of assignments: once when given, then topped up by the tick."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.db.models import QuerySet

from luoshi_web.tracking.facts import Kind
from luoshi_web.tracking.models import Assignment, Occurrence, Part
from luoshi_web.tracking.occurrences import NO_CADENCE, owed
from luoshi_web.tracking.queries.touched import untouched

#: Assignments whose occurrences are made in one transaction.
BATCH = 200
#: Cadences that owe one occurrence, whatever becomes of the Frame's days.
_ONCE = frozenset({Kind.DEADLINE, Kind.WINDOW, Kind.VAGUE, Kind.STANDING, Kind.UNSETTLED, Kind.NO_DATE})


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
    """Store the occurrences that are owed and not there yet; inside the caller's transaction.

    Untouched ones that are owed no more go: see `_overtaken`.
    """
    listed = list(assignments)
    rows = list(Occurrence.objects.filter(assignment__in=listed, event_key=0))
    wanted = [one for assignment in listed for one in owed(assignment, today)]
    gone = _remove_untouched(_overtaken(listed, rows, wanted, today))
    there = {
        (one.assignment_id, one.cadence_number, one.period_start): one for one in rows if one.pk not in gone
    }
    once = {(one.assignment_id, one.cadence_number): one for one in there.values()}
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


def _overtaken(
    listed: Iterable[Assignment], rows: Iterable[Occurrence], wanted: Iterable[Occurrence], today: date
) -> list[int]:
    """The rows that a Frame told later, or a shorter one, leaves over.

    The one without a date, where the cadence has dates now; and those beyond the Frame's end that are not
    due yet: what was late stays late, whatever becomes of the Frame.
    """
    ends = {one.pk: one.duty.plan.end for one in listed}
    keys = {(one.assignment_id, one.cadence_number, one.period_start) for one in wanted}
    once = {(one.assignment_id, one.cadence_number) for one in wanted if one.why["kind"] in _ONCE}
    found = []
    for one in rows:
        key = (one.assignment_id, one.cadence_number)
        if key in once or (*key, one.period_start) in keys:
            continue
        end, last = ends[one.assignment_id], one.due or one.period_start
        if one.cadence_number == NO_CADENCE or (end is not None and last > end and last >= today):
            found.append(one.pk)
    return found


def _remove_untouched(ids: list[int]) -> set[int]:
    """Remove the rows on which nothing was told or changed; which went. They are locked first."""
    if not ids:
        return set()
    rows = Occurrence.objects.filter(pk__in=ids)
    list(rows.select_for_update().order_by("pk"))
    gone = set(untouched(rows).values_list("pk", flat=True))
    Occurrence.objects.filter(pk__in=gone).delete()
    return gone
