"""Settling in bulk: several sentences in one act, which is one Entry with a table of its objects."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.db import transaction

from luoshi_web.journal.domain import record
from luoshi_web.plans import verbs
from luoshi_web.plans.domain.duties import confirm
from luoshi_web.plans.domain.fates import give_fate, locked_as_seen, take_back
from luoshi_web.plans.errors import OneByOne, OutOfScope
from luoshi_web.plans.models import Duty, Fate, Plan, Segment
from luoshi_web.shell.errors import Stale

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting


@transaction.atomic
def accept_all(acting: Acting, plan: Plan, seen: Iterable[tuple[int, int]]) -> list[Duty]:
    """Confirm the open proposals in `seen` (segment, version as the page showed them) as they stand.

    One Entry with a table of the duties. A segment that was settled or changed meanwhile refuses the
    whole act: nobody confirms what he did not see.

    Raises:
        NotAllowed: the post may not settle. Stale: one of them is not as it was seen.
        OneByOne: the second reader has a part in one of them.
        NotSettled: none is left.
    """
    plan, segments = locked_as_seen(acting, plan, seen)
    rows: list[dict[str, Any]] = []
    duties = []
    for segment in segments:
        if segment.proposed == Fate.OUT_OF_SCOPE:
            raise OutOfScope
        if segment.fate != Fate.OPEN or segment.proposal is None:
            raise Stale
        if segment.assisted:
            raise OneByOne
        duty = confirm(plan, segment, None, None, None)
        give_fate(acting, segment, Fate.DUTY, duty=duty)
        duties.append(duty)
        rows.append({"segment": segment.pk, "duty": duty.pk, "number": duty.number})
    record(acting, verbs.DUTIES_CONFIRMED, "plan", plan.pk, {"rows": rows})
    return duties


@transaction.atomic
def undo_all(acting: Acting, plan: Plan, seen: Iterable[tuple[int, int]]) -> list[Segment]:
    """Take several settlements back in one act, with one Entry; one that can't be refuses all.

    Raises:
        NotAllowed, Stale, NotSettled: as for `accept_all`. AlreadyGiven, HasMerged: as for `undo`.
    """
    plan, segments = locked_as_seen(acting, plan, seen)
    rows: list[dict[str, Any]] = []
    for segment in segments:
        duties = take_back(segment)
        rows += [{"segment": segment.pk, "duty": duty.pk, "number": duty.number} for duty in duties]
        rows += [] if duties else [{"segment": segment.pk}]
    record(acting, verbs.SEGMENTS_UNDONE, "plan", plan.pk, {"rows": rows})
    return segments
