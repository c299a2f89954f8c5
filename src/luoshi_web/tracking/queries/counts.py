"""Counts for reports: each figure is the list of the rows that it counts, and classes stay apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import Q, QuerySet

from luoshi.duty import Modality
from luoshi_web.shell.strip import State
from luoshi_web.tracking.facts import Counted
from luoshi_web.tracking.models import Assignment, Correction, Occurrence, Part
from luoshi_web.tracking.queries.facts import status_on, with_facts
from luoshi_web.tracking.status import Status


@dataclass(slots=True)
class Counts:
    """Ids of occurrences under each heading; the number is the length of the list.

    Of those with a due day: due, kept (by the first date, entered in time), kept_late_entry (by
    the first date, but only with 补报), met_extended (inside an extension), met_late, reported
    (claimed credit would fill it; not checked), open, late, extended, stopped, short, before. `due` is all
    but `before`, and is the sum of the others but `reported`, which lies inside open and late.
    Without a day: dateless, dateless_done. must_not: breaches recorded; forbidding: the ids of the
    ASSIGNMENTS that forbid something, which have no occurrence without a breach. may. maximum,
    breached.
    """

    due: list[int] = field(default_factory=list)
    kept: list[int] = field(default_factory=list)
    kept_late_entry: list[int] = field(default_factory=list)
    met_extended: list[int] = field(default_factory=list)
    met_late: list[int] = field(default_factory=list)
    reported: list[int] = field(default_factory=list)
    open: list[int] = field(default_factory=list)
    late: list[int] = field(default_factory=list)
    extended: list[int] = field(default_factory=list)
    stopped: list[int] = field(default_factory=list)
    short: list[int] = field(default_factory=list)
    before: list[int] = field(default_factory=list)
    dateless: list[int] = field(default_factory=list)
    dateless_done: list[int] = field(default_factory=list)
    must_not: list[int] = field(default_factory=list)
    forbidding: list[int] = field(default_factory=list)
    may: list[int] = field(default_factory=list)
    maximum: list[int] = field(default_factory=list)
    breached: list[int] = field(default_factory=list)


def count(
    assignments: QuerySet[Assignment] | Iterable[Assignment],
    start: date,
    end: date,
    day: date,
    known_at: datetime | None = None,
) -> Counts:
    """Count the occurrences of assignments that are due, or run, between two days, as of `day`.

    Support and ended assignments are counted by what they hold. A fixed number of queries.
    """
    rows = Occurrence.objects.filter(assignment__in=assignments).filter(spanning(start, end))
    given = Assignment.objects.filter(pk__in=[one.pk for one in assignments], part=Part.LEAD)
    forbidding = given.filter(duty__modality=Modality.MUST_NOT).order_by("pk").values_list("pk", flat=True)
    counts = Counts(forbidding=list(forbidding))
    for one in with_facts(rows).order_by("due", "pk"):
        status = status_on(one, day, known_at)
        if status.first_due is None or start <= status.first_due <= end:
            _add(counts, one.pk, status)
    return counts


def spanning(start: date, end: date) -> Q:
    """What may be due between two days, now or before a correction, and what runs without a due day.

    A correction may not hold on the day asked for, or not have been known: the first date that the
    status tells decides.
    """
    corrected = Correction.objects.filter(before__range=(start, end)).values("occurrence")
    undated = Correction.objects.filter(before=None).values("occurrence")
    runs = Q(period_start__lte=end, period_end__gte=start)
    without = (Q(due=None) | Q(pk__in=undated)) & runs
    return Q(due__range=(start, end)) | Q(pk__in=corrected) | without


def _add(counts: Counts, pk: int, status: Status) -> None:
    if status.before_our_time:
        counts.before.append(pk)
        return
    if status.counted is Counted.DATED:
        _add_dated(counts, pk, status)
    elif status.counted is Counted.DATELESS:
        counts.dateless.append(pk)
        if status.is_met:
            counts.dateless_done.append(pk)
    elif status.counted is Counted.MAXIMUM:
        counts.maximum.append(pk)
    elif status.counted is Counted.MAY:
        counts.may.append(pk)
    else:
        counts.must_not.append(pk)
    if status.breached:
        counts.breached.append(pk)


def _add_dated(counts: Counts, pk: int, status: Status) -> None:
    counts.due.append(pk)
    if status.claimed and not status.is_met and status.filled + status.claimed >= status.needs:
        counts.reported.append(pk)
    _heading(counts, status).append(pk)


def _heading(counts: Counts, status: Status) -> list[int]:
    if status.state is State.MET:
        return counts.kept if status.kept_by_first_date else counts.kept_late_entry
    if status.state is State.MET_LATE:
        inside = status.extended_to and status.completed_on and status.completed_on <= status.extended_to
        return counts.met_extended if inside else counts.met_late
    if status.state is State.LATE:
        return counts.late
    if status.state is State.EXTENDED:
        return counts.extended
    if status.state is State.PAUSED:
        return counts.stopped
    if status.state is State.SHORT:
        return counts.short
    return counts.open
