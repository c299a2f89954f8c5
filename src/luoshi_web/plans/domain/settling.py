"""Settling: each segment gets its fate from a person, once, and may lose it again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from django.db import transaction

from luoshi_web.journal.domain import record
from luoshi_web.plans import verbs
from luoshi_web.plans.domain.duties import BearerWords, confirm, is_given, told
from luoshi_web.plans.domain.reading import fate_at_first
from luoshi_web.plans.errors import (
    AlreadyGiven,
    AlreadySettled,
    HasMerged,
    NotAllowed,
    NotSettled,
    OutOfScope,
    ReasonNeeded,
    WrongDuty,
)
from luoshi_web.plans.models import Duty, Fate, Plan, Segment, Settlement, Source
from luoshi_web.plans.permissions import settles_plan
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Stale

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting

_REASON = 300


def _locked(acting: Acting, segment: Segment, version: int | None) -> tuple[Plan, Segment]:
    """The plan and the segment, locked in this order everywhere, after the right was looked at."""
    plan = segment.document.plan
    if not settles_plan(acting, plan):
        raise NotAllowed
    plan = Plan.objects.select_for_update().get(pk=plan.pk)
    # The foreign key is not joined: PostgreSQL locks what a query names.
    segment = Segment.objects.select_for_update().get(pk=segment.pk)
    if version is not None and version != segment.version:
        raise Stale
    return plan, segment


def _may_settle(segment: Segment) -> None:
    """An open segment, or one that only a rule made context, may be settled."""
    if segment.fate in (Fate.OPEN, Fate.UNREAD):
        return
    by_rule = segment.fate == Fate.CONTEXT and segment.proposed == Fate.CONTEXT
    if by_rule and not segment.settlements.filter(undone_at=None).exists():
        return
    raise AlreadySettled


def _settle(  # what a settlement says
    acting: Acting, segment: Segment, fate: Fate, *, duty: Duty | None = None, reason: str = ""
) -> Settlement:
    segment.fate = fate
    segment.version += 1
    segment.save(update_fields=("fate", "version"))
    return Settlement.objects.create(
        segment=segment, fate=fate, duty=duty, by=acting.account, at=clock.now(), reason=reason[:_REASON]
    )


@transaction.atomic
def accept(  # noqa: PLR0913  # the proposal's fields, each of which may be put otherwise
    acting: Acting,
    segment: Segment,
    *,
    words: str | None = None,
    cadences: Sequence[str] | None = None,
    bearers: Sequence[BearerWords] | None = None,
    version: int | None = None,
) -> Duty:
    """Confirm a segment as a duty: as proposed, or with other words, cadences (phrases) and bearers.

    Raises:
        NotAllowed, Stale, AlreadySettled: as for every verb here.
        OutOfScope: the segment asks for what may not become a duty.
        WordsNeeded, PhraseUnread: what was typed can't stand.
    """
    plan, segment = _locked(acting, segment, version)
    _may_settle(segment)
    if segment.proposed == Fate.OUT_OF_SCOPE:
        raise OutOfScope
    duty = confirm(plan, segment, words, cadences, bearers)
    _settle(acting, segment, Fate.DUTY, duty=duty)
    facts = told(duty) | {"segment": segment.pk}
    record(acting, verbs.DUTY_CONFIRMED, "duty", duty.pk, facts, {"words": duty.words})
    return duty


@transaction.atomic
def accept_all(acting: Acting, plan: Plan, seen: Iterable[tuple[int, int]]) -> list[Duty]:
    """Confirm the open proposals in `seen` (segment, version as the page showed them) as they stand.

    One Entry with a table of the duties. A segment that was settled or changed meanwhile refuses the
    whole act: nobody confirms what he did not see.

    Raises:
        NotAllowed: the post may not settle. Stale: one of them is not as it was seen.
        NotSettled: none is left.
    """
    if not settles_plan(acting, plan):
        raise NotAllowed
    plan = Plan.objects.select_for_update().get(pk=plan.pk)
    versions = dict(seen)
    segments = list(
        Segment.objects.select_for_update(of=("self",))
        .filter(document__plan=plan, pk__in=versions)
        .order_by("document_id", "index")
    )
    if not segments:
        raise NotSettled
    if len(segments) != len(versions):
        raise Stale
    table: list[list[Any]] = []
    duties = []
    for segment in segments:
        if segment.version != versions[segment.pk] or segment.fate != Fate.OPEN or segment.proposal is None:
            raise Stale
        if segment.proposed == Fate.OUT_OF_SCOPE:
            raise OutOfScope
        duty = confirm(plan, segment, None, None, None)
        _settle(acting, segment, Fate.DUTY, duty=duty)
        duties.append(duty)
        table.append([segment.pk, duty.pk, duty.number])
    record(acting, verbs.DUTIES_CONFIRMED, "plan", plan.pk, {"duties": table})
    return duties


@transaction.atomic
def set_aside(acting: Acting, segment: Segment, reason: str, *, version: int | None = None) -> Settlement:
    """Set a segment aside, for a reason; one that is out of scope is thereby marked as seen.

    Raises:
        NotAllowed, Stale, AlreadySettled: as for every verb here. ReasonNeeded: none is given.
    """
    _plan, segment = _locked(acting, segment, version)
    _may_settle(segment)
    if not reason.strip():
        raise ReasonNeeded
    beyond = segment.proposed == Fate.OUT_OF_SCOPE
    fate = Fate.OUT_OF_SCOPE if beyond else Fate.SET_ASIDE
    settlement = _settle(acting, segment, fate, reason=reason.strip())
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
    plan, segment = _locked(acting, segment, version)
    _may_settle(segment)
    if segment.proposed == Fate.OUT_OF_SCOPE:
        raise OutOfScope
    duty = Duty.objects.select_for_update().get(pk=duty.pk)
    if duty.plan_id != plan.pk or duty.withdrawn_at is not None:
        raise WrongDuty
    Source.objects.create(duty=duty, segment=segment)
    settlement = _settle(acting, segment, Fate.MERGED, duty=duty)
    record(acting, verbs.SEGMENT_MERGED, "segment", segment.pk, {"duty": duty.pk, "number": duty.number})
    return settlement


@transaction.atomic
def mark_context(
    acting: Acting, segment: Segment, reason: str = "", *, version: int | None = None
) -> Settlement:
    """Say that a segment obliges nobody; a reason may be given.

    Raises:
        NotAllowed, Stale, AlreadySettled: as for every verb here.
    """
    _plan, segment = _locked(acting, segment, version)
    _may_settle(segment)
    settlement = _settle(acting, segment, Fate.CONTEXT, reason=reason.strip())
    facts = {"version": segment.version}
    record(acting, verbs.SEGMENT_CONTEXT, "segment", segment.pk, facts, {"reason": reason.strip()})
    return settlement


@transaction.atomic
def undo(acting: Acting, segment: Segment, *, version: int | None = None) -> Segment:
    """Take a settlement back: the segment is again as the library left it, its duty is withdrawn.

    Raises:
        NotAllowed, Stale: as for every verb here. NotSettled: there is nothing to take back.
        AlreadyGiven: a unit was given the duty. HasMerged: other segments stand behind it too.
    """
    _plan, segment = _locked(acting, segment, version)
    settlement = segment.settlements.filter(undone_at=None).order_by("-at", "-pk").first()
    if settlement is None:
        raise NotSettled
    duty = settlement.duty
    if duty is not None:
        if is_given(duty):
            raise AlreadyGiven
        if settlement.fate == Fate.MERGED:
            duty.sources.filter(segment=segment).delete()
        elif duty.sources.exclude(segment=segment).exists():
            raise HasMerged
        else:
            duty.withdrawn_at = clock.now()
            duty.version += 1
            duty.save(update_fields=("withdrawn_at", "version"))
    settlement.undone_at = clock.now()
    settlement.save(update_fields=("undone_at",))
    before = segment.fate
    segment.fate = fate_at_first(segment.proposed, segment.rule)
    segment.version += 1
    segment.save(update_fields=("fate", "version"))
    facts = {"fate": [before, str(segment.fate)], "duty": duty.pk if duty else None}
    record(acting, verbs.SEGMENT_UNDONE, "segment", segment.pk, facts)
    return segment
