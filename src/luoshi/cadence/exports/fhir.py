"""fhir: a cadence as a record in the shape of HL7 FHIR's Timing (R5), as JSON.

Timing.repeat holds how often (frequency to frequencyMax times a period) and a time to be done in
(boundsPeriod, boundsDuration) with count 1; Timing.code.text holds what stays words.
"""

from __future__ import annotations

import json
from typing import Any

from luoshi.cadence.complete import is_relative
from luoshi.cadence.day import is_open
from luoshi.cadence.explain import explain
from luoshi.cadence.exports.export import Export
from luoshi.cadence.exports.losses import Loss, bounds_lost, due_words
from luoshi.cadence.exports.parts import due_parts, length_parts
from luoshi.cadence.value import Cadence, Deadline, Limit, Quota, Window
from luoshi.errors import Phrase

FORM = "fhir"
#: FHIR's UnitsOfTime, which are codes of UCUM.
UNITS = {"Y": "a", "M": "mo", "W": "wk", "D": "d", "TH": "h", "TM": "min"}
UCUM = "http://unitsofmeasure.org"
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def fhir(cadence: Cadence) -> Export:
    """The Timing of a cadence as JSON text; `json.loads` makes the record of it."""
    match cadence:
        case Quota():
            return _quota(cadence)
        case Deadline(date) if not is_relative(cadence):
            return _export({"repeat": {"boundsPeriod": {"end": date}, "count": 1}})
        case Window(start, end) if not is_relative(cadence):
            return _export({"repeat": {"boundsPeriod": {"start": start, "end": end}, "count": 1}})
        case Limit(amount) if amount:
            return _limit(cadence)
    return _export({"code": {"text": explain(cadence, "zh")}}, Loss.WORDS_ONLY())


def _quota(quota: Quota) -> Export:
    number, unit = length_parts(quota.per)
    losses: list[Phrase] = []
    repeat: dict[str, Any] = {"frequency": quota.min or 1, "period": number, "periodUnit": UNITS[unit]}
    if not quota.min:
        losses.append(Loss.NO_MINIMUM(n=quota.max))
    if quota.max is None:
        losses.append(Loss.MINIMUM(n=quota.min))
    elif quota.max > repeat["frequency"]:
        repeat["frequencyMax"] = quota.max
    weekday = due_parts(quota.due).weekday
    if weekday and quota.per == "P1W":
        repeat["dayOfWeek"] = [WEEKDAYS[weekday - 1]]
    elif quota.due:
        losses.append(Loss.DUE(due=due_words(quota)))
    period = {name: day for name, day in (("start", quota.since), ("end", quota.until)) if day}
    if any(map(is_open, period.values())):
        losses += bounds_lost(quota)
    elif period:
        repeat["boundsPeriod"] = period
    return _export({"repeat": repeat}, *losses)


def _limit(limit: Limit) -> Export:
    number, unit = length_parts(limit.amount)
    length = {"value": number, "unit": UNITS[unit], "system": UCUM, "code": UNITS[unit]}
    record: dict[str, Any] = {"repeat": {"boundsDuration": length, "count": 1}}
    losses: list[Phrase] = []
    if limit.trigger:
        losses.append(Loss.TRIGGER(trigger=limit.trigger))
    if limit.workdays:
        losses.append(Loss.WORKDAYS())
    if limit.side != "after":
        losses.append(Loss.SIDE())
    if losses:
        record = {"code": {"text": explain(limit, "zh")}, **record}
    return _export(record, *losses)


def _export(record: dict[str, Any], *losses: Phrase) -> Export:
    return Export(FORM, json.dumps(record, ensure_ascii=False), losses)
