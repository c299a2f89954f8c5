"""A date that no calendar has: 2月30日, 13月5日, or a range that ends before it begins."""

import re
from collections.abc import Iterator
from datetime import date

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript

NAME = "no-such-day"
SEVERITY = Severity.ERROR
CITATION = "GB/T 7408.1-2023 5.2.2"
REMARK = Remark(
    zh="日历上没有“{words}”这一天，或者起止倒置",
    en="The calendar has no “{words}”, or it ends before it begins",
    remedy_zh="核对年、月、日",
    remedy_en="Check year, month and day",
)

_DAY = re.compile(r"(?<!\d)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号](?!内|以内|龄)")
_RANGE = re.compile(
    r"(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?\s*(?:至|到|[—－~～-]{1,2})\s*(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?"
)
#: A range inside one year, or one whose second year is not told.
_IN_YEAR = re.compile(
    r"(?<!\d)(\d{1,2})月(?:(\d{1,2})[日号])?(?:至|到|[—－～~-]{1,2})(\d{1,2})月(?:(\d{1,2})[日号])?(?!\d)"
)
_WINTER = 8  # what begins in this month or later may well end in the next year: 11月15日至3月15日, 9月至7月
_LEAP = 2024  # a year that has every day
_LEAST = 1


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each such day, and each range that runs backwards."""
    for paragraph in manuscript.paragraphs:
        for found in _DAY.finditer(paragraph.text):
            if not _is_day(found[1], found[2], found[3]):
                yield hit(manuscript.within(paragraph, *found.span()), words=found.group())
        for found in _RANGE.finditer(paragraph.text):
            if _place(found[4], found[5], found[6], last=True) < _place(found[1], found[2], found[3]):
                yield hit(manuscript.within(paragraph, *found.span()), words=found.group())
        for found in _IN_YEAR.finditer(paragraph.text):
            if _runs_backwards(*found.groups()):
                yield hit(manuscript.within(paragraph, *found.span()), words=found.group())


def _runs_backwards(month: str, day: str | None, to_month: str, to_day: str | None) -> bool:
    """Whether a range in months ends before it begins, and can't well mean the next year."""
    if month == to_month:
        return bool(day and to_day) and int(to_day or 0) < int(day or 0)
    return int(to_month) < int(month) < _WINTER


def _is_day(year: str | None, month: str, day: str) -> bool:
    try:
        date(int(year) if year else _LEAP, int(month), int(day))
    except ValueError:
        return False
    return True


def _place(year: str, month: str | None, day: str | None, *, last: bool = False) -> tuple[int, int, int]:
    """A point as a place in time; what is left out is the first of it, or the last."""
    return int(year), int(month or (12 if last else _LEAST)), int(day or (31 if last else _LEAST))
