"""Difference: what became of each sentence and each duty between two versions of a plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from luoshi.account.likeness.contents import Contents
from luoshi.account.likeness.moulds import Term, core, other_thing
from luoshi.account.terms.fields import FieldChange, changed_fields
from luoshi.account.versions.alignment import Link, align
from luoshi.account.versions.loose_numbers import NumberChange, changed_numbers
from luoshi.duty import Proposal
from luoshi.extraction.result import Extraction
from luoshi.structure import Segment


class Change(StrEnum):
    """What became of a duty."""

    KEPT = "kept"  # all fields are the same; its words may have changed
    CHANGED = "changed"  # in a field, or in what it is about
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class DutyChange:
    """A duty of one or both versions, where its sentences stand, and which fields changed.

    old, new: several where a sentence was split or joined; empty where it is new or gone. A duty
    is gone too where its sentence stays and no longer obliges: then `link.new` is not empty.
    thing: the term by which the new words ask for another thing, whatever the fields. numbers: those
    of its sentences in no field that are others now.
    """

    change: Change
    link: Link
    old: tuple[Proposal, ...]
    new: tuple[Proposal, ...]
    fields: tuple[FieldChange, ...] = ()
    thing: Term | None = None
    numbers: NumberChange | None = None


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
    before, after = _Side(old), _Side(new)
    duties = []
    for link in links:
        gone, come = before.of(link.old), after.of(link.new)
        if gone and come:
            duties.append(_both(link, before, after))
        elif gone or come:
            duties.append(DutyChange(Change.GONE if gone else Change.NEW, link, gone, come))
    return Difference(old, new, links, tuple(duties))


class _Side:
    """One version: its duties by their sentences."""

    def __init__(self, extraction: Extraction) -> None:
        self._segments = extraction.outline.segments
        self._contents = Contents(extraction)
        self._duties: dict[int, list[Proposal]] = {}
        for proposal in extraction.proposals:
            self._duties.setdefault(proposal.segment, []).append(proposal)

    def of(self, places: Sequence[int]) -> tuple[Proposal, ...]:
        """The duties of some sentences."""
        return tuple(proposal for at in places for proposal in self._duties.get(at, ()))

    def segments(self, places: Sequence[int]) -> list[Segment]:
        """The sentences themselves."""
        return [self._segments[at] for at in places]

    def core(self, proposal: Proposal) -> str:
        """What a duty says of a thing."""
        return core(self._contents.words(proposal))


def _both(link: Link, before: _Side, after: _Side) -> DutyChange:
    """What became of duties whose sentences stand in both versions."""
    old, new = before.of(link.old), after.of(link.new)
    fields = tuple(changed_fields(old, new))
    thing = None
    if link.likeness < 1 and len(old) == len(new) == 1:
        thing = other_thing(before.core(old[0]), after.core(new[0]))
        if thing and (thing.one in new[0].words or thing.other in old[0].words):
            thing = None  # one of them tells it among its names or its times
    numbers = changed_numbers(before.segments(link.old), old, after.segments(link.new), new)
    change = Change.CHANGED if fields or thing else Change.KEPT
    return DutyChange(change, link, old, new, fields, thing, numbers)
