"""Cadence: small frozen values for how often, by when, during what, and how soon.

Lengths are ISO 8601 durations ("P6M"), points are EDTF days ("2026-06-30"; "XXXX-06-30" where
the year is not known yet). The shape is that of FHIR `Timing`, with open sides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

_DURATION = re.compile(r"P(\d+[YMWD])|PT(\d+[HM])")
_DUE = re.compile(r"|end|D\d{1,2}|W[1-7]|M\d{1,2}(D\d{1,2}|end)")
_DAY = re.compile(r"(\d{4}|XXXX)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")


def _demand(pattern: re.Pattern[str], text: str, what: str) -> None:
    if not pattern.fullmatch(text):
        raise ValueError(f"{text!r} is no {what}")


@dataclass(frozen=True, slots=True)
class Quota:
    """At least `min` and at most `max` times in each calendar period `per`.

    due: the day inside the period, "" where none is told: "end", "D5" (the 5th), "W1" (Monday),
    "M1D10" (the 10th of the period's first month), "M12end".
    """

    min: int | None
    max: int | None
    per: str
    due: str = ""

    def __post_init__(self) -> None:
        _demand(_DURATION, self.per, "ISO 8601 duration")
        _demand(_DUE, self.due, "due day")
        if self.min is None and self.max is None:
            raise ValueError("a quota has at least one bound")


@dataclass(frozen=True, slots=True)
class Deadline:
    """To be done by the end of a day."""

    date: str

    def __post_init__(self) -> None:
        _demand(_DAY, self.date, "EDTF day")


@dataclass(frozen=True, slots=True)
class Window:
    """To be done between two days, both included."""

    start: str
    end: str

    def __post_init__(self) -> None:
        _demand(_DAY, self.start, "EDTF day")
        _demand(_DAY, self.end, "EDTF day")


@dataclass(frozen=True, slots=True)
class Limit:
    """To be done within `amount` of a trigger; amount "" is 立即, at once."""

    amount: str
    workdays: bool
    trigger: str

    def __post_init__(self) -> None:
        if self.amount:
            _demand(_DURATION, self.amount, "ISO 8601 duration")


@dataclass(frozen=True, slots=True)
class Vague:
    """A clock without a period: 定期, 适时, 经常性."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Always: 长期坚持, 全年, 24小时不间断."""


Cadence: TypeAlias = Quota | Deadline | Window | Limit | Vague | Standing
