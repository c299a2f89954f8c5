"""The duties of a report under the headings of their plans, each with how it stands, in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from luoshi_web.reporting.queries.definition import PARTS_OF_DUE
from luoshi_web.reporting.queries.figures import Values
from luoshi_web.reporting.queries.rows import Row

_TOLD = (
    *PARTS_OF_DUE,
    "reported",
    "dateless_told",
    "dateless_silent",
    "breaches",
    "may",
    "maximum",
    "breached",
)


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows of one duty a figure lists, with the late ones' dates."""

    key: str
    title: str
    value: int
    measure: str
    rows: tuple[Row, ...] = ()


@dataclass(slots=True)
class DutyLine:
    """A duty: its words, who leads, and the counts that are not nought."""

    duty: int
    number: int
    words: str
    units: list[str] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    late: list[Row] = field(default_factory=list)


@dataclass(slots=True)
class Group:
    """The duties under one heading of one plan."""

    plan: int
    plan_title: str
    heading: str
    lines: list[DutyLine] = field(default_factory=list)


def outline_of(values: Values, lang: str) -> list[Group]:
    """The duties that were given as lead, in the order of their plans."""
    groups: dict[tuple[int, str], Group] = {}
    lines: dict[int, DutyLine] = {}
    for row in values["given"].rows:
        place = (row.plan, row.heading)
        group = groups.setdefault(place, Group(row.plan, row.plan_title, row.heading))
        line = lines.get(row.duty)
        if line is None:
            line = lines[row.duty] = DutyLine(row.duty, row.number, row.words)
            group.lines.append(line)
        line.units.append(row.unit_name)
    told = (name for name in ("due", *_TOLD) if name in values)  # an older report has fewer figures
    for name in told:
        _add(lines, values, name, lang)
    return list(groups.values())


def _add(lines: dict[int, DutyLine], values: Values, name: str, lang: str) -> None:
    by_duty: dict[int, list[Row]] = {}
    for row in values[name].rows:
        by_duty.setdefault(row.duty, []).append(row)
    definition = values[name].definition
    for duty, rows in by_duty.items():
        if (line := lines.get(duty)) is None:
            continue
        title = definition.title(lang)
        line.counts.append(Count(name, title, len(rows), definition.measure, tuple(rows)))
        if name in ("late", "extended", "stopped"):
            line.late += rows


def both_dates(row: Row, lang: str) -> str:
    """The first date, the one in force where it is later, and the one that a correction replaced."""
    first, in_force, before = (_day(day, lang) for day in (row.first, row.in_force, row.corrected_from))
    if lang == "en":
        told = f"first date {first}, " + (f"in force {in_force}" if row.is_moved else "not extended")
        return f"{told}, corrected from {before}" if before else told
    told = f"首次期限{first}，" + (f"有效期限{in_force}" if row.is_moved else "没有延期")
    return f"{told}，更正前{before}" if before else told


def _day(told: str, lang: str) -> str:
    if not told:
        return ""
    day = date.fromisoformat(told)
    return told if lang == "en" else f"{day.year}年{day.month}月{day.day}日"
