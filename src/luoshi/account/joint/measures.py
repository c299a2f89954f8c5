"""Measures: the clauses of a sentence or row that each tell a measure of their own, without numbers.

新建农田2万亩，培育农场30家 has two, and so has a cell 改造危房；新建广场. Whether they are parted is for the
other documents to say: what nobody tells apart stays one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from luoshi.duty import Proposal
from luoshi.source import Span
from luoshi.structure import Segment, SegmentKind

_SIGN = re.compile("[，,；;。\n]")
_OF_CELL = re.compile("[；;。\n]")
#: Fewer letters tell no measure.
_SHORTEST = 4
#: No sentence that people write tells more measures.
_MOST = 40
_AFTER = "；;。，,、 \t\n\u3000"


def clauses_of(segment: Segment, proposal: Proposal) -> tuple[Span, ...]:
    """The measures that clauses tell, two at least; else none."""
    found = _of_row(segment) if segment.kind is SegmentKind.ROW else list(_of_sentence(segment, proposal))
    return tuple(segment.span_of(*each) for each in found) if 1 < len(found) <= _MOST else ()


def _of_row(segment: Segment) -> list[tuple[int, int]]:
    """The parts of the first cell that signs part."""
    for cell in segment.cells:
        start = cell.start - segment.start
        parts = list(_parts(cell.text, _OF_CELL))
        if not cell.inherited and len(parts) > 1 and all(b - a >= _SHORTEST for a, b in parts):
            return [(start + a, start + b) for a, b in parts]
    return []


def _of_sentence(segment: Segment, proposal: Proposal) -> Iterator[tuple[int, int]]:
    """The clauses that hold a number to be reached, or who and when, each with those behind it that do not.

    What stands before the first holds for all, and so does who and when at its head where no other has its
    own.
    """
    at = {place: number for number, place in enumerate(segment.span.places())}
    end = segment.trailer if segment.trailer >= 0 else len(segment.text)
    whos, whens, numbers = (
        sorted((at[span.start], at.get(span.end - 1, end) + 1) for span in spans if span.start in at)
        for spans in (
            [each.origin.span for each in proposal.bearers],
            [each.origin.span for each in proposal.clocks],
            [each.origin.span for each in proposal.targets],
        )
    )
    heads = [
        part
        for part in _parts(segment.text[:end], _SIGN)
        if _starts_in(numbers, part) or (_starts_in(whos, part) and _starts_in(whens, part))
    ]
    if len(heads) < 2:
        return
    shared = [] if any(_starts_in(whos, part) for part in heads[1:]) else [*whos, *whens]
    number = next(iter(_starts_in(numbers, heads[0])), heads[0][0])
    head = max([heads[0][0], segment.mark, *(stop for start, stop in shared if stop <= number)])
    starts = [head, *(start for start, _ in heads[1:])]
    for start, stop in zip(starts, [*starts[1:], end], strict=True):
        yield start, start + len(segment.text[start:stop].rstrip(_AFTER))


def _starts_in(places: Sequence[tuple[int, int]], part: tuple[int, int]) -> list[int]:
    first, last = (bisect_left(places, (at,)) for at in part)
    return [start for start, _ in places[first:last]]


def _parts(text: str, sign: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    start = 0
    bounds: Sequence[int] = [*(found.start() for found in sign.finditer(text)), len(text)]
    for end in bounds:
        if text[start:end].strip():
            yield start, end
        start = end + 1
