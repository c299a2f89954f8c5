"""The structure of a document, for other programs: its text, Items, Segments and Faults with their places."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from luoshi.source import Box, Document, Fault, Span
from luoshi.structure import Item, Outline, Segment
from luoshi.structure.imprint import Imprint, read_imprint
from luoshi.writing.masthead import number_of, title_of

#: Raised when a key changes its meaning or goes; new keys leave it as it is.
FORM = 1

#: Finds the boxes of each of many spans on the pages of a file that has fixed pages.
FindBoxes = Callable[[Sequence[Span]], Sequence[Sequence[Box]]]


def structure_json(
    outline: Outline, faults: Sequence[Fault], find_boxes: FindBoxes | None = None
) -> dict[str, object]:
    """What was read of one document, in a stable order, ready for `json.dumps`.

    form: the number of this form. document: name, kind, sha256, reader, title, number, text (the
    rendering that all ranges are over). pages: number, width, height in points; [] for a file
    without fixed pages. imprint: number, issuers, issued, each as written and with its place; issued has
    its day (None where it is no plain date); None or [] where the letter does not tell. blocks: kind,
    range, table and row (None where there is none), cells (column, width, range, merged_from). items:
    index, kind, number, title, parent (None at the top), level, place.
    segments: index, kind, part (of the letter, or None), item, text, cells (text, header, role of
    the column or None, inherited), place. faults: code, zh, en, place (None where there is none).

    A place: ranges ([start, end] pairs in characters of the text, end exclusive), line (from 1),
    boxes ([page, left, top, right, bottom] in points from the page's upper left corner; [] for a file
    without fixed pages, and where `find_boxes` is None).
    """
    document = outline.document
    imprint = read_imprint(outline)
    places = _Places(document)
    if find_boxes and document.pages:
        places.find(find_boxes, _spans(outline, faults, imprint))
    return {
        "form": FORM,
        "document": {
            "name": document.name,
            "kind": document.kind,
            "sha256": document.sha256,
            "reader": document.reader,
            "title": title_of(outline),
            "number": number_of(outline),
            "text": document.text,
        },
        "pages": [{"number": p.number, "width": p.width, "height": p.height} for p in document.pages],
        "imprint": _imprint(imprint, places),
        "blocks": _blocks(document),
        "items": [_item(item, places) for item in outline.items],
        "segments": [_segment(segment, places) for segment in outline.segments],
        "faults": [_fault(fault, places) for fault in faults],
    }


class _Places:
    """Where spans stand: lines are counted once for the whole document, as spans come in order mostly."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._boxes: dict[Span, Sequence[Box]] = {}
        self._known = (0, 1)

    def find(self, find_boxes: FindBoxes, spans: Sequence[Span]) -> None:
        """Find the boxes of all spans at once: the pages are looked at once."""
        self._boxes = dict(zip(spans, find_boxes(spans), strict=True))

    def of(self, span: Span) -> dict[str, object]:
        """A span's ranges, line and boxes."""
        boxes = self._boxes.get(span, ())
        return {
            "ranges": [[start, end] for start, end in span.ranges],
            "line": self._line(span.start),
            "boxes": [[box.page, box.left, box.top, box.right, box.bottom] for box in boxes],
        }

    def _line(self, offset: int) -> int:
        at, line = self._known
        if offset < at:
            return self._document.line_of(offset)
        line += self._document.text.count("\n", at, offset)
        self._known = (offset, line)
        return line


def _spans(outline: Outline, faults: Sequence[Fault], imprint: Imprint) -> list[Span]:
    """The spans of all places that are told, each once."""
    told = (
        *(imprint.number_span, imprint.issued_span, *(issuer.span for issuer in imprint.issuers)),
        *(item.span for item in outline.items),
        *(segment.span for segment in outline.segments),
        *(fault.span for fault in faults),
    )
    return list(dict.fromkeys(span for span in told if span))


def _imprint(imprint: Imprint, places: _Places) -> dict[str, object]:
    number, issued = imprint.number_span, imprint.issued_span
    day = imprint.issued.isoformat() if imprint.issued else None
    return {
        "number": {"text": imprint.number, "place": places.of(number)} if number else None,
        "issuers": [{"name": each.name, "place": places.of(each.span)} for each in imprint.issuers],
        "issued": {"day": day, "place": places.of(issued)} if issued else None,
    }


def _blocks(document: Document) -> list[dict[str, object]]:
    return [
        {
            "kind": block.kind.value,
            "range": [block.start, block.end],
            "table": block.table,
            "row": block.row,
            "cells": [
                {
                    "column": cell.column,
                    "width": cell.width,
                    "range": [cell.span.start, cell.span.end] if cell.span else None,
                    "merged_from": cell.merged_from,
                }
                for cell in block.cells
            ],
        }
        for block in document.blocks
    ]


def _item(item: Item, places: _Places) -> dict[str, object]:
    return {
        "index": item.index,
        "kind": item.kind.value,
        "number": item.number,
        "title": item.title,
        "parent": item.parent,
        "level": item.level,
        "place": places.of(item.span),
    }


def _segment(segment: Segment, places: _Places) -> dict[str, object]:
    return {
        "index": segment.index,
        "kind": segment.kind.value,
        "part": segment.part.value if segment.part else None,
        "item": segment.item,
        "text": segment.text,
        "cells": [
            {
                "text": cell.text,
                "header": cell.header,
                "role": cell.role.value if cell.role else None,
                "inherited": cell.inherited,
            }
            for cell in segment.cells
        ],
        "place": places.of(segment.span),
    }


def _fault(fault: Fault, places: _Places) -> dict[str, object]:
    return {
        "code": fault.code,
        "zh": fault.zh,
        "en": fault.en,
        "place": places.of(fault.span) if fault.span else None,
    }
