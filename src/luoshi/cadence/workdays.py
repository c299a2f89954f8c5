"""Working days: weekends, holidays and make-up days as the State Council's notices set them.

The days are data: `lexicon/workdays-YEAR.txt`, which names its notice. A year without a notice
has weekends only, and every date computed from it is provisional.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from luoshi.lexicon import words

#: The years whose notice is published and in the lexicon.
PUBLISHED_YEARS = (2024, 2025, 2026)
_SATURDAY = 5

Kind = Literal["work", "rest", "make-up", "holiday"]


@dataclass(frozen=True, slots=True)
class Calendar:
    """A table of working days; `version` names it in what is computed from it.

    holidays: the days that a notice makes free, with their feast. make_up: the weekend days that
    a notice makes working days. years: those a notice is published for.
    """

    version: str
    years: frozenset[int]
    holidays: dict[date, str] = field(repr=False)
    make_up: dict[date, str] = field(repr=False)

    def kind(self, day: date) -> Kind:
        """What a day is: work, rest (a weekend), make-up (班) or holiday (休)."""
        if day in self.holidays:
            return "holiday"
        if day in self.make_up:
            return "make-up"
        return "rest" if day.weekday() >= _SATURDAY else "work"

    def is_workday(self, day: date) -> bool:
        """Whether offices work on this day."""
        return self.kind(day) in ("work", "make-up")

    def is_provisional(self, day: date) -> bool:
        """Whether the notice for the day's year is still missing."""
        return day.year not in self.years

    def feast(self, day: date) -> str:
        """The feast whose holiday or make-up day this is; "" for any other day."""
        return self.holidays.get(day) or self.make_up.get(day) or ""

    def next_workday(self, day: date) -> date:
        """The day itself where it is a working day, else the first one after it."""
        while not self.is_workday(day):
            day += timedelta(1)
        return day

    def last_workday(self, day: date) -> date:
        """The day itself where it is a working day, else the last one before it."""
        while not self.is_workday(day):
            day -= timedelta(1)
        return day

    def add(self, day: date, count: int) -> date:
        """The working day that is `count` working days after `day` (before it, if negative)."""
        step = timedelta(1 if count > 0 else -1)
        for _ in range(abs(count)):
            day += step
            while not self.is_workday(day):
                day += step
        return day

    def workdays_left(self, today: date, due: date) -> int:
        """The working days after `today` up to `due`, which counts."""
        return sum(self.is_workday(today + timedelta(n)) for n in range(1, (due - today).days + 1))


def _read() -> Calendar:
    holidays: dict[date, str] = {}
    make_up: dict[date, str] = {}
    for year in PUBLISHED_YEARS:
        for line in words(f"workdays-{year}"):
            day, sign, feast = line.split()
            (holidays if sign == "休" else make_up)[date.fromisoformat(day)] = feast
    return Calendar(f"CN/{max(PUBLISHED_YEARS)}", frozenset(PUBLISHED_YEARS), holidays, make_up)


#: The calendar of mainland China, as far as its notices are published.
CHINA = _read()
