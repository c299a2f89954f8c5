"""Points: one place in the calendar as words name it, from a day to a decade (11月中旬, 上季度末, 下周三)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from luoshi.cadence.forms.point import find_points
from luoshi.cadence.frame import Frame
from luoshi.cadence.mentions.grammar import POINT
from luoshi.cadence.mentions.place import Base, days_of

#: As many characters as “十四五”规划末 has, and some more.
_PLAN_WORDS = 12


@dataclass(frozen=True, slots=True)
class Point:
    """text[start:end] names the days from `first` to `last`, both included.

    unit: "day", "days", "weekday", "week", "part" (of a month), "month", "quarter", "half", "year", "decade".
    told: "year" where the words tell the year, "month" where they tell the month, else "".
    short: a two-figure year alone, which may be a length too (15年).
    """

    start: int
    end: int
    first: date
    last: date
    unit: str
    told: str = ""
    short: bool = False


def read_point(text: str, place: int, base: Base) -> Point | None:
    """The point whose words begin at `place`, None where none does or the calendar has no such day."""
    match = POINT.match(text, place)
    if not match or match.end() == place:
        return _read_plan(text, place, base)
    first, last, unit = days_of(match, base)
    if not first or not last or first > last:
        return None
    bare = bool(match["y"]) and match.end() == match.end("y") + 1
    return Point(place, match.end(), first, last, unit, _told(match), short=bare and _is_short(match["y"]))


def _read_plan(text: str, place: int, base: Base) -> Point | None:
    """A five-year plan or 本学期, as the points of duties read them."""
    if not text.startswith(("十", "本学期"), place):
        return None
    piece = text[place : place + _PLAN_WORDS]
    found = next(find_points(piece, Frame(base.year, issued=base.today)), None)
    if not found or found.start or found.unit not in ("plan", "term"):
        return None
    first, last = date.fromisoformat(found.first), date.fromisoformat(found.last)
    if found.at_end:
        first = last.replace(day=1)
    start = place - 1 if text[place - 1 : place] == "“" else place
    return Point(start, place + found.end, first, last, found.unit, "year")


def _told(match: re.Match[str]) -> str:
    if any(match[name] for name in ("y", "ry", "ny", "letter_year", "century", "decade", "rday", "rm", "rw")):
        return "year"
    return "month" if match["m"] else ""


def _is_short(year: str) -> bool:
    """15 may count years; 07 and 一五 can't."""
    return len(year) == 2 and year.isdigit() and not year.startswith("0")
