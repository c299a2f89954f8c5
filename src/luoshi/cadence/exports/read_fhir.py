"""from_fhir: the cadence that a FHIR Timing says, where it says just that."""

from __future__ import annotations

import json
from typing import Any

from luoshi.cadence.exports.fhir import UNITS, WEEKDAYS, fhir
from luoshi.cadence.value import Cadence, Deadline, Limit, Quota, Window
from luoshi.errors import NotTakenIn, Phrase

_LENGTHS = {code: f"P{unit[:-1]}{{}}{unit[-1]}" for unit, code in UNITS.items()}
_NO_TIMING = Phrase("不是 Timing 的 JSON", "it is no JSON of a Timing")
_UNEQUAL = Phrase(
    "没有哪个频次与它完全相当（能读的是 frequency、frequencyMax、period、periodUnit、dayOfWeek，"
    "period 旁的 boundsPeriod，以及 count 为 1 的 boundsPeriod、boundsDuration）",
    "no cadence says exactly that (what is read is frequency, frequencyMax, period, periodUnit, "
    "dayOfWeek, boundsPeriod beside a period, and boundsPeriod or boundsDuration with a count of 1)",
)
_EXAMPLE = '{"repeat": {"frequency": 2, "frequencyMax": 2, "period": 1, "periodUnit": "a"}}'


def from_fhir(text: str) -> Cadence:
    """The cadence of a Timing, given as JSON text.

    A frequency without frequencyMax is exact, as FHIR has it; one that is missing is 1.

    Raises:
        NotTakenIn: the text is no Timing, or no cadence says exactly what it says.
    """
    try:
        record = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _refusal(text, _NO_TIMING) from error
    repeat = record.get("repeat") if isinstance(record, dict) else None
    if not isinstance(repeat, dict):
        raise _refusal(text, _NO_TIMING)
    wanted = {**record, "repeat": _full(repeat)}
    try:
        cadence = _cadence(repeat)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _refusal(text, _UNEQUAL) from error
    if json.loads(fhir(cadence).body) != wanted:
        raise _refusal(text, _UNEQUAL)
    return cadence


def _full(repeat: dict[str, Any]) -> dict[str, Any]:
    """The repeat in the one spelling that two equal ones share."""
    full = {"frequency": 1, **repeat} if "period" in repeat else dict(repeat)
    if "frequencyMax" in full and full["frequencyMax"] == full.get("frequency"):
        del full["frequencyMax"]
    return full


def _cadence(repeat: dict[str, Any]) -> Cadence:
    if "period" in repeat:
        least = repeat.get("frequency", 1)
        days = repeat.get("dayOfWeek")
        due = f"W{WEEKDAYS.index(days[0]) + 1}" if days else ""
        most, per = repeat.get("frequencyMax", least), _length(repeat, "period", "periodUnit")
        runs = repeat.get("boundsPeriod", {})
        return Quota(least, most, per, due, runs.get("start", ""), runs.get("end", ""))
    if "boundsDuration" in repeat:
        return Limit(_length(repeat["boundsDuration"], "value", "code"), workdays=False, trigger="")
    period = repeat["boundsPeriod"]
    return Window(period["start"], period["end"]) if "start" in period else Deadline(period["end"])


def _length(record: dict[str, Any], number: str, unit: str) -> str:
    amount = record[number]
    whole = amount.is_integer() if isinstance(amount, float) else type(amount) is int  # JSON knows Infinity
    if not whole:
        raise ValueError(f"{amount!r} is no whole number")
    return _LENGTHS[record[unit]].format(int(amount))


def _refusal(text: str, reason: Phrase) -> NotTakenIn:
    return NotTakenIn(form="FHIR Timing", text=text, reason=reason, example=_EXAMPLE)
