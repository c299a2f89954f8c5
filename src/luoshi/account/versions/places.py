"""Places: whether two sentences of two versions stand in the same place, though what is around them changed.

Both stand between the same sentences that both versions have in the same order; or both stand below a
heading that moved, and moved with it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from luoshi.account.versions.anchors import longest_rise
from luoshi.structure import Segment, SegmentKind


class Places:
    """Where the sentences of both versions stand, by the pairs that are known so far."""

    def __init__(self, old: Sequence[Segment], new: Sequence[Segment]) -> None:
        self._heads = (_heads(old), _heads(new))
        self._moved: dict[int, int] = {}
        self._gaps: tuple[list[int], list[int]] = ([], [])

    def learn(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Take in pairs of places: those in the same order are fixed, the others have moved."""
        ordered = sorted(pairs)
        staying = longest_rise([new for _, new in ordered])
        fixed = [pair for at, pair in enumerate(ordered) if at in staying]
        self._gaps = ([old for old, _ in fixed], [new for _, new in fixed])
        self._moved = {old: new for at, (old, new) in enumerate(ordered) if at not in staying}

    def stays(self, old: int, new: int) -> bool:
        """Whether an old and a new sentence stand in the same place."""
        if bisect_left(self._gaps[0], old) == bisect_left(self._gaps[1], new):
            return True
        head = self._heads[0][old]
        return head in self._moved and self._moved[head] == self._heads[1][new]


def _heads(segments: Sequence[Segment]) -> list[int]:
    """The heading that stands last before each sentence; -1 before the first one."""
    found, last = [], -1
    for at, segment in enumerate(segments):
        found.append(last)
        if segment.kind is SegmentKind.HEADING:
            last = at
    return found
