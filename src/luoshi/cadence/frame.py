"""Frame: the time frame of a plan, which completes what is relative in its words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Frame:
    """issued: the day of issue, if known. year: the year of undated months, None if unknown.

    term: the term of a school plan, 1 (第一学期, from September of `year` to January) or
    2 (第二学期, February to July of `year`); None for any other plan. start, end: from and to when
    the plan runs, both included; None where it is open (a standing rule has no end).
    """

    year: int | None = None
    issued: date | None = None
    term: int | None = None
    start: date | None = None
    end: date | None = None

    def __post_init__(self) -> None:
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"a plan can't end on {self.end} before it starts on {self.start}")
