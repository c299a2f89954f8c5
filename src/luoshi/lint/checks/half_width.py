"""Half-width signs stand between Han characters: , ; : . ( ) "."""

import re
from collections.abc import Iterator

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript, Paragraph, joined
from luoshi.source import Span

NAME = "half-width"
SEVERITY = Severity.HINT
CITATION = "GB/T 15834-2011 5.1"
REMARK = Remark(
    zh="汉字之间用了半角的“{signs}”，全文 {count} 处（{places}）",
    en="Half-width {signs} stands between Han characters, {count} in all ({places})",
    remedy_zh="改用全角标点",
    remedy_en="Use full-width signs",
)

_HAN = r"\u4e00-\u9fff"
#: In the narrow cells of a table half-width brackets are common, and no fault.
_BRACKETS = "( )"
_SIGNS = (
    (
        _BRACKETS,
        re.compile(
            rf"(?:(?<=[{_HAN}，。；：、”》])|^)\((?=[{_HAN}])[^()]*\)|(?<=[{_HAN}])\([^()]*[{_HAN}]\)(?=[{_HAN}，。；：、“《]|$)"
            rf"|(?<=[一二三四五六七八九十])\)(?=[{_HAN}“《])"
        ),
    ),
    (",", re.compile(rf"(?<=[{_HAN}”》）]),(?=[{_HAN}“《（]|$)")),
    (";", re.compile(rf"(?<=[{_HAN}”》）]);(?=[{_HAN}“《（]|$)")),
    (":", re.compile(rf"(?<=[{_HAN}”》）]):(?=[{_HAN}“《（]|$)")),
    (".", re.compile(rf"(?<=[{_HAN}”》）])(?<![一二三四五六七八九十])\.(?![.\d])(?=[{_HAN}“《（]|$)")),
    (
        '"',
        re.compile(
            rf'(?:(?<=[{_HAN}，。；：、（])|^)"(?=[{_HAN}《\d])[^"]*"|(?<=[{_HAN}])"[^"]*[{_HAN}》）]"(?=[{_HAN}，。；：、（）]|$)'
        ),
    ),
    ("? !", re.compile(rf"(?<=[{_HAN}”》）])[?!](?=[{_HAN}“《（]|$)")),
)


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """One finding for each kind of sign, with all its places: they are mended in one go.

    A pair is one place. The point behind a number (一.) is told as the sign of the number.
    """
    for signs, pattern in _SIGNS:
        places = list(manuscript.matches(pattern, cells=signs != _BRACKETS))
        spans = [span for paragraph, found in places for span in _halves(manuscript, paragraph, found)]
        if spans:
            told = manuscript.places_told(manuscript.within(each, *found.span()) for each, found in places)
            yield hit(joined(spans), count=len(places), signs=signs, places=told)


def _halves(manuscript: Manuscript, paragraph: Paragraph, found: re.Match[str]) -> list[Span]:
    """The sign, or both signs of a pair."""
    ends = sorted({(found.start(), found.start() + 1), (found.end() - 1, found.end())})
    return [manuscript.within(paragraph, *each) for each in ends]
