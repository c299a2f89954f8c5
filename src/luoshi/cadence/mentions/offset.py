"""Offsets: days told by their distance from the reference day (3天前, 60日内, 近三年, 第三天起)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from luoshi.cadence.mentions.duration import read_duration
from luoshi.cadence.mentions.reckon import monday, moved, shifted
from luoshi.cadence.mentions.value import Day, Duration, Found, Range, Value
from luoshi.cadence.numeral import HAN, read_whole

_WITHIN = re.compile("[之以]?内")
_WAY = re.compile("(?P<far>之|以|过)?(?P<way>前|后|来)(?![后期述款列言沿景提续勤备果劲台方者自华源临到信电])")
#: 前 and 上 behind other words belong to those: 会议召开前3日.
_NEAR = re.compile(
    "(?P<past>(?<![靠附接将])最?近|过去的?)$|(?P<next>未来的?|今后的?|接下来的?)$"
    "|(?:^|[,，、在])(?:(?P<after>下)|(?P<last>[之往向]?前|上))$"
)
#: An event told before: the limit runs from it, not from the reference day.
_ANCHORED = re.compile("(?:[后起前日]|提前)[,，]?(?:应当?|必须|可以?|须|需|要|于|在|的){0,3}$")
_ANCHOR_REACH = 8
#: 15日前 is by the 15th; 15天前 is fifteen days ago.
_DAY_OF_MONTH = re.compile(rf"(?:[12]?\d|3[01]|[{HAN}]{{1,3}})日")
_NTH_DAY = re.compile(rf"第(?P<number>\d{{1,3}}|[{HAN}]{{1,3}})[天日](?P<since>起)?")
#: 3月 after 近 is three months, not March.
_MONTHS = re.compile(rf"(?P<number>\d{{1,2}}|[{HAN}]{{1,3}})(?P<unit>[月年])")


def find_offset(text: str, place: int, today: date) -> Found | None:
    """What a duration at `place` means with the words beside it; None where it is a mere duration."""
    near = _NEAR.search(text, max(0, place - 4), place)
    found = read_duration(text, place) or (_months(text, place) if near else None)
    if not found:
        return None
    duration, end = found
    if any(number < 0 for number in duration.units.values()):
        return None  # 上-1周: how far back that is, nobody knows
    if near:
        inside = _WITHIN.match(text, end)
        values = tuple(_near(duration, today, near))
        start = near.start(near.lastgroup or 0)
        return Found(start, inside.end() if inside else end, values) if values else None
    if within := _WITHIN.match(text, end):
        if _ANCHORED.search(text, max(0, place - _ANCHOR_REACH), place):
            return None
        last = moved(today, duration)
        return Found(place, within.end(), (Range(None, last),)) if last else None
    way = _WAY.match(text, end)
    if not way or (way["way"] == "前" and _DAY_OF_MONTH.fullmatch(text, place, end)):
        return None
    values = tuple(_away(duration, today, way))
    return Found(place, way.end(), values) if values else None


def find_nth_day(text: str, place: int, today: date) -> Found | None:
    """第三天起: the reference day is the first."""
    match = _NTH_DAY.match(text, place)
    day = shifted(today, (read_whole(match["number"]) or 1) - 1) if match else None
    if not match or not day:
        return None
    return Found(place, match.end(), (Range(day, None) if match["since"] else Day(day),))


def _months(text: str, place: int) -> tuple[Duration, int] | None:
    match = _MONTHS.match(text, place)
    number = read_whole(match["number"]) if match else None
    if not match or not number or number > 99:
        return None
    return Duration({"months" if match["unit"] == "月" else "years": number}), match.end()


def _near(duration: Duration, today: date, near: re.Match[str]) -> Iterator[Value]:
    """近三年 ends today, 未来两天 begins tomorrow; 前两个月 may be two whole months too."""
    if near["next"] or near["after"]:
        if last := moved(today, duration):
            yield Range(shifted(today, 1), max(last, shifted(today, 1) or last))
        return
    if near["last"] and (whole := _whole_units(duration, today)):
        yield whole
    if first := moved(today, duration, -1):
        yield Range(first, today)


def _whole_units(duration: Duration, today: date) -> Range | None:
    """The whole weeks, months or years before the one that the reference day lies in."""
    if len(duration.units) != 1:
        return None
    unit, number = next(iter(duration.units.items()))
    here = {"years": today.replace(month=1, day=1), "months": today.replace(day=1), "weeks": monday(today)}
    if unit not in here or number < 1 or number != int(number):
        return None
    first = moved(here[unit], duration, -1)
    return Range(first, shifted(here[unit], -1)) if first else None


def _away(duration: Duration, today: date, way: re.Match[str]) -> Iterator[Value]:
    """3天前 is a day; 两天之前 may be all days up to it, 三年以来 is all that time."""
    if way["way"] == "来":
        if first := moved(today, duration, -1):
            yield Range(first, today)
        return
    sign = 1 if way["way"] == "后" else -1
    day = moved(today, duration, sign)
    if not day:
        return
    yield Day(day)
    if way["far"]:
        yield Range(day, None) if sign > 0 else Range(None, day)
