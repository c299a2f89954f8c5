"""The measures of the page of an official letter, from the lexicon."""

from __future__ import annotations

from luoshi.lexicon import pairs

STANDARD = "GB/T 9704-2012"


def measure(name: str) -> float:
    """A measure by its name: millimetres or points."""
    return float(pairs("page-form")[name])


def is_face(face: str, place: str) -> bool:
    """Whether a face is one of those that a place asks for, whatever foundry cut it."""
    plain = face.replace(" ", "").lower()
    return any(name.lower() in plain for name in pairs("page-form")[f"{place}-faces"].split("/"))


def faces(place: str) -> str:
    """The first face of a place, for messages."""
    return pairs("page-form")[f"{place}-faces"].split("/")[0]


def shown(number: float) -> str:
    """A measure as people write it: 16, 28.9."""
    return f"{number:.1f}".removesuffix(".0")
