"""What a report speaks of: units as the tree stood on a day, and the assignments known at a moment."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime

from django.db.models import Q, QuerySet

from luoshi_web.organisation.models import Appointment, Unit, UnitRecord
from luoshi_web.organisation.queries import on_day, unit_tree
from luoshi_web.reporting.models import Report
from luoshi_web.tracking.models import Assignment

#: Units with fewer appointments appear in no comparison: a number of theirs would tell of persons.
LEAST_APPOINTMENTS = 3


def units_on(unit: Unit, day: date) -> set[int]:
    """The unit and those below it as the tree stood on `day`, ended ones where they last stood."""
    below: dict[int | None, list[int]] = defaultdict(list)
    records = UnitRecord.objects.filter(start__lte=day).order_by("start", "pk")
    last: dict[int, int | None] = dict(records.values_list("unit_id", "parent_id"))
    for pk, parent in last.items():
        below[parent].append(pk)
    found, waiting = {unit.pk}, [unit.pk]
    while waiting:
        fresh = set(below[waiting.pop()]) - found
        found |= fresh
        waiting.extend(fresh)
    return found


def places() -> dict[int, int]:
    """The place of every unit in the order of the register: lists of units follow it, never lights."""
    return {unit.pk: place for place, unit in enumerate(unit_tree())}


def assignments_of(report: Report, day: date, known_at: datetime | None) -> QuerySet[Assignment]:
    """The assignments that a report speaks of.

    Of a unit: what was given to it and those below. Of a plan: its duties, as far as given to or by
    the unit that carries it and those below. What was taken back by then was given by mistake and counts
    nowhere.
    """
    units = units_on(report.unit, day)
    rows = Assignment.objects.select_related("duty__plan", "unit")
    if report.plan_id is not None:
        rows = rows.filter(Q(unit__in=units) | Q(given_by_unit__in=units), duty__plan=report.plan_id)
    else:
        rows = rows.filter(unit__in=units)
    rows = rows.filter(Q(ended_at=None) | Q(ended_at__date__gte=report.start), followed_from__lte=report.end)
    if known_at is None:
        return rows.filter(taken_back=False)
    return rows.filter(given_at__lte=known_at).exclude(taken_back=True, ended_at__lte=known_at)


def comparable_units(day: date) -> set[int]:
    """Units with at least three appointments on `day`."""
    held = Appointment.objects.filter(on_day(day)).values_list("post__unit_id", flat=True)
    counts: dict[int, int] = defaultdict(int)
    for unit in held:
        counts[unit] += 1
    return {unit for unit, n in counts.items() if n >= LEAST_APPOINTMENTS}
