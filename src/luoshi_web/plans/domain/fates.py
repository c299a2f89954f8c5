"""What the verbs of settling share: locking, giving a segment its fate, and taking it back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from luoshi_web.journal.queries import history
from luoshi_web.plans.domain.duties import is_given
from luoshi_web.plans.domain.reading import fate_at_first
from luoshi_web.plans.domain.rights import hold
from luoshi_web.plans.errors import (
    AlreadyGiven,
    AlreadySettled,
    HasMerged,
    NotSettled,
    Overtaken,
)
from luoshi_web.plans.models import REASON, Duty, Fate, Plan, Segment, Settlement
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Stale
from luoshi_web.shell.words import moment_words

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting


def locked(acting: Acting, segment: Segment, version: int | None) -> tuple[Plan, Segment]:
    """The plan and the segment, locked in this order everywhere, after the right was looked at."""
    plan = hold(acting, segment.document.plan)
    # The foreign key is not joined: PostgreSQL locks what a query names.
    segment = Segment.objects.select_for_update().get(pk=segment.pk)
    if version is not None and version != segment.version:
        raise _overtaken(segment)
    return plan, segment


def _overtaken(segment: Segment) -> Stale:
    """By whom and when the segment was changed, as the journal has it."""
    last = history("segment", segment.pk).exclude(unit="").first()
    return Overtaken(last.unit, moment_words(last.at)) if last else Stale()


def locked_as_seen(acting: Acting, plan: Plan, seen: Iterable[tuple[int, int]]) -> tuple[Plan, list[Segment]]:
    """The plan and the segments of a bulk act, locked; one that changed since it was seen refuses all.

    seen: (segment, version as the page showed it).

    Raises:
        NotAllowed: the post may not settle. NotSettled: none is left. Stale: one is not as it was seen.
    """
    plan = hold(acting, plan)
    versions = dict(seen)
    segments = list(
        Segment.objects.select_for_update(of=("self",))
        .filter(document__plan=plan, pk__in=versions)
        .order_by("document_id", "index")
    )
    if not segments:
        raise NotSettled
    if len(segments) != len(versions) or any(one.version != versions[one.pk] for one in segments):
        raise Stale
    return plan, segments


def may_settle(segment: Segment) -> None:
    """An open segment, or one that only a rule made context, may be settled.

    Raises:
        AlreadySettled: a person gave it its fate.
    """
    if segment.fate in (Fate.OPEN, Fate.UNREAD):
        return
    by_rule = segment.fate == Fate.CONTEXT and segment.proposed == Fate.CONTEXT
    if by_rule and not segment.settlements.filter(undone_at=None).exists():
        return
    raise AlreadySettled


def give_fate(
    acting: Acting, segment: Segment, fate: Fate, *, duty: Duty | None = None, reason: str = ""
) -> Settlement:
    """Write what a settlement says. duty: the one that it made, the first of several, or merged into."""
    segment.fate = fate
    segment.version += 1
    segment.save(update_fields=("fate", "version"))
    return Settlement.objects.create(
        segment=segment, fate=fate, duty=duty, by=acting.account, at=clock.now(), reason=reason[:REASON]
    )


def take_back(segment: Segment) -> list[Duty]:
    """Make a locked segment what it was before; the duties that it made are withdrawn. Returns them.

    Raises:
        NotSettled: there is nothing to take back. AlreadyGiven: a unit was given one of the duties.
        HasMerged: other segments stand behind one of them too.
    """
    settlement = segment.settlements.filter(undone_at=None).order_by("-at", "-pk").first()
    if settlement is None:
        raise NotSettled
    if settlement.fate == Fate.MERGED:
        duties = [settlement.duty] if settlement.duty else []
        _leave(segment, duties)
    else:
        duties = list(Duty.objects.filter(sources__segment=segment, withdrawn_at=None).order_by("number"))
        for duty in duties:
            _withdraw(segment, duty)
    settlement.undone_at = clock.now()
    settlement.save(update_fields=("undone_at",))
    segment.fate = fate_at_first(segment.proposed, segment.rule)
    segment.version += 1
    segment.save(update_fields=("fate", "version"))
    return duties


def _leave(segment: Segment, duties: Iterable[Duty]) -> None:
    for duty in duties:
        if is_given(duty):
            raise AlreadyGiven
        duty.sources.filter(segment=segment).delete()


def _withdraw(segment: Segment, duty: Duty) -> None:
    if is_given(duty):
        raise AlreadyGiven
    if duty.sources.exclude(segment=segment).exists():
        raise HasMerged
    duty.withdrawn_at = clock.now()
    duty.version += 1
    duty.save(update_fields=("withdrawn_at", "version"))
