"""Levels: lists of a higher habit that stand inside one of a lower: 1. (一、 二、) 2."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from luoshi.lint.manuscript import Manuscript
from luoshi.structure import Item, ItemKind, numbering
from luoshi.structure.marks import RANK, count_of

#: The levels of a letter, in their order.
LEVELS = (ItemKind.HAN, ItemKind.BRACKET_HAN, ItemKind.DIGIT, ItemKind.BRACKET_DIGIT)


@dataclass(frozen=True, slots=True)
class Inner:
    """A list between two neighbours of a lower habit: 一、 and 二、 between 1. and 2."""

    above: Item
    items: tuple[Item, ...]


def inner_lists(manuscript: Manuscript) -> Iterator[Inner]:
    """Each list that begins under an Item of a lower habit, whose own list goes on behind it.

    The structure takes such a 一、 for the top of what follows; the 2. behind it tells otherwise.
    """
    enclosed = numbering.attachments(manuscript.outline.document)
    levels = [item for item in manuscript.outline.items if item.kind in LEVELS and item.number]
    for at in range(1, len(levels)):
        first, above = levels[at], levels[at - 1]
        if RANK[first.kind] >= RANK[above.kind] or count_of(first.number) != 1:
            continue
        held, behind = _list_from(levels, at, above)
        if behind is not None and _part(enclosed, above) == _part(enclosed, behind):
            yield Inner(above, held)


def placed(manuscript: Manuscript) -> list[Item]:
    """The Items, those of inner lists under the one in which they stand."""
    parents = {item.index: each.above.index for each in inner_lists(manuscript) for item in each.items}
    return [
        replace(item, parent=parents[item.index]) if item.index in parents else item
        for item in manuscript.outline.items
    ]


def _list_from(levels: list[Item], at: int, above: Item) -> tuple[tuple[Item, ...], Item | None]:
    """The Items of the list that begins at a place, and the next of the list above; None without one."""
    kind, held = levels[at].kind, [levels[at]]
    for item in levels[at + 1 :]:
        value = count_of(item.number)
        if item.kind is above.kind:
            return tuple(held), item if value == count_of(above.number) + 1 else None
        if RANK[item.kind] < RANK[kind] or (item.kind is kind and value != len(held) + 1):
            break
        if item.kind is kind:
            held.append(item)
    return tuple(held), None


def _part(enclosed: tuple[int, ...], item: Item) -> int:
    return bisect_right(enclosed, item.span.start)
