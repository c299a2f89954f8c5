"""Confidence: how far each field of a duty may be trusted.

A reading is the kind of field with the rule that read it, told apart further where that tells
more: a subject by its manner, a cadence by its form. The list `confidence`
gives each reading the class that labelled documents earned it (`make confidence` writes the
list); a reading that none of them shows is a guess.
"""

from __future__ import annotations

from functools import lru_cache

from luoshi.duty import Bearer, Clock, Confidence, Deliverable, Origin, Target
from luoshi.lexicon import pairs

#: Of so many bearers it is remembered: what is inherited comes to duties that stand near one another.
_SHARED = 256
_CLASSES = {reading: Confidence(word) for reading, word in pairs("confidence").items()}


def rated_modality(origin: Origin) -> Origin:
    """The origin of a modality, with its confidence."""
    return _rated(origin, f"modality {origin.rule}")


def rated_bearer(field: Bearer) -> Bearer:
    """A bearer with its confidence; what several duties inherit is one object."""
    return _rate_bearer(field) if field.origin.inherited is None else _rate_shared(field)


def _rate_bearer(field: Bearer) -> Bearer:
    return Bearer(field.name, field.role, _rated(field.origin, reading_of(field)))


_rate_shared = lru_cache(maxsize=_SHARED)(_rate_bearer)


def rated_clock(field: Clock) -> Clock:
    """A clock with its confidence."""
    return Clock(field.cadence, field.quote, _rated(field.origin, reading_of(field)), field.form)


def rated_deliverable(field: Deliverable) -> Deliverable:
    """A deliverable with its confidence."""
    return Deliverable(field.quote, _rated(field.origin, reading_of(field)))


def rated_target(field: Target) -> Target:
    """A target with its confidence."""
    origin = _rated(field.origin, reading_of(field))
    return Target(field.amount, field.comparison, field.unit, field.quote, origin)


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


def _rated(origin: Origin, reading: str) -> Origin:
    confidence = _CLASSES.get(reading, Confidence.GUESS)
    return Origin(origin.span, origin.rule, origin.inherited, origin.manner, confidence)
