"""Mention: a time expression found in text, before any duty."""

from __future__ import annotations

from dataclasses import dataclass

from luoshi.cadence.value import Cadence


@dataclass(frozen=True, slots=True)
class Mention:
    """text[start:end] means `cadence`; `rule` names the form that read it."""

    start: int
    end: int
    cadence: Cadence
    rule: str
