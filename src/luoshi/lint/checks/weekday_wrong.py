"""A date and the day of the week beside it do not agree: 2026年6月30日（星期三）."""

import re
from collections.abc import Iterator
from datetime import date

from luoshi.lint.dates import FREE, NUMBER, YEAR, value_of
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript

NAME = "weekday-wrong"
SEVERITY = Severity.ERROR
CITATION = "GB/T 7408.1-2023 5.2.2"
REMARK = Remark(
    zh="{day}是星期{right}，不是星期{told}",
    en="{day} is weekday {number} ({right}), not {told}",
    remedy_zh="核对日期和星期，改正其中一个",
    remedy_en="Check both, and mend the one that is wrong",
)

_WEEKDAY = "(?:星期|周|礼拜)([一二三四五六日天])"
_DATE = rf"(?:{YEAR}年)?{NUMBER}月{NUMBER}[日号]"
#: The part of the day may stand between: 6月30日上午（星期三）.
_BEHIND = rf"(?:[上下中]午|早上|晚上?)?[（(，, \u3000]?{_WEEKDAY}(?![至到—、和及])"
_DAYS = (
    re.compile(rf"{FREE}{_DATE}{_BEHIND}"),
    re.compile(rf"(?<![\d./-])((?:19|20)\d\d)[./-](\d{{1,2}})[./-](\d{{1,2}}){_BEHIND}"),
)
#: The day of the week in front: 星期三（6月30日）; 每周三 is no day.
_BEFORE = re.compile(rf"(?<![每逢各至到—、和及]){_WEEKDAY}[（(]{_DATE}(?:[上下中]午)?[）)]")
_NAMES = "一二三四五六日"


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each such pair; a date without a year is taken in the year of the plan."""
    for paragraph in manuscript.paragraphs:
        for found, (said, *told) in sorted(_pairs(paragraph.text), key=lambda pair: pair[0].start()):
            year = value_of(said) if said else manuscript.frame.year
            month, day_of_month = (value_of(each) for each in told[:2])
            if year is None or (day := _day(year, month, day_of_month)) is None:
                continue
            right, weekday = _NAMES[day.weekday()], told[2].replace("天", "日")
            if right != weekday:
                span = manuscript.within(paragraph, *found.span())
                yield hit(span, day=day.isoformat(), right=right, told=weekday, number=day.isoweekday())


def _pairs(text: str) -> Iterator[tuple[re.Match[str], tuple[str, str, str, str]]]:
    """Each date with a day of the week beside it: year, month, day, and the day of the week."""
    for pattern in _DAYS:
        for found in pattern.finditer(text):
            yield found, (found[1], found[2], found[3], found[4])
    for found in _BEFORE.finditer(text):
        yield found, (found[2], found[3], found[4], found[1])


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
