"""Joining: the notice, the outline and the table of one plan, brought together duty by duty.

A table row is offered with the sentence that it repeats: one duty, several sources. A row with
several numbered measures is offered measure by measure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from luoshi.account.agreement import Contradiction, Told, Values, agreed, contradictions, values_of
from luoshi.account.contents import Contents
from luoshi.account.fields import Field, Value, dated
from luoshi.account.likeness import Content, Scale, Shelf, limit
from luoshi.account.splits import singled_out, splits
from luoshi.cadence import Frame
from luoshi.duty import Modality, Proposal
from luoshi.extraction.result import Extraction
from luoshi.source import Span


@dataclass(frozen=True, slots=True)
class Source:
    """Where a joint duty is told: the document (its place in the call), the proposal, the words.

    measure: the number, from 1, of a measure where a row is split; 0 where the whole segment tells it.
    """

    document: int
    proposal: Proposal
    span: Span
    measure: int = 0


@dataclass(frozen=True, slots=True)
class JointDuty:
    """One duty and all its sources, in the order of the documents.

    likeness: the least between a source and the one that it was joined to; 1 where there is only one.
    fields: each value with the sources that tell it.
    """

    sources: tuple[Source, ...]
    likeness: float
    fields: dict[Field, tuple[Told, ...]]
    contradictions: tuple[Contradiction, ...] = ()


@dataclass(frozen=True, slots=True)
class Joining:
    """All documents of one plan, and each of their duties in exactly one JointDuty."""

    extractions: tuple[Extraction, ...]
    duties: tuple[JointDuty, ...]

    @property
    def shared(self) -> tuple[JointDuty, ...]:
        """Duties that several documents tell."""
        return tuple(duty for duty in self.duties if len(duty.sources) > 1)


@dataclass(frozen=True, slots=True)
class _Unit:
    source: Source
    content: Content


def joined(extractions: Sequence[Extraction]) -> Joining:
    """Bring the documents of one plan together.

    Each next document is matched against the duties found so far, the most alike first; one
    duty takes at most one sentence or measure of each document. Every joining is a proposal.
    """
    units = [_units(place, extraction) for place, extraction in enumerate(extractions)]
    scale = Scale([unit.content for each in units for unit in each])
    groups: list[list[_Unit]] = []
    scores: list[float] = []
    for new in units:
        taken = _matched(groups, new, scale)
        for at, unit in enumerate(new):
            if at in taken:
                group, score = taken[at]
                groups[group].append(unit)
                scores[group] = min(scores[group], score)
            else:
                groups.append([unit])
                scores.append(1.0)
    pairs = zip(groups, scores, strict=True)
    duties = tuple(_joint(extractions, group, round(score, 2)) for group, score in pairs)
    return Joining(tuple(extractions), duties)


def _units(place: int, extraction: Extraction) -> list[_Unit]:
    found, contents = [], Contents(extraction)
    for proposal in extraction.proposals:
        measures = splits(extraction.outline.segments[proposal.segment])
        for number, span in enumerate(measures or (proposal.span,), 1):
            source = Source(place, proposal, span, number if measures else 0)
            found.append(_Unit(source, contents.of(proposal, span if measures else None)))
    return found


def _matched(
    groups: Sequence[Sequence[_Unit]], new: Sequence[_Unit], scale: Scale
) -> dict[int, tuple[int, float]]:
    """For each unit of a document the group that it joins, with its likeness; one to one."""
    members = [(group, unit.content) for group, units in enumerate(groups) for unit in units]
    shelf = Shelf(scale, [content for _, content in members])
    equals: dict[Content, list[int]] = {}
    for at, unit in enumerate(new):
        equals.setdefault(unit.content, []).append(at)
    scored = [
        (-score, [members[place][0] for place in shelf.places[number]], ats)
        for content, ats in equals.items()
        for number, score in scale.alike(content, shelf, limit("joined"))
    ]
    taken: dict[int, tuple[int, float]] = {}
    full: set[int] = set()
    for minus, alike, ats in sorted(scored):
        free = [group for group in dict.fromkeys(alike) if group not in full]
        for at, group in zip((at for at in ats if at not in taken), free, strict=False):
            taken[at] = (group, -minus)
            full.add(group)
    return taken


def _joint(extractions: Sequence[Extraction], group: Sequence[_Unit], score: float) -> JointDuty:
    sources = tuple(unit.source for unit in group)
    frame = next((e.frame for e in extractions if e.frame.year is not None), Frame())
    told = [_values(extractions[source.document], source, frame) for source in sources]
    fields = {field: agreed(field, [values[field] for values in told]) for field in Field}
    return JointDuty(sources, score, fields, tuple(contradictions(told)))


def _values(extraction: Extraction, source: Source, frame: Frame) -> dict[Field, Values]:
    """What a source tells; of a split row its own words, and what stands outside all measures.

    frame: of a document of the same plan that tells the year; a table often does not.
    """
    others: list[Span] = []
    if source.measure:
        segment = extraction.outline.segments[source.proposal.segment]
        measures = splits(segment)
        others = [span for span in measures if span != source.span]
        others += [remark for remark, one in singled_out(segment, measures) if one != source.span]

    def keeps(value: Value) -> bool:
        return isinstance(value, Modality) or not any(_inside(value.origin.span, other) for other in others)

    return values_of(dated(source.proposal, frame), keeps)


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
