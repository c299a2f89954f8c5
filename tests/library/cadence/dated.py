"""The lines of tests/cases/dates; README.txt there has their form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from luoshi.cadence import CHINA, Calendar, Correction, Extension, Frame, Stop
from luoshi.cadence.calendar.lines import read_lines

FOLDER = Path(__file__).parents[2] / "cases" / "dates"


@dataclass(frozen=True)
class Line:
    """One case: its number, its fields before =>, what it expects, and where it stands."""

    number: int
    fields: list[str]
    expected: str
    frame: Frame = field(default_factory=Frame)
    calendar: Calendar = CHINA

    def __str__(self) -> str:
        return f"{self.number}: {' | '.join(self.fields)}"


def lines(name: str) -> Iterator[Line]:
    frame, calendar = Frame(), CHINA
    for number, line in enumerate((FOLDER / name).read_text(encoding="utf-8").splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        if line.startswith("@"):
            frame, calendar = _set(line.removeprefix("@").strip(), frame, calendar)
            continue
        told, sign, expected = line.partition(" => ")
        assert sign, f"{name}:{number} has no =>"
        yield Line(number, [part.strip() for part in told.split("|")], expected.strip(), frame, calendar)


def _set(told: str, frame: Frame, calendar: Calendar) -> tuple[Frame, Calendar]:
    if not told:
        return Frame(), CHINA
    if told.startswith(("季", "节")):
        _years, seasons, problem = read_lines(told)
        assert problem is None
        return frame, calendar.with_seasons(*seasons)
    fields: dict[str, Any] = dict(pair.split("=") for pair in told.split())
    days: dict[str, Any] = {key: date.fromisoformat(fields[key]) for key in ("start", "end") if key in fields}
    return Frame(year=int(fields["year"]), **days), calendar


def moment(told: str) -> datetime:
    return datetime.fromisoformat(told.strip())  # local time, as an office writes it


def later(told: list[str]) -> tuple[list[Stop], list[Extension | Correction]]:
    """The stops and changes of a case."""
    stops: list[Stop] = []
    changes: list[Extension | Correction] = []
    for fact in told:
        sign, _, rest = fact.partition(" ")
        if sign == "停":
            start, _, end = rest.partition("至")
            stops.append(Stop(moment(start), moment(end) if end else None))
        else:
            made, to = (date.fromisoformat(day.strip()) for day in rest.split("至" if sign == "延" else "为"))
            changes.append(Extension(to, made) if sign == "延" else Correction(to, made, "来函"))
    return stops, changes
