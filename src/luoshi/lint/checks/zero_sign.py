"""The 〇 of a year in Han numerals is another sign: 二○二六年, 二零二六年."""

import re
from collections.abc import Iterator

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript, Paragraph
from luoshi.structure import Part

NAME = "zero-sign"
SEVERITY = Severity.HINT
CITATION = "GB/T 15835-2011 5.2.5"
REMARK = Remark(
    zh="年份“{words}”里的“〇”写成了“{sign}”",
    en="In the year {words} stands {sign} instead of 〇",
    remedy_zh="写作“{right}”",
    remedy_en="Write {right}",
)

_YEAR = re.compile(r"[一二][〇○◯０0OoＯ零一二三四五六七八九]{3}(?=年)")
_WRONG = re.compile("[○◯０0OoＯ零]")


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each such year, in running text, in the date of issue and in the bracket under a title."""
    for paragraph, found in _years(manuscript):
        if wrong := _WRONG.search(found.group()):
            right = _WRONG.sub("〇", found.group())
            span = manuscript.within(paragraph, *found.span())
            yield hit(span, words=found.group(), sign=wrong.group(), right=right)


def _years(manuscript: Manuscript) -> Iterator[tuple[Paragraph, re.Match[str]]]:
    yield from manuscript.matches(_YEAR)
    for paragraph in manuscript.paragraphs:
        if paragraph.part is Part.NOTE:
            yield from ((paragraph, found) for found in _YEAR.finditer(paragraph.text))
