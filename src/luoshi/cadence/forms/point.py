"""Points: the dates that stand in a sentence, before it is told what they mean.

A point is a day, a part of a month, a month, a quarter, a half-year or a year, or a range of
these that shares its unit (3—5月, 2026—2028年).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from luoshi.cadence.day import edtf, fill_year, is_day, month_end, over_new_year, year_of_month
from luoshi.cadence.forms.few_figures import FEW_FIGURES, Day, place_few, read_few
from luoshi.cadence.frame import Frame
from luoshi.cadence.numeral import HAN, JOIN, read_whole

_HAN_YEAR = "[〇零○一二三四五六七八九]{4}"
_SMALL = rf"(?:\d{{1,2}}|[{HAN}]{{1,3}})"
#: The first of two months in a row that share their unit: 6、7月; 3、9月 are no stretch.
_BESIDE = "|".join(
    f"{first}(?=、{second}月)"
    for signs in ([str(month) for month in range(1, 13)], "一二三四五六七八九十")
    for first, second in pairwise(signs)
)
#: Q1：如何申请, Q355, Q1-2026-01: questions, steels and codes, and no quarters.
_NO_QUARTER = "[A-Za-z0-9.:：?？_/-]|、(?!Q)|如何|怎|什么|为什么|为何|是否|能否|谁|哪|我|请问"
_POINT = re.compile(
    rf"""(?=[\d今本当全明次翌元正第上下年岁首Q“{HAN}])(?:(?<![\d{HAN}年])|(?<=[每半]年)(?=\d))(?<!\d:)(?<!连续)
    (?:(?P<ny>\d{{4}})(?P<sign>[./-])(?P<nm>\d{{1,2}})(?P=sign)(?P<nd>\d{{1,2}})(?!\d)
    |{FEW_FIGURES}
    |(?P<rm>{_SMALL})月(?P<rd>\d{{1,2}}){JOIN}(?P<sm>{_SMALL})月(?P<sd>\d{{1,2}})[日号]
    |(?:(?:(?P<y0>\d{{4}}|{_HAN_YEAR})年?{JOIN})?(?P<y>\d{{4}}|{_HAN_YEAR}|2\d(?=年\d{{1,2}}月))(?:年(?!度考|级)度?|(?=\.\d)|(?=Q[1-4]))
      |(?P<near>今年|本年度?|当年|全年|明年|次年|翌年|年度?(?=内|之内|以内)))?的?
    (?:(?:(?P<m0>{_SMALL})(?:月份?{JOIN}?|{JOIN})|(?P<beside>{_BESIDE})、)?(?P<m>{_SMALL}|元|正)月份?
        (?:(?:(?P<d0>{_SMALL})[日号]?(?:{JOIN}|、(?=\d{{1,2}}[日号])))?(?P<d>{_SMALL})[日号](?!内|以内)|(?P<part>上旬|上中旬|中旬|中下旬|下旬|底|末|初))?
      |第?(?:(?P<q0>[一二三四1-4])(?:季度)?{JOIN})?(?P<q>[一二三四首1-4])季度(?P<qpart>底|末)?
      |(?<![A-Za-z])Q(?P<fiscal>[1-4])(?P<fpart>底|末)?(?!{_NO_QUARTER})
      |(?P<half>[上下])半年(?P<hpart>底|末)?
      |(?P<term>本学期(?![上下]半学期))(?P<tpart>期?末|结束)?
      |年?(?P<yend>(?<=年)[底末]|年[底末]|岁末(?!年初))
      |“?十(?P<plan>[一二三四五六七八九]?)五”?(?P<ppart>规划?末|末|期末|期间|时期)
    )?)""",
    re.VERBOSE,
)
#: A cell that holds a month and nothing else: 2026-03, 2026.11; 2026.3 is more often the date of a letter.
_CELL = re.compile(r"(?P<year>20\d{2})[-./](?P<month>0[1-9]|1[0-2])")
_NEAR = {
    "年": 0,
    "年度": 0,
    "今年": 0,
    "全年": 0,
    "本年": 0,
    "本年度": 0,
    "当年": 0,
    "明年": 1,
    "次年": 1,
    "翌年": 1,
}
#: 初 is read like 上旬.
_PARTS = {
    "初": (1, 10),
    "上旬": (1, 10),
    "上中旬": (1, 20),
    "中旬": (11, 20),
    "中下旬": (11, 31),
    "下旬": (21, 31),
}


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
    if cell := _CELL.fullmatch(text):
        yield from _of_cell(cell)
        return
    for match in _POINT.finditer(text):
        if match.end() > match.start() and (point := _read(match, frame)):
            yield point


def _of_cell(cell: re.Match[str]) -> Iterator[Point]:
    year, month = int(cell["year"]), int(cell["month"])
    first, last = edtf(year, month, 1), edtf(year, month, month_end(year, month))
    yield Point(*cell.span(), "month", first, last, own_year=True, year=year)


def following(left: Point, right: Point) -> Point:
    """`right` as the end of a range that `left` opens: it follows the year of `left`."""
    if left.year is None or (right.own_year and not right.next_year):
        return right
    year = right.year
    if year is None:
        year = left.year
        right = replace(right, first=fill_year(right.first, year), last=fill_year(right.last, year))
    years = left.year - year
    if right.next_year or right.last[4:] < left.first[4:]:
        years += 1
    return _shifted(right, years)


def _shifted(point: Point, years: int) -> Point:
    first, last = (_shift_day(day, years) for day in (point.first, point.last))
    return replace(point, first=first, last=last, year=int(last[:4]))


def _shift_day(day: str, years: int) -> str:
    year, month, number = int(day[:4]) + years, int(day[5:7]), int(day[8:])
    return edtf(year, month, min(number, month_end(year, month)))


class _Year(NamedTuple):
    """number: None where nobody tells it. own: told by the words. following: as 次年, 明年."""

    number: int | None
    own: bool = False
    following: bool = False


def _year(match: re.Match[str], frame: Frame) -> _Year:
    if match["y"]:
        number = read_whole(match["y"])
        return _Year(number + 2000 if number and number < 100 else number, own=True)
    shift = _NEAR[match["near"]] if match["near"] else 0
    number = None if frame.year is None else frame.year + shift
    return _Year(number, own=bool(shift), following=bool(shift))


def _read(match: re.Match[str], frame: Frame) -> Point | None:
    if match["ny"]:
        return _of_figures(match)
    if match["cy"]:
        return _of_year_and_month(match)
    if few := read_few(match):
        return _of_few_figures(match, few, frame)
    year = _year(match, frame)
    if match["m"]:
        return _of_months(match, year, frame)
    if match["ppart"] is not None:
        return _of_plan(match)
    if match["term"]:
        return _of_term(match, frame)
    if months := _of_quarters(match):
        return _span(match, "half" if match["half"] else "quarter", year, months)
    if match["y"] or match["near"] or match["yend"]:
        whole = _span(match, "year", year, (1, 12))
        return replace(whole, first=edtf(read_whole(match["y0"]), 1, 1)) if match["y0"] else whole
    return None


def _of_quarters(match: re.Match[str]) -> tuple[int, int] | None:
    """The first and the last month of quarters or of a half-year; None for neither."""
    if match["q"]:
        low, high = (_quarter(words) for words in (match["q0"] or match["q"], match["q"]))
        return 3 * low - 2, 3 * high
    if match["fiscal"]:
        return 3 * int(match["fiscal"]) - 2, 3 * int(match["fiscal"])
    if match["half"]:
        return (1, 6) if match["half"] == "上" else (7, 12)
    return None


def _quarter(words: str) -> int:
    return 1 if words == "首" else read_whole(words) or 1


def _of_figures(match: re.Match[str]) -> Point | None:
    """A day in figures: 2026.6.30 or 2026-06-30."""
    year, month, day = int(match["ny"]), int(match["nm"]), int(match["nd"])
    if not is_day(year, month, day):
        return None
    told = edtf(year, month, day)
    return Point(*match.span(), "day", told, told, own_year=True, year=year)


def _of_few_figures(match: re.Match[str], told: tuple[Day, Day], frame: Frame) -> Point | None:
    """A day or a stretch in figures without its year, told by what stands beside it: 6.30前, 9/1-9/10期间."""
    days = place_few(told, frame)
    if days is None:
        return None
    first, last, year = days
    return Point(*match.span(), "day", first, last, own_year=False, year=year)


def _of_year_and_month(match: re.Match[str]) -> Point:
    """A month in figures where 前 makes sure that it is one: 2026.9前, 2026-09前."""
    month = int(match["cmo"])
    return _span(match, "month", _Year(int(match["cy"]), own=True), (month, month))


def _span(match: re.Match[str], unit: str, year: _Year, months: tuple[int, int]) -> Point:
    """Whole months of one year."""
    opens, closes = months
    first = edtf(year.number, opens, 1)
    last = edtf(year.number, closes, month_end(year.number, closes))
    at_end = bool(match["qpart"] or match["fpart"] or match["hpart"] or match["yend"])
    return Point(*match.span(), unit, first, last, year.own, year.number, at_end, year.following)


def _of_plan(match: re.Match[str]) -> Point:
    """The years of a five-year plan: the 13th ran from 2016 to 2020."""
    number = 10 + (read_whole(match["plan"]) or 0 if match["plan"] else 0)
    opens = 1951 + 5 * number
    first, last = edtf(opens, 1, 1), edtf(opens + 4, 12, 31)
    at_end = match["ppart"].endswith("末")
    return Point(*match.span(), "plan", first, last, own_year=True, year=opens + 4, at_end=at_end)


def _of_term(match: re.Match[str], frame: Frame) -> Point:
    """本学期: September to January, or February to July, as the Frame or the day of issue tells."""
    term = frame.term or (2 if frame.issued and frame.issued.month < 8 else 1)
    year, following = frame.year, None if frame.year is None else frame.year + 1
    if term == 2:
        first, last, closing_year = edtf(year, 2, 1), edtf(year, 7, 31), year
    else:
        first, last, closing_year = edtf(year, 9, 1), edtf(following, 1, 31), following
    at_end = bool(match["tpart"])
    return Point(*match.span(), "term", first, last, own_year=False, year=closing_year, at_end=at_end)


def _of_months(match: re.Match[str], year: _Year, frame: Frame) -> Point | None:
    """A month, a range of months, or days and parts of a month."""
    month = 1 if match["m"] in "元正" else read_whole(match["m"])
    told = match["m0"] or match["beside"]
    opens = read_whole(told) if told else month
    if match["y0"]:
        return _over_years(match, month)
    if not month or not opens or not 1 <= month <= 12 or not 1 <= opens <= 12:
        return None
    if opens > month and not over_new_year(opens, month):
        return None
    opening_year = year.number if match["y"] or match["near"] else year_of_month(frame, opens)
    if not (match["y"] or match["near"] or match["m0"]) and match["d"] and _after_new_year(frame, month):
        opening_year = (opening_year or 0) + 1
    closing_year = opening_year
    if opening_year is not None and opens > month:
        closing_year = opening_year + 1
    unit, first, last = _days(match, month_end(closing_year, month))
    if match["m0"] and unit == "part":
        first = 1  # 10至11月中旬 begins with October
    if not is_day(opening_year, opens, first) or not is_day(closing_year, month, last):
        return None
    first_day, last_day = edtf(opening_year, opens, first), edtf(closing_year, month, last)
    at_end = match["part"] in ("底", "末")
    return Point(*match.span(), unit, first_day, last_day, year.own, closing_year, at_end, year.following)


def _after_new_year(frame: Frame, month: int) -> bool:
    """Whether a month is the next year's: 1月10日前 in a paper issued in December."""
    issued = frame.issued
    return issued is not None and frame.year == issued.year and issued.month >= 11 and month <= 2


def _over_years(match: re.Match[str], month: int | None) -> Point | None:
    """From the beginning of one year to a month of another: 2026年至2028年6月."""
    opens, closes = read_whole(match["y0"]), read_whole(match["y"])
    if not month or not 1 <= month <= 12 or opens is None or closes is None or opens > closes:
        return None
    _, _, day = _days(match, month_end(closes, month))
    if not is_day(closes, month, day):
        return None
    first, last = edtf(opens, 1, 1), edtf(closes, month, day)
    return Point(*match.span(), "month", first, last, own_year=True, year=closes)


def _days(match: re.Match[str], month_end: int) -> tuple[str, int, int]:
    """The unit of a point within months, its first and its last day."""
    if match["d"]:
        last = read_whole(match["d"]) or 0
        return "day", read_whole(match["d0"]) or 0 if match["d0"] else last, last
    if match["part"] in _PARTS:
        first, last = _PARTS[match["part"]]
        return "part", first, min(last, month_end)
    return "month", 1, month_end
