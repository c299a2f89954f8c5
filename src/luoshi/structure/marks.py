"""Marks: the numbering habits of official documents, read at the start of a stretch of text.

GB/T 9704-2012 clause 7.3.3 orders the levels 一、 （一） 1. （1）; rules and laws add 第X章, 第X节,
第X条 (立法技术规范（试行）（一）, 2009). Running numbers (一是, 第一，) stand inside a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from luoshi.structure.outline import ItemKind

_HAN = "一二三四五六七八九十百零〇"
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_FULL_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")

#: Depth of each habit where a document mixes them; a smaller rank stands higher.
RANK: dict[ItemKind, int] = {
    ItemKind.TITLE: 0,
    ItemKind.CHAPTER: 1,
    ItemKind.SECTION: 2,
    ItemKind.ARTICLE: 3,
    ItemKind.HAN: 4,
    ItemKind.BRACKET_HAN: 5,
    ItemKind.DIGIT: 6,
    ItemKind.BRACKET_DIGIT: 7,
    ItemKind.CIRCLE: 8,
    ItemKind.RUNNING: 9,
    ItemKind.PLAIN: 10,
    ItemKind.TABLE: 10,
}

_MARK = re.compile(
    rf"""
      (?P<chapter>第[{_HAN}\d]{{1,5}}[章编篇])
    | (?P<section>第[{_HAN}\d]{{1,5}}节)
    | (?P<article>第[{_HAN}\d]{{1,6}}条(?:之[{_HAN}]{{1,2}})?)
    | (?P<han>[{_HAN}]{{1,4}}、)
    | (?P<bracket_han>[（(][{_HAN}]{{1,4}}[）)]、?)
    | (?P<digit>[0-9０-９]{{1,3}}(?:、|．|\.(?!\d)|[ \u3000]+(?=[^\d\s%％年月日])))
    | (?P<bracket_digit>[（(][0-9０-９]{{1,3}}[）)]、?|[0-9]{{1,2}}[）)])
    | (?P<circle>[{_CIRCLES}])
    | (?P<running>[{_HAN}]{{1,3}}(?:是|要)(?!否|否则|以|有|求|数|点)|第[{_HAN}]{{1,3}}[，,、])
    """,
    re.VERBOSE,
)
_KINDS: dict[str, ItemKind] = {
    "chapter": ItemKind.CHAPTER,
    "section": ItemKind.SECTION,
    "article": ItemKind.ARTICLE,
    "han": ItemKind.HAN,
    "bracket_han": ItemKind.BRACKET_HAN,
    "digit": ItemKind.DIGIT,
    "bracket_digit": ItemKind.BRACKET_DIGIT,
    "circle": ItemKind.CIRCLE,
    "running": ItemKind.RUNNING,
}
_VALUES = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0}
_NUMBER = re.compile(rf"[{_HAN}]+|[0-9]+|[{_CIRCLES}]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A list mark text[start:end]; `value` is its number, from 1."""

    kind: ItemKind
    start: int
    end: int
    number: str
    value: int


def count_of(number: str) -> int:
    """The value of a list number below 1000: 十二 -> 12, 一百零三 -> 103, ③ -> 3."""
    if number in _CIRCLES:
        return _CIRCLES.index(number) + 1
    if number.isdigit():
        return int(number)
    total = digit = 0
    for character in number:
        if character == "百":
            total, digit = total + max(digit, 1) * 100, 0
        elif character == "十":
            total, digit = total + max(digit, 1) * 10, 0
        else:
            digit = _VALUES[character]
    return total + digit


def read_mark(text: str, at: int = 0, end: int | None = None) -> Mark | None:
    """The list mark that begins exactly at `at`, if one does."""
    found = _MARK.match(text, at) if end is None else _MARK.match(text, at, end)
    if found is None or found.lastgroup is None:
        return None
    written = found.group().translate(_FULL_DIGITS)
    number = _NUMBER.search(written)
    if number is None:
        return None
    return Mark(_KINDS[found.lastgroup], found.start(), found.end(), number.group(), count_of(number.group()))
