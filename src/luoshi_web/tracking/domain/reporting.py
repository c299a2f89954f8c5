"""What the assigned unit enters: events, progress, and evidence with the credit it claims."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from luoshi.cadence import Limit, from_json
from luoshi.duty import Modality
from luoshi_web.files.domain import store
from luoshi_web.files.media_types import media_type_of
from luoshi_web.journal.domain import record
from luoshi_web.organisation.acting import Acting
from luoshi_web.organisation.models import Unit
from luoshi_web.plans.admitting import admit_words
from luoshi_web.plans.models import DutyCadence
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused, Stale
from luoshi_web.shell.words import day_words
from luoshi_web.tracking.domain.check_rules import is_to_be_checked
from luoshi_web.tracking.domain.gate import pass_gate
from luoshi_web.tracking.domain.guards import active, demand, recount, running, said
from luoshi_web.tracking.domain.once import event_sent, evidence_sent
from luoshi_web.tracking.facts import Kind
from luoshi_web.tracking.models import (
    Assignment,
    Credit,
    CreditState,
    Event,
    Evidence,
    EvidenceFile,
    Occurrence,
    Part,
    Progress,
)
from luoshi_web.tracking.occurrences import NO_CADENCE, kind_of, of_breach, of_event
from luoshi_web.tracking.permissions import records_for, reports_for
from luoshi_web.tracking.queries.facts import facts_of
from luoshi_web.tracking.queries.reach import belongs_to

Claims = Sequence[tuple[Occurrence, int]]
Uploads = Sequence[tuple[str, bytes]]


@transaction.atomic
def record_event(  # noqa: PLR0913  # what an event is made of
    acting: Acting,
    assignment: Assignment,
    cadence_number: int,
    happened_at: datetime,
    words: str,
    *,
    once: str = "",
) -> Event:
    """Record what starts a limit, and make the occurrence that it starts.

    cadence_number: of a limit of the duty; 0 records a breach of a duty that says must not. once: the key
    of the form; one that is sent again answers with what it made.

    Raises:
        Refused: no words, words about people's speech, a moment to come, a support part, or a cadence
            that no event starts. SentAlready: the form was sent before and says something else now.
        NotAllowed: neither the assigned unit nor the giving side.
    """
    demand(records_for(acting, assignment))
    running(assignment)
    words = said(words, _("写上发生了什么。"))
    admit_words(words)
    if assignment.part == Part.SUPPORT:
        raise Refused(_("配合单位不单独计时限，请记在牵头单位名下。"))
    if had := event_sent(once, acting, assignment, cadence_number, happened_at, words):
        return had
    row = _limit(assignment, cadence_number)
    if happened_at > clock.now() and not (row and _runs_before(row)):
        raise Refused(_("发生的时间在现在之后。"))
    event = Event.objects.create(
        assignment=assignment,
        cadence_number=cadence_number,
        happened_at=happened_at,
        words=words,
        recorded_by=acting.account,
        recorded_at=clock.now(),
        once=once or None,
    )
    occurrence = of_event(assignment, event, row) if row else of_breach(assignment, event)
    occurrence.save()
    verb = "event.recorded" if row else "breach.recorded"
    record(acting, verb, "assignment", assignment.pk, _facts(event, occurrence), {"words": words})
    return event


def _facts(event: Event, occurrence: Occurrence) -> dict[str, str | int]:
    return {
        "event": event.pk,
        "occurrence": occurrence.pk,
        "cadence": event.cadence_number,
        "happened_at": event.happened_at.isoformat(),
        "due": occurrence.due.isoformat() if occurrence.due else "",
    }


def _limit(assignment: Assignment, number: int) -> DutyCadence | None:
    """The limit that the event starts; None for a breach."""
    if number == NO_CADENCE:
        if assignment.duty.modality != Modality.MUST_NOT:
            raise Refused(_("这项任务不是禁止事项，没有违反可记。"))
        return None
    if assignment.duty.modality == Modality.MUST_NOT:
        raise Refused(_("禁止事项只记违反，不由事项起算。"))
    row = assignment.duty.cadences.filter(number=number).first()
    if row is None or kind_of(from_json(row.value)) is not Kind.LIMIT:
        raise Refused(_("这一频次不由事项起算。"))
    return row


def _runs_before(row: DutyCadence) -> bool:
    """Whether the limit runs up to its event (会议召开前3日), so that the event may be to come."""
    cadence = from_json(row.value)
    return isinstance(cadence, Limit) and cadence.side == "before"


@transaction.atomic
def add_progress(
    acting: Acting,
    assignment: Assignment,
    *,
    words: str,
    day: date | None = None,
    value: Decimal | None = None,
) -> Progress:
    """Add words and, where there is a Target, a value; it fills nothing.

    Raises:
        Refused: no words, words about people's speech, or a day to come.
        NotAllowed: another unit's assignment.
    """
    demand(reports_for(acting, acting.unit) and belongs_to(acting.unit, assignment))
    running(assignment)
    words = said(words, _("写上进展。"))
    admit_words(words)
    today = clock.today()
    if (day := day or today) > today:
        raise Refused(_("日期在今天之后。"))
    progress = Progress.objects.create(
        assignment=assignment, day=day, words=words, value=value, by=acting.account, at=clock.now()
    )
    facts = {"progress": progress.pk, "day": day.isoformat(), "value": "" if value is None else str(value)}
    record(acting, "progress.added", "assignment", assignment.pk, facts, {"words": words})
    return progress


def add_evidence(  # noqa: PLR0913  # what evidence is made of
    acting: Acting,
    *,
    unit: Unit,
    words: str,
    done_on: date,
    claims: Claims = (),
    files: Uploads = (),
    once: str = "",
) -> Evidence:
    """Enter what was done by `unit` on `done_on`, with files, and claim credit for occurrences.

    claims: (occurrence, how many pieces). Files pass the secrecy gate before anything is stored. once: the
    key of the form; one that is sent again answers with what it made.

    Raises:
        Refused: no words, words about people's speech, a day to come, a claim outside its period, a file
            with a secrecy mark. Stale: an occurrence is no longer there. SentAlready: the form was sent
            before and says something else now.
        NotAllowed: the actor does not report for the unit, or an occurrence is not the unit's.
    """
    demand(reports_for(acting, unit))
    words = said(words, _("写上做了什么。"))
    admit_words(words)
    if done_on > clock.today():
        raise Refused(_("完成日期在今天之后。做完再报。"))
    for occurrence, n in claims:
        _can_be_claimed(unit, occurrence, n, done_on)
    for name, data in files:
        pass_gate(acting, name, data)
    return _enter(acting, unit, words, done_on, claims, files, once)


@transaction.atomic
def _enter(  # noqa: PLR0913, PLR0917  # what evidence is made of
    acting: Acting, unit: Unit, words: str, done_on: date, claims: Claims, files: Uploads, once: str
) -> Evidence:
    if had := evidence_sent(once, acting, unit, words, done_on, claims, files):
        return had
    if len({occurrence.pk for occurrence, _n in claims}) < len(claims):
        raise Refused(_("同一期次选了两次。"))
    # Locked in one order, whatever the form's: two forms that each hold what the other wants would fail.
    current = [(_held(occurrence), n) for occurrence, n in sorted(claims, key=lambda claim: claim[0].pk)]
    for occurrence, n in current:
        _can_be_claimed(unit, occurrence, n, done_on)
    evidence = Evidence.objects.create(
        unit=unit, words=words, done_on=done_on, by=acting.account, at=clock.now(), once=once or None
    )
    kept = [_keep(evidence, name, data) for name, data in files]
    rows = [_claim(acting, evidence, occurrence, n) for occurrence, n in current]
    facts = {
        "unit": unit.pk,
        "done_on": done_on.isoformat(),
        "files": [one.file.sha256 for one in kept],
        "rows": [
            {
                "credit": one.pk,
                "occurrence": one.occurrence_id,
                "n": one.n,
                "late_entry": one.late_entry,
                "state": one.state,
            }
            for one in rows
        ],
    }
    names = {f"file{place}": one.name for place, one in enumerate(kept, 1)}
    record(acting, "evidence.added", "evidence", evidence.pk, facts, {"words": words, **names})
    return evidence


def _held(occurrence: Occurrence) -> Occurrence:
    """The occurrence, locked; refuses one that went with an assignment taken back."""
    current = Occurrence.objects.select_for_update().filter(pk=occurrence.pk).first()
    if current is None:
        raise Stale
    return current


def _can_be_claimed(unit: Unit, occurrence: Occurrence, n: int, done_on: date) -> None:
    assignment = occurrence.assignment
    demand(belongs_to(unit, assignment))
    active(assignment)
    if n < 1:
        raise Refused(_("次数至少是1。"))
    if occurrence.closed_at is not None:
        raise Refused(_("这一期已经办结，不再收佐证。"))
    facts = facts_of(occurrence).corrected(clock.today())
    moved_to = facts.moved_to(clock.today())
    days = facts.taken(moved_to)
    if days is not None and not facts.takes(done_on, moved_to):
        told = {
            "day": day_words(done_on),
            "start": day_words(days[0]),
            "end": day_words(days[1]),
            "setter": assignment.given_by_unit,
        }
        raise Refused(
            _(
                "%(day)s不在这一期（%(start)s至%(end)s）之内，次数不结转。"
                "改办理日期或改选期次，或请%(setter)s准许延期。"
            )
            % told
        )


def _claim(acting: Acting, evidence: Evidence, occurrence: Occurrence, n: int) -> Credit:
    """Claim credit; where the duty's evidence is not checked, or not this piece, it counts at once."""
    waits = is_to_be_checked(occurrence.assignment.duty)
    credit = Credit.objects.create(
        evidence=evidence,
        occurrence=occurrence,
        period_year=occurrence.period_year,
        n=n,
        state=CreditState.CLAIMED if waits else CreditState.ACCEPTED,
        late_entry=facts_of(occurrence).is_late_entry(evidence.done_on, evidence.at),
        claimed_by=acting.account,
        claimed_at=evidence.at,
        decided_at=None if waits else evidence.at,
    )
    if not waits:
        recount(occurrence)
    return credit


def _keep(evidence: Evidence, name: str, data: bytes) -> EvidenceFile:
    file = store(data, media_type_of(data))
    return EvidenceFile.objects.create(evidence=evidence, file=file, name=name[-200:])
