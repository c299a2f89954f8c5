"""One class of numbers has two forms in one document: 30% and 百分之三十."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from luoshi.errors import Phrase
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript, Paragraph, joined

NAME = "mixed-forms"
SEVERITY = Severity.HINT
CITATION = "GB/T 15835-2011 4.3"
REMARK = Remark(
    zh="{kind}的写法不统一：“{rare}”等 {few} 处，“{usual}”等 {many} 处",
    en="{kind} are written in two ways: {rare} ({few}) and {usual} ({many})",
    remedy_zh="同类的数全文用一种写法",
    remedy_en="Write numbers of one class in one way throughout",
)

_Place = tuple[Paragraph, re.Match[str]]
_HAN = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class _Class:
    """A class of numbers and its two forms."""

    kind: Phrase
    forms: tuple[re.Pattern[str], re.Pattern[str]]


_CLASSES = (
    _Class(
        Phrase("百分数", "Percentages"),
        (re.compile(r"(?<![\d.])\d+(?:\.\d+)?[%％]"), re.compile(rf"百分之[{_HAN}][{_HAN}点零]*")),
    ),
    _Class(
        Phrase("日期", "Days"),
        (
            re.compile(r"\d{4}年\d{1,2}月\d{1,2}日"),
            re.compile(r"(?<![\d.\-])20\d\d[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])(?![\d.\-])"),
        ),
    ),
    _Class(
        Phrase("日期", "Days"),
        (
            re.compile(r"(?<!\d)\d{1,2}月\d{1,2}日"),
            re.compile(rf"(?<![{_HAN}])(?<!农历)[{_HAN}]{{1,2}}月[{_HAN}]{{1,3}}日"),
        ),
    ),
    _Class(
        Phrase("季度", "Quarters"),
        (re.compile(r"第?[一二三四]季度"), re.compile(r"第?[1-4]季度")),
    ),
    _Class(
        Phrase("月份", "Months"),
        (
            re.compile(r"(?<!\d)\d{1,2}月(?:底|末|份|上旬|中旬|下旬)"),
            re.compile(rf"(?<![{_HAN}])[{_HAN}]{{1,2}}月(?:底|末|份|上旬|中旬|下旬)"),
        ),
    ),
)


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """One finding for each class with two forms, at all places of the rarer one.

    Running text and the cells of tables are held each to its own habit: a column of days may be short.
    """
    for each in _CLASSES:
        found = [list(_places(manuscript, form)) for form in each.forms]
        for is_row in (False, True):
            usual, rare = sorted(
                ([place for place in places if place[0].is_row is is_row] for places in found),
                key=len,
                reverse=True,
            )
            if rare:
                yield _told(manuscript, each.kind, rare, usual)


def _places(manuscript: Manuscript, form: re.Pattern[str]) -> Iterator[_Place]:
    return (place for place in manuscript.matches(form) if place[0].part is None)


def _told(manuscript: Manuscript, kind: Phrase, rare: list[_Place], usual: list[_Place]) -> Hit:
    spans = [manuscript.within(paragraph, *match.span()) for paragraph, match in rare]
    told = {"rare": rare[0][1].group(), "few": len(rare), "usual": usual[0][1].group(), "many": len(usual)}
    return hit(joined(spans), kind=kind, **told)
