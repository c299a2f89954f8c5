"""Splits: a table row with several numbered measures is one segment, and offers to be cut."""

from __future__ import annotations

from collections.abc import Iterator

from luoshi.source import Span
from luoshi.structure import Segment, SegmentCell, SegmentKind
from luoshi.structure.marks import Mark, read_mark

#: What may stand before the number of a measure inside a cell.
_BEFORE = frozenset("；;。.！!：: \t\n\u3000、，,")
_AFTER = "；;。，,、 \t\n\u3000"


def splits(segment: Segment) -> tuple[Span, ...]:
    """The measures of a row that are numbered from 1 in one cell, at least two; else none.

    Each Span begins at the number and ends with the measure's last word. It is an offer: the row
    stays one segment until a person cuts it.
    """
    if segment.kind is not SegmentKind.ROW:
        return ()
    for cell in segment.cells:
        if cell.inherited:
            continue
        starts = [mark.start for mark in _marks(cell)]
        if len(starts) > 1:
            ends = [*starts[1:], len(cell.text)]
            return tuple(_span(segment, cell, start, end) for start, end in zip(starts, ends, strict=True))
    return ()


def _marks(cell: SegmentCell) -> Iterator[Mark]:
    """The numbers 1, 2, 3 … of one habit in a cell; the first measure begins the cell's list."""
    text, kind, wanted = cell.text, None, 1
    for at in range(len(text)):
        if at and text[at - 1] not in _BEFORE:
            continue
        mark = read_mark(text, at)
        if mark and mark.value == wanted and kind in (None, mark.kind):
            kind, wanted = mark.kind, wanted + 1
            yield mark


def _span(segment: Segment, cell: SegmentCell, start: int, end: int) -> Span:
    """Where text[start:end] of a cell stands in the document, without the signs that close it."""
    end = start + len(cell.text[start:end].rstrip(_AFTER))
    shift = cell.start - segment.start
    return segment.span_of(shift + start, shift + end)
