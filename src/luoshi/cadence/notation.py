"""parse: a cadence from the line that `str()` writes.

    cadence  = quota | deadline | window | limit | "vague" | "standing"
    quota    = "quota " [min] ".." [max] " per " duration [" due " due] [" within " [point] "/" [point]]
    deadline = "deadline " point
    window   = "window " point "/" point
    limit    = "limit " (duration | "at-once") [" workdays"] [" " side [" " trigger]]
    side     = "after" | "before" | "opening"

Durations are those of ISO 8601, points those of `day.py`, due days those of `Quota`.
"""

from __future__ import annotations

import re
from typing import cast

from luoshi.cadence.value import Cadence, Deadline, Limit, Quota, Side, Standing, Vague, Window

_QUOTA = re.compile(
    r"quota (?P<min>\d*)\.\.(?P<max>\d*) per (?P<per>\S+)(?: due (?P<due>\S+))?"
    r"(?: within (?P<since>[^\s/]*)/(?P<until>[^\s/]*))?"
)
_LIMIT = re.compile(
    r"limit (?P<amount>\S+)(?P<workdays> workdays)?"
    r"(?: (?P<side>after|before|opening)(?: (?P<trigger>.+))?)?",
    re.DOTALL,
)


def parse(text: str) -> Cadence:
    """The cadence that a line of the notation tells: `parse(str(cadence)) == cadence`.

    Raises:
        ValueError: the line is none of the notation.
    """
    kind, _, told = text.partition(" ")
    if kind == "deadline":
        return Deadline(told)
    if kind == "window":
        start, _, end = told.partition("/")
        return Window(start, end)
    if match := _QUOTA.fullmatch(text):
        days = (match[name] or "" for name in ("due", "since", "until"))
        return Quota(_bound(match["min"]), _bound(match["max"]), match["per"], *days)
    if match := _LIMIT.fullmatch(text):
        return _limit(match)
    if text == "vague":
        return Vague()
    if text == "standing":
        return Standing()
    raise ValueError(f"{text!r} is no cadence")


def _bound(digits: str) -> int | None:
    return int(digits) if digits else None


def _limit(match: re.Match[str]) -> Limit:
    amount = "" if match["amount"] == "at-once" else match["amount"]
    side = cast(Side, match["side"] or "after")
    return Limit(amount, bool(match["workdays"]), match["trigger"] or "", side)
