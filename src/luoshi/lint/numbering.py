"""Runs: the numbered Items that belong to one list, in the order of the text."""

from __future__ import annotations

from dataclasses import dataclass, field

from luoshi.lint.manuscript import Manuscript
from luoshi.structure import Item, ItemKind
from luoshi.structure.marks import count_of

#: Lists whose numbers a reader follows; running ones (一是) stand inside sentences.
_COUNTED = frozenset(
    {
        ItemKind.CHAPTER,
        ItemKind.ARTICLE,
        ItemKind.HAN,
        ItemKind.BRACKET_HAN,
        ItemKind.DIGIT,
        ItemKind.BRACKET_DIGIT,
        ItemKind.CIRCLE,
    }
)
#: How the number of a list is written, for messages and for looking it up in the text.
_WRITTEN = {
    ItemKind.CHAPTER: "第{}章",
    ItemKind.ARTICLE: "第{}条",
    ItemKind.HAN: "{}、",
    ItemKind.BRACKET_HAN: "（{}）",
    ItemKind.DIGIT: "{}.",
    ItemKind.BRACKET_DIGIT: "（{}）",
}
_HAN = "零一二三四五六七八九"


@dataclass(slots=True)
class Run:
    """The Items of one list, with their values."""

    kind: ItemKind
    items: list[Item] = field(default_factory=list)
    values: list[int] = field(default_factory=list)


def runs(manuscript: Manuscript) -> tuple[Run, ...]:
    """The lists of a document. 1 begins a new one; a list may run on under the next heading.

    Articles run on through chapters; （四） under 二、 goes on from （三） under 一、 where numbers do
    so in the whole document.
    """
    found: list[Run] = []
    latest: dict[ItemKind, Run] = {}
    beside: dict[tuple[ItemKind, int | None], Run] = {}
    for item in manuscript.outline.items:
        if item.kind not in _COUNTED or not item.number:
            continue
        value = count_of(item.number)
        key = (item.kind, None if item.kind is ItemKind.ARTICLE else item.parent)
        run = beside.get(key)
        if run is None and value != 1:
            last = latest.get(item.kind)
            run = last if last is not None and last.values[-1] < value else None
        if run is None or value == 1:
            run = Run(item.kind)
            found.append(run)
        beside[key] = latest[item.kind] = run
        run.items.append(item)
        run.values.append(value)
    return tuple(found)


def written(kind: ItemKind, value: int) -> str:
    """A number as a list of this kind writes it: 三、 （三） 3."""
    digits = kind in (ItemKind.DIGIT, ItemKind.BRACKET_DIGIT)
    if kind is ItemKind.CIRCLE:
        return chr(ord("①") + value - 1) if 1 <= value <= 20 else str(value)
    return _WRITTEN[kind].format(value if digits else in_han(value))


def in_han(value: int) -> str:
    """A number below 1000 in Han: 十二, 一百零三."""
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    told = f"{_HAN[hundreds]}百" if hundreds else ""
    if tens:
        told += ("" if tens == 1 and not hundreds else _HAN[tens]) + "十"
    elif hundreds and ones:
        told += "零"
    return told + (_HAN[ones] if ones else "")
