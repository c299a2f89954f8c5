"""From stored rows back to the library's values, so that an account is of what is stored. Pure, no Django."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from luoshi.cadence import Frame, complete, from_json
from luoshi.duty import (
    Bearer,
    Clock,
    Comparison,
    Deliverable,
    Fate,
    Inheritance,
    Judgement,
    Modality,
    Origin,
    Proposal,
    Role,
    Target,
)
from luoshi.extraction.result import Extraction
from luoshi.source import Document, Span, View
from luoshi.structure import Outline, Part, Segment, SegmentCell, SegmentKind

Record = dict[str, Any]

_PARTS = {part.value for part in Part}
#: By which rule a sentence was judged is not recorded.
_JUDGEMENTS = {fate: Judgement(fate, "") for fate in (Fate.DUTY, Fate.OPEN, Fate.CONTEXT)}


def rebuilt(side: Record) -> Extraction:
    """The Extraction of one side of an account, as `luoshi_web.plans.accounts.stored` records it.

    Its segments are numbered as they stand in the record. Of their judgements an account looks at what
    is open, what is a duty and what is neither; what it does not look at, the document's own text and
    its Items, is left empty.
    """
    frame = Frame(year=side["year"], issued=date.fromisoformat(side["issued"]) if side["issued"] else None)
    segments = tuple(_segments(side["segments"]))
    pairs = [(segment, one) for segment in segments for one in side["segments"][segment.index]["proposals"]]
    proposals = tuple(_proposal(number, *pair, frame) for number, pair in enumerate(pairs, 1))
    document = Document(side["name"], "stored", "", "", "", ())
    judgements = tuple(_judgement(row) for row in side["segments"])
    return Extraction(Outline(document, View("", ()), (), segments), frame, proposals, judgements)


def _judgement(row: Record) -> Judgement:
    if row["proposals"]:
        return _JUDGEMENTS[Fate.DUTY]
    return _JUDGEMENTS[Fate.OPEN if row["open"] else Fate.CONTEXT]


def quoted(segment: Segment, span: Span) -> str:
    """The words of a span inside a segment, as the segment has them."""
    wanted = set(span.places())
    return "".join(
        char for char, at in zip(segment.text, segment.span.places(), strict=True) if at in wanted
    ).strip()


def _segments(rows: Sequence[Record]) -> Iterator[Segment]:
    """The segments; those of several documents stand one behind the other, none on another's place."""
    for index, row in enumerate(rows):
        kind = row["kind"]
        is_part = kind in _PARTS
        yield Segment(
            index=index,
            kind=SegmentKind.FRAME if is_part else SegmentKind(kind),
            text=row["text"],
            start=0,
            span=_span(row["ranges"]),
            mark=row["mark"],
            paragraph=row["paragraph"],
            item=None,
            trailer=row["shape"].get("trailer", -1),
            cells=tuple(_cells(row)),
            part=Part(kind) if is_part else None,
        )


def _cells(row: Record) -> Iterator[SegmentCell]:
    if "cells" in row["shape"]:
        for start, text, header, inherited in row["shape"]["cells"]:
            yield SegmentCell(text, start, header, inherited)
    elif row["kind"] == SegmentKind.ROW:  # it was read before the shape of a row was kept
        at = 0
        for words in row["text"].split("|"):
            if text := words.strip():
                yield SegmentCell(text, at + words.index(text))
            at += len(words) + 1


def _span(ranges: Sequence[Sequence[int]]) -> Span:
    return Span(tuple((start, end) for start, end in ranges))


def _proposal(number: int, segment: Segment, record: Record, frame: Frame) -> Proposal:
    def origin(field: Record) -> Origin:
        # What a person typed stands nowhere in the sentence: it is told to begin where that begins.
        ranges = field.get("ranges") or [[segment.span.start, segment.span.start + 1]]
        inherited = field.get("inherited")
        return Origin(_span(ranges), field.get("rule") or "", Inheritance(inherited) if inherited else None)

    modality = record["modality"]
    return Proposal(
        number=number,
        segment=segment.index,
        span=segment.span,
        words=segment.text,
        headings=(),
        modality=Modality(modality["value"]),
        modality_origin=origin(modality),
        duty_rule="",
        bearers=tuple(Bearer(one["name"], Role(one["role"]), origin(one)) for one in record["bearers"]),
        clocks=tuple(
            Clock(complete(from_json(one["value"]), frame), one["quote"], origin(one))
            for one in record["cadences"]
        ),
        deliverables=tuple(Deliverable(one["name"], origin(one)) for one in record["deliverables"]),
        targets=tuple(
            Target(one["amount"], Comparison(one["comparison"]), one["unit"], one["quote"], origin(one))
            for one in record["targets"]
        ),
    )
