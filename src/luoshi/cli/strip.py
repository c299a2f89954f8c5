"""The year strip in the terminal: twelve months on one line, with what is owed in them.

Each month is its number and a few columns of days. A rule runs while something can be worked on;
a box stands on each due day, as many boxes as are needed, or their number before one box.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from luoshi.cadence import Cadence, Period, Standing, Vague
from luoshi.cli.language import Wording

_MONTHS = 12
#: Columns of a month's number.
_NUMBER = 2
_LEAST, _MOST = 3, 6


@dataclass(frozen=True, slots=True)
class Signs:
    """The characters of a strip, each one column wide, and what they mean in words."""

    idle: str
    open: str
    due: str
    vague: str
    more: str

    def legend(self) -> Wording:
        """What the signs mean."""
        return Wording(
            f"{self.open} 可办  {self.due} 到期，几个就是要几次  {self.idle} 无  {self.more} 到期在年外",
            f"{self.open} can be worked on  {self.due} due, one for each needed  {self.idle} nothing  "
            f"{self.more} due outside the year",
        )


DRAWN = Signs("·", "─", "□", "~", "→")
#: Where the terminal has no UTF-8, or draws these characters two columns wide, as those of GBK do.
PLAIN = Signs(".", "-", "#", "~", ">")


def signs(encoding: str | None) -> Signs:
    """The characters that a terminal of this encoding draws one column wide."""
    return DRAWN if (encoding or "").lower().replace("-", "").startswith("utf") else PLAIN


def strip(  # noqa: PLR0913, PLR0917 - what is drawn, and how wide, with which signs
    cadence: Cadence, periods: Sequence[Period], year: int, width: int, drawn: Signs, due: date | None = None
) -> str:
    """One line of at most `width` columns (at least 42) for a year.

    due: the last day of a limit, where it is known.
    """
    room = max(_LEAST, min(_MOST, (width - 6) // _MONTHS))
    line = _Line(year, room, _ground(cadence, drawn))
    for period in periods:
        line.rule(period.opens, period.due or period.end, drawn.open)
    for period in periods:
        if period.due and period.needs:
            line.mark(period.due, period.needs, drawn.due)
    if due:
        line.mark(due, 1, drawn.due)
    beyond = any(period.due and period.due.year > year for period in periods)
    return f"{year} {line.text()}{drawn.more if beyond else ''}"


def _ground(cadence: Cadence, drawn: Signs) -> str:
    match cadence:
        case Standing():
            return drawn.open
        case Vague():
            return drawn.vague
    return drawn.idle


class _Line:
    """The columns of a year: those of numbers, and those of days, which are drawn on."""

    def __init__(self, year: int, room: int, ground: str) -> None:
        self.year, self.room = year, room
        self.columns = [ground] * (_MONTHS * room)
        self.days = room - _NUMBER

    def rule(self, start: date, end: date, sign: str) -> None:
        """Run a rule from a day to a day, as far as they lie in the year."""
        if start.year > self.year or end.year < self.year:
            return
        first = self._column(start) if start.year == self.year else 0
        last = self._column(end) if end.year == self.year else len(self.columns) - 1
        begins = first - _NUMBER if first % self.room == _NUMBER else first
        self.columns[begins : last + 1] = sign * (last + 1 - begins)

    def mark(self, day: date, needs: int, sign: str) -> None:
        """Put boxes that end on a day's column; fewer where its month has no room for all."""
        if day.year != self.year:
            return
        last = self._column(day)
        room = last % self.room - _NUMBER + 1
        told = next((t for t in (sign * needs, f"{needs}{sign}", str(needs)) if len(t) <= room), sign)
        self.columns[last + 1 - len(told) : last + 1] = told

    def text(self) -> str:
        """The line, with the months' numbers on it."""
        for month in range(_MONTHS):
            number = str(month + 1)
            place = month * self.room
            self.columns[place : place + len(number)] = number
        return "".join(self.columns)

    def _column(self, day: date) -> int:
        return (day.month - 1) * self.room + _NUMBER + (day.day - 1) * self.days // 31
