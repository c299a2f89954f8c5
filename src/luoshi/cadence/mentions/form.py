"""The plain form of a mention: dicts of text, numbers and ISO days, as another program reads them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from luoshi.cadence.mentions.value import (
    Bounds,
    Day,
    Duration,
    Durations,
    Number,
    Range,
    Recurrence,
    Value,
)

Form = dict[str, Any]


def forms(values: tuple[Value, ...]) -> Iterator[Form]:
    """One dict for each kind among the values; several days, or several ranges, share one."""
    days = [value.day.isoformat() for value in values if isinstance(value, Day)]
    ranges = [_range(value) for value in values if isinstance(value, Range)]
    if days:
        yield {"kind": "date", "value": days[0], "any": days}
    if ranges:
        yield {"kind": "range", "value": ranges[0], "any": ranges}
    for value in values:
        match value:
            case Duration():
                yield {"kind": "duration", "value": _units(value)}
            case Durations(least, most):
                yield {"kind": "duration", "min": least and _units(least), "max": most and _units(most)}
            case Recurrence():
                yield _recurrence(value)
            case Number(amount, subtype, unit):
                yield {"kind": "number", "subtype": subtype, "value": _plain(amount), "unit": unit}
            case Bounds():
                yield _bounds(value)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _range(value: Range) -> Form:
    return {"start": _iso(value.start), "end": _iso(value.end)}


def _plain(amount: float) -> float:
    """12.0 is written 12; fifteen digits are what a float holds, so 2.3万 is 23000."""
    exact = float(f"{amount:.15g}")
    return int(exact) if exact.is_integer() else exact


def _units(duration: Duration) -> Form:
    return {unit: _plain(amount) for unit, amount in duration.units.items()}


def _recurrence(value: Recurrence) -> Form:
    told = {"weekday": value.weekday, "day": value.day, "month": value.month}
    on = {name: number for name, number in told.items() if number is not None}
    return {"kind": "set", "every": _units(value.every), "on": on}


def _bounds(value: Bounds) -> Form:
    return {
        "kind": "number",
        "subtype": "range",
        "min": None if value.least is None else _plain(value.least),
        "max": None if value.most is None else _plain(value.most),
        "min_inclusive": None if value.least is None else value.with_least,
        "max_inclusive": None if value.most is None else value.with_most,
        "unit": value.unit,
    }
