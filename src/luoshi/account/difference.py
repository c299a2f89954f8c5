"""Difference: what became of each sentence and each duty between two versions of a plan."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from luoshi.account.alignment import Link, align
from luoshi.account.fields import FieldChange, changed_fields
from luoshi.duty import Proposal
from luoshi.extraction.result import Extraction


class Change(StrEnum):
    """What became of a duty."""

    KEPT = "kept"  # all fields are the same; its words may have changed
    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class DutyChange:
    """A duty of one or both versions, where its sentences stand, and which fields changed.

    old, new: several where a sentence was split or joined; empty where it is new or gone. A duty
    is gone too where its sentence stays and no longer obliges: then `link.new` is not empty.
    """

    change: Change
    link: Link
    old: tuple[Proposal, ...]
    new: tuple[Proposal, ...]
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """Two versions: every segment of both in one link, every duty of both in one change."""

    old: Extraction
    new: Extraction
    links: tuple[Link, ...]
    duties: tuple[DutyChange, ...]

    def of(self, change: Change) -> tuple[DutyChange, ...]:
        """The duties of one change, in order of the new text."""
        return tuple(duty for duty in self.duties if duty.change is change)


def difference(old: Extraction, new: Extraction) -> Difference:
    """What changed from one version of a plan to the next.

    Sentences are aligned by their words, duties by their sentences; fields are compared by
    meaning, so that a deadline told in other words is the same deadline.
    """
    links = align(old.outline, new.outline)
    before, after = _by_segment(old), _by_segment(new)
    duties = []
    for link in links:
        gone = tuple(p for at in link.old for p in before.get(at, ()))
        come = tuple(p for at in link.new for p in after.get(at, ()))
        if gone or come:
            duties.append(_duty(link, gone, come))
    return Difference(old, new, links, tuple(duties))


def _duty(link: Link, old: tuple[Proposal, ...], new: tuple[Proposal, ...]) -> DutyChange:
    if not old:
        return DutyChange(Change.NEW, link, old, new)
    if not new:
        return DutyChange(Change.GONE, link, old, new)
    fields = tuple(changed_fields(old, new))
    return DutyChange(Change.CHANGED if fields else Change.KEPT, link, old, new, fields)


def _by_segment(extraction: Extraction) -> dict[int, list[Proposal]]:
    found: dict[int, list[Proposal]] = {}
    for proposal in extraction.proposals:
        found.setdefault(proposal.segment, []).append(proposal)
    return found
