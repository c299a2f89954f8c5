"""to_json, from_json: a cadence as the plain record that other programs read, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from luoshi.cadence.value import Cadence, Deadline, Limit, Quota, Standing, Vague, Window

Record = dict[str, str | int | bool | None]
_KINDS: dict[str, type[Cadence]] = {
    "quota": Quota,
    "deadline": Deadline,
    "window": Window,
    "limit": Limit,
    "vague": Vague,
    "standing": Standing,
}


def from_json(record: Mapping[str, Any]) -> Cadence:
    """The cadence that `to_json` wrote.

    Raises:
        ValueError: the record is of no known type, or its fields are none of that type's.
    """
    fields = dict(record)
    kind = _KINDS.get(fields.pop("type", ""))
    if kind is None:
        raise ValueError(f"{record!r} is no record of a cadence")
    try:
        return kind(**fields)
    except TypeError as error:
        raise ValueError(f"{record!r} is no record of a cadence") from error


def to_json(cadence: Cadence) -> Record:
    """The record of a cadence: its `type`, then its fields.

    `due`, `since` and `until` stand only where they are told, `side` only where a limit does not run after
    its trigger.
    """
    match cadence:
        case Quota(least, most, per):
            record: Record = {"type": "quota", "min": least, "max": most, "per": per}
            told = {"due": cadence.due, "since": cadence.since, "until": cadence.until}
            return record | {name: day for name, day in told.items() if day}
        case Deadline(date):
            return {"type": "deadline", "date": date}
        case Window(start, end):
            return {"type": "window", "start": start, "end": end}
        case Limit(amount, workdays, trigger, side):
            record = {"type": "limit", "amount": amount, "workdays": workdays, "trigger": trigger}
            return record if side == "after" else record | {"side": side}
        case Vague():
            return {"type": "vague"}
        case Standing():
            return {"type": "standing"}
