"""Extraction: what the library read in one document, and an account of every segment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from luoshi.cadence import Frame
from luoshi.duty import Fate, Judgement, Proposal
from luoshi.source import Document, Fault
from luoshi.structure import Outline, Segment


@dataclass(frozen=True, slots=True)
class Extraction:
    """The proposals of one document, and the fate of each of its segments.

    outside: what obliges and is out of scope: it is read, but can never become a duty.
    judgements: one for each segment, in order. frame: the Frame that completed the dates.
    faults: those of the structure; what reading found is told by `luoshi.read`.
    """

    outline: Outline
    frame: Frame
    proposals: tuple[Proposal, ...]
    judgements: tuple[Judgement, ...]
    faults: tuple[Fault, ...] = ()
    outside: tuple[Proposal, ...] = ()

    @property
    def document(self) -> Document:
        """The document that was read."""
        return self.outline.document

    def judged(self) -> Iterator[tuple[Segment, Judgement]]:
        """Each segment with its judgement, in order."""
        return zip(self.outline.segments, self.judgements, strict=True)

    def fates(self) -> dict[Fate, int]:
        """How many segments have each fate."""
        counts = dict.fromkeys(Fate, 0)
        for judgement in self.judgements:
            counts[judgement.fate] += 1
        return counts
