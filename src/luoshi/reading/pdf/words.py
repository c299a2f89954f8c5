"""Words: a stretch of a document's text, and where each of its characters stood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from luoshi.reading.pdf.lines import Line

#: The place of a character that was put in: the blank between two lines of Latin words.
ADDED: Final = -1

_LATIN: Final = re.compile(r"[!-~\u00a1-\u024f\u0370-\u04ff]")
#: The number at the start of an item: 第一章, 一、, （一）, 1., ①, 附件1.
MARK: Final = re.compile(
    r"第[一二三四五六七八九十百零〇\d]{1,5}[编章节条款项]|[一二三四五六七八九十]{1,3}、"
    r"|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[．、]|\.(?!\d))|[①-⑳]|附件\d{0,2}[：:]?|[●•◆■▪➢]"
)


@dataclass(frozen=True, slots=True)
class Words:
    """text: the characters. sources: (page, places) one after the other, together as long as the text."""

    text: str
    sources: tuple[tuple[int, Sequence[int]], ...] = ()

    def __add__(self, other: Words) -> Words:
        return Words(self.text + other.text, self.sources + other.sources)


BLANK: Final = Words(" ", ((0, (ADDED,)),))
NOTHING: Final = Words("")


def words_of(line: Line) -> Words:
    """The words of one line."""
    return Words(line.text, ((line.page, line.places),))


def run_on(lines: Sequence[Line]) -> Words:
    """The words of a paragraph: its lines one behind the other, Latin words parted by a blank."""
    texts: list[str] = []
    sources: list[tuple[int, Sequence[int]]] = []
    for number, line in enumerate(lines):
        if number and parts_words(texts[-1], line.text):
            texts.append(" ")
            sources.append((0, (ADDED,)))
        texts.append(line.text)
        sources.append((line.page, line.places))
    return Words("".join(texts), tuple(sources))


def parts_words(before: str, after: str) -> bool:
    """Whether a line break stands between two Latin words; between two digits it breaks a number."""
    last, first = before[-1], after[0]
    if last == "-" or (last.isdigit() and first.isdigit()):
        return False
    return _LATIN.match(last) is not None and _LATIN.match(first) is not None
