"""What a mention can be: a Day, a Range, a Duration, a Recurrence, a Number or Bounds of numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Unit = Literal["years", "months", "weeks", "days", "workdays", "hours", "minutes", "seconds"]
Subtype = Literal["cardinal", "ordinal", "percent", "age", "currency", "dimension"]


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the calendar."""

    day: date


@dataclass(frozen=True, slots=True)
class Range:
    """From one day to another, both included; None is an open side."""

    start: date | None
    end: date | None

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise ValueError("a range has at least one side")
        if self.start and self.end and self.start > self.end:
            raise ValueError("a range ends after it starts")


@dataclass(frozen=True, slots=True)
class Duration:
    """A length by its units (两年三个月: years 2, months 3); not empty."""

    units: Mapping[Unit, float]

    def __post_init__(self) -> None:
        if not self.units:
            raise ValueError("a duration has at least one unit")


@dataclass(frozen=True, slots=True)
class Durations:
    """A length between two, both included; None is an open side."""

    least: Duration | None
    most: Duration | None

    def __post_init__(self) -> None:
        if self.least is None and self.most is None:
            raise ValueError("a range of durations has at least one side")


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Again in each `every`; weekday 1 to 7, day of the month, month, where the words tell them."""

    every: Duration
    weekday: int | None = None
    day: int | None = None
    month: int | None = None


@dataclass(frozen=True, slots=True)
class Number:
    """A number; `unit` is the word that it counts or measures by, "" where there is none."""

    value: float
    subtype: Subtype
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Numbers from `least` to `most`; None is an open side, and `with_…` says whether a side is included."""

    least: float | None
    most: float | None
    with_least: bool = True
    with_most: bool = True
    unit: str = ""

    def __post_init__(self) -> None:
        if self.least is None and self.most is None:
            raise ValueError("bounds have at least one side")
        if self.least is not None and self.most is not None and self.least > self.most:
            raise ValueError("the lower bound is not above the upper one")


Value: TypeAlias = Day | Range | Duration | Durations | Recurrence | Number | Bounds


@dataclass(frozen=True, slots=True)
class Found:
    """text[start:end] means one of `values`, the likelier first (3日 is the third, or three days)."""

    start: int
    end: int
    values: tuple[Value, ...]
