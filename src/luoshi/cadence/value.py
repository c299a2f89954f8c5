"""Cadence: small frozen values for how often, by when, during what, and how soon.

Lengths are ISO 8601 durations ("P6M"), points are days (`day.py`): EDTF days ("2026-06-30"), open
in their year where nobody tells it ("XXXX-06-30"), or a side of a season that each place sets
itself ("2026:汛期:before"). The shape is that of FHIR `Timing`, with open sides.

`str()` writes each value in the notation that `parse` reads (`notation.py`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from luoshi.cadence.day import in_order, is_point

_DURATION = re.compile(r"P[1-9]\d*[YMWD]|PT[1-9]\d*[HM]")
_SEASON_DUE = r"[^\W\d]{1,20}:(?:start|end|before)"
_DAY = r"D(?:[1-9]|[12]\d|3[01])"
_DUE = re.compile(rf"|end|\+?(?:{_DAY}|M(?:[1-9]|1[0-2])(?:{_DAY}|end))|W[1-7]|{_SEASON_DUE}")

#: On which side of its trigger a limit runs: after it, before it, or from the opening of a time on.
Side = Literal["after", "before", "opening"]


def _demand(pattern: re.Pattern[str], text: str, what: str) -> None:
    if not pattern.fullmatch(text):
        raise ValueError(f"{text!r} is no {what}")


def _demand_point(text: str) -> None:
    if not is_point(text):
        raise ValueError(f"{text!r} is no day of the calendar, and no side of a season")


def _demand_bounds(since: str, until: str) -> None:
    """A quota runs between two points, or from or to one of a known year."""
    for point in filter(None, (since, until)):
        _demand_point(point)
    open_years = {point.startswith("XXXX") for point in (since, until)}
    if len(open_years) > 1 or (since and until and not in_order(since, until)):
        raise ValueError(f"a quota can't run from {since or 'always'} to {until or 'always'}")


@dataclass(frozen=True, slots=True)
class Quota:
    """At least `min` and at most `max` times in each calendar period `per`.

    due: the day inside the period, "" where none is told: "end", "D5" (the 5th), "W1" (Monday),
    "M1D10" (the 10th of the period's first month), "M12end", "春季学期:before" (the day before a
    season); with "+" in front, a day after the period has closed: "+D5" (次月5日), "+M1D15".
    since, until: the first and the last day on which it runs (6月至9月每月, 自6月1日起每月), "" where that
    side is open; days of an open year come again in each, and so does a season (汛期每日). The boundsPeriod
    of FHIR `Timing`.
    """

    min: int | None
    max: int | None
    per: str
    due: str = ""
    since: str = ""
    until: str = ""

    def __post_init__(self) -> None:
        _demand(_DURATION, self.per, "ISO 8601 duration")
        _demand(_DUE, self.due, "due day")
        if self.min is None and self.max is None:
            raise ValueError("a quota has at least one bound")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError(f"a quota of at least {self.min} can't be at most {self.max}")
        _demand_bounds(self.since, self.until)

    def __str__(self) -> str:
        low, high = ("" if bound is None else str(bound) for bound in (self.min, self.max))
        bounds = f" within {self.since}/{self.until}" if self.is_bounded else ""
        return f"quota {low}..{high} per {self.per}{f' due {self.due}' if self.due else ''}{bounds}"

    @property
    def is_bounded(self) -> bool:
        """Whether it runs from a day on, or up to one."""
        return bool(self.since or self.until)

    @property
    def unbounded(self) -> Quota:
        """The same count without the days that bound it."""
        return replace(self, since="", until="") if self.is_bounded else self


@dataclass(frozen=True, slots=True)
class Deadline:
    """To be done by the end of a day."""

    date: str

    def __post_init__(self) -> None:
        _demand_point(self.date)

    def __str__(self) -> str:
        return f"deadline {self.date}"


@dataclass(frozen=True, slots=True)
class Window:
    """To be done between two days, both included."""

    start: str
    end: str

    def __post_init__(self) -> None:
        _demand_point(self.start)
        _demand_point(self.end)
        if not in_order(self.start, self.end):
            raise ValueError(f"a window can't end on {self.end} before it starts on {self.start}")

    def __str__(self) -> str:
        return f"window {self.start}/{self.end}"


@dataclass(frozen=True, slots=True)
class Limit:
    """To be done within `amount` of a trigger; amount "" is 立即, at once.

    side: "after" the trigger (收到之日起15日内), "before" it (会议召开前3日), or within its first
    days, the first included ("opening": 年初头十个工作日). trigger: the words of the source.
    """

    amount: str
    workdays: bool
    trigger: str
    side: Side = "after"

    def __post_init__(self) -> None:
        if self.amount:
            _demand(_DURATION, self.amount, "ISO 8601 duration")
        if self.workdays and not re.fullmatch(r"P\d+D", self.amount):
            raise ValueError(f"{self.amount!r} can't be counted in working days")

    def __str__(self) -> str:
        told = f"limit {self.amount or 'at-once'}{' workdays' if self.workdays else ''}"
        if self.side == "after" and not self.trigger:
            return told
        return f"{told} {self.side}{f' {self.trigger}' if self.trigger else ''}"


@dataclass(frozen=True, slots=True)
class Vague:
    """A clock without a period: 定期, 适时, 经常性."""

    def __str__(self) -> str:
        return "vague"


@dataclass(frozen=True, slots=True)
class Standing:
    """Always: 长期坚持, 全年, 24小时不间断."""

    def __str__(self) -> str:
        return "standing"


Cadence: TypeAlias = Quota | Deadline | Window | Limit | Vague | Standing
