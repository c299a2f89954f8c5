"""The plain-text form of a calendar: what a clerk types, line by line.

    2027年 依据 《国务院办公厅关于2027年部分节假日安排的通知》（国办发明电〔2026〕…号）
    2027-01-01 休 元旦
    2027-01-02 班 元旦
    季 汛期 06-01..09-30 依据 …
    季 春季学期 2027-02-22..2027-07-09
    节 建校日 05-20

A line `YEAR年` opens a year and names its notice (依据), or the law by which its days stand until
there is one (暂定); 休 is a free day, 班 a weekend day that is worked. 季 is a stretch, 节 a day;
several names of one are parted by 、. `#` opens a comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from luoshi.cadence.calendar.season import Season
from luoshi.cadence.calendar.year import Year
from luoshi.errors import Phrase

_YEAR = re.compile(r"(?P<year>\d{4})年\s+(?P<sign>依据|暂定)[\s:：]*(?P<citation>.*)")
_DAY = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)\s+(?P<sign>休|班)\s+(?P<feast>\S+)")
_SEASON = re.compile(
    r"(?P<kind>季|节)\s+(?P<names>[^\d\s]+)\s+(?P<start>[\d-]+)"
    r"(?:\s*(?:\.\.|至|~|—|–)\s*(?P<end>[\d-]+))?(?:\s+依据[\s:：]*(?P<citation>.+))?"
)
_SATURDAY = 5
_WEEKDAYS = "一二三四五六日"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a line; lines count from 1."""

    line: int
    reason: Phrase


@dataclass(slots=True)
class _Table:
    number: int
    citation: str
    provisional: bool
    holidays: dict[date, str] = field(default_factory=dict)
    make_up: dict[date, str] = field(default_factory=dict)


class _Wrong(Exception):  # noqa: N818  # never leaves this module
    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.reason = Phrase(zh, en)


def read_lines(text: str) -> tuple[list[Year], list[Season], Problem | None]:
    """The years and seasons of a calendar's text, and its first problem, None where all is well."""
    found = _Found()
    for number, line in _entries(text):
        try:
            found.add(line)
        except _Wrong as wrong:
            return [], [], Problem(number, wrong.reason)
    years = [
        Year(table.number, table.citation, table.holidays, table.make_up, table.provisional)
        for table in found.tables.values()
    ]
    if not years and not found.seasons:
        return [], [], Problem(1, Phrase("没有内容", "it holds nothing"))
    return years, list(found.seasons.values()), None


@dataclass(slots=True)
class _Found:
    """What the lines so far have told; `current` is the year that was opened last."""

    tables: dict[int, _Table] = field(default_factory=dict)
    seasons: dict[tuple[str, int | None], Season] = field(default_factory=dict)
    current: _Table | None = None

    def add(self, line: str) -> None:
        if match := _YEAR.fullmatch(line):
            self.current = _open_year(match, self.tables)
        elif match := _DAY.fullmatch(line):
            _add_day(match, self.current)
        elif match := _SEASON.fullmatch(line):
            _add_season(match, self.seasons)
        else:
            raise _Wrong(f"“{line}”不合写法", f"“{line}” is none of the forms")


def _entries(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), start=1):
        if entry := line.partition("#")[0].strip():
            yield number, entry


def _open_year(match: re.Match[str], tables: dict[int, _Table]) -> _Table:
    number, citation = int(match["year"]), match["citation"].strip()
    if not citation:
        raise _Wrong(f"{number}年没有写依据的通知", f"the notice that sets the days of {number} is not named")
    if number in tables:
        raise _Wrong(f"{number}年写了两次", f"{number} is opened twice")
    tables[number] = _Table(number, citation, match["sign"] == "暂定")
    return tables[number]


def _add_day(match: re.Match[str], table: _Table | None) -> None:
    told = match["day"]
    if table is None:
        raise _Wrong(
            "放假、上班的日子前面没有写是哪一年的通知", "no line above says which year's notice sets the day"
        )
    try:
        day = date.fromisoformat(told)
    except ValueError:
        raise _Wrong(f"没有{told}这一天", f"the calendar has no {told}") from None
    if day.year != table.number and (day.year, day.month) != (table.number - 1, 12):
        raise _Wrong(f"{told}不是{table.number}年的日子", f"{told} is no day of {table.number}")
    if day in table.holidays or day in table.make_up:
        raise _Wrong(f"{told}写了两次", f"{told} stands there twice")
    if match["sign"] == "班" and day.weekday() < _SATURDAY:
        weekday = _WEEKDAYS[day.weekday()]
        raise _Wrong(f"{told}是星期{weekday}，本来就上班", f"{told} is a weekday and is worked anyway")
    (table.holidays if match["sign"] == "休" else table.make_up)[day] = match["feast"]


def _add_season(match: re.Match[str], seasons: dict[tuple[str, int | None], Season]) -> None:
    start, end = match["start"], match["end"] or match["start"]
    if (match["kind"] == "季") != bool(match["end"]):
        raise _Wrong(
            "季要写起止两天，节只写一天", "a stretch (季) has a first and a last day, a feast (节) one day"
        )
    for name in match["names"].split("、"):
        try:
            season = Season(name, start, end, match["citation"] or "")
        except ValueError as error:
            raise _Wrong(f"“{name}”的日子不对：{start}至{end}", str(error)) from None
        if (name, season.year) in seasons:
            raise _Wrong(f"“{name}”写了两次", f"{name} stands there twice for the same year")
        seasons[name, season.year] = season
