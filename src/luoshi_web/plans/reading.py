"""What the worker does with one file: look for secrecy marks, or read it whole. Pure, no Django."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import Any

from luoshi.api import extract, find_internal, find_mark, imprint, locate, outline, read
from luoshi.cadence import Frame, needs_year
from luoshi.duty import Fate
from luoshi.errors import LuoshiError
from luoshi.extraction.result import Extraction
from luoshi.source import Box, Document, Fault
from luoshi.structure import Item, ItemKind, Outline, Segment, SegmentKind
from luoshi.writing.json_form import extraction_json
from luoshi_web.plans.asking import Ask, reader_of

#: Titles above a segment are kept this long: they name groups, they are not read again.
_TITLE = 120

Record = dict[str, Any]


def scan(data: bytes, name: str) -> Record:
    """The rule by which `data` or `name` carries a secrecy mark, "" where neither does.

    Raises:
        LuoshiError: the file can't be read, and so can't be looked at.
    """
    return {"rule": _rule(data, name), "sha256": sha256(data).hexdigest()}


def _rule(data: bytes, name: str) -> str:
    if mark := find_mark(None, name):
        return mark.rule
    try:
        document, _faults = read(data, name)
    except LuoshiError:
        if mark := find_mark(None, name, data):
            return mark.rule
        raise
    mark = find_mark(document, name, data)
    return mark.rule if mark else ""


def read_whole(  # noqa: PLR0913  # the file, its frame, whom the site knows, and who listens
    data: bytes,
    name: str,
    *,
    year: int | None,
    issued: date | None,
    tell: Callable[[str], None],
    units: Sequence[str] = (),
    second: Ask | None = None,
) -> Record:
    """Read a file, take it apart and extract its duties.

    units: the names of the site's own tree, preferred as bearers. second: asks the second reader; it is
    left out where the document bears a mark that keeps it within its house.
    tell: is called with the stage that begins, "reading" or "extracting".
    Result: document (text, kind, reader, sha256, title, number, issuer, pages: [width, height] of each in
    points), frame (year, issued, start, end, of_the_year: the title has the year), year_needed (how many
    dates have no year), segments, faults; the keys are those of `Segment`.

    Raises:
        LuoshiError: the file can't be read.
    """
    tell("reading")
    document, read_faults = read(data, name)
    plan = outline(document)
    tell("extracting")
    asks = reader_of(second) if second and not find_internal(document, name) else None
    extraction = extract(plan, Frame(year=year, issued=issued), units=units, second=asks)
    known = set(extraction.faults)
    whole = replace(extraction, faults=(*(f for f in read_faults if f not in known), *extraction.faults))
    spans = [segment.span for segment in whole.outline.segments]
    # Asked of the whole document at once: each asking reads the file again.
    boxes = locate(data, name, spans) if document.pages else [()] * len(spans)
    return _record(document, whole, boxes)


def told(error: LuoshiError) -> Record:
    """An error's code, and its sentence and remedy in each language."""
    return {"code": type(error).__name__, "zh": list(error.texts["zh"]), "en": list(error.texts["en"])}


def _record(document: Document, extraction: Extraction, boxes: Sequence[Sequence[Box]]) -> Record:
    form: Record = extraction_json(extraction)
    duties = {duty["segment"]: duty for duty in form["duties"]}
    frame = extraction.frame
    missing = [c for p in extraction.proposals for c in p.clocks if needs_year(c.cadence)]
    return {
        "document": {
            **{key: form["document"][key] for key in ("kind", "sha256", "reader", "title", "number")},
            "issuer": _issuer(extraction.outline),
            "text": document.text,
            "pages": [[_point(page.width), _point(page.height)] for page in document.pages],
        },
        "frame": {
            "year": frame.year,
            "issued": frame.issued.isoformat() if frame.issued else None,
            "start": frame.start.isoformat() if frame.start else None,
            "end": frame.end.isoformat() if frame.end else None,
            "of_the_year": bool(frame.year) and str(frame.year) in form["document"]["title"],
        },
        "year_needed": len(missing) if frame.year is None else 0,
        "segments": [
            _segment(extraction.outline, segment, judgement.fate, judgement.rule, duties.get(segment.index))
            | {"boxes": [_box(box) for box in held]}
            for (segment, judgement), held in zip(extraction.judged(), boxes, strict=True)
        ],
        "faults": [_fault(fault) for fault in extraction.faults],
    }


def _issuer(plan: Outline) -> str:
    """The organs that issued it, each once, in the order of the text."""
    return "、".join(dict.fromkeys(_closed(one.name) for one in imprint(plan).issuers))


def _box(box: Box) -> list[float]:
    """[page, left, top, right, bottom]."""
    return [box.page, *map(_point, (box.left, box.top, box.right, box.bottom))]


def _point(length: float) -> float:
    """A length in points, as fine as a screen shows it."""
    return round(length, 1)


def _segment(plan: Outline, segment: Segment, fate: Fate, rule: str, duty: Record | None) -> Record:
    return {
        "index": segment.index,
        "kind": _kind(segment),
        "text": segment.text,
        "ranges": [list(pair) for pair in segment.span.ranges],
        "mark": segment.mark,
        "paragraph": segment.paragraph,
        "headings": _headings(plan, segment),
        "shape": _shape(segment),
        "proposed": fate.value,
        "rule": rule,
        "proposal": None if fate is Fate.OUT_OF_SCOPE else duty,
    }


def _shape(segment: Segment) -> Record:
    """What its text alone does not tell: where its closing bracket begins, and the cells of a row."""
    shape: Record = {}
    if segment.trailer >= 0:
        shape["trailer"] = segment.trailer
    if segment.cells:
        shape["cells"] = [
            [cell.start - segment.start, cell.text, cell.header, cell.inherited] for cell in segment.cells
        ]
    return shape


def _kind(segment: Segment) -> str:
    """Its kind; of a letter's part, which one: title, salutation, table-head."""
    if segment.kind is SegmentKind.FRAME and segment.part:
        return segment.part.value
    return segment.kind.value


def _headings(plan: Outline, segment: Segment) -> list[str]:
    """The titles above it as they are written, outermost first."""
    return [
        _written(plan, item)[:_TITLE]
        for item in plan.path(segment.item)
        if item.title and item.kind not in (ItemKind.TITLE, ItemKind.TABLE)
    ]


def _written(plan: Outline, item: Item) -> str:
    """A title with its number, as they stand in the text; what runs on behind it is left out."""
    words, title = _closed(plan.document.quote(item.span)), _closed(item.title)
    at = words.find(title)
    return words[: at + len(title)] if at >= 0 else item.number + title


def _closed(words: str) -> str:
    return "".join(words.split())


def _fault(fault: Fault) -> Record:
    return {"code": fault.code, "zh": fault.zh, "en": fault.en}
