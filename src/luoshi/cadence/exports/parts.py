"""Parts of a cadence's notation: the number and unit of a length, the pieces of a due day."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LENGTH = re.compile(r"P(T?)(\d+)([YMWDH])")
_DUE = re.compile(r"(?P<after>\+)?(?:M(?P<month>\d{1,2}))?(?:D(?P<day>\d{1,2})|end)")


def length_parts(iso: str) -> tuple[int, str]:
    """The number and the unit of an ISO 8601 duration; hours are "TH", minutes "TM".

    Raises:
        ValueError: the text is no duration of one unit.
    """
    match = _LENGTH.fullmatch(iso)
    if not match:
        raise ValueError(f"{iso!r} is no ISO 8601 duration")
    return int(match[2]), match[1] + match[3]


@dataclass(frozen=True, slots=True)
class DueDay:
    """A `Quota.due` in pieces.

    weekday: 1 to 7, None where none is told. month: of the period, None where none is told.
    day: 1 to 31, None for the last day. after: in the period that follows. season: its words.
    """

    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    after: bool = False
    season: str = ""


def due_parts(due: str) -> DueDay:
    """The pieces of a due day; "" and "end" are the last day of the period.

    Raises:
        ValueError: the text is no due day.
    """
    if due in ("", "end"):
        return DueDay()
    if ":" in due:
        return DueDay(season=due.partition(":")[0])
    if due.startswith("W"):
        return DueDay(weekday=int(due[1:]))
    match = _DUE.fullmatch(due)
    if not match:
        raise ValueError(f"{due!r} is no due day")
    month, day = match["month"], match["day"]
    return DueDay(
        month=int(month) if month else None, day=int(day) if day else None, after=bool(match["after"])
    )
