"""Recurrences: 每年, 每两周, 每月5日, 每周三, 隔月, 按季度, 一年两次."""

from __future__ import annotations

import re

from luoshi.cadence.forms.count import BOUND
from luoshi.cadence.mentions.duration import UNIT, read_duration
from luoshi.cadence.mentions.grammar import WEEKDAYS
from luoshi.cadence.mentions.value import Duration, Found, Recurrence, Unit
from luoshi.cadence.numeral import HAN, NUMERAL, read_whole

_SMALL = rf"(?:\d{{1,2}}|[{HAN}]{{1,3}})"
#: 每 or 隔, and what comes again: a length with its number, one unit, or a part of the day.
_EACH = re.compile(
    rf"(?:每逢?(?:间?隔)?|间?隔)(?P<length>(?:{NUMERAL}|半)?个?(?:{UNIT}|月(?![均薪])|周|钟头|钟)半?|个?(?:早|晚|上午|下午|清晨|凌晨)上?)"
)
_RHYTHM = re.compile(
    "(?:逐|按)(?P<unit>半年|年度?(?![龄代级])|季度?(?!节)|月度?|周|旬|[日天](?!常|程|前))(?![以之]?[前后])"
)
#: 一年两次, 半年不少于一次, 一季度一次.
_RATE = re.compile(
    rf"(?P<length>(?:{_SMALL}个?|半个?)(?:年|季度|月|周|星期|学期|天|日|旬))内?{BOUND}?{_SMALL}[次回轮场](?!会议精神)"
)
_ON_YEAR = re.compile(rf"的?(?P<month>{_SMALL})月份?(?:(?P<day>{_SMALL})[日号])?")
_ON_MONTH = re.compile(rf"的?(?P<day>{_SMALL})[日号]")
_ON_WEEK = re.compile("的?(?:周|星期|礼拜)?(?P<weekday>[一二三四五六日天1-7])(?![次个季])")
_PARTS_OF_DAY = "早晚上下清凌"
_SINGLE: dict[str, tuple[Unit, float]] = {
    "月": ("months", 1), "月度": ("months", 1), "季": ("months", 3), "季度": ("months", 3),
    "年": ("years", 1), "年度": ("years", 1), "周": ("weeks", 1), "旬": ("days", 10), "日": ("days", 1),
    "天": ("days", 1), "半年": ("years", 0.5),
}  # fmt: skip


def read_recurrence(text: str, place: int) -> Found | None:
    """The recurrence whose words begin at `place`."""
    if match := _EACH.match(text, place):
        every = _every(match["length"])
        return _on(text, place, match.end(), every) if every else None
    if match := _RHYTHM.match(text, place):
        unit, amount = _SINGLE[match["unit"]]
        return Found(place, match.end(), (Recurrence(Duration({unit: amount})),))
    return None


def read_rate(text: str, place: int) -> Found | None:
    """A length with a count in it: 一年两次."""
    match = _RATE.match(text, place)
    every = _every(match["length"]) if match else None
    return Found(place, match.end(), (Recurrence(every),)) if match and every else None


def _every(words: str) -> Duration | None:
    """The length of a period; one whose number is left out is one of it (每个月, 每周)."""
    bare = words.removeprefix("个")
    if bare[0] in _PARTS_OF_DAY:
        return Duration({"days": 1})
    found = read_duration(words, 0) or read_duration(f"一个{bare}", 0)
    if not found:
        return None
    days = found[0].units.get("workdays")
    return Duration({"days": days}) if days else found[0]


def _on(text: str, place: int, end: int, every: Duration) -> Found:
    """The recurrence with the day inside its period that the words go on to tell."""
    unit, amount = next(iter(every.units.items()))
    pattern = {"years": _ON_YEAR, "months": _ON_MONTH, "weeks": _ON_WEEK}.get(unit) if amount == 1 else None
    match = pattern.match(text, end) if pattern else None
    if not match:
        return Found(place, end, (Recurrence(every),))
    told = match.groupdict()
    month, day = (read_whole(told[name]) if told.get(name) else None for name in ("month", "day"))
    weekday = WEEKDAYS[told["weekday"]] if told.get("weekday") else None
    return Found(place, match.end(), (Recurrence(every, weekday, day, month),))
