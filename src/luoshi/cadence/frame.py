"""Frame: the time frame of a plan, which completes what is relative in its words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Frame:
    """issued: the day of issue, if known. year: the year of undated months, None if unknown."""

    year: int | None = None
    issued: date | None = None
