"""The figures of a report: computed while it is a draft, read as frozen once it is signed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from luoshi_web.reporting.models import Report
from luoshi_web.reporting.queries.counting import of_unit
from luoshi_web.reporting.queries.definition import PARTS_OF_DUE, Definition
from luoshi_web.reporting.queries.definitions import DEFINITIONS
from luoshi_web.reporting.queries.rows import Row, row_of
from luoshi_web.reporting.queries.scope import comparable_units
from luoshi_web.reporting.queries.situation import Situation, situation_of
from luoshi_web.tracking.facts import local_day

#: What a comparison of units shows of each.
COMPARED = ("due", *PARTS_OF_DUE)


@dataclass(frozen=True, slots=True)
class Value:
    """A figure: the number is the length of its list. unit: of one unit, 0 for the whole report."""

    key: str
    definition: Definition
    rows: tuple[Row, ...]
    unit: int = 0

    @property
    def value(self) -> int:
        """The number."""
        return len(self.rows)


Values = dict[str, Value]


def figures_of(report: Report, today: date) -> Values:
    """Every figure of a report by its key: frozen where it is signed, else as known now."""
    return frozen(report) if report.signed_at else computed(situation_of(report, today), today)


def computed(situation: Situation, day: date) -> Values:
    """The figures of a situation: of the whole report, then of the units that may be compared."""
    found = {
        name: Value(name, definition, tuple(definition.rows(situation)))
        for name, definition in DEFINITIONS.items()
    }
    compared = comparable_units(day)
    units = [unit for unit, _name in situation.units if unit in compared]
    if len(units) < 2:
        return found
    for unit in units:
        for name in COMPARED:
            rows = tuple(of_unit(found[name].rows, unit))
            key = f"unit-{unit}-{name}"
            found[key] = Value(key, DEFINITIONS[name], rows, unit)
    return found


def frozen(report: Report) -> Values:
    """The figures as they were signed, without looking at anything else."""
    return {
        one.key: Value(
            one.key,
            DEFINITIONS[one.definition],
            tuple(row_of(told) for told in one.rows),
            _unit_of(one.key),
        )
        for one in report.figures.all()
    }


def recompute(report: Report) -> Values:
    """The figures of a signed report once more, from what was known when it was signed.

    Raises:
        ValueError: it is not signed.
    """
    if report.known_at is None:
        raise ValueError("a report that is not signed has no moment of knowing")
    situation = situation_of(report, local_day(report.known_at), report.known_at)
    found = {}
    for key, name in report.figures.values_list("key", "definition"):
        rows, unit = DEFINITIONS[name].rows(situation), _unit_of(key)
        kept = of_unit(rows, unit) if unit else rows
        found[key] = Value(key, DEFINITIONS[name], tuple(kept), unit)
    return found


def digest_of(report: Report, values: Iterable[Value]) -> str:
    """SHA-256 over the canonical JSON of what a report says: keys sorted, UTF-8, no spaces."""
    told = {
        "title": report.title,
        "unit": report.unit_id,
        "plan": report.plan_id,
        "start": report.start.isoformat(),
        "end": report.end.isoformat(),
        "as_of": report.as_of.isoformat(),
        "figures": [
            {
                "key": one.key,
                "definition": one.definition.name,
                "value": one.value,
                "rows": [row.as_json() for row in one.rows],
            }
            for one in sorted(values, key=lambda one: one.key)
        ],
    }
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def is_intact(report: Report) -> bool:
    """Whether the frozen figures are those that were signed."""
    figures = list(report.figures.all())
    values = frozen(report)
    counted = all(values[one.key].value == one.value for one in figures)
    return counted and digest_of(report, values.values()) == report.digest


def _unit_of(key: str) -> int:
    return int(key.split("-")[1]) if key.startswith("unit-") else 0
