"""Counting: the number that a reader sees before each paragraph of a list.

Source: ECMA-376 Part 1, 17.9.
"""

from __future__ import annotations

import re

from luoshi.reading.docx.numbering import Level, Numbering
from luoshi.reading.numerals import numeral

_PLACE = re.compile(r"%([1-9])")
_BULLET = "•"
# After these the text follows at once: 一、总则, （一）总则. After others ("1.", "第一条") a blank
# stands for the tab that keeps them apart on the page.
_CLOSING = "、）．。：〕】》①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


class Counting:
    """The running counts of one document's lists."""

    def __init__(self) -> None:
        self._counts: dict[int, dict[int, int]] = {}
        self._begun: set[tuple[int, int]] = set()

    def number(self, numbering: Numbering, place: int) -> str:
        """Count one paragraph at a level of a list; its number, with what parts it from the text."""
        level = numbering.levels.get(place)
        if level is None:
            return ""
        counts = self._counts.setdefault(numbering.count, {})
        counts[place] = self._next(numbering, place, counts.get(place))
        for deeper in [deep for deep in counts if deep > place]:
            if _restarts(numbering.levels.get(deeper), place):
                del counts[deeper]
        if level.hidden:
            return ""
        return _parted(_written(numbering, level, counts), level.suffix)

    def _next(self, numbering: Numbering, place: int, last: int | None) -> int:
        """The next count; a start that the list sets anew holds once, at its first paragraph there."""
        first = (numbering.identity, place) not in self._begun
        self._begun.add((numbering.identity, place))
        if last is None or (first and place in numbering.starts):
            return _start(numbering, place)
        return last + 1


def _start(numbering: Numbering, place: int) -> int:
    level = numbering.levels.get(place)
    return numbering.starts.get(place, level.start if level else 1)


def _restarts(level: Level | None, place: int) -> bool:
    """Whether a level begins anew after one at `place` above it (17.9.10; levels from 1 there)."""
    return level is None or level.restart is None or place < level.restart


def _written(numbering: Numbering, level: Level, counts: dict[int, int]) -> str:
    if level.form == "bullet":
        return _bullet(level)

    def count(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        shown = numbering.levels.get(place)
        form = "decimal" if level.legal or shown is None else shown.form
        # A level above that has not come yet shows its start: a 1.1 without any 1.
        return numeral(counts.get(place, _start(numbering, place)), form)

    return _PLACE.sub(count, level.text)


def _bullet(level: Level) -> str:
    mark = level.text.strip()
    if not mark:
        return ""
    # Symbol fonts draw dots and arrows in place of letters, or in the private-use area.
    drawn = level.symbols or mark.isalnum() or any("\ue000" <= char <= "\uf8ff" for char in mark)
    return _BULLET if drawn else mark


def _parted(number: str, suffix: str) -> str:
    if not number or suffix == "nothing" or number[-1].isspace() or number[-1] in _CLOSING:
        return number
    return number + " "
