"""A date and the day of the week behind it do not agree: 2026年6月30日（星期三）."""

import re
from collections.abc import Iterator
from datetime import date

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

_DAY = re.compile(
    r"(?<!\d)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号][（(，,]?(?:星期|周|礼拜)([一二三四五六日天])(?![至到—、和及])"
)
_NAMES = "一二三四五六日"


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each such pair; a date without a year is taken in the year of the plan."""
    for paragraph in manuscript.paragraphs:
        for found in _DAY.finditer(paragraph.text):
            year = int(found[1]) if found[1] else manuscript.frame.year
            if year is None or (day := _day(year, int(found[2]), int(found[3]))) is None:
                continue
            right, told = _NAMES[day.weekday()], found[4].replace("天", "日")
            if right != told:
                span = manuscript.within(paragraph, *found.span())
                yield hit(span, day=day.isoformat(), right=right, told=told, number=day.isoweekday())


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
