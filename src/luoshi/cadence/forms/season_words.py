"""Seasons: times that have a name and no fixed days (汛期前, 国庆节前, 寒假期间, 春秋两季开学前).

What a season's days are, each place or each year tells; here it becomes a point with its name
("2026:汛期:before", `day.py`), one name for all its spellings (采暖季 → 供暖期).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from luoshi.cadence.frame import Frame
from luoshi.cadence.mention import Mention
from luoshi.cadence.numeral import HAN, read_whole
from luoshi.cadence.value import Deadline, Window
from luoshi.lexicon import pairs

_NAMES, _STEMS = pairs("season-words"), pairs("season-stems")
_SPRING, _AUTUMN = ("春季学期", 2), ("秋季学期", 9)
#: A term that neither the words nor the Frame tell.
_SOME_TERM = ("学期", 9)

#: A season's name or its stem, as a fragment of a pattern.
SEASON = "(?:" + "|".join(sorted([*_NAMES, *_STEMS, "寒暑假"], key=len, reverse=True)) + ")"
_HOLIDAYS = "(?:节?(?:小长假|长假|假期|假日)|节)?"
_BEFORE = rf"(?:之前|以前|前)(?![后夕期述款项的\d{HAN}])"
#: 学期结束前两周 is so long before it.
_AGO = rf"之?前(?:至少|不少于)?[\d半{HAN}]"
#: 开学前, of the terms that the words name: 春秋两季开学前, 9月开学前.
_OPENING = (
    r"(?:(?P<month>[2389二三八九])月份?)?"
    r"(?P<terms>春、?秋(?:两个?)?季?(?:学期)?|[春秋]季?(?:学期)?|新学期)?"
    rf"(?P<opening>(?:开学|学期开始){_BEFORE})"
    rf"|(?P<closing>(?<![本每各季春秋])学期(?:结束|期?末)(?!{_AGO})(?:之前|以前|前)?(?![后的]))"
)
#: Every name of a season has one of these; looking for them first is cheap.
SIGNS = (
    "旦|夕|节|汛|暖|热|假|暑|庆|阳|宵|午|秋|清明|五一|“十一|“六一|“七一|“八一"
    "|正月|大年|农历|防火期|开学|春季|春学|学期"
)
_SIGNS = re.compile(SIGNS)
#: Names with their side: before them, by their end, in them.
_NAMED = (
    rf"(?P<names>{SEASON}{_HOLIDAYS}(?:[、和及与至到]?{SEASON}{_HOLIDAYS}){{0,3}})"
    rf"(?:(?P<before>(?:来临|到来|正式开始|开始|开学)?{_BEFORE})"
    rf"|(?P<end>(?:结束|期?末)(?!{_AGO})(?:之前|以前|前)?(?![后的]))"
    r"|(?P<within>期间|(?<=期)间|[之以]内|内(?![部涝])))?"
)
_BEGINS = "".join(sorted({name[0] for name in (*_NAMES, *_STEMS)} | set("2389二三八九春秋新开学寒")))
_SEASON = re.compile(f"(?=[{_BEGINS}])(?:{_OPENING}|{_NAMED})")
_WORD = re.compile(SEASON)
_TO = re.compile("[至到]")
_YEAR = re.compile(
    r"(?:(?P<year>\d{4}|[〇零○一二三四五六七八九]{4})年[的度]?"
    r"|(?P<near>今年|本年度?|当年|明年|次年|翌年|来年)的?)$"
)
_NEXT_YEAR = ("明年", "次年", "翌年", "来年")
_NOT_AFTER = re.compile(r"(?:[防非抗避备]|上个?|去年|往年|历年)$")
#: 汛前检查 names an inspection.
_NAMES_AN_ACT = re.compile("大?检查|排查|准备|安全|隐患|工作")
#: A bare name dates its clause where it opens it and the act follows: 汛期加强巡查, 在汛期，…
_OPENS_CLAUSE = re.compile(r"(?:^|[，,。；;：:、（(|]|在|于|每年)$")
_ACT = re.compile(
    r"$|[，,]|每|要|应|须|必须|实行|严格|加强|全天|24|二十四|不得|严禁|禁止|坚持|落实|开展|组织|做好|安排|保持|至少|完成"
    # 汛期各镇每日巡查
    r"|(?:各(?![类项种])|全体|所有|有关|相关)[\u4e00-\u9fff、]{1,12}?(?:每[日天周月旬班两]|要|应|须|必须|实行|加强|坚持|落实|严禁|不得)"
)


@dataclass(frozen=True, slots=True)
class Named:
    """The words up to `end` name seasons, each as (name, month), and a side of them.

    side: "before", "end", or "in"; is_range: from the first to the second (春节至元宵节).
    """

    end: int
    names: tuple[tuple[str, int], ...]
    side: str
    is_range: bool = False


def find_seasons(text: str, frame: Frame) -> Iterator[Mention]:
    """The deadlines and windows that seasons tell; those of one 前 with two seasons overlap."""
    if not _SIGNS.search(text):
        return
    for match in _SEASON.finditer(text):
        named = _read(match, frame)
        if not named or _NOT_AFTER.search(text, max(0, match.start() - 2), match.start()):
            continue
        told = _YEAR.search(text, max(0, match.start() - 6), match.start())
        year = _own_year(told, frame) if told else None
        if year is not None and frame.year is not None and year < frame.year:
            continue
        start = told.start() if told else match.start()
        if _dates_duty(text, start, match, named):
            yield from _mentions(named, start, frame, year)


def season_dues(text: str, place: int) -> tuple[int, tuple[str, ...]] | None:
    """The seasons named at `place`, as due days of a quota (`Quota.due`), and where their words end."""
    match = _SEASON.match(text, place)
    named = _read(match, Frame()) if match else None
    if not named:
        return None
    side = "end" if named.side == "in" else named.side
    return named.end, tuple(f"{name}:{side}" for name, _ in named.names)


def _read(match: re.Match[str], frame: Frame) -> Named | None:
    if match["opening"] or match["closing"]:
        return Named(match.end(), _terms(match, frame), "before" if match["opening"] else "end")
    side = "before" if match["before"] else "end" if match["end"] else "in"
    words = _WORD.findall(match["names"])
    if words[-1] in _STEMS and not (match["before"] or match["within"]):
        return None
    if "开学" in (match["before"] or "") and "学期" not in words[-1]:
        return None
    each = [name for word in words for name in (("寒假", "暑假") if word == "寒暑假" else (word,))]
    names = tuple(dict.fromkeys(_named(word) for word in each))
    is_range = len(names) == 2 and side == "in" and bool(_TO.search(match["names"]))
    return Named(match.end(), names, side, is_range)


def _named(word: str) -> tuple[str, int]:
    name, month = (_NAMES.get(word) or _STEMS[word]).split()
    return name, int(month)


def _terms(match: re.Match[str], frame: Frame) -> tuple[tuple[str, int], ...]:
    """Which terms 开学 opens: as the words say, else the month, else the Frame."""
    told = match["terms"] or ""
    named = tuple(term for sign, term in (("春", _SPRING), ("秋", _AUTUMN)) if sign in told)
    if named:
        return named
    month = read_whole(match["month"]) if match["month"] else {1: 9, 2: 2}.get(frame.term or 0)
    if month is None:
        return (_SOME_TERM,)
    return (_SPRING if month < 8 else _AUTUMN,)


def _own_year(told: re.Match[str], frame: Frame) -> int | None:
    if told["year"]:
        return read_whole(told["year"])
    return None if frame.year is None else frame.year + (told["near"] in _NEXT_YEAR)


def _dates_duty(text: str, start: int, match: re.Match[str], named: Named) -> bool:
    """Whether the seasons date what the clause demands, and are no part of a name."""
    if named.side != "in":
        return not ((match["names"] or "") == "汛" and _NAMES_AN_ACT.match(text, named.end))
    if match["within"] or (start == 0 and named.end == len(text)):
        return True
    return bool(_OPENS_CLAUSE.search(text, max(0, start - 2), start) and _ACT.match(text, named.end))


def _mentions(named: Named, start: int, frame: Frame, own: int | None) -> Iterator[Mention]:
    points = [f"{_year(each, named, frame, own)}:{each[0]}" for each in named.names]
    if named.side != "in":
        for point in points:
            yield Mention(start, named.end, Deadline(f"{point}:{named.side}"), "deadline-season")
        return
    spans = [(points[0], points[1])] if named.is_range else [(point, point) for point in points]
    for first, last in spans:
        yield Mention(start, named.end, Window(f"{first}:start", f"{last}:end"), "window-season")


def _year(season: tuple[str, int], named: Named, frame: Frame, own: int | None) -> str:
    """The year of a season; before New Year's Day is the end of the year that the plan is for."""
    name, month = season
    year = own if own is not None else frame.year
    if year is None:
        return "XXXX"
    if own is None and frame.term == 1 and month < 8:
        year += 1
    elif own is None and name == "元旦" and named.side == "before":
        year += not (frame.issued and frame.issued.year < year)
    return f"{year:04d}"
