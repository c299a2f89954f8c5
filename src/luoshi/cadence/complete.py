"""complete: a cadence whose year was open, filled from the Frame."""

from __future__ import annotations

from luoshi.cadence.day import fill_year
from luoshi.cadence.frame import Frame
from luoshi.cadence.value import Cadence, Deadline, Window


def is_relative(cadence: Cadence) -> bool:
    """Whether a year is missing (XXXX-06-30)."""
    match cadence:
        case Deadline(date):
            return date.startswith("XXXX")
        case Window(start, end):
            return start.startswith("XXXX") or end.startswith("XXXX")
    return False


def complete(cadence: Cadence, frame: Frame) -> Cadence:
    """The cadence with the Frame's year where it had none; without one it stays as it is.

    A window that would end before it starts (11月至2月) ends in the year that follows.
    """
    year = frame.year
    if year is None or not is_relative(cadence):
        return cadence
    match cadence:
        case Deadline(date):
            return Deadline(fill_year(date, year))
        case Window(start, end):
            opens, closes = fill_year(start, year), fill_year(end, year)
            return Window(opens, closes if closes >= opens else fill_year(end, year + 1))
    return cadence
