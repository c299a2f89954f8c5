"""What can be wrong in the structure of a document: one sentence for each, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from luoshi.source import Fault, Span

#: Code -> (zh, en). The manual lists them all.
SENTENCES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "running-head": (
            "“{words}”等 {count} 行是每页重复的页眉或页脚，没有读入正文。",
            "“{words}” and such ({count} lines) are running heads of the pages; left out of the text.",
        ),
        "number-missing": (
            "序号不连续：“{before}”之后是“{here}”，缺“{missing}”。",
            "The numbers are not in sequence: {here} comes after {before}; {missing} is missing.",
        ),
        "number-twice": (
            "序号重复：“{here}”前面已经用过。",
            "The number {here} was used before.",
        ),
        "number-order": (
            "序号颠倒：“{here}”排在“{before}”之后。",
            "The numbers are out of order: {here} comes after {before}.",
        ),
        "levels-crossed": (
            "层次序数颠倒：“{here}”排在“{before}”之下。",
            "The levels are crossed: {here} stands under {before}.",
        ),
    }
)


def fault(code: str, span: Span, **fields: object) -> Fault:
    """The Fault of a code of `SENTENCES` at a place, its sentences filled with `fields`."""
    zh, en = SENTENCES[code]
    return Fault(code, zh.format(**fields), en.format(**fields), span)
