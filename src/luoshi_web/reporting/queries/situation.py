"""Situation: how everything stood that a report speaks of, read in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import Prefetch, Q, QuerySet
from django.utils import translation

from luoshi_web.reporting.models import Report
from luoshi_web.reporting.queries import scope
from luoshi_web.reporting.queries.rows import Proof, Row
from luoshi_web.shell.strip import State
from luoshi_web.tracking.facts import local_day
from luoshi_web.tracking.models import Assignment, Credit, Evidence, Occurrence, Progress
from luoshi_web.tracking.queries import status_on
from luoshi_web.tracking.queries.counts import spanning
from luoshi_web.tracking.queries.facts import CHANGES, credit_facts
from luoshi_web.tracking.status import Status


@dataclass(frozen=True, slots=True)
class Situation:
    """Rows of the assignments, of the occurrences in the span, and of their credits.

    Ordered by plan, duty, the unit's place in the register and the first date: never by lights.
    """

    assignments: tuple[Row, ...]
    occurrences: tuple[Row, ...]
    credits: tuple[Row, ...]
    units: tuple[tuple[int, str], ...] = ()


def situation_of(report: Report, day: date, known_at: datetime | None = None) -> Situation:
    """How it stood on the report's as-of day.

    day: on which the tree is read. known_at: None tells by all that is known now.
    """
    places = scope.places()
    listed = list(scope.assignments_of(report, day, known_at))
    listed.sort(
        key=lambda one: (one.duty.plan_id, one.duty.number, places.get(one.unit_id, len(places)), one.pk)
    )
    order = {one.pk: place for place, one in enumerate(listed)}
    told = _told(report, listed, known_at)
    found = sorted(_occurrences(report, listed, known_at), key=lambda one: _key(one, order))
    rows, credit_rows = [], []
    for one in found:
        status = status_on(one, report.as_of, known_at)
        if status.before_our_time or not _lies_in(report, status.first_due):
            continue
        proofs = _proofs(one, report.as_of, known_at)
        row = _of_occurrence(one, status, proofs, one.assignment_id in told)
        rows.append(row)
        credit_rows += [
            replace(row, kind="credit", pk=proof.credit, state=proof.state, proofs=(proof,))
            for proof in proofs
        ]
    assigned = tuple(_of_assignment(one, known_at, told) for one in listed)
    return Situation(assigned, tuple(rows), tuple(credit_rows), _units(listed, places))


def _lies_in(report: Report, due: date | None) -> bool:
    """Whether the first date that held lies in the span: a correction may have brought one in, or out."""
    return due is None or report.start <= due <= report.end


def _units(listed: list[Assignment], places: dict[int, int]) -> tuple[tuple[int, str], ...]:
    names = {one.unit_id: str(one.unit) for one in listed}
    return tuple(sorted(names.items(), key=lambda item: places.get(item[0], len(places))))


def _key(one: Occurrence, order: dict[int, int]) -> tuple[int, date, int]:
    return order[one.assignment_id], one.due or one.period_start, one.pk


def _occurrences(report: Report, listed: list[Assignment], known_at: datetime | None) -> QuerySet[Occurrence]:
    """Due in the span and begun; or without a due day, or with a maximum alone, and running in it."""
    last = min(report.end, report.as_of)
    running = Q(period_start__lte=last, period_end__gte=report.start)
    begun = spanning(report.start, report.end) & Q(opens__lte=report.as_of)
    rows = Occurrence.objects.filter(begun | ((Q(due=None) | Q(maximum__isnull=False, needs=0)) & running))
    if known_at is not None:
        rows = rows.filter(Q(event=None) | Q(event__recorded_at__lte=known_at))
    credits_of = Credit.objects.select_related("evidence").prefetch_related("evidence__files__file")
    rows = rows.filter(assignment__in=[one.pk for one in listed])
    rows = rows.select_related("assignment__duty__plan", "assignment__unit")
    ordered = credits_of.order_by("claimed_at", "pk")
    return rows.prefetch_related(Prefetch("credits", queryset=ordered), *CHANGES, "assignment__progress")


def _told(report: Report, listed: list[Assignment], known_at: datetime | None) -> set[int]:
    """Assignments of which progress or evidence came in the span, by the days of what was done."""
    span = (report.start, min(report.end, report.as_of))
    progress = Progress.objects.filter(assignment__in=listed, day__range=span)
    evidence = Evidence.objects.filter(credits__occurrence__assignment__in=listed, done_on__range=span)
    if known_at is not None:
        progress, evidence = progress.filter(at__lte=known_at), evidence.filter(at__lte=known_at)
    told = set(progress.values_list("assignment_id", flat=True))
    of = evidence.values_list("credits__occurrence__assignment_id", flat=True)
    return told | {pk for pk in of if pk is not None}


def _proofs(one: Occurrence, day: date, known_at: datetime | None) -> tuple[Proof, ...]:
    """The credits of an occurrence by the as-of day, each in the state that was known."""
    found = []
    for credit in one.credits.all():
        evidence = credit.evidence
        facts = credit_facts(credit)
        state = facts.state_at(known_at)
        if not state or evidence.done_on > day:
            continue
        files = tuple(sorted(kept.file.sha256 for kept in evidence.files.all()))
        told = evidence.done_on.isoformat()
        found.append(
            Proof(credit.pk, evidence.pk, credit.n, state, told, facts.is_late_entry(known_at), files)
        )
    return tuple(found)


def _of_occurrence(one: Occurrence, status: Status, proofs: tuple[Proof, ...], told: bool) -> Row:  # noqa: FBT001
    zh, en = _both(status)
    reason_zh, reason_en = _reason(status)
    period = f"{one.period_start.isoformat()}/{one.period_end.isoformat()}"
    return replace(
        _place(one.assignment),
        kind="occurrence",
        pk=one.pk,
        counted=status.counted.value,
        state=status.state.value if status.state else "",
        kept=bool(status.kept_by_first_date),
        first=_iso(status.first_due),
        in_force=_iso(status.in_force),
        corrected_from=_iso(status.corrected_from),
        completed=_iso(status.completed_on),
        period=period,
        needs=status.needs,
        filled=status.filled,
        claimed=status.claimed,
        breached=status.breached,
        told=told,
        word_zh=zh,
        word_en=en,
        reason_zh=reason_zh,
        reason_en=reason_en,
        proofs=proofs,
    )


def _of_assignment(one: Assignment, known_at: datetime | None, told: set[int]) -> Row:
    is_signed = one.signed_at is not None and (known_at is None or one.signed_at <= known_at)
    words = ("已签收", "Signed for") if is_signed else ("没有签收", "Not signed for")
    return replace(
        _place(one),
        signed=is_signed,
        told=one.pk in told,
        first=one.followed_from.isoformat(),
        in_force=one.followed_from.isoformat(),
        word_zh=words[0],
        word_en=words[1],
        reason_zh=f"交办于{local_day(one.given_at).isoformat()}",
        reason_en=f"Given on {local_day(one.given_at).isoformat()}",
    )


def _place(one: Assignment) -> Row:
    """Where a row belongs."""
    duty = one.duty
    return Row(
        kind="assignment",
        pk=one.pk,
        assignment=one.pk,
        duty=duty.pk,
        number=duty.number,
        words=duty.words,
        heading=duty.heading,
        plan=duty.plan_id,
        plan_title=duty.plan.title,
        unit=one.unit_id,
        unit_name=str(one.unit),
        part=one.part,
        modality=duty.modality,
    )


def _both(status: Status) -> tuple[str, str]:
    """The word of a status in both languages: a frozen row is read in either."""
    with translation.override("zh-hans"):
        zh = str(status.word)
    with translation.override("en"):
        return zh, str(status.word)


def _reason(status: Status) -> tuple[str, str]:
    """The reason in both languages, without the words in which somebody closed it: those can be erased."""
    if status.state is not State.SHORT:
        return status.reason_zh, status.reason_en
    return (
        f"应有{status.needs}次，已有{status.filled}次，交办方已办结。",
        f"{status.filled} of {status.needs}; closed by the setter.",
    )


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
