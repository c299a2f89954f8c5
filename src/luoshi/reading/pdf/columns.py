"""Columns: the lines of a page in the order in which they are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median
from typing import Final

from luoshi.reading.pdf.lines import Line
from luoshi.reading.pdf.words import ADDED

_LEAST: Final = 4  # lines side by side; fewer are a signature, or a list set in two
_FILLED: Final = 0.75  # of a column: so wide are its lines when they are wrapped
_GUTTER: Final = 8.0  # points
_WIDE: Final = 2.0  # squares; a gap as wide is shown by a wide blank


class Columns:
    """Parts the pages of one document into columns; it knows where the last page had its gutter."""

    def __init__(self) -> None:
        self._known: float | None = None

    def part(self, lines: Sequence[Line]) -> list[list[Line]]:
        """The columns of a page, in order; a line across all parts what is above it from what is below."""
        ordered = sorted(lines, key=lambda line: (line.base, line.left))
        gutter = _gutter(ordered)
        if gutter is not None:
            self._known = gutter
        elif self._known is not None and _straddle(ordered, self._known):
            gutter = self._known  # the columns end here, too short to tell by themselves
        if gutter is None:
            return [_merged(ordered)] if ordered else []
        columns: list[list[Line]] = []
        left: list[Line] = []
        right: list[Line] = []
        across: list[Line] = []
        for line in ordered:
            if line.left < gutter - 1 and line.right > gutter + 1:
                columns += self._sides(left, right)
                left, right = [], []
                across.append(line)
                continue
            if across:
                columns.append(_merged(across))
                across = []
            (left if line.right <= gutter + 1 else right).append(line)
        if across:
            columns.append(_merged(across))
        return columns + self._sides(left, right)

    def _sides(self, left: list[Line], right: list[Line]) -> list[list[Line]]:
        """Both sides of a gutter, each of which may have one of its own."""
        known, self._known = self._known, None
        columns = self.part(left) + self.part(right)
        self._known = known
        return columns


def _straddle(ordered: Sequence[Line], gutter: float) -> bool:
    """Whether lines stand side by side on both sides of a gutter, and none across it."""
    pairs = _beside(ordered)
    return any(before.right < gutter < after.left for before, after in pairs) and not any(
        line.left < gutter - 1 and line.right > gutter + 1 for line in ordered
    )


def _gutter(ordered: Sequence[Line]) -> float | None:
    """The middle of the white space between two columns of wrapped lines; None where there is none."""
    beside = _beside(ordered)
    if len(beside) < _LEAST:
        return None
    right_edge = median(after.left for _, after in beside)
    pairs = [(before, after) for before, after in beside if abs(after.left - right_edge) < 3 * after.size]
    if len(pairs) < _LEAST:
        return None
    start = min(after.left for _, after in pairs)
    end = max(before.right for before, _ in pairs)
    if start - end < _GUTTER:
        return None
    gutter = (start + end) / 2
    column = end - min(line.left for line in ordered)
    filled = sum(before.right - before.left >= _FILLED * column for before, _ in pairs)
    return gutter if 2 * filled >= len(pairs) else None


def _beside(ordered: Sequence[Line]) -> list[tuple[Line, Line]]:
    """Lines that follow one another at one height, with white space between."""
    pairs: list[tuple[Line, Line]] = []
    for number, line in enumerate(ordered):
        for other in ordered[number + 1 : number + 4]:
            if other.base - line.base > line.size / 2:
                break
            before, after = (line, other) if line.left <= other.left else (other, line)
            if after.left - before.right >= _GUTTER:
                pairs.append((before, after))
    return pairs


def _merged(ordered: Sequence[Line]) -> list[Line]:
    """Pieces on one line of one column as one line, a blank between them."""
    lines: list[Line] = []
    for line in ordered:
        if lines and _is_level(lines[-1], line):
            lines[-1] = _beside_each_other(lines[-1], line)
        else:
            lines.append(line)
    return lines


def _is_level(before: Line, line: Line) -> bool:
    return abs(before.base - line.base) <= 0.35 * min(before.size, line.size)


def _beside_each_other(one: Line, other: Line) -> Line:
    before, after = (one, other) if one.left <= other.left else (other, one)
    gap = after.left - before.right
    blank = "" if gap < 0.3 * before.size else "\u3000" if gap > _WIDE * before.size else " "
    larger = before if before.size * len(before.text) >= after.size * len(after.text) else after
    return replace(
        larger,
        text=before.text + blank + after.text,
        places=[*before.places, *([ADDED] * len(blank)), *after.places],
        left=before.left,
        right=max(before.right, after.right),
        top=min(before.top, after.top),
        bottom=max(before.bottom, after.bottom),
    )
