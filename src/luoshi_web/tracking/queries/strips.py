"""From assignments to year strips: the windows and marks that the shell draws."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import QuerySet, prefetch_related_objects

from luoshi.cadence.schedule.occurrences import period_name
from luoshi.duty import Modality
from luoshi_web.shell.strip import Mark, Plain, State, Strip, Window
from luoshi_web.shell.words import is_chinese
from luoshi_web.tracking.facts import Kind, local_day
from luoshi_web.tracking.models import Assignment, Occurrence
from luoshi_web.tracking.queries.facts import status_on, with_facts
from luoshi_web.tracking.status import Status

_PLAIN: dict[Kind, Plain] = {Kind.VAGUE: "vague", Kind.STANDING: "standing"}


def strip_of(assignment: Assignment, year: int, day: date, known_at: datetime | None = None) -> Strip:
    """The strip of one assignment for a year, as of a day."""
    return strips_of([assignment], year, day, known_at)[0]


def strips_of(
    assignments: Iterable[Assignment], year: int, day: date, known_at: datetime | None = None
) -> list[Strip]:
    """The strips of several assignments, in their order; a fixed number of queries."""
    listed = list(assignments)
    prefetch_related_objects(listed, "duty__plan", "duty__cadences", "progress", "events")
    rows: dict[int, list[Occurrence]] = defaultdict(list)
    for occurrence in with_facts(_of_year(year).filter(assignment__in=listed)):
        rows[occurrence.assignment_id].append(occurrence)
    return [_strip(one, rows[one.pk], year, day, known_at) for one in listed]


def _of_year(year: int) -> QuerySet[Occurrence]:
    first, last = date(year, 1, 1), date(year, 12, 31)
    touches = Occurrence.objects.filter(opens__lte=last, period_end__gte=first)
    dated = Occurrence.objects.filter(opens__lte=last, due__gte=first)
    return (touches | dated).order_by("opens", "pk")


def _strip(
    assignment: Assignment, rows: list[Occurrence], year: int, day: date, known_at: datetime | None
) -> Strip:
    told = [(one, status_on(one, day, known_at)) for one in rows]
    windows = tuple(_window(one, status) for one, status in told if status.first_due is not None)
    plan = assignment.duty.plan
    plain: Plain = "none" if windows else _plain(assignment, rows)
    return Strip(
        year=year,
        today=day if day.year == year else None,
        windows=windows,
        plain=plain,
        marks=tuple(_marks(assignment, rows, day, known_at, plain)),
        start=plan.start,
        end=plan.end,
        review_day=assignment.review_day,
    )


def _window(one: Occurrence, status: Status) -> Window:
    end = max(status.first_due or one.period_end, one.opens)
    return Window(
        start_day=one.opens,
        end_day=end,
        needs=one.needs,
        filled=status.filled,
        claimed=status.claimed,
        state=status.state or State.OPEN,
        due=status.first_due,
        extended_to=status.extended_to,
        completed_on=status.completed_on,
        provisional=status.provisional,
        title=_title(one),
    )


def _title(one: Occurrence) -> str:
    if one.why.get("kind") != Kind.QUOTA:
        return ""
    return period_name(one.period_start, one.period_end, "zh" if is_chinese() else "en")


def _plain(assignment: Assignment, rows: list[Occurrence]) -> Plain:
    if assignment.duty.modality == Modality.MUST_NOT:
        return "must_not"
    if assignment.duty.modality == Modality.MAY:
        return "may"
    kinds = [Kind(one.why.get("kind", Kind.NO_DATE)) for one in rows]
    if any(row.value.get("type") == "limit" for row in assignment.duty.cadences.all()):
        return "trigger"
    return next((_PLAIN[kind] for kind in kinds if kind in _PLAIN), "no-date")


def _marks(
    assignment: Assignment, rows: list[Occurrence], day: date, known_at: datetime | None, plain: Plain
) -> list[Mark]:
    marks = []
    for one in rows:
        extended = status_on(one, day, known_at).in_force
        for credit in one.credits.all():
            done = credit.evidence.done_on
            shown = done <= day and credit.state != "refused"
            if shown and (known_at is None or credit.claimed_at <= known_at):
                marks.append(Mark(done, "evidence", late=extended is not None and done > extended))
    if plain == "none":
        return marks
    marks += [
        Mark(progress.day, "progress")
        for progress in assignment.progress.all()
        if progress.day <= day and (known_at is None or progress.at <= known_at)
    ]
    if plain == "must_not":
        days = (local_day(event.happened_at) for event in assignment.events.all())
        marks += [Mark(happened, "breach") for happened in days if happened <= day]
    return marks
