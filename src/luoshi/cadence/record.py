"""to_json: a cadence as the plain record that other programs read."""

from __future__ import annotations

from luoshi.cadence.value import Cadence, Deadline, Limit, Quota, Standing, Vague, Window

Record = dict[str, str | int | bool | None]


def to_json(cadence: Cadence) -> Record:
    """The record of a cadence: its `type`, then its fields; `due` only where one is told."""
    match cadence:
        case Quota(least, most, per, due):
            record: Record = {"type": "quota", "min": least, "max": most, "per": per}
            return record | {"due": due} if due else record
        case Deadline(date):
            return {"type": "deadline", "date": date}
        case Window(start, end):
            return {"type": "window", "start": start, "end": end}
        case Limit(amount, workdays, trigger):
            return {"type": "limit", "amount": amount, "workdays": workdays, "trigger": trigger}
        case Vague():
            return {"type": "vague"}
        case Standing():
            return {"type": "standing"}
