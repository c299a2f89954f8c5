"""The ladder of open Items: which Item stands under which, by the rank of their marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from luoshi.structure.marks import RANK, Mark
from luoshi.structure.outline import ItemKind

_STEP = 0.01
#: By so much a plain heading of Markdown stands below one with a # less; a list in it stands lower still.
_LEVEL = 0.001


#: The indent of what is no entry of a list.
NO_ENTRY = -1
#: So many columns further in stands an entry of a list within a list (CommonMark 0.31.2, 5.2: two at least).
DEEPER = 2


class _Rung(NamedTuple):
    kind: ItemKind
    rank: float
    value: int
    item: int
    level: int = 0
    indent: int = NO_ENTRY
    number: str = ""


class Ladder:
    """The Items that are open at a place of the text, outermost first."""

    def __init__(self) -> None:
        self._open: list[_Rung] = []

    def step(
        self, mark: Mark | None, item: int, *, opens: bool = False, level: int = 0, indent: int = NO_ENTRY
    ) -> tuple[int | None, int | None]:
        """Open an Item; return its parent and the sibling before it, where there is one.

        mark: its number, None for a plain heading. item: its index. opens: a heading or a
        colon stands right before it, so that a list that begins here stands under it, even
        where its habit commonly stands higher: 1.… （一）…. level: of a heading of Markdown its
        number of #, before which all of its level and below it close. indent: the columns that a
        number, or an entry of a list, is set in: a 1. further in than that above it begins a list within it.
        """
        kind = mark.kind if mark else ItemKind.PLAIN
        is_entry = mark is None and indent > NO_ENTRY
        rank = mark.rank if mark else RANK[kind] + level * _LEVEL
        value = mark.value if mark else 0
        sibling: int | None = None
        if mark and kind is ItemKind.DECIMAL:
            at = self._rank_before(mark)
        else:
            at = None if level and not mark else self._rank_at(kind, indent)
        if is_entry:
            rank += _STEP + indent * _LEVEL
        elif mark and self._nests(mark, indent, level):
            rank = self._open[-1].rank + _STEP
        elif at is not None:
            rank = at
        elif opens and value == 1 and self._open and (rank > RANK[ItemKind.HAN] or self._begins_part(kind)):
            rank = max(rank, self._open[-1].rank + _STEP)
        while self._open and (self._open[-1].rank >= rank or 0 < level <= self._open[-1].level):
            last = self._open.pop()
            if last.kind is kind and last.rank == rank and value == last.value + 1:
                sibling = last.item
        parent = self._open[-1].item if self._open else None
        self._open.append(_Rung(kind, rank, value, item, level, indent, mark.number if mark else ""))
        return parent, sibling

    def _nests(self, mark: Mark, indent: int, level: int) -> bool:
        """Whether a first number begins a list within that of its habit in which it stands.

        It is set further in, or stands under a number of Markdown's headings: ### 1. 总经理, then 1. 建立….
        """
        outer = [rung for rung in self._open if rung.kind is mark.kind]
        if not outer or mark.value != 1:
            return False
        return indent >= outer[-1].indent + DEEPER or (outer[-1].level > 0 and not level)

    def _rank_at(self, kind: ItemKind, indent: int) -> float | None:
        """The rank of the open Items of a kind: of several, of the innermost that is set in no further."""
        ranks = [rung.rank for rung in self._open if rung.kind is kind and rung.indent <= indent]
        return ranks[-1] if ranks else self._rank_of(kind)

    def _rank_before(self, mark: Mark) -> float | None:
        """The rank of the open Item before a 1.2 in its list: 1.1, which may stand under a label."""
        above = mark.number.rpartition(".")[0]
        for rung in reversed(self._open):
            if rung.kind is ItemKind.DECIMAL and rung.number.rpartition(".")[0] == above:
                return rung.rank if rung.value < mark.value else None
        return None

    def leave_entries(self, indent: int) -> None:
        """Close the headings among the entries of a list that stand as far in, or further."""
        while self._open and self._open[-1].kind is ItemKind.PLAIN and self._open[-1].indent >= indent:
            self._open.pop()

    def _begins_part(self, kind: ItemKind) -> bool:
        """Whether 一、 stands right below a heading without number: both are a part of their own."""
        return kind is ItemKind.HAN and self._open[-1].kind is ItemKind.PLAIN

    def sibling(self, mark: Mark) -> int | None:
        """The open Item of the same habit whose number comes right before the mark's."""
        for rung in self._open:
            if rung.kind is mark.kind and rung.value == mark.value - 1:
                return rung.item
        return None

    def close_list(self, kinds: Sequence[ItemKind]) -> None:
        """Close the innermost Items while they are of these kinds."""
        while self._open and self._open[-1].kind in kinds:
            self._open.pop()

    def close_down_to(self, kind: ItemKind) -> None:
        """Close the Items of a kind and all that stand under them; none where no such is open."""
        for place, rung in enumerate(self._open):
            if rung.kind is kind:
                del self._open[place:]
                return

    @property
    def item(self) -> int | None:
        """The innermost open Item."""
        return self._open[-1].item if self._open else None

    def holds(self, kind: ItemKind) -> bool:
        """Whether an Item of this kind is open."""
        return self._rank_of(kind) is not None

    def _rank_of(self, kind: ItemKind) -> float | None:
        """The rank at which the outermost open Item of a kind stands."""
        for rung in self._open:
            if rung.kind is kind:
                return rung.rank
        return None

    @property
    def depth(self) -> int:
        """How many Items are open."""
        return len(self._open)
