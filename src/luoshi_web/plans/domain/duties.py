"""Making a Duty of a segment, and changing one; once a unit was given it, its cadences stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Max

from luoshi_web.journal.domain import record
from luoshi_web.plans import results, verbs
from luoshi_web.plans.admitting import admit_words
from luoshi_web.plans.domain.rights import hold
from luoshi_web.plans.errors import AlreadyGiven, WordsNeeded
from luoshi_web.plans.models import Duty, DutyCadence, Plan, Segment, Source
from luoshi_web.plans.phrases import Reading, as_record, frame_of, proposed, read_phrases, reading_of
from luoshi_web.plans.wording import proposed_words
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Stale

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting

#: A bearer: its name as written, and its role: bearer, lead, support.
BearerWords = Mapping[str, str]
ROLES = ("bearer", "lead", "support")


def is_given(duty: Duty) -> bool:
    """Whether a unit was given this duty."""
    return duty.assignments.exists()


def confirm(  # noqa: PLR0913  # the fields of a duty
    plan: Plan,
    segment: Segment,
    words: str | None,
    cadences: Sequence[str] | None,
    bearers: Sequence[BearerWords] | None,
    *,
    things: Sequence[str] | None = None,
    aims: Sequence[str] | None = None,
    proposal: Mapping[str, Any] | None = None,
) -> Duty:
    """A new Duty of `plan` that `segment` states; the plan is locked by the caller.

    proposal: the part of the segment's that this duty has, where it was split or put in other words; else
    the whole.

    Raises:
        WordsNeeded, PhraseUnread, AimUnread: what was typed is no duty's words, no time, no number.
        OutOfScope: the words demand what may not become a duty.
    """
    proposal = (segment.proposal or {}) if proposal is None else proposal
    said = " ".join((proposed_words(segment) if words is None else words).split())
    if not said:
        raise WordsNeeded
    names = (one["name"] for one in bearers or ())
    admit_words(said, *(cadences or ()), *names, *(things or ()), *(aims or ()))
    readings = _readings(plan, proposal, cadences)
    last = plan.duties.aggregate(last=Max("number"))["last"] or 0
    duty = Duty.objects.create(
        plan=plan,
        number=last + 1,
        words=said,
        heading=segment.headings[0][:200] if segment.headings else "",
        modality=proposal.get("modality", {}).get("value", "must"),
        bearers=_bearers(proposal, bearers),
        deliverables=results.outputs(proposal.get("deliverables", ()), things),
        targets=results.aims(proposal.get("targets", ()), aims),
        confirmed_at=clock.now(),
    )
    _put_cadences(duty, readings)
    Source.objects.create(duty=duty, segment=segment)
    return duty


def told(duty: Duty) -> dict[str, Any]:
    """The short facts of a duty, for the journal."""
    return {
        "plan": duty.plan_id,
        "number": duty.number,
        "modality": duty.modality,
        "bearers": [[one["name"], one["role"]] for one in duty.bearers],
        "cadences": [[row.number, row.value] for row in duty.cadences.all()],
        "deliverables": [one["name"] for one in duty.deliverables],
        "targets": [one["quote"] for one in duty.targets],
    }


@transaction.atomic
def edit_duty(  # noqa: PLR0913  # the fields of a duty
    acting: Acting,
    duty: Duty,
    *,
    words: str | None = None,
    cadences: Sequence[str] | None = None,
    bearers: Sequence[BearerWords] | None = None,
    things: Sequence[str] | None = None,
    aims: Sequence[str] | None = None,
    version: int | None = None,
) -> Duty:
    """Change the words, cadences, bearers, outputs or numbers of a duty; None leaves a field as it is.

    Cadences and numbers come as phrases, outputs by their names.

    Raises:
        NotAllowed, Stale: as for every verb.
        WordsNeeded, PhraseUnread, AimUnread: what was typed can't stand.
        AlreadyGiven: the duty was given, and its cadences stand.
        OutOfScope: the words demand what may not become a duty.
    """
    plan = hold(acting, duty.plan)
    duty = Duty.objects.select_for_update().get(pk=duty.pk)
    if duty.withdrawn_at is not None or (version is not None and version != duty.version):
        raise Stale
    before = told(duty)
    _admit_changes(duty, words, cadences, bearers, things, aims)
    texts = {} if words is None else _put_words(duty, words)
    if bearers is not None:
        duty.bearers = _bearers({"bearers": duty.bearers}, bearers)
    duty.deliverables = results.outputs(duty.deliverables, things)
    duty.targets = results.aims(duty.targets, aims)
    if cadences is not None and list(cadences) != [row.quote for row in duty.cadences.all()]:
        if is_given(duty):
            raise AlreadyGiven
        kept = {row.quote: row for row in duty.cadences.all()}
        readings = _mixed(plan, cadences, {quote: reading_of(row) for quote, row in kept.items()})
        duty.cadences.all().delete()
        _put_cadences(duty, readings)
    duty.version += 1
    duty.save()
    after = told(duty)
    facts = {key: [before[key], after[key]] for key in after if before[key] != after[key]}
    record(acting, verbs.DUTY_EDITED, "duty", duty.pk, facts, texts)
    return duty


def _put_words(duty: Duty, words: str) -> dict[str, str]:
    """Give a duty its words; what the journal keeps of the change."""
    said, before = " ".join(words.split()), duty.words
    if not said:
        raise WordsNeeded
    duty.words = said
    return {"before": before, "words": said} if said != before else {}


def _admit_changes(  # noqa: PLR0913, PLR0917  # the fields of a duty
    duty: Duty,
    words: str | None,
    cadences: Sequence[str] | None,
    bearers: Sequence[BearerWords] | None,
    things: Sequence[str] | None,
    aims: Sequence[str] | None,
) -> None:
    """Ask the guard about the duty as it would read, so that no demand is put in bit by bit."""
    names = [one["name"] for one in (duty.bearers if bearers is None else bearers)]
    phrases = [row.quote for row in duty.cadences.all()] if cadences is None else cadences
    outputs = [one["name"] for one in duty.deliverables] if things is None else things
    numbers = [one["quote"] for one in duty.targets] if aims is None else aims
    admit_words(
        " ".join((duty.words if words is None else words).split()), *phrases, *names, *outputs, *numbers
    )


def _readings(plan: Plan, proposal: Mapping[str, Any], cadences: Sequence[str] | None) -> list[Reading]:
    own = list(proposed(proposal, frame_of(plan)))
    if cadences is None:
        return own
    return _mixed(plan, cadences, {reading.quote: reading for reading in own})


def _mixed(plan: Plan, phrases: Sequence[str], known: Mapping[str, Reading]) -> list[Reading]:
    """Phrases that were there already keep what was read in their place; new ones are read now."""
    found: list[Reading] = []
    for phrase in phrases:
        if not phrase.strip():
            continue
        kept = known.get("".join(phrase.split())) or known.get(phrase)
        found += [kept] if kept else read_phrases([phrase], frame_of(plan))
    return found


def _put_cadences(duty: Duty, readings: Sequence[Reading]) -> None:
    distinct = dict.fromkeys(readings)
    DutyCadence.objects.bulk_create(
        DutyCadence(duty=duty, number=number, **as_record(reading))
        for number, reading in enumerate(distinct, start=1)
    )


def _bearers(proposal: Mapping[str, Any], given: Sequence[BearerWords] | None) -> list[dict[str, Any]]:
    """Who owes; a bearer that was read keeps its rule, one that was typed has none."""
    read = {
        (one["name"], one["role"]): {key: one.get(key) for key in ("name", "role", "rule", "inherited")}
        for one in proposal.get("bearers", ())
    }
    if given is None:
        return list(read.values())
    named = [(one["name"].strip(), one["role"]) for one in given if one["name"].strip()]
    return [
        read.get((name, role)) or {"name": name[:120], "role": role, "rule": "", "inherited": None}
        for name, role in dict.fromkeys(named)
        if role in ROLES
    ]
