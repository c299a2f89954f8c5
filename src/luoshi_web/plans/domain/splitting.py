"""Splitting: one sentence that obliges to several things becomes several duties."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.db import transaction

from luoshi_web.journal.domain import record
from luoshi_web.plans import verbs
from luoshi_web.plans.admitting import admit_words
from luoshi_web.plans.domain.duties import confirm
from luoshi_web.plans.domain.fates import give_fate, locked, may_settle
from luoshi_web.plans.errors import OutOfScope, PiecesNeeded
from luoshi_web.plans.models import Duty, Fate, Segment
from luoshi_web.plans.pieces import narrowed

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting


@transaction.atomic
def split(
    acting: Acting, segment: Segment, pieces: Sequence[str], *, version: int | None = None
) -> list[Duty]:
    """Confirm a segment as several duties, one for each of `pieces`, in their order; one Entry.

    What was read in the sentence goes with the piece that has its words (`pieces.narrowed`).

    Raises:
        NotAllowed, Stale, AlreadySettled: as for every verb here.
        OutOfScope: the segment asks for what may not become a duty.
        PiecesNeeded: fewer than two pieces, or two that are the same.
    """
    plan, segment = locked(acting, segment, version)
    may_settle(segment)
    if segment.proposed == Fate.OUT_OF_SCOPE:
        raise OutOfScope
    said = [words for piece in pieces if (words := " ".join(piece.split()))]
    if len(set(said)) < 2 or len(set(said)) < len(said):
        raise PiecesNeeded
    admit_words(*said)  # together too, so that no demand is spread over two pieces
    shares = narrowed(segment.proposal, said)
    duties = [
        confirm(plan, segment, words, None, None, proposal=share)
        for words, share in zip(said, shares, strict=True)
    ]
    give_fate(acting, segment, Fate.DUTY, duty=duties[0])
    rows = [{"duty": duty.pk, "number": duty.number, "modality": duty.modality} for duty in duties]
    # No words: who was given one of the duties reads this line, and may not see the others.
    record(acting, verbs.SEGMENT_SPLIT, "segment", segment.pk, {"rows": rows})
    return duties
