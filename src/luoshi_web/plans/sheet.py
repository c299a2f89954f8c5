"""The sheet: a document's segments as paragraphs and tables whose parts that were read are told apart.

Pure: it takes rows of `Segment` and gives plain values, which a template draws and escapes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from luoshi.structure import cell_ranges

if TYPE_CHECKING:
    from luoshi_web.plans.models import Segment

#: Field of a proposal -> the class of its words: who, when, what comes of it, the number to reach.
_PARTS = {"bearers": "part-who", "cadences": "part-when", "deliverables": "part-thing", "targets": "part-aim"}
_LOOKS = {
    "title": "title",
    "number": "centred",
    "salutation": "flush",
    "signature": "signed",
    "date": "signed",
    "page": "centred",
    "note": "flush",
}
_ROWS = ("row", "table-head")

#: Start, end, class, and how far the field may be trusted.
Ranges = list[tuple[int, int, str, str]]
_TRUSTS = ("sure", "likely", "guess")


@dataclass(frozen=True, slots=True)
class Run:
    """Words drawn alike. kinds: "" or the classes of the parts that they belong to; small: left out.

    trust: how far they may be trusted, the worst of their parts; "" outside of all.
    """

    text: str
    kinds: str = ""
    small: bool = False
    trust: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row. head: the words above its column, "" where the table has no head."""

    runs: list[Run]
    head: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A segment as it is drawn: its runs, or its cells."""

    segment: Segment
    runs: list[Run] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph (with its look), or a table of `width` columns."""

    look: str
    lines: list[Line]
    width: int = 0


def blocks_of(text: str, segments: Sequence[Segment]) -> list[Block]:
    """All segments of one document, in order, each once. text: the document's."""
    parts = _parts(segments)
    return list(_blocks(text, segments, parts))


def _blocks(text: str, segments: Sequence[Segment], parts: Ranges) -> Iterator[Block]:
    for is_table, group in groupby(segments, key=lambda one: one.kind in _ROWS):
        if is_table:
            yield _table(text, list(group), parts)
            continue
        for _, paragraph in groupby(group, key=lambda one: one.paragraph):
            held = list(paragraph)
            lines = [Line(one, _runs(text, one, parts)) for one in held]
            yield Block(_look(held), lines)


def _look(segments: Sequence[Segment]) -> str:
    first = segments[0]
    if first.kind == "heading" and len(segments) == 1:
        return f"heading h{min(max(len(first.headings), 1), 3)}"
    return _LOOKS.get(first.kind, "")


def _table(text: str, rows: Sequence[Segment], parts: Ranges) -> Block:
    lines, heads = [], []
    for row in rows:
        cells = _cells(text, row, parts)
        if row.kind == "table-head":
            heads = ["".join(run.text for run in cell) for cell in cells]
        named = heads if row.kind == "row" and len(heads) == len(cells) else [""] * len(cells)
        lines.append(Line(row, cells=[Cell(*pair) for pair in zip(cells, named, strict=True)]))
    return Block("table", lines, max((len(line.cells) for line in lines), default=1))


def _cells(text: str, row: Segment, parts: Ranges) -> list[list[Run]]:
    """The runs of a row, parted at its bars or tabs, which themselves are not drawn."""
    cells = cell_ranges(text, row.ranges[0][0], row.ranges[-1][1])
    return [_marked(text, *cell, parts) for cell in cells]


def _parts(segments: Iterable[Segment]) -> Ranges:
    found = {
        (start, end, kind, part.get("confidence", "guess"))
        for segment in segments
        for name, kind in _PARTS.items()
        for part in (segment.proposal or {}).get(name, ())
        for start, end in part["ranges"]
    }
    return sorted(found)


def _runs(text: str, segment: Segment, parts: Ranges) -> list[Run]:
    """The words of a segment; what the healing left out (page marks) stands small in its place."""
    runs: list[Run] = []
    before = segment.ranges[0][0]
    for start, end in segment.ranges:
        gap = text[before:start]
        if gap.strip():
            runs.append(Run(" ".join(gap.split()), small=True))
        elif gap and "\n" not in gap:
            runs.append(Run(gap))
        runs += _marked(text, start, end, parts)
        before = end
    return runs


def _marked(text: str, start: int, end: int, parts: Ranges) -> list[Run]:
    if start >= end:
        return []
    inside = [part for part in parts if part[0] < end and start < part[1]]
    cuts = sorted({start, end, *(min(max(at, start), end) for part in inside for at in part[:2])})
    return [_run(text, left, right, inside) for left, right in pairwise(cuts)]


def _run(text: str, left: int, right: int, parts: Ranges) -> Run:
    held = [part for part in parts if part[0] <= left and right <= part[1]]
    kinds = " ".join(sorted({part[2] for part in held}))
    trust = max((part[3] for part in held), key=_TRUSTS.index, default="")
    return Run(text[left:right].replace("\n", " "), kinds, trust=trust)
