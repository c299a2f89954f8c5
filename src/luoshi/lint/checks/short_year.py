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

#: Behind these stands a length, or a part of a longer number: 满26年, 3至10年.
_FREE = r"(?<![\d.—－～~〔满近逾足达约第])(?<![\d年][至到])"
_MONTH = "(?:1[0-2]|[1-9])月"
#: Only what can be no length of time: a month with its day, a month behind 于 or a sign, or a
#: document's name follows, or an apostrophe comes before.
_SHORT = re.compile(
    rf"{_FREE}(?:[’'‘]\d{{2}}年|\d{{2}}年(?={_MONTH}(?:\d{{1,2}}日|[底初末份中上下]))"
    rf"|\d{{2}}年(?=度(?:工作|计划|总结|要点)|[上下]半年)"
    rf"|(?:(?<=[于在自从至到，。；：（(])|^)\d{{2}}年(?={_MONTH}(?!刑)))"
)
#: What may be a length too (20年工作总结), but for a year near the plan's own.
_NEARBY = re.compile(
    rf"{_FREE}(?:(\d{{2}})年(?=底(?![子蕴气色数线部盘薪座层稿])|[初末](?!级)|工作(?:总结|要点|计划|报告))"
    r"|(?P<first>\d{2})[-—－～~至](?P<last>\d{2})年(?=度))"
)
_NEAR = 3  # years


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each year of two digits that can be nothing else, or that is near the plan's."""
    places = [
        *(
            (each, found)
            for each, found in manuscript.matches(_SHORT)
            if not _closes(each.text, found.start())
        ),
        *(
            (each, found)
            for each, found in manuscript.matches(_NEARBY)
            if _is_near(found, manuscript.frame.year)
        ),
    ]
    for paragraph, found in sorted(places, key=lambda place: place[0].start + place[1].start()):
        yield hit(manuscript.within(paragraph, *found.span()), words=found.group())


def _closes(text: str, at: int) -> bool:
    """Whether a ’ is the other half of a quotation: ‘河长制’10年规划."""
    sign, before = text[at], text[:at]
    if sign == "’":
        return before.count("‘") > before.count("’")
    return sign == "'" and before.count("'") % 2 == 1


def _is_near(found: re.Match[str], year: int | None) -> bool:
    if year is None:
        return False
    if found["first"]:
        return int(found["last"]) == int(found["first"]) + 1 and abs(int(found["last"]) - year % 100) <= _NEAR
    return abs(int(found[1]) - year % 100) <= _NEAR
