"""Confidence: how far each field of a duty may be trusted.

A reading is the kind of field with the rule that read it, told apart further where that tells
more: a subject by its manner, a cadence by its form. The list `confidence`
gives each reading the class that labelled documents earned it (`make confidence` writes the
list); a reading that none of them shows is a guess.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from luoshi.duty import Bearer, Clock, Confidence, Deliverable, Origin, Proposal, Target
from luoshi.lexicon import pairs

_CLASSES = {reading: Confidence(word) for reading, word in pairs("confidence").items()}

AnyField = TypeVar("AnyField", Bearer, Clock, Deliverable, Target)


def rated(proposal: Proposal) -> Proposal:
    """The proposal with a confidence for each of its fields."""
    return replace(
        proposal,
        modality_origin=_origin(proposal.modality_origin, f"modality {proposal.modality_origin.rule}"),
        bearers=tuple(_field(each, reading_of(each)) for each in proposal.bearers),
        clocks=tuple(_field(each, reading_of(each)) for each in proposal.clocks),
        deliverables=tuple(_field(each, reading_of(each)) for each in proposal.deliverables),
        targets=tuple(_field(each, reading_of(each)) for each in proposal.targets),
    )


def reading_of(field: Bearer | Clock | Deliverable | Target) -> str:
    """How a field was read, in the words of the list: `bearer subject bound`, `cadence quota-each`."""
    match field:
        case Clock(form=form):
            return f"cadence {form}"
        case Bearer(origin=origin):
            return f"bearer {origin.rule} {origin.manner}".strip()
        case Deliverable(origin=origin):
            return f"deliverable {origin.rule}"
        case Target(origin=origin):
            return f"target {origin.rule}"


def _field(field: AnyField, reading: str) -> AnyField:
    return replace(field, origin=_origin(field.origin, reading))


def _origin(origin: Origin, reading: str) -> Origin:
    return replace(origin, confidence=_CLASSES.get(reading, Confidence.GUESS))
