"""Points: the dates that stand in a sentence, before it is told what they mean.

A point is a day, a part of a month, a month, a quarter, a half-year or a year, or a range of
these that shares its unit (3—5月, 2026—2028年).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from luoshi.cadence.day import edtf, is_day, month_end, year_of_month
from luoshi.cadence.frame import Frame
from luoshi.cadence.numeral import HAN, JOIN, NUMBER, read_whole

_HAN_YEAR = "[〇零○一二三四五六七八九]{4}"
_SMALL = rf"(?:\d{{1,2}}|[{HAN}]{{1,3}})"
_POINT = re.compile(
    rf"""(?=[\d今本当明次翌元正第上下年岁“{HAN}])(?<![\d.{HAN}])
    (?:(?:(?P<y0>\d{{4}}|{_HAN_YEAR})年?{JOIN})?(?P<y>\d{{4}}|{_HAN_YEAR})(?:年(?!度考|级)度?|(?=\.\d))
      |(?P<near>今年|本年度?|当年|明年|次年|翌年|年度?(?=内|之内|以内)))?的?
    (?:(?:(?P<m0>{_SMALL})(?:月份?{JOIN}?|{JOIN}))?(?P<m>{_SMALL}|元|正)月份?
        (?:(?:(?P<d0>{_SMALL})[日号]?{JOIN})?(?P<d>{_SMALL})[日号](?!内|以内)|(?P<part>上旬|中旬|下旬|底|末|初))?
      |第?(?:(?P<q0>[一二三四1-4])(?:季度)?{JOIN})?(?P<q>[一二三四1-4])季度(?P<qpart>底|末)?
      |(?P<half>[上下])半年(?P<hpart>底|末)?
      |(?P<term>本学期)
      |年?(?P<yend>(?<=年)[底末]|年[底末]|岁末)
      |“?十(?P<plan>[一二三四五六七八九]?)五”?(?P<ppart>规划?末|末|期末|期间|时期)
    )?""",
    re.VERBOSE,
)
_NEAR = {"年": 0, "年度": 0, "今年": 0, "本年": 0, "本年度": 0, "当年": 0, "明年": 1, "次年": 1, "翌年": 1}
#: 初 is read like 上旬.
_PART_ENDS = {"初": (1, 10), "上旬": (1, 10), "中旬": (11, 20)}


@dataclass(frozen=True, slots=True)
class Point:
    """text[start:end] names the days from `first` to `last` (EDTF, both included).

    unit: "day", "part", "month", "quarter", "half", "term", "year", "plan". at_end: 底 or 末 stands in
    it. own_year: its year stands in the words; next_year: as 次年, 明年, 翌年.
    year: the year of its last day, None where nobody tells it.
    """

    start: int
    end: int
    unit: str
    first: str
    last: str
    own_year: bool
    year: int | None
    at_end: bool = False
    next_year: bool = False


def find_points(text: str, frame: Frame) -> Iterator[Point]:
    """The points of a text, in order."""
    for match in _POINT.finditer(text):
        if match.end() > match.start() and (point := _read(match, frame)):
            yield point


def following(left: Point, right: Point) -> Point:
    """`right` as the end of a range that `left` opens: it follows the year of `left`."""
    if left.year is None or right.year is None or (right.own_year and not right.next_year):
        return right
    years = left.year - right.year
    if right.next_year or right.last[4:] < left.first[4:]:
        years += 1
    return _shifted(right, years)


def _shifted(point: Point, years: int) -> Point:
    first, last = (_shift_day(day, years) for day in (point.first, point.last))
    return replace(point, first=first, last=last, year=int(last[:4]))


def _shift_day(day: str, years: int) -> str:
    year, month, number = int(day[:4]) + years, int(day[5:7]), int(day[8:])
    return edtf(year, month, min(number, month_end(year, month)))


def _read(match: re.Match[str], frame: Frame) -> Point | None:
    own, year = _year(match, frame)
    if match["m"]:
        return _month(match, frame, own, year)
    if match["ppart"] is not None:
        return _plan(match)
    if match["term"]:
        return _term(match, frame)
    undated = frame.year if year is None and not match["near"] else year
    if match["q"]:
        low = read_whole(match["q0"] or match["q"]) or 1
        high = read_whole(match["q"]) or 1
        return _span(match, "quarter", own, undated, (3 * low - 2, 3 * high))
    if match["half"]:
        return _span(match, "half", own, undated, (1, 6) if match["half"] == "上" else (7, 12))
    if match["yend"]:
        return _span(match, "year", own, undated, (1, 12))
    if match["y"] or match["near"]:
        point = _span(match, "year", own, undated, (1, 12))
        opens = read_whole(match["y0"]) if match["y0"] else undated
        return replace(point, first=edtf(opens, 1, 1))
    return None


def _year(match: re.Match[str], frame: Frame) -> tuple[bool, int | None]:
    """Whether the words tell the year, and which it is."""
    if match["y"]:
        return True, read_whole(match["y"])
    if match["near"]:
        near = _NEAR[match["near"]]
        return bool(near), None if frame.year is None else frame.year + near
    return False, None


def _plan(match: re.Match[str]) -> Point:
    """The years of a five-year plan: the 13th ran from 2016 to 2020."""
    number = 10 + (read_whole(match["plan"]) or 0 if match["plan"] else 0)
    opens = 1951 + 5 * number
    first, last = edtf(opens, 1, 1), edtf(opens + 4, 12, 31)
    at_end = match["ppart"].endswith("末")
    return Point(*match.span(), "plan", first, last, own_year=True, year=opens + 4, at_end=at_end)


def _term(match: re.Match[str], frame: Frame) -> Point:
    """本学期: September to January, or February to July, as the Frame or the day of issue tells."""
    term = frame.term or (2 if frame.issued and frame.issued.month < 8 else 1)
    year = frame.year
    if term == 2:
        return Point(*match.span(), "term", edtf(year, 2, 1), edtf(year, 7, 31), own_year=False, year=year)
    closes = None if year is None else year + 1
    return Point(*match.span(), "term", edtf(year, 9, 1), edtf(closes, 1, 31), own_year=False, year=closes)


def _span(
    match: re.Match[str],
    unit: str,
    own: bool,
    year: int | None,
    months: tuple[int, int],  # noqa: FBT001
) -> Point:
    opens, closes = months
    first, last = edtf(year, opens, 1), edtf(year, closes, month_end(year, closes))
    at_end = bool(match["qpart"] or match["hpart"] or match["yend"])
    near = _is_next(match)
    return Point(*match.span(), unit, first, last, own, year, at_end=at_end, next_year=near)


def _is_next(match: re.Match[str]) -> bool:
    return bool(match["near"]) and _NEAR[match["near"]] == 1


def _month(match: re.Match[str], frame: Frame, own: bool, year: int | None) -> Point | None:
    month = 1 if match["m"] in "元正" else read_whole(match["m"])
    opens = read_whole(match["m0"]) if match["m0"] else month
    if not month or not opens or not 1 <= month <= 12 or not 1 <= opens <= 12:
        return None
    if year is None and not match["near"]:
        year = year_of_month(frame, month)
    opening_year = year if opens <= month or year is None else year - 1
    if match["m0"] and own and opens > month and year is not None:
        opening_year, year = year, year + 1
    first, last, unit = 1, month_end(year, month), "month"
    if match["d"]:
        last = read_whole(match["d"]) or 0
        first = read_whole(match["d0"]) or 0 if match["d0"] else last
        unit = "day"
    elif match["part"] in _PART_ENDS:
        (first, last), unit = _PART_ENDS[match["part"]], "part"
    elif match["part"] == "下旬":
        first, unit = 21, "part"
    if not is_day(opening_year, opens, first) or not is_day(year, month, last):
        return None
    return Point(
        match.start(),
        match.end(),
        unit,
        edtf(opening_year, opens, first),
        edtf(year, month, last),
        own,
        year,
        next_year=_is_next(match),
        at_end=match["part"] in ("底", "末"),
    )
