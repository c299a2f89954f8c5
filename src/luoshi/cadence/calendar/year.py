"""Year: the holidays and make-up days that the State Council's notice sets for one year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Year:
    """What a notice sets for a year; some of it may lie in the last days of the year before.

    holidays: the days that it makes free (休), each with its feast. make_up: the weekend days that
    it makes working days (班). citation: the notice. provisional: the notice is still missing, and
    the days are those that stand by law alone.

    Raises:
        ValueError: a day belongs to another year, is free and worked, or is made up on a weekday.
    """

    number: int
    citation: str
    holidays: Mapping[date, str] = field(repr=False)
    make_up: Mapping[date, str] = field(repr=False)
    provisional: bool = False

    def __post_init__(self) -> None:
        if not self.citation.strip():
            raise ValueError(f"the days of {self.number} need the notice that sets them")
        for day in (*self.holidays, *self.make_up):
            if not self.holds(day):
                raise ValueError(f"{day} is no day of {self.number}")
        for day in self.make_up:
            if day in self.holidays:
                raise ValueError(f"{day} can't be free and worked")
            if day.weekday() < _SATURDAY:
                raise ValueError(f"{day} is a weekday and is worked anyway")

    def holds(self, day: date) -> bool:
        """Whether the notice may speak of the day: the year, and December before it."""
        return day.year == self.number or (day.year == self.number - 1 and day.month == 12)
