"""Place: where in the calendar the words of a point lie; what they leave out comes from a Base."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from luoshi.cadence.mentions.grammar import WEEKDAYS, YEAR_WORDS
from luoshi.cadence.mentions.reckon import (
    day_of,
    end_of,
    full_year,
    monday,
    nth_weekday,
    nth_workday,
    shift_months,
    shifted,
)
from luoshi.cadence.numeral import read_whole

_DAY_WORDS = {"大前": -3, "前": -2, "昨": -1, "今": 0, "本": 0, "当": 0, "全": 0, "同": 0}
_DAY_WORDS |= {"明": 1, "次": 1, "翌": 1, "后": 2, "大后": 3}
#: The thirds of a month; 初 is read like 上旬.
_PARTS = {"初": (1, 10), "上旬": (1, 10), "上中旬": (1, 20), "中旬": (11, 20), "中下旬": (11, 31)}
_PARTS |= {"下旬": (21, 31), "上半": (1, 15), "下半": (16, 31), "底": (21, 31), "末": (21, 31)}
_LEAP_CYCLE = 8


@dataclass(frozen=True, slots=True)
class Base:
    """What completes a point: the reference day, and the year and month that were told before."""

    today: date
    year: int
    month: int

    @staticmethod
    def of(today: date) -> Base:
        """The base of words that follow no other point."""
        return Base(today, today.year, today.month)


#: First day and last day, None where the calendar has no such day, and the unit.
Days = tuple[date | None, date | None, str]
_NONE: Days = (None, None, "")


def days_of(match: re.Match[str], base: Base) -> Days:
    """The days that a match of POINT names."""
    if match["ny"]:
        return _of_figures(match)
    if match["letter"]:
        return _of_letter(match, base)
    if match["decade"] or match["century"] or match["rcentury"]:
        return _of_decade(match, base)
    if match["rday"]:
        day = shifted(base.today, _DAY_WORDS[match["rday"]])
        return day, day, "day"
    if match["week"]:
        return _of_week(match, base)
    return _of_bare_day(match, base) if match["e"] else _of_unit(match, _year(match, base), base)


def _of_unit(match: re.Match[str], year: int, base: Base) -> Days:
    """A year, or what is named inside of one."""
    if match["m"] or match["rm"] or match["nthmonth"]:
        return _of_month(match, year, base)
    if match["mpart"] or match["halfmonth"]:
        return _of_part(base.year, base.month, match["mpart"] or match["halfmonth"])
    if match["q"] or match["rq"] or match["qhead"] or match["nthquarter"]:
        return _of_quarter(match, year, base)
    if match["half"]:
        return _of_half(match, year, base)
    return _of_year(match, year)


def _of_figures(match: re.Match[str]) -> Days:
    """2026.6.30, 2026-06-30; 2013.03 is a month."""
    year, month = int(match["ny"]), int(match["nm"] or match["nm1"])
    if match["nd"]:
        day = day_of(year, month, int(match["nd"]))
        return day, day, "day"
    first = day_of(year, month, 1)
    return first, first and end_of(year, month), "month"


def _of_letter(match: re.Match[str], base: Base) -> Days:
    """Q3, 2025H1."""
    year = int(match["letter_year"] or base.year)
    months = 3 if match["letter"][0] == "Q" else 6
    closes = months * int(match["letter"][1])
    return day_of(year, closes - months + 1, 1), _end(year, closes), "quarter" if months == 3 else "half"


def _year(match: re.Match[str], base: Base) -> int:
    if match["y"]:
        return _told_year(match["y"], base.today)
    if match["ry"]:
        return base.today.year + YEAR_WORDS[match["ry"]]
    return base.year


def _told_year(words: str, today: date) -> int:
    number = read_whole(words) or 0
    return full_year(number, today) if len(words) == 2 else number


def _of_year(match: re.Match[str], year: int) -> Days:
    opens = _told_year(match["y0"], date(max(year, 1), 1, 1)) if match["y0"] else year
    first, last = day_of(opens, 1, 1), day_of(year, 12, 31)
    if first and last and match["nthweek"]:
        start = nth_weekday(first, last, 1, read_whole(match["nthweek"]) or 0)
        return start, start and shifted(start, 6), "week"
    if match["ypart"]:
        month = 1 if match["ypart"] in ("初", "伊始") else 12
        first = day_of(year, month, 1)
        return first, first and end_of(year, month), "part"
    return first, last, "year"


def _of_quarter(match: re.Match[str], year: int, base: Base) -> Days:
    if match["qhead"]:
        return day_of(year, 1, 1), _end(year, 3 * (read_whole(match["qhead"]) or 0)), "quarter"
    if match["rq"]:
        here = base.today.replace(month=(base.today.month - 1) // 3 * 3 + 1, day=1)
        first = shift_months(here, 3 * _steps(match["rq"]))
        low = high = (first.month + 2) // 3 if first else 0
        year = first.year if first else year
    else:
        told = match["q"] or match["nthquarter"]
        low, high = (_quarter(words) for words in (match["q0"] or told, told))
    return _months(year, 3 * low - 2, 3 * high, match["qpart"], "quarter")


def _months(year: int, opens: int, closes: int, part: str | None, unit: str) -> Days:
    """Months of a year; 初 is the first of them, 底 and 末 the last."""
    if part:
        opens = closes = opens if part == "初" else closes
        unit = "part"
    return day_of(year, opens, 1), _end(year, closes), unit


def _quarter(words: str) -> int:
    return 1 if words == "首" else read_whole(words) or 0


def _end(year: int, month: int) -> date | None:
    return end_of(year, month) if day_of(year, month, 1) else None


def _of_half(match: re.Match[str], year: int, base: Base) -> Days:
    number = 1 if match["half"] in "上1" else 2
    if match["nexthalf"]:  # 上个半年 is the half-year before this one, not the first
        here = 2 * base.today.year + (base.today.month > 6) + (1 if match["half"] == "下" else -1)
        year, number = here // 2, here % 2 + 1
    return _months(year, 6 * number - 5, 6 * number, match["hpart"], "half")


def _of_month(match: re.Match[str], year: int, base: Base) -> Days:
    """A month, months, or what is named inside of one."""
    if match["rm"]:
        first = shift_months(base.today.replace(day=1), _steps(match["rm"]))
        if not first:
            return _NONE
        year, month = first.year, first.month
    else:
        words = match["m"] or match["nthmonth"]
        month = 1 if words == "元" else read_whole(words) or 0
    opens = read_whole(match["m0"]) or 0 if match["m0"] else month
    opening = day_of(year, opens, 1)
    if opens > month:
        year += 1
    closing = _end(year, month)
    if not opening or not closing:
        return _NONE
    if match["m0"] and not match["d"]:
        return opening, closing, "month"
    return _in_month(match, closing.replace(day=1), closing, told=bool(match["y"] or match["ry"]))


def _in_month(match: re.Match[str], first: date, last: date, *, told: bool) -> Days:
    if match["d"] or match["bare"]:
        return _of_days(match, first.year, first.month, told=told)
    if match["part"]:
        return _of_part(first.year, first.month, match["part"])
    if match["nth"]:
        return _nth(match, first, last)
    if match["some"]:
        days = (read_whole(match["some"]) or 0) - 1
        return (
            (first, shifted(first, days), "part")
            if match["side"] == "前"
            else (shifted(last, -days), last, "part")
        )
    return first, last, "month"


def _of_part(year: int, month: int, words: str) -> Days:
    opens, closes = _PARTS[words]
    return day_of(year, month, opens), day_of(year, month, min(closes, end_of(year, month).day)), "part"


def _nth(match: re.Match[str], first: date, last: date) -> Days:
    """第二周 begins on the second Monday; 第一个星期一; 第31天."""
    number = read_whole(match["nth"][1:]) or 0 if match["nth"][0] == "第" else 0
    if match["nthwd"]:
        day = nth_weekday(first, last, WEEKDAYS[match["nthwd"]], number)
        return day, day, "day"
    if match["nthday"] == "工作日":
        day = nth_workday(first, last, number)
        return day, day, "day"
    if match["nthday"]:
        day = day_of(first.year, first.month, number) if number else last
        return day, day, "day"
    start = nth_weekday(first, last, 1, number)
    return start, start and shifted(start, 6), "week"


def _of_days(match: re.Match[str], year: int, month: int, *, told: bool) -> Days:
    """Days of a month; 29 February of no told year is that of the next year that has one."""
    closes = read_whole(match["d"] or match["bare"]) or 0
    opens = read_whole(match["d0"]) or 0 if match["d0"] else closes
    first, last = day_of(year, month, opens), day_of(year, month, closes)
    if not told and (month, closes) == (2, 29):
        ahead = (day_of(year + step, 2, 29) for step in range(_LEAP_CYCLE + 1))
        last = next((day for day in ahead if day), None)
        first = last and day_of(last.year, 2, opens)
    if match["m0"] and match["d0"]:
        first = day_of(year, read_whole(match["m0"]) or 0, opens)
    return first, last, "day" if opens == closes else "days"


def _of_bare_day(match: re.Match[str], base: Base) -> Days:
    """29日: of this month, or of the next one that has it."""
    closes = read_whole(match["e"]) or 0
    opens = read_whole(match["e0"]) or 0 if match["e0"] else closes
    for step in range(3):
        month = shift_months(date(base.year, base.month, 1), step)
        first = month and day_of(month.year, month.month, opens)
        last = month and day_of(month.year, month.month, closes)
        if first and last:
            return first, last, "day" if opens == closes else "days"
    return _NONE


def _of_week(match: re.Match[str], base: Base) -> Days:
    start = shifted(monday(base.today), 7 * _steps(match["rw"] or ""))
    if match["wd"]:
        day = start and shifted(start, WEEKDAYS[match["wd"]] - 1)
        return day, day, "day" if match["rw"] else "weekday"
    if match["weekend"]:
        return start and shifted(start, 5), start and shifted(start, 6), "part"
    return start, start and shifted(start, 6), "week"


def _steps(word: str) -> int:
    """上上 is two back, 下一 one on, 本 and 这 none."""
    return word.count("下") + word.count("次") - word.count("上")


def _of_decade(match: re.Match[str], base: Base) -> Days:
    """八十年代, 上世纪80年代, 二十一世纪."""
    if match["decade"]:
        opens = full_year(read_whole(match["decade"]) or 0, base.today)
        return day_of(opens, 1, 1), day_of(opens + 9, 12, 31), "decade"
    if match["rcentury"]:
        opens = base.today.year // 100 * 100 + 100 * _steps(match["rcentury"])
    else:
        opens = 100 * ((read_whole(match["century"]) or 0) - 1)
    if not match["cdecade"]:
        return day_of(opens + 1, 1, 1), day_of(opens + 100, 12, 31), "decade"
    opens += read_whole(match["cdecade"]) or 0
    return day_of(opens, 1, 1), day_of(opens + 9, 12, 31), "decade"
