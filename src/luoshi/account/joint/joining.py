"""Joining: the notice, the outline and the table of one plan, brought together duty by duty.

A table row is offered with the sentence that it repeats: one duty, several sources. A row with several
numbered measures is offered measure by measure; so is a sentence or row of several clauses, where other
documents tell them apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from luoshi.account.joint.agreement import Contradiction, Told, Values, agreed, contradictions, values_of
from luoshi.account.joint.gathering import Group, gathered
from luoshi.account.joint.open_numbers import with_open_numbers
from luoshi.account.joint.splits import singled_out
from luoshi.account.joint.units import Source, Unit, is_inside, units_of
from luoshi.account.terms.fields import Field, Value, dated
from luoshi.cadence import Frame
from luoshi.duty import Modality
from luoshi.extraction.result import Extraction
from luoshi.source import Span


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


def joined(extractions: Sequence[Extraction]) -> Joining:
    """Bring the documents of one plan together.

    Each next document is matched against the duties found so far, the most alike first; one
    duty takes at most one sentence or measure of each document. A sentence that is open stands beside a duty
    where both set a number for the same. Every joining is a proposal.
    """
    frame = next((e.frame for e in extractions if e.frame.year is not None), Frame())
    groups = with_open_numbers(gathered(units_of(extractions, frame)), extractions)
    duties = tuple(_joint(extractions, group, frame) for group in groups)
    return Joining(tuple(extractions), duties)


def _joint(extractions: Sequence[Extraction], group: Group, frame: Frame) -> JointDuty:
    told = [_values(extractions[unit.source.document], unit, frame) for unit in group.units]
    fields = {field: agreed(field, [values[field] for values in told]) for field in Field}
    sources = tuple(unit.source for unit in group.units)
    return JointDuty(sources, round(group.likeness, 2), fields, tuple(contradictions(told)))


def _values(extraction: Extraction, unit: Unit, frame: Frame) -> dict[Field, Values]:
    """What a source tells; of a measure its own words, and what stands outside all measures.

    frame: of a document of the same plan that tells the year; a table often does not.
    """
    source, measures = unit.source, unit.measures
    others: list[Span] = []
    if source.measure:
        segment = extraction.outline.segments[source.proposal.segment]
        others = [span for span in measures if span != source.span]
        others += [remark for remark, one in singled_out(segment, measures) if one != source.span]

    def keeps(value: Value) -> bool:
        return isinstance(value, Modality) or not is_inside(value.origin.span, others)

    return values_of(dated(source.proposal, frame), keeps)
