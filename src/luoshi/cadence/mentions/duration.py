"""Durations: 15个工作日, 两年零三个月, 36天5小时30分, 13—18天, 三十年以上."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.cadence.mentions.bounds import Side, bound_after, bound_before
from luoshi.cadence.mentions.value import Duration, Durations, Found, Unit, Value
from luoshi.cadence.numeral import AMOUNT, JOIN, read_few, read_number

#: Each unit with the one it is told in, and how many of those it has.
_UNITS: dict[str, tuple[Unit, float]] = {
    "年": ("years", 1), "年度": ("years", 1), "学年": ("years", 1), "世纪": ("years", 100),
    "学期": ("months", 6), "季度": ("months", 3), "月": ("months", 1), "旬": ("days", 10),
    "周": ("weeks", 1), "星期": ("weeks", 1), "礼拜": ("weeks", 1),
    "工作日": ("workdays", 1), "交易日": ("workdays", 1),
    "自然日": ("days", 1), "日历日": ("days", 1), "日": ("days", 1), "天": ("days", 1), "昼夜": ("days", 1),
    "小时": ("hours", 1), "钟头": ("hours", 1), "钟": ("hours", 1),
    "分钟": ("minutes", 1), "分": ("minutes", 1), "秒钟": ("seconds", 1), "秒": ("seconds", 1),
}  # fmt: skip
UNIT = (
    "(?:学年|年度|年(?![级龄轻青])|学期(?!末)|季度|旬|周(?![年岁边围期到密])|星期|礼拜|工作日|交易日|自然日|日历日|日(?![常元均记本])|天(?![然气])|昼夜"
    "|世纪|小时|钟头|分钟|秒钟?(?!杀))"
)
_AMOUNT = rf"(?:(?P<number>{AMOUNT})(?P<more>[多余几])?(?P<great>[万亿]+)?)"
#: 月 needs its 个: 3月 is March.
_PART = re.compile(
    rf"(?:{_AMOUNT}(?:(?P<of>个)[多余几]?)?(?P<and>半)?|(?P<half>半)个?)"
    rf"(?P<unit>{UNIT}|(?<=[个半多余])月(?![均嫂大])|(?<=个)钟|分(?=[零〇\d一二三四五六七八九十]+秒))(?P<after>半(?!年|个|天|月))?[多余]?"
)
_MINUTES = re.compile(rf"(?:零|又)?{_AMOUNT}(?P<unit>分)(?!之|校|局|公|中|管|类|级|配)")
_AND = re.compile("零|又|外?加上?|[、,]?")
_NIGHTS = re.compile(rf"{AMOUNT}[夜晚]")
_TO = re.compile(JOIN)
_SHARED = re.compile(rf"(?P<low>{AMOUNT}){JOIN}(?={AMOUNT})")
#: 07年 and 2024年 are years, 百年 and 千年 a way of speaking.
_NO_LENGTH = re.compile(r"(?:0\d|\d{4}|[〇零○一二三四五六七八九]{4})年度?|[百千].*")
#: From large to small, as the parts of a length follow each other.
_ORDER: tuple[Unit, ...] = ("years", "months", "weeks", "days", "workdays", "hours", "minutes", "seconds")


def read_duration(text: str, place: int) -> tuple[Duration, int] | None:
    """The duration whose words begin at `place`, and where they end."""
    units: dict[Unit, float] = {}
    end = place
    while part := _part(text, end, units):
        unit, amount, end = part
        units[unit] = units.get(unit, 0) + amount
    return (Duration(units), end) if units else None


def _part(text: str, end: int, units: dict[Unit, float]) -> tuple[Unit, float, int] | None:
    """The next part, which has to be of a smaller unit than those before it."""
    link = _AND.match(text, end) if units else None
    start = link.end() if link else end
    match = _PART.match(text, start) or (_MINUTES.match(text, start) if "hours" in units else None)
    if not match:
        return None
    unit, factor = _UNITS[match["unit"]]
    if units and _ORDER.index(unit) <= max(map(_ORDER.index, units)):
        return None
    amount = _amount(match)
    if amount is None:
        return None
    nights = _NIGHTS.match(text, match.end()) if unit == "days" else None
    return unit, amount * factor, nights.end() if nights else match.end()


def _amount(match: re.Match[str]) -> float | None:
    told = match.groupdict()
    if told.get("half"):
        return 0.5
    amount = read_number(told["number"] + (told["great"] or ""))
    if few := read_few(told["number"]):
        amount = few[0] * 10.0 + few[1]  # 两三天; `_readings` takes it apart
    if amount is None or _NO_LENGTH.fullmatch(told["number"] + told["unit"]):
        return None
    return amount + (0.5 if told.get("and") or told.get("after") else 0)


def find_duration(text: str, place: int) -> Found | None:
    """A duration, a range of durations, or one that is bounded; a bound keeps the bare one beside it."""
    if between := _between(text, place):
        return between
    found = read_duration(text, place)
    if not found:
        return None
    duration, end = found
    if side := bound_after(text, end):
        return _capped(text, place, duration, side)
    if side := bound_before(text, place):
        return Found(side[0], end, (_bounded(duration, side[1]), duration))
    return Found(place, end, tuple(_readings(text[place:end], duration)))


def _bounded(duration: Duration, side: Side) -> Durations:
    return Durations(duration, None) if side.lower else Durations(None, duration)


def _capped(text: str, place: int, duration: Duration, side: tuple[int, Side]) -> Found:
    """三个月以上一年以下: what opens is closed by the bound that follows it at once."""
    end, bound = side
    most = read_duration(text, end) if bound.lower else None
    closing = bound_after(text, most[1]) if most else None
    if most and closing and not closing[1].lower:
        return Found(place, closing[0], (Durations(duration, most[0]),))
    return Found(place, end, (_bounded(duration, bound), duration))


def _readings(words: str, duration: Duration) -> Iterator[Value]:
    """三四个月 is three to four months; else the duration itself."""
    sides = read_few(words[:2])
    if sides and len(duration.units) == 1:
        unit, amount = next(iter(duration.units.items()))
        factor = amount / (sides[0] * 10 + sides[1])
        yield Durations(Duration({unit: sides[0] * factor}), Duration({unit: sides[1] * factor}))
        return
    yield duration


def _between(text: str, place: int) -> Found | None:
    """13—18天 shares its unit, 13天—8周 does not."""
    if shared := _SHARED.match(text, place):
        most = read_duration(text, shared.end())
        low = read_number(shared["low"])
        if not most or low is None or len(most[0].units) != 1:
            return None
        unit, amount = next(iter(most[0].units.items()))
        number = _PART.match(text, shared.end())
        high = read_number(number["number"]) if number and number["number"] else None
        least = Duration({unit: low * amount / high}) if high else None
        return Found(place, most[1], (Durations(least, most[0]),)) if least else None
    least_found = read_duration(text, place)
    to = _TO.match(text, least_found[1]) if least_found else None
    most = read_duration(text, to.end()) if to else None
    if not least_found or not most:
        return None
    return Found(place, most[1], (Durations(least_found[0], most[0]),))
