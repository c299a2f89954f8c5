"""Fields: what of a duty is another in another reading of it, field by field."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeAlias

from luoshi.account.likeness.short_names import short_form
from luoshi.account.terms.quantity import quantity_of
from luoshi.cadence import Frame, complete
from luoshi.duty import Bearer, Clock, Deliverable, Modality, Proposal, Target

#: What a field can hold; each but the modality carries the place where it was read.
Value: TypeAlias = Modality | Bearer | Clock | Deliverable | Target


class Field(StrEnum):
    """The fields in which two readings of a duty can differ."""

    MODALITY = "modality"
    BEARERS = "bearers"
    CADENCES = "cadences"
    DELIVERABLES = "deliverables"
    TARGETS = "targets"


#: How the values of each field are read off a proposal.
VALUES: dict[Field, Callable[[Proposal], tuple[Value, ...]]] = {
    Field.MODALITY: lambda proposal: (proposal.modality,),
    Field.BEARERS: lambda proposal: proposal.bearers,
    Field.CADENCES: lambda proposal: proposal.clocks,
    Field.DELIVERABLES: lambda proposal: proposal.deliverables,
    Field.TARGETS: lambda proposal: proposal.targets,
}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that changed: the values that went, and those that came."""

    field: Field
    gone: tuple[Value, ...]
    come: tuple[Value, ...]


def meaning(value: Value) -> Any:
    """What makes two values the same: names with roles, cadences by value, never the place."""
    match value:
        case Bearer(name, role):
            return (name, role)
        case Clock(cadence):
            return cadence
        case Deliverable(quote):
            return quote
        case Target(amount, comparison, unit):
            return (amount, comparison, unit)
    return value


def dated(proposal: Proposal, frame: Frame) -> Proposal:
    """A duty whose days without a year are completed by a Frame, as of another document of its plan."""
    clocks = tuple(replace(clock, cadence=complete(clock.cadence, frame)) for clock in proposal.clocks)
    return replace(proposal, clocks=clocks)


def changed_fields(old: Sequence[Proposal], new: Sequence[Proposal]) -> Iterator[FieldChange]:
    """The fields that differ; several proposals on a side (a split sentence) are pooled."""
    for field in Field:
        before, after = pooled(field, old), pooled(field, new)
        gone = tuple(value for key, value in before.items() if key not in after)
        come = tuple(value for key, value in after.items() if key not in before)
        if gone or come:
            yield FieldChange(field, gone, come)


def sense(value: Value) -> Any:
    """What makes two values of two versions the same: as `meaning`, whatever name or unit they are told in.

    县发改委 is 县发展改革委, and 1.2万亩 are 12000亩.
    """
    match value:
        case Bearer(name, role):
            return (short_form(name), role)
        case Target() if told := quantity_of(value):
            return told
    return meaning(value)


def pooled(field: Field, proposals: Sequence[Proposal]) -> dict[Any, Value]:
    """The values of a field of some proposals, each sense once, in order."""
    found: dict[Any, Value] = {}
    for proposal in proposals:
        for value in VALUES[field](proposal):
            found.setdefault(sense(value), value)
    return found
