"""A date that no calendar has: 2月30日, 13月5日, 2026.6.31, or a range that ends before it begins."""

import re
from collections.abc import Iterator
from datetime import date

from luoshi.cadence import Frame
from luoshi.cadence.day import year_of_month
from luoshi.errors import Phrase
from luoshi.lint.dates import FREE, NUMBER, YEAR, value_of
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript

NAME = "no-such-day"
SEVERITY = Severity.ERROR
CITATION = "GB/T 7408.1-2023 5.2.2"
REMARK = Remark(
    zh="{fault}",
    en="{fault}",
    remedy_zh="核对年、月、日",
    remedy_en="Check year, month and day",
)

_TO = r"\s*起?(?:至|到|[—－~～-]{1,2})\s*"
_DAY = re.compile(rf"{FREE}(?:{YEAR}年)?{NUMBER}月{NUMBER}[日号](?!内|以内|龄)")
_IN_FIGURES = r"((?:19|20)\d\d)[./-](\d{1,2})[./-](\d{1,2})(?![\d./-]*\d)"
_FIGURES = re.compile(rf"(?<![\d./-]){_IN_FIGURES}")
_FIGURES_RANGE = re.compile(
    r"(?<![\d./-])((?:19|20)\d\d)[./-](\d{1,2})[./-](\d{1,2})" + rf"{_TO}{_IN_FIGURES}"
)
_RANGE = re.compile(
    rf"{FREE}{YEAR}年(?:{NUMBER}月(?:{NUMBER}日)?)?{_TO}{YEAR}年(?:{NUMBER}月(?:{NUMBER}日)?)?"
)
#: A range inside one year, or one whose second year is not told.
_IN_YEAR = re.compile(rf"{FREE}{NUMBER}月(?:{NUMBER}[日号])?{_TO}{NUMBER}月(?:{NUMBER}[日号])?(?!\d)")
_WINTER = 8  # what begins in this month or later may well end in the next year: 11月15日至3月15日, 9月至7月
_LEAP = 2024  # a year that has every day, for what lies in any year
_YEAR = re.compile(rf"{YEAR}(?:学年|年)")
#: 次年2月29日, 每年2月29日.
_OTHER_YEAR = re.compile("次年|翌年|来年|明年|后年|下一?年|上年|去年|前年|往年|每年|历年|闰年")
_STOPS = "。；;！？"


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each such day, and each range that runs backwards."""
    for paragraph in manuscript.paragraphs:
        text = paragraph.text
        for found in (*_DAY.finditer(text), *_FIGURES.finditer(text)):
            year, month, day = found.groups()
            years = [value_of(year)] if year else _years(text, found, manuscript.frame)
            if not any(_is_day(each, value_of(month), value_of(day)) for each in years):
                yield hit(manuscript.within(paragraph, *found.span()), fault=_no_day(found.group()))
        for found in (*_RANGE.finditer(text), *_FIGURES_RANGE.finditer(text)):
            if _place(*found.groups()[3:], last=True) < _place(*found.groups()[:3]):
                yield hit(manuscript.within(paragraph, *found.span()), fault=_backwards(found.group()))
        for found in _IN_YEAR.finditer(text):
            if _runs_backwards(*found.groups()):
                yield hit(manuscript.within(paragraph, *found.span()), fault=_backwards(found.group()))


def _no_day(words: str) -> Phrase:
    return Phrase(f"日历上没有“{words}”这一天", f"The calendar has no {words}")


def _backwards(words: str) -> Phrase:
    return Phrase(f"“{words}”起止倒置，结束早于开始", f"{words} ends before it begins")


def _runs_backwards(month: str, day: str | None, to_month: str, to_day: str | None) -> bool:
    """Whether a range in months ends before it begins, and can't well mean the next year."""
    first, last = value_of(month), value_of(to_month)
    if first == last:
        return bool(day and to_day) and value_of(to_day or "") < value_of(day or "")
    return last < first < _WINTER


def _years(text: str, found: re.Match[str], frame: Frame) -> list[int]:
    """The years that a day without one may lie in: those that its sentence names, else the plan's."""
    start = max((text.rfind(sign, 0, found.start()) for sign in _STOPS), default=-1) + 1
    stop = min((at for sign in _STOPS if (at := text.find(sign, found.end())) >= 0), default=len(text))
    if _OTHER_YEAR.search(text, start, found.start()):
        return [_LEAP]
    if named := [value_of(year) for year in _YEAR.findall(text, start, stop)]:
        return named
    return [year_of_month(frame, value_of(found[2])) or _LEAP]


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _place(year: str, month: str | None, day: str | None, *, last: bool = False) -> tuple[int, int, int]:
    """A point as a place in time; what is left out is the first of it, or the last."""
    months, days = (12, 31) if last else (1, 1)
    return value_of(year), value_of(month) if month else months, value_of(day) if day else days
