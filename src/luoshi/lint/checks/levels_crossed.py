"""A level stands under one that it should stand above: （一） under 1., 一、 under （一）."""

from collections.abc import Iterator

from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.levels import LEVELS, inner_lists
from luoshi.lint.manuscript import Manuscript
from luoshi.structure import Item
from luoshi.structure.marks import RANK

NAME = "levels-crossed"
SEVERITY = Severity.ERROR
CITATION = "GB/T 9704-2012 7.3.3"
REMARK = Remark(
    zh="层次序数颠倒：“{here}”排在“{above}”（第 {line} 行）之下",
    en="The levels are crossed: {here} stands under {above} (line {line})",
    remedy_zh="层次依次用“一、”“（一）”“1.”“（1）”",
    remedy_en="The levels are, in this order: 一、 （一） 1. （1）",
)


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """The first Item of each list whose habit stands higher than that of the Item above it."""
    for item, above in sorted(_crossed(manuscript), key=lambda pair: pair[0].index):
        line = manuscript.document_line(above.span.start)
        yield hit(item.span, here=_mark(manuscript, item), above=_mark(manuscript, above), line=line)


def _crossed(manuscript: Manuscript) -> Iterator[tuple[Item, Item]]:
    """Such Items, each with the one above it."""
    items = manuscript.outline.items
    told = set()
    for each in inner_lists(manuscript):
        told.add(each.above.index)
        yield each.items[0], each.above
    for item in items:
        if item.parent is None or item.kind not in LEVELS or item.parent in told:
            continue
        above = items[item.parent]
        if above.kind in LEVELS and RANK[item.kind] < RANK[above.kind]:
            told.add(item.parent)
            yield item, above


def _mark(manuscript: Manuscript, item: Item) -> str:
    """The number as the text writes it."""
    words = manuscript.outline.document.quote(item.span).strip()
    return words[: words.find(item.number) + len(item.number) + 1]
