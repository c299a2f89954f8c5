"""A year as a length: where its days lie, in px."""

from __future__ import annotations

from calendar import isleap
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Year:
    """The days of a year along `width` px."""

    number: int
    width: float

    @property
    def days(self) -> int:
        """How many days the year has."""
        return 366 if isleap(self.number) else 365

    def x(self, day: date) -> float:
        """The left edge of a day; days outside lie on the nearer end."""
        offset = (day - date(self.number, 1, 1)).days
        return self.width * min(max(offset, 0), self.days) / self.days

    def right(self, day: date) -> float:
        """The right edge of a day."""
        offset = (day - date(self.number, 1, 1)).days + 1
        return self.width * min(max(offset, 0), self.days) / self.days

    def middle(self, day: date) -> float:
        """The middle of a day."""
        return (self.x(day) + self.right(day)) / 2

    def width_of(self, start: date, end: date) -> float:
        """The length from the left edge of one day to the right edge of another."""
        return self.right(end) - self.x(start)
