"""Splits: a table row with several numbered measures is one segment, and offers to be cut."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from luoshi.source import Span
from luoshi.structure import Segment, SegmentCell, SegmentKind
from luoshi.structure.marks import Mark, read_mark

#: What may stand before the number of a measure inside a cell.
_BEFORE = frozenset("；;。.！!：: \t\n\u3000、，,")
#: A remark on one of several: 其中听证会8月底前召开.
_AMONG = re.compile("其中[：:，,]?(?P<what>[^；;。\n|]{2,60})")
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


def singled_out(segment: Segment, measures: Sequence[Span]) -> tuple[tuple[Span, Span], ...]:
    """What a remark behind the measures tells of one of them alone: its words, and the measure.

    其中听证会8月底前召开 is about 召开听证会, and gives no day to the other measures of its row. A remark
    that shares words with no measure, or as many with several, is about none in particular, and left out.
    """
    remarks = list(_AMONG.finditer(segment.text))
    if not remarks:
        return ()
    at = {place: number for number, place in enumerate(segment.span.places())}
    shown = ["".join(segment.text[at[p]] for p in span.places() if p in at) for span in measures]
    inside = {at[place] for span in measures for place in span.places() if place in at}
    found = []
    for remark in remarks:
        if remark.start() in inside:
            continue
        shared = [len(_grams(remark["what"]) & _grams(words)) for words in shown]
        if max(shared, default=0) and shared.count(max(shared)) == 1:
            found.append((segment.span_of(*remark.span()), measures[shared.index(max(shared))]))
    return tuple(found)


def _grams(words: str) -> set[str]:
    return {words[at : at + 2] for at in range(len(words) - 1)}


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
