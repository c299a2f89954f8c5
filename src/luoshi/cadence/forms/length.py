"""Lengths of time: from 两年, 半个月, 15个工作日 to ISO 8601 durations."""

from __future__ import annotations

import re
from dataclasses import dataclass

from luoshi.cadence.numeral import NUMBER, read_number

#: Each unit as (designator, factor, what half of one is).
_UNITS = {
    "年": ("P{}Y", 1, "P6M"),
    "年度": ("P{}Y", 1, "P6M"),
    "学年": ("P{}Y", 1, "P6M"),
    "学期": ("P{}M", 6, "P3M"),
    "季度": ("P{}M", 3, "P45D"),
    "季": ("P{}M", 3, "P45D"),
    "月": ("P{}M", 1, "P15D"),
    "旬": ("P{}D", 10, ""),
    "周": ("P{}W", 1, ""),
    "星期": ("P{}W", 1, ""),
    "工作日": ("P{}D", 1, "PT12H"),
    "自然日": ("P{}D", 1, "PT12H"),
    "日": ("P{}D", 1, "PT12H"),
    "天": ("P{}D", 1, "PT12H"),
    "小时": ("PT{}H", 1, "PT30M"),
    "分钟": ("PT{}M", 1, ""),
    "刻钟": ("PT{}M", 15, ""),
    "h": ("PT{}H", 1, "PT30M"),
    "H": ("PT{}H", 1, "PT30M"),
    "min": ("PT{}M", 1, ""),
}
#: How many of each unit a hundred years have; no plan reckons with more.
_MOST = {"P{}Y": 100, "P{}M": 1200, "P{}W": 5218, "P{}D": 36525, "PT{}H": 876_600, "PT{}M": 52_596_000}
_HALVES = {"P{}Y": ("P{}M", 12), "P{}M": ("P{}D", 30), "PT{}H": ("PT{}M", 60), "P{}D": ("PT{}H", 24)}

UNIT = "(?:学年|年度?|学期|季度?|月|旬|周|星期|工作日|自然日|日|天|小时|[分刻]钟|(?:[hH]|min)(?![A-Za-z]))"
#: A length, as a fragment of a pattern without groups: 两年, 半个月, 一年半, 个月.
LENGTH = rf"(?:(?:{NUMBER}个?半?|半个?){UNIT}半?)"
#: The same, where the number may be left out: what stands behind 每.
PERIOD = rf"(?:(?:{NUMBER}个?半?|半?个?){UNIT}半?)"

_PARTS = re.compile(rf"(?P<number>{NUMBER})?个?(?P<before>半)?个?(?P<unit>{UNIT})(?P<after>半)?")


@dataclass(frozen=True, slots=True)
class Length:
    """An ISO 8601 duration, and whether its days are working days."""

    iso: str
    workdays: bool = False


def read_length(words: str) -> Length | None:
    """The length that `words` tell; a unit without number is one of it (月 → P1M).

    None for half a working day (0.5个工作日, 两个半工作日), as nobody tells how many hours it has, and for
    more than a hundred years.
    """
    parts = _PARTS.fullmatch(words)
    if not parts:
        return None
    half = bool(parts["before"] or parts["after"])
    number = read_number(parts["number"]) if parts["number"] else (0 if half else 1)
    if number is None:
        return None
    number += 0.5 if half else 0
    workdays = parts["unit"] == "工作日"
    if workdays and number % 1:
        return None
    iso = _iso(number, parts["unit"])
    return Length(iso, workdays) if iso else None


def _iso(number: float, unit: str) -> str:
    shape, factor, half = _UNITS[unit]
    if number == 0.5:
        return half
    amount = number * factor
    if amount % 1 not in (0, 0.5) or amount > _MOST[shape]:
        return ""
    if amount % 1:
        shape, times = _HALVES.get(shape, (shape, 1))
        amount *= times
    return shape.format(int(amount)) if amount >= 1 else ""
