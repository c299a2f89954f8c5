"""Running heads and page numbers: told by their place, and by coming again on other pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from luoshi.reading.pdf.lines import Line
from luoshi.reading.pdf.sheet import Sheet

_REACH: Final = 3  # lines from the upper or lower edge of the words of a page
_BAND: Final = 0.115  # of the page: margins of 37 and 35 mm (GB/T 9704-2012, 5.2) with the first line
_MANY: Final = 10  # pages; in a document of so many a running head comes three times
_APART: Final = 1.25  # of the leading; a wider gap parts a running head from the body
_NEAR: Final = 6.0  # points; a running head keeps its height
_DIGITS: Final = re.compile(r"\d+|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ]+")
_DASH: Final = "[-—–─－·•~～]"
_NUMBER: Final = r"(?:\d{1,4}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ]{1,4}|[IVXivx]{1,6}|[一二三四五六七八九十百〇零]{1,5})"
_PAGE: Final = re.compile(
    rf"{_DASH}{{1,2}}\s*{_NUMBER}\s*{_DASH}{{1,2}}|第\s*{_NUMBER}\s*页[,，/／\s]*(?:共\s*{_NUMBER}\s*页)?"
    rf"|{_NUMBER}\s*[/／]\s*{_NUMBER}|\d{{1,4}}|[ivxⅰ-ⅹⅠ-Ⅹ]{{1,5}}|[Pp](?:age|\.)\s*\d{{1,4}}(?:\s*of\s*\d{{1,4}})?"
    rf"|共\s*{_NUMBER}\s*页[,，/／\s]*第\s*{_NUMBER}\s*页"
)


@dataclass(frozen=True, slots=True)
class Margins:
    """The running heads and feet of a document, each once, as it stands on its first page."""

    heads: tuple[Line, ...]
    feet: tuple[Line, ...]


@dataclass(slots=True)
class Leaf:
    """A page while its lines are sorted out."""

    number: int
    width: float
    height: float
    lines: list[Line]

    @classmethod
    def of(cls, sheet: Sheet, lines: list[Line]) -> Leaf:
        """A page with its lines from above to below."""
        lines.sort(key=lambda line: (line.base, line.left))
        return cls(sheet.number, sheet.width, sheet.height, lines)


def take_margins(leaves: Sequence[Leaf], tops: dict[int, tuple[float, float]]) -> Margins:
    """Take running heads and page numbers out of the lines of the pages.

    tops: for a page with tables, the height of the first and the foot of the last one: what stands
    below or above them is not at the edge.
    """
    edges = [(leaf, *_edge_lines(leaf, tops.get(leaf.number))) for leaf in leaves]
    counts: Counter[tuple[str, int]] = Counter()
    for leaf, above, below in edges:
        counts.update({_key(leaf, line) for line in above + below})
    least = 2 if len(leaves) < _MANY else 3
    apart = _APART * _leading(leaves)
    heads: dict[str, Line] = {}
    feet: dict[str, Line] = {}
    for leaf, above, below in edges:
        gone: set[int] = set()
        for lines, kept in ((above, heads), (below, feet)):
            for line in _running(leaf, lines, counts, least, apart):
                gone.add(id(line))
                kept.setdefault(_bare(line), line)
        for line in leaf.lines:
            if line.skewed:
                gone.add(id(line))
                heads.setdefault(_bare(line), line)
        if gone:
            leaf.lines = [line for line in leaf.lines if id(line) not in gone]
    return Margins(tuple(heads.values()), tuple(feet.values()))


def _running(
    leaf: Leaf, lines: Sequence[Line], counts: Counter[tuple[str, int]], least: int, apart: float
) -> list[Line]:
    """Of the lines from an edge inwards those that are no part of the body.

    Page numbers are, and what comes again on other pages, if a gap parts it from the body.
    """
    taken: list[Line] = []
    sure = 0
    for position, line in enumerate(lines[:_REACH]):
        if _BAND * leaf.height < line.base < (1 - _BAND) * leaf.height:
            break
        if _is_page_number(line):
            taken.append(line)
            sure = len(taken)
            continue
        if sum(counts[key] for key in _near(_key(leaf, line))) < least:
            break
        taken.append(line)
        inner = lines[position + 1] if position + 1 < len(lines) else None
        level = inner is not None and abs(inner.base - line.base) <= line.size / 2
        if inner is None or (not level and abs(inner.base - line.base) > apart):
            sure = len(taken)
    return taken[:sure]


def _leading(leaves: Sequence[Leaf]) -> float:
    """From one line to the next, as most lines of the document stand."""
    steps = [
        below.base - line.base
        for leaf in leaves
        for line, below in pairwise(leaf.lines)
        if below.base - line.base > line.size / 2
    ]
    return median(steps) if steps else 0.0


def _edge_lines(leaf: Leaf, tables: tuple[float, float] | None) -> tuple[list[Line], list[Line]]:
    """The first lines of a page from its upper edge, and the last from its lower edge."""
    upright = [line for line in leaf.lines if not line.skewed]
    middle = leaf.height / 2
    top, bottom = tables or (middle, middle)
    above = [line for line in upright[: _REACH + 1] if line.bottom <= min(top + 2, middle)]
    below = [line for line in upright[: -_REACH - 2 : -1] if line.top >= max(bottom - 2, middle)]
    return above, below


def _bare(line: Line) -> str:
    return _DIGITS.sub("#", "".join(line.text.split()))


def _key(leaf: Leaf, line: Line) -> tuple[str, int]:
    height = line.base if line.base < leaf.height / 2 else line.base - leaf.height
    return _bare(line), round(height / _NEAR)


def _near(key: tuple[str, int]) -> Iterable[tuple[str, int]]:
    return ((key[0], key[1] + step) for step in (-1, 0, 1))


def _is_page_number(line: Line) -> bool:
    return len(line.text) <= 24 and _PAGE.fullmatch(line.text.strip()) is not None
