"""Footnotes: lines in smaller type at the foot of a page, the first with a mark."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from luoshi.reading.pdf.lines import Line
from luoshi.reading.pdf.running import Leaf

_SMALLER: Final = 0.9
_MARK: Final = re.compile(
    r"[①-⑳❶-❿*＊†‡※]|\[\d{1,3}\]|［\d{1,3}］|〔\d{1,3}〕|注\s*\d{0,2}[：:]|\d{1,3}(?![\d年月日%.、．])"
)


def body_size(lines: Iterable[Line]) -> float:
    """The size in which most characters of a document are set, in points."""
    counts: Counter[int] = Counter()
    for line in lines:
        counts[round(2 * line.size)] += len(line.text)
    return counts.most_common(1)[0][0] / 2 if counts else 0.0


def take_notes(leaf: Leaf, size: float) -> list[list[Line]]:
    """Take the footnotes of a page out of its lines: for each its lines."""
    small = _small(leaf.lines, size)
    first = next((position for position, line in enumerate(small) if _MARK.match(line.text)), None)
    if first is None:
        return []
    notes: list[list[Line]] = []
    for line in small[first:]:
        if _MARK.match(line.text) and (not notes or line.left <= notes[-1][0].left + line.size):
            notes.append([line])
        else:
            notes[-1].append(line)
    gone = set(map(id, small[first:]))
    leaf.lines = [line for line in leaf.lines if id(line) not in gone]
    return notes


def _small(lines: Sequence[Line], size: float) -> list[Line]:
    """The lines in smaller type below all that are not."""
    start = len(lines)
    while start and lines[start - 1].size <= _SMALLER * size and not lines[start - 1].skewed:
        start -= 1
    return list(lines[start:]) if start else []
