"""From rows to the plain values that a status is computed from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import Prefetch, QuerySet

from luoshi.duty import Modality
from luoshi_web.tracking.facts import (
    ClosingFacts,
    CorrectionFacts,
    Counts,
    CreditFacts,
    ExtensionFacts,
    Kind,
    OccurrenceFacts,
    StopFacts,
)
from luoshi_web.tracking.lights import DEFAULTS, Thresholds
from luoshi_web.tracking.models import Assignment, Credit, CreditState, Occurrence
from luoshi_web.tracking.status import Status, status_of

#: What changes an occurrence's date, each read with one query.
CHANGES = ("extensions", "stops", "corrections", "closings")


def with_facts(rows: QuerySet[Occurrence]) -> QuerySet[Occurrence]:
    """Occurrences with all that their facts need: six queries more, however many there are."""
    credits_of = Credit.objects.select_related("evidence__unit").order_by("claimed_at", "pk")
    rows = rows.select_related("assignment__duty__plan", "assignment__unit")
    return rows.prefetch_related(Prefetch("credits", queryset=credits_of), *CHANGES, "assignment__progress")


def facts_of(occurrence: Occurrence) -> OccurrenceFacts:
    """The facts of one occurrence; without queries where it came through `with_facts`."""
    why, assignment = occurrence.why, occurrence.assignment
    corrections = _corrections(occurrence)
    first = corrections[0] if corrections else None
    return OccurrenceFacts(
        start=occurrence.period_start,
        end=occurrence.period_end,
        opens=occurrence.opens,
        due=first.before if first else occurrence.due,
        needs=occurrence.needs,
        maximum=occurrence.maximum,
        kind=Kind(why.get("kind", Kind.DEADLINE)),
        modality=Modality(assignment.duty.modality),
        counts=Counts(why.get("counts", Counts.PLAIN)),
        due_at=first.before_at if first else occurrence.due_at,
        followed_from=assignment.followed_from,
        review_day=assignment.review_day,
        frame_end=assignment.duty.plan.end,
        provisional=bool(why.get("provisional")),
        credits=tuple(credit_facts(one) for one in occurrence.credits.all()),
        extensions=tuple(ExtensionFacts(one.until, one.granted_at) for one in occurrence.extensions.all()),
        stops=tuple(
            StopFacts(one.since, one.stopped_at, one.moves_due, one.resumed_on, one.resumed_at)
            for one in occurrence.stops.all()
        ),
        corrections=corrections,
        closings=tuple(
            ClosingFacts(one.closed_at, one.why, one.reopened_at) for one in occurrence.closings.all()
        ),
        told=tuple((one.day, one.at) for one in assignment.progress.all()),
    )


def credit_facts(one: Credit) -> CreditFacts:
    """The facts of a credit, which comes with its evidence."""
    return CreditFacts(
        n=one.n,
        state=one.state,
        done_on=one.evidence.done_on,
        entered_at=one.claimed_at,
        decided_at=one.decided_at,
        late_entry=one.late_entry,
        lifted_at=one.lifted_at,
        unchecked=one.state == CreditState.ACCEPTED and one.decided_by_id is None,
    )


def _corrections(occurrence: Occurrence) -> tuple[CorrectionFacts, ...]:
    return tuple(
        CorrectionFacts(one.due, one.made_at, one.before, one.before_at, one.holds_from)
        for one in occurrence.corrections.all()
    )


def status_on(
    occurrence: Occurrence,
    day: date,
    known_at: datetime | None = None,
    *,
    thresholds: Thresholds = DEFAULTS,
    now: datetime | None = None,
) -> Status:
    """The status of an occurrence on a day; see `status_of`."""
    return status_of(facts_of(occurrence), day, known_at, thresholds=thresholds, now=now)


def assignment_status(
    assignment: Assignment, day: date, known_at: datetime | None = None
) -> tuple[Occurrence, Status] | None:
    """The occurrence that speaks for an assignment on a day, with its status; None where it owes none."""
    return statuses_of([assignment], day, known_at).get(assignment.pk)


def statuses_of(
    assignments: Iterable[Assignment], day: date, known_at: datetime | None = None
) -> dict[int, tuple[Occurrence, Status]]:
    """For each assignment, by its id, the occurrence that speaks for it, with its status.

    The one that is owed and due first; else the one whose period holds the day; else the last that
    is past; else the first to come. Assignments that owe none are left out.
    """
    rows: dict[int, list[tuple[Occurrence, Status]]] = defaultdict(list)
    ids = [one.pk for one in assignments]
    for one in with_facts(Occurrence.objects.filter(assignment__in=ids)).order_by("period_start", "pk"):
        rows[one.assignment_id].append((one, status_on(one, day, known_at)))
    return {pk: _speaker(listed, day) for pk, listed in rows.items()}


def _speaker(rows: list[tuple[Occurrence, Status]], day: date) -> tuple[Occurrence, Status]:
    rows.sort(key=lambda row: (row[0].due or date.max, row[0].period_start, row[0].pk))
    owed = [row for row in rows if row[1].is_owed]
    now = [row for row in rows if row[0].period_start <= day <= row[0].period_end]
    past = [row for row in rows if row[0].period_end < day]
    return (owed or now or past[-1:] or rows)[0]
