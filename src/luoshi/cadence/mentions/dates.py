"""Days and ranges: what the words beside a point make of it (截至6月底, 2026年3月至5月, 2018年之后)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from luoshi.cadence.mentions.bounds import bound_after, bound_before
from luoshi.cadence.mentions.duration import read_duration
from luoshi.cadence.mentions.grammar import CLOCK, POINT
from luoshi.cadence.mentions.place import Base
from luoshi.cadence.mentions.point import Point, read_point
from luoshi.cadence.mentions.reckon import monday, moved, shift_months, shifted
from luoshi.cadence.mentions.value import Day, Duration, Found, Range, Value
from luoshi.cadence.numeral import HAN, JOIN, read_whole
from luoshi.cadence.sentence import BLOT

_WITHIN_DAY = ("day", "weekday")
#: Units that 前 may leave out: 2025年前 ends with 2025, or before it.
_SPANS = ("week", "month", "quarter", "half", "year", "decade")
_TO = re.compile(rf"(?:起|开始)?[,，]?(?:{JOIN}|ー|——)")
_BETWEEN = re.compile("[与和同]")
_BETWEEN_END = re.compile("之?间")
#: 前 that goes on to another word (前期, 前款) bounds nothing; so with 后.
_BEFORE = re.compile("(?:[（(]含[）)])?(?:之前|以前|前(?![后期述款项列言往来沿景提瞻身夕])|止|为止|截止)")
_UP_TO = re.compile("[或及和][之以]前")
_AFTER = re.compile("(?:[（(]含[）)])?(?:之后|以后|过后|后(?![续勤备果期劲台方者来进半天年]))")
_SINCE = re.compile("[或及和][之以]后|之?日?起(?![草点来步源诉])|开始|以来")
_TILL_NOW = re.compile("至今|[到至](?:现在|目前|今日?(?!天|年))")
_INSIDE = re.compile("之?内|以内|期间|当[天日]")
_UNTIL = re.compile("(?:截[至止]到?|最迟(?:在|于)?|不[迟晚]于|(?<![达得遇等])到|(?<![甚乃直以])至)$")
_FROM = re.compile("(?:自从|自|从)$")
#: 2月13号3天后, 2月13号的一个月以前, 2月13号前的第31天, 一季度后的一个月.
_OF = re.compile("的?")
_NTH_DAY = re.compile(rf"(?P<way>前|后)的?第(?P<number>\d{{1,3}}|[{HAN}]{{1,4}})[天日]")
_NEXT = re.compile("后的?(?:下?一个?)(?P<unit>月|周|星期|季度|年)")
_WAY = re.compile("(?:之|以)?(?P<way>前|后)")
#: What stands before a length and before no year: 连续, 期满, 长达, 为期.
_LENGTH_BEFORE = frozenset("续满近达共期逾限足长这每隔")
_CLOSING = re.compile("止|为止|期间|之间|之?内")
#: A lunar day is not told here, nor the number of a document, nor the day of an event (报告的当日).
_NO_DATE = re.compile(f"[农阴旧]历$|[闰{BLOT}〕]$")
_EVENT_DAY = re.compile("(?<=的)[当次同翌][日天]")
_COMMA = re.compile("[,，、]?")


def find_dates(text: str, place: int, today: date) -> Found | None:
    """A day or a range whose point begins at `place`, with the words that make it a bound."""
    if _NO_DATE.search(text, max(0, place - 2), place) or _EVENT_DAY.match(text, place):
        return None
    point = read_point(text, place, Base.of(today))
    if not point:
        return _unreal(text, place)
    if point.short and _is_length(text, point):
        return None
    end = _over_clock(text, point)
    if reckoned := _reckoned(text, point, end):
        return reckoned
    if joined := _joined(text, point, end, today):
        point, end = joined
        return Found(_from(text, place)[0], _closed(text, end), (_whole(point),))
    found = _bounded(text, point, end, today)
    return _met(text, found, today)


def _unreal(text: str, place: int) -> Found | None:
    """2月30日, 13月5日: words of a day that the calendar has not mean nothing, not a part of them either."""
    match = POINT.match(text, place)
    return Found(place, match.end(), ()) if match and (match["m"] or match["ny"]) else None


def _is_length(text: str, point: Point) -> bool:
    """Whether a two-figure year is a number of years: 连续10年, 15年以上."""
    if bound_after(text, point.end) or bound_before(text, point.start):
        return True
    return text[point.start - 1 : point.start] in _LENGTH_BEFORE


def _over_clock(text: str, point: Point) -> int:
    if point.unit not in _WITHIN_DAY:
        return point.end
    clock = CLOCK.match(text, point.end)
    return clock.end() if clock else point.end


def _closed(text: str, end: int) -> int:
    closing = _CLOSING.match(text, end)
    return closing.end() if closing else end


def _from(text: str, place: int) -> tuple[int, bool]:
    """Where the words begin, with the 自 or 从 before them, and whether there is one."""
    match = _FROM.search(text, max(0, place - 2), place)
    return (match.start(), True) if match else (place, False)


def _whole(point: Point) -> Value:
    return Day(point.first) if point.first == point.last else Range(point.first, point.last)


def _reckoned(text: str, point: Point, end: int) -> Found | None:
    """A day told by its distance from the point."""
    if nth := _NTH_DAY.match(text, end):
        number = read_whole(nth["number"]) or 0
        day = shifted(point.first, -number) if nth["way"] == "前" else shifted(point.last, number)
        return Found(point.start, nth.end(), (Day(day),)) if day else None
    if after := _NEXT.match(text, end):
        return _following(point, after)
    link = _OF.match(text, end)
    length = read_duration(text, link.end() if link else end)
    way = _WAY.match(text, length[1]) if length else None
    if not length or not way or point.unit not in _WITHIN_DAY:
        return None
    day = moved(point.first, length[0], 1 if way["way"] == "后" else -1)
    return Found(point.start, way.end(), (Day(day),)) if day else None


def _following(point: Point, after: re.Match[str]) -> Found | None:
    first = shifted(point.last, 1)
    months = {"月": 1, "季度": 3, "年": 12}.get(after["unit"])
    beyond = first and (shift_months(first, months) if months else shifted(first, 7))
    return Found(point.start, after.end(), (Range(first, shifted(beyond, -1)),)) if beyond else None


def _joined(text: str, left: Point, end: int, today: date) -> tuple[Point, int] | None:
    """The point from `left` to the one after 至, or between the two."""
    to = _TO.match(text, end)
    between = None if to else _BETWEEN.match(text, end)
    link = to or between
    if not link:
        return None
    right = read_point(text, link.end(), Base(today, left.last.year, left.last.month))
    if not right:
        return None
    right_end = _over_clock(text, right)
    if between:
        closing = _BETWEEN_END.match(text, right_end)
        if not closing:
            return None
        right_end = closing.end()
    if left.unit == "weekday":
        left = _this_week(left, today)
    last = _not_before(right, left)
    return (replace(left, last=last), right_end) if last else None


def _this_week(point: Point, today: date) -> Point:
    """周一 of 周一到周三 lies in this week."""
    day = shifted(monday(today), point.first.weekday()) or point.first
    return replace(point, first=day, last=day)


def _not_before(right: Point, left: Point) -> date | None:
    """The last day of the range: what tells no year, month or week follows what it is joined to."""
    last = right.last
    if right.unit == "weekday":
        return shifted(left.first, (last.weekday() - left.first.weekday()) % 7)
    if last >= left.first or right.told == "year":
        return last if last >= left.first else None
    return shift_months(last, 12 if right.told == "month" or right.unit in ("quarter", "half") else 1)


def _bounded(text: str, point: Point, end: int, today: date) -> Found:
    """One point as a day, a range or an open range."""
    start, since = _from(text, point.start)
    if after := _SINCE.match(text, end):
        return Found(start, after.end(), (Range(point.first, None),))
    if now := _TILL_NOW.match(text, end):
        if point.first <= today:
            return Found(start, now.end(), (Range(point.first, today),))
        return Found(start, now.end(), (Range(point.first, None),))
    if since:
        return Found(start, end, (Range(point.first, None), *_plain(point, today)))
    if up_to := _UP_TO.match(text, end):
        return Found(start, up_to.end(), (Range(None, point.last),))
    if before := _BEFORE.match(text, end):
        return Found(start, before.end(), tuple(_ends(point)))
    if later := _AFTER.match(text, end):
        return Found(start, later.end(), tuple(_begins(point)))
    if until := _UNTIL.search(text, max(0, start - 4), start):
        return Found(until.start(), end, (Range(None, point.last),))
    if inside := _INSIDE.match(text, end):
        end = inside.end()
    return Found(start, end, tuple(_plain(point, today)))


def _plain(point: Point, today: date) -> Iterator[Value]:
    """The point itself; 周三 is the coming one or that of this week, 5日 a day or a length, 15年 too."""
    if point.unit == "weekday" and point.first < today and (coming := shifted(point.first, 7)):
        yield Day(coming)
    yield _whole(point)
    if point.short:
        yield Duration({"years": point.first.year % 100})


def _ends(point: Point) -> Iterator[Value]:
    """By the end of a point; before a month or a year may leave it out: 2025年前."""
    yield Range(None, point.last)
    if point.unit in _SPANS and (day := shifted(point.first, -1)):
        yield Range(None, day)


def _begins(point: Point) -> Iterator[Value]:
    """After a month or a year begins with the next one; after a day may include it."""
    day = shifted(point.last, 1)
    if point.unit in _WITHIN_DAY or not day:
        yield Range(point.first, None)
        return
    yield Range(day, None)
    yield Range(point.first, None)


def _met(text: str, found: Found, today: date) -> Found:
    """2010年之后2018年之前 is one range: what opens meets what closes."""
    opening = [
        value.start for value in found.values if isinstance(value, Range) and not value.end and value.start
    ]
    if len(opening) != len(found.values):
        return found
    link = _COMMA.match(text, found.end)
    place = link.end() if link else found.end
    point = read_point(text, place, Base.of(today))
    if not point:
        return found
    closing = _bounded(text, point, _over_clock(text, point), today)
    closes = [
        value.end for value in closing.values if isinstance(value, Range) and not value.start and value.end
    ]
    values = tuple(Range(start, end) for start in opening for end in closes if start <= end)
    return Found(found.start, closing.end, values) if values else found
