"""from_rrule: the quota that a rule of repetition (RFC 5545) says, where it says just that."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.cadence.exports.rrule import FORM, IN_MONTH, WEEKDAYS, rrule, shortest
from luoshi.cadence.value import Quota
from luoshi.errors import NotTakenIn, Phrase

Parts = dict[str, str]

_PART = re.compile(r"([A-Z-]{1,32})=([A-Z0-9,+-]{1,400})")
_MONTHS = re.compile(r"([1-9]|1[0-2])(,([1-9]|1[0-2]))*")
_UNITS = {"YEARLY": "P{}Y", "MONTHLY": "P{}M", "WEEKLY": "P{}W", "DAILY": "P{}D"}
_UNITS |= {"HOURLY": "PT{}H", "MINUTELY": "PT{}M"}
_KNOWN = {"FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYDAY", "BYSETPOS"}
_NO_RULE = Phrase("不是重复规则", "it is no rule of repetition")
_PART_UNKNOWN = "频次里没有与 {part} 相当的内容", "a cadence has nothing that {part} could be"
_UNEQUAL = Phrase("没有哪个频次与它完全相当", "no cadence says exactly that")


def from_rrule(text: str) -> Quota:
    """The quota whose due days are those of the rule: one task in each period, due then.

    text: with or without "RRULE:" in front. FREQ and INTERVAL alone name no day, nor does the
    quota then; a rule with days is taken in where `rrule` writes the same days.

    Raises:
        NotTakenIn: the text is no rule, or no quota says exactly what it says.
    """
    parts = _parts(text)
    bare = set(parts) == {"FREQ", "INTERVAL"}
    for per, due in _candidates(parts):
        try:
            quota = Quota(1, None, per, due)
        except ValueError:
            continue
        told = rrule(quota)
        if bare or (not told.losses and _parts(told.body) == parts):
            return quota
    raise _refusal(text, _UNEQUAL)


def _parts(text: str) -> Parts:
    """The parts of a rule in the one spelling that two equal rules share."""
    parts: Parts = {"INTERVAL": "1"}
    for piece in text.strip().upper().removeprefix("RRULE:").split(";"):
        match = _PART.fullmatch(piece.strip())
        if not match:
            raise _refusal(text, _NO_RULE)
        name, value = match.groups()
        if (name, value) == ("WKST", "MO"):
            continue  # weeks begin on Monday, as the standard has it where nothing is said
        if name not in _KNOWN:
            zh, en = (told.format(part=piece.strip()) for told in _PART_UNKNOWN)
            raise _refusal(text, Phrase(zh, en))
        parts[name] = ",".join(sorted(value.replace("+", "").split(","), key=_by_day))
    if parts.get("FREQ") not in _UNITS or not re.fullmatch(r"[1-9]\d{0,3}", parts["INTERVAL"]):
        raise _refusal(text, _NO_RULE)
    if "," in parts.get("BYMONTH", "") and parts["FREQ"] == "YEARLY" and "BYSETPOS" not in parts:
        parts["FREQ"] = "MONTHLY"
    if parts["FREQ"] == "MONTHLY" and parts.get("BYMONTH", "").isdigit() and parts["INTERVAL"] == "1":
        parts["FREQ"] = "YEARLY"
    if not _MONTHS.fullmatch(parts.get("BYMONTH", "1")):
        raise _refusal(text, _NO_RULE)
    if re.fullmatch(r"[A-Z]{2}", parts.get("BYDAY", "")) and parts["FREQ"] != "WEEKLY":
        raise _refusal(text, _UNEQUAL)
    return parts


def _by_day(value: str) -> tuple[bool, int, str]:
    """Days in their order; those counted from the end (-1) come last."""
    number = re.match(r"[+-]?\d+", value)
    return value.startswith("-"), int(number[0]) if number else 0, value


def _candidates(parts: Parts) -> Iterator[tuple[str, str]]:
    """Lengths and due days that the rule may mean; `rrule` then tells which one it does mean."""
    per = _UNITS[parts["FREQ"]].format(parts["INTERVAL"])
    dues = _dues(parts)
    yield from ((per, due) for due in dues)
    months = parts.get("BYMONTH", "").split(",")
    if "" not in months and not 12 % len(months):
        yield from ((f"P{12 // len(months)}M", due) for due in dues)
    for number, days in IN_MONTH.items():
        if parts.get("BYMONTHDAY") == days:
            yield f"P{number}D", "end"


def _dues(parts: Parts) -> list[str]:
    if "BYYEARDAY" in parts:
        return ["end"]
    if "BYDAY" in parts:
        name = parts["BYDAY"].removeprefix("1")
        return ["end", f"W{WEEKDAYS.index(name) + 1}"] if name in WEEKDAYS else []
    if "BYMONTHDAY" not in parts:
        return [""]
    month = parts.get("BYMONTH", "").partition(",")[0]
    day = _last_of(parts)
    if day == "-1":
        return ["end", f"M{month}end"]
    return [f"D{day}", f"M{month}D{day}"]


def _last_of(parts: Parts) -> str:
    """The day meant: of 28,29,30 with BYSETPOS=-1 the last that a month has."""
    days = parts["BYMONTHDAY"].split(",")
    if parts.get("BYSETPOS") != "-1":
        return days[0] if len(days) == 1 else ""
    months = tuple(int(month) for month in parts.get("BYMONTH", "").split(",") if month)
    return days[-1] if days[0] == str(shortest(months)) else ""


def _refusal(text: str, reason: Phrase) -> NotTakenIn:
    return NotTakenIn(form=FORM.upper(), text=text, reason=reason, example="FREQ=MONTHLY;BYMONTHDAY=5")
