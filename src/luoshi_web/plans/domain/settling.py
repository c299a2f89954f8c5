"""Settling: each segment gets its fate from a person, once, and may lose it again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.db import transaction

from luoshi_web.journal.domain import record
from luoshi_web.plans import verbs
from luoshi_web.plans.by_hand import fields_of, put_otherwise
from luoshi_web.plans.domain.duties import BearerWords, confirm, told
from luoshi_web.plans.domain.fates import give_fate, locked, may_settle, take_back
from luoshi_web.plans.errors import NotBeyond, OutOfScope, ReasonNeeded, WrongDuty
from luoshi_web.plans.models import Duty, Fate, Segment, Settlement, Source
from luoshi_web.plans.pieces import modality_of

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting


@transaction.atomic
def accept(  # noqa: PLR0913  # the proposal's fields, each of which may be put otherwise
    acting: Acting,
    segment: Segment,
    *,
    words: str | None = None,
    cadences: Sequence[str] | None = None,
    bearers: Sequence[BearerWords] | None = None,
    things: Sequence[str] | None = None,
    aims: Sequence[str] | None = None,
    version: int | None = None,
) -> Duty:
    """Confirm a segment as a duty: as proposed, or with some of its fields put otherwise.

    cadences, aims: phrases of times and of numbers. things: the names of outputs.

    Raises:
        NotAllowed, Stale, AlreadySettled: as for every verb here.
        OutOfScope: the segment asks for what may not become a duty.
        WordsNeeded, PhraseUnread, AimUnread: what was typed can't stand.
    """
    plan, segment = locked(acting, segment, version)
    may_settle(segment)
    if segment.proposed == Fate.OUT_OF_SCOPE:
        raise OutOfScope
    duty = confirm(plan, segment, words, cadences, bearers, things=things, aims=aims)
    facts = told(duty) | {"rows": [{"segment": segment.pk}]}
    if otherwise := put_otherwise(fields_of(duty, [segment])):
        facts["otherwise"] = otherwise
    give_fate(acting, segment, Fate.DUTY, duty=duty)
    record(acting, verbs.DUTY_CONFIRMED, "duty", duty.pk, facts, {"words": duty.words})
    return duty


@transaction.atomic
def write_lawful(  # noqa: PLR0913  # the fields of a duty
    acting: Acting,
    segment: Segment,
    *,
    words: str,
    cadences: Sequence[str] = (),
    bearers: Sequence[BearerWords] = (),
    things: Sequence[str] = (),
    aims: Sequence[str] = (),
    version: int | None = None,
) -> Duty:
    """Write the lawful half of a sentence that is out of scope, in words of one's own, as a duty.

    The sentence is seen thereby and stays out of scope. Nothing that was read in it is taken over: the
    words are asked by the guard like any others, and nothing overrides it.

    Raises:
        NotAllowed, Stale, AlreadySettled: as for every verb here. NotBeyond: the sentence is in scope.
        OutOfScope: the words, too, demand what may not become a duty.
        WordsNeeded, PhraseUnread, AimUnread: what was typed can't stand.
    """
    plan, segment = locked(acting, segment, version)
    may_settle(segment)
    if segment.proposed != Fate.OUT_OF_SCOPE:
        raise NotBeyond
    own = {"modality": {"value": modality_of(words) or "must"}}
    duty = confirm(plan, segment, words, cadences, bearers, things=things, aims=aims, proposal=own)
    give_fate(acting, segment, Fate.OUT_OF_SCOPE, duty=duty)
    facts = told(duty) | {"rows": [{"segment": segment.pk}]}
    record(acting, verbs.LAWFUL_WRITTEN, "duty", duty.pk, facts, {"words": duty.words})
    return duty


@transaction.atomic
def set_aside(acting: Acting, segment: Segment, reason: str, *, version: int | None = None) -> Settlement:
    """Set a segment aside, for a reason; one that is out of scope is thereby marked as seen.

    Raises:
        NotAllowed, Stale, AlreadySettled: as for every verb here. ReasonNeeded: none is given.
    """
    _plan, segment = locked(acting, segment, version)
    may_settle(segment)
    if not reason.strip():
        raise ReasonNeeded
    beyond = segment.proposed == Fate.OUT_OF_SCOPE
    fate = Fate.OUT_OF_SCOPE if beyond else Fate.SET_ASIDE
    settlement = give_fate(acting, segment, fate, reason=reason.strip())
    facts = {"fate": str(fate), "version": segment.version}
    record(acting, verbs.SEGMENT_SET_ASIDE, "segment", segment.pk, facts, {"reason": reason.strip()})
    return settlement


@transaction.atomic
def merge(acting: Acting, segment: Segment, duty: Duty, *, version: int | None = None) -> Settlement:
    """Merge a segment into a duty of the same plan that says the same.

    Raises:
        NotAllowed, Stale, AlreadySettled: as for every verb here. WrongDuty: it is of another plan,
            or was withdrawn. OutOfScope: the segment may not stand behind a duty.
    """
    plan, segment = locked(acting, segment, version)
    may_settle(segment)
    if segment.proposed == Fate.OUT_OF_SCOPE:
        raise OutOfScope
    duty = Duty.objects.select_for_update().get(pk=duty.pk)
    if duty.plan_id != plan.pk or duty.withdrawn_at is not None:
        raise WrongDuty
    Source.objects.create(duty=duty, segment=segment)
    settlement = give_fate(acting, segment, Fate.MERGED, duty=duty)
    facts = {"number": duty.number, "rows": [{"duty": duty.pk}]}
    record(acting, verbs.SEGMENT_MERGED, "segment", segment.pk, facts)
    return settlement


@transaction.atomic
def mark_context(
    acting: Acting, segment: Segment, reason: str = "", *, version: int | None = None
) -> Settlement:
    """Say that a segment obliges nobody; a reason may be given.

    Raises:
        NotAllowed, Stale, AlreadySettled: as for every verb here.
        OutOfScope: the sentence is out of scope, and stays so however it is settled.
    """
    _plan, segment = locked(acting, segment, version)
    may_settle(segment)
    if segment.proposed == Fate.OUT_OF_SCOPE:
        raise OutOfScope
    settlement = give_fate(acting, segment, Fate.CONTEXT, reason=reason.strip())
    facts = {"version": segment.version}
    record(acting, verbs.SEGMENT_CONTEXT, "segment", segment.pk, facts, {"reason": reason.strip()})
    return settlement


@transaction.atomic
def undo(acting: Acting, segment: Segment, *, version: int | None = None) -> Segment:
    """Take a settlement back: the segment is again as the library left it, its duties are withdrawn.

    Raises:
        NotAllowed, Stale: as for every verb here. NotSettled: there is nothing to take back.
        AlreadyGiven: a unit was given the duty. HasMerged: other segments stand behind it too.
    """
    _plan, segment = locked(acting, segment, version)
    before = segment.fate
    duties = take_back(segment)
    facts = {"fate": [before, str(segment.fate)], "rows": [{"duty": duty.pk} for duty in duties]}
    record(acting, verbs.SEGMENT_UNDONE, "segment", segment.pk, facts)
    return segment
