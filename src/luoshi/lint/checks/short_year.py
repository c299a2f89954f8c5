"""A year is cut to two digits: 26年3月, ’98年."""

import re
from collections.abc import Iterator

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript

NAME = "short-year"
SEVERITY = Severity.ERROR
CITATION = "GB/T 15835-2011 5.1.4"
REMARK = Remark(
    zh="年份“{words}”没有写全四位",
    en="The year {words} is cut short",
    remedy_zh="写全四位年份，例如“2026年”",
    remedy_en="Write all four digits, such as 2026年",
)

#: Only what can be no length of time: a month with its day, a month behind 于 or a sign, or a
#: document's name follows, or an apostrophe comes before.
_SHORT = re.compile(
    r"(?<![\d.—－～~至到〔])(?:[’'‘]\d{2}年|\d{2}年(?=(?:1[0-2]|[1-9])月(?:\d{1,2}日|[底初末份中上下]))|\d{2}年(?=度(?:工作|计划|总结|要点))"
    r"|(?:(?<=[于在自从，。；：（(])|^)\d{2}年(?=(?:1[0-2]|[1-9])月(?!刑)))"
)


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each year of two digits that can be nothing else."""
    for paragraph, found in manuscript.matches(_SHORT):
        yield hit(manuscript.within(paragraph, *found.span()), words=found.group())
