"""Edges: where the lines of a column begin and end, and how far apart they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from luoshi.reading.pdf.lines import Line

_INDENT: Final = 1.2  # squares; a line set in further than that is set in
_INDENTED: Final = 0.12  # of all lines: where more are set in, first lines are
_LEAST: Final = 5  # lines; fewer tell no habit
_CLOSED: Final = "。；：！？.;:!?"
_DEEPEST: Final = 3.2  # squares; beyond it a line is centred, or stands at the right


@dataclass(frozen=True, slots=True)
class Flow:
    """Lines of one column, from above to below. height: of the page; column, columns: which of how many."""

    page: int
    height: float
    lines: list[Line]
    column: int = 0
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Edges:
    """left, right: of the lines of a column, in points. leading: from one line to the next.

    indented: whether paragraphs are told by the indent of their first line. hanging: whether all
    lines but the first are set in.
    """

    left: float
    right: float
    leading: float
    indented: bool = False
    hanging: bool = False


def find_edges(flows: Iterable[Flow]) -> dict[tuple[int, int, int], Edges]:
    """The edges of each column of each page, by (page, column, columns)."""
    lines: dict[tuple[int, int, int], list[Line]] = defaultdict(list)
    for flow in flows:
        lines[flow.page, flow.column, flow.columns] += flow.lines
    alike: dict[tuple[int, int], list[tuple[int, int, int]]] = defaultdict(list)
    for page, column, columns in lines:
        alike[column, columns].append((page, column, columns))
    edges: dict[tuple[int, int, int], Edges] = {}
    for keys in alike.values():
        lefts = {key: min(line.left for line in lines[key]) for key in keys}
        rights = {key: max(line.right for line in lines[key]) for key in keys}
        usual = _usual(lefts.values()), _usual(rights.values())
        for key in keys:
            size = median(line.size for line in lines[key])
            left = _left(lines[key], lefts[key], usual[0], size)
            right = usual[1] if rights[key] < usual[1] - size else rights[key]
            edges[key] = Edges(left, right, 0.0)
        _complete(edges, keys, lines)
    return edges


def _usual(values: Iterable[float]) -> float:
    return median(values)


def _left(lines: Sequence[Line], least: float, usual: float, size: float) -> float:
    """The left edge of a page: the usual one, where all its lines are set in or one stands out."""
    if least > usual + 0.8 * size:
        return usual
    if least < usual - 0.8 * size and sum(line.left < usual - 0.8 * size for line in lines) < 3:
        return usual
    return least


def _complete(
    edges: dict[tuple[int, int, int], Edges],
    keys: Sequence[tuple[int, int, int]],
    lines: dict[tuple[int, int, int], list[Line]],
) -> None:
    """Add to the edges of like columns their leading, and whether they set first lines in."""
    set_in = at_edge = hung = stayed = 0
    steps: list[float] = []
    for key in keys:
        left, right = edges[key].left, edges[key].right
        depths = [(line.left - left) / line.size for line in lines[key]]
        set_in += sum(_INDENT < depth < _DEEPEST for depth in depths)
        at_edge += sum(depth <= _INDENT for depth in depths)
        steps += [b.base - a.base for a, b in pairwise(lines[key]) if 0 < b.base - a.base < 4 * b.size]
        for line, here, below in zip(lines[key], depths, depths[1:], strict=False):
            if here <= _INDENT and right - line.right < 2 * line.size and line.text[-1] not in _CLOSED:
                hung += _INDENT < below < _DEEPEST
                stayed += below <= _INDENT
    # The lower quarter: where many paragraphs have one line, more steps lead to the next paragraph.
    leading = sorted(steps)[len(steps) // 4] if steps else 0.0
    hanging = hung >= _LEAST and hung > 2 * stayed
    indented = not hanging and set_in > _INDENTED * (set_in + at_edge)
    for key in keys:
        old = edges[key]
        edges[key] = Edges(old.left, old.right, leading, indented, hanging)
