"""The measure of a fixed layout: its margins, its type, and the distance of its lines.

GB/T 9704-2012, 5.2.2 and 5.2.3: type 三号 (16 points), 28 characters a line, 22 lines a page,
each paragraph set in by two characters (7.3.3).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from luoshi.reading.layout.line import Line

#: The indent of a paragraph, in characters: two are asked for, little less or more is met.
FIRST_INDENT = (1.4, 2.8)
_STARTERS = "，。、；：！？）》”’」』〕】％…"  # these never begin a line, and are drawn to the one before
_FEW = 12  # lines; among so few one alone shows the margin
_NARROW = 0.25  # of the page; lines that end so far before its margin are a list, not running text
_OPENERS = "（《“‘「『〔【"  # these never end a line
_SHARE = 0.03  # of the lines; fewer stand outside the margins by chance


@dataclass(frozen=True, slots=True)
class Measure:
    """How one column is set, in points.

    left, right: margins. size: of its type. pitch: from one line to the next. indented: its
    paragraphs begin with an indent.
    """

    left: float
    right: float
    size: float
    pitch: float
    indented: bool

    def is_full(self, line: Line, following: Line) -> bool:
        """Whether the first word of the following line had no more room on this one."""
        return line.right + first_width(following) > self.right + 0.25 * self.size

    def is_set_in(self, line: Line) -> bool:
        """Whether a line begins as a paragraph does."""
        return line.left - self.left > FIRST_INDENT[0] * self.size

    def is_centred(self, line: Line) -> bool:
        """Whether a line stands in the middle, with room on both sides."""
        before, after = line.left - self.left, self.right - line.right
        return min(before, after) > 1.2 * self.size and abs(before - after) < 1.5 * self.size


def find_measures(lines: Sequence[Line], width: float) -> dict[int, Measure]:
    """The measure of each column. lines: all of a document's body. width: of its pages."""
    columns: defaultdict[int, list[Line]] = defaultdict(list)
    for line in lines:
        columns[line.column].append(line)
    return {column: _measure(held, width) for column, held in columns.items()}


def body_size(lines: Sequence[Line]) -> float:
    """The size of most characters, in points."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _measure(lines: Sequence[Line], width: float) -> Measure:
    size = body_size(lines) or 1.0
    # Titles may stand out over the margins, notes in small type too.
    plain = [line for line in lines if abs(line.size - size) < 0.12 * size] or list(lines)
    least = 1 if len(plain) < _FEW else max(2, round(_SHARE * len(plain)))
    left = _outermost([line.left for line in plain], 0.35 * size, least)
    if left is None:
        left = min(line.left for line in plain)
    right = _right_edge(plain, size)
    whole = width - left  # the margins of most pages are equal
    if right is None or (not lines[0].column and right < whole - _NARROW * width):
        right = whole
    steps = [
        after.top - before.top
        for before, after in pairwise(lines)
        if before.page == after.page and 0 < after.top - before.top < 4 * size
    ]
    pitch = median(steps) if steps else 1.75 * size
    measure = Measure(left, max(right, left + size), size, pitch, indented=False)
    return replace(measure, indented=_is_indented(lines, measure))


def _right_edge(lines: Sequence[Line], size: float) -> float | None:
    """Where full lines end; None where no two lines reach equally far."""
    least = max(2, round(0.1 * len(lines)))
    edge = _outermost([-line.right for line in lines], 1.1 * size, least)
    return None if edge is None else -edge


def _outermost(edges: Sequence[float], reach: float, least: int) -> float | None:
    """The smallest edge near which at least so many lines stand."""
    ordered = sorted(edges)
    for place, edge in enumerate(ordered):
        if place + least <= len(ordered) and ordered[place + least - 1] - edge <= reach:
            return edge
    return None


def _is_indented(lines: Sequence[Line], measure: Measure) -> bool:
    """Whether what follows a short line begins with an indent."""
    after_short = [after for before, after in pairwise(lines) if not measure.is_full(before, after)]
    low, high = (share * measure.size for share in FIRST_INDENT)
    set_in = sum(low < line.left - measure.left < high for line in after_short)
    return set_in > 0 and set_in >= 0.3 * len(after_short)


def first_width(line: Line) -> float:
    """The width of what would have gone to the end of the line before, had there been room."""
    end, text = 0, line.text
    while end < len(text) - 1 and text[end] in _OPENERS:
        end += 1
    end += 1
    if text[end - 1].isascii() and text[end - 1].isalnum():
        while end < len(text) and text[end].isascii() and text[end].isalnum():
            end += 1
    while end < len(text) and text[end] in _STARTERS:
        end += 1
    return line.boxes[end - 1].right - line.left
