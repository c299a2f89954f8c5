"""What the worker does with one file: look for secrecy marks, or read it whole. Pure, no Django."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import PurePath
from typing import Any

from luoshi.api import extract, find_internal, find_mark, outline, read, unpack
from luoshi.cadence import Frame, needs_year
from luoshi.duty import Fate
from luoshi.errors import EmptyText, LuoshiError, OfficeNeeded, SeveralFiles, UnknownType
from luoshi.extraction.result import Extraction
from luoshi.source import Document, Fault
from luoshi.structure import Item, ItemKind, Outline, Segment, SegmentKind
from luoshi.writing.json_form import extraction_json
from luoshi_web.plans.asking import Ask, reader_of

#: Titles above a segment are kept this long: they name groups, they are not read again.
_TITLE = 120

Record = dict[str, Any]


def scan(data: bytes, name: str) -> Record:
    """The rule by which `data` or `name` carries a secrecy mark, "" where neither does.

    Of an archive each file is looked at; those in it that no reader takes by their names and properties.

    Raises:
        LuoshiError: the file can't be read, and so can't be looked at.
    """
    return {"rule": _rule(data, name), "sha256": sha256(data).hexdigest()}


def _rule(data: bytes, name: str) -> str:
    if mark := find_mark(None, name):
        return mark.rule
    try:
        document, _faults = read(data, name)
    except SeveralFiles:
        return _rule_inside(data, name)
    except LuoshiError:
        if mark := find_mark(None, name, data):
            return mark.rule
        raise
    mark = find_mark(document, name, data)
    return mark.rule if mark else ""


def _rule_inside(data: bytes, name: str) -> str:
    for held, inner in unpack(data, name):
        with suppress(UnknownType, OfficeNeeded, EmptyText):
            if rule := _rule(inner, PurePath(held).name):
                return rule
    return ""


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
    Result: document (text, kind, reader, sha256, title, number), frame (year, issued, from_title),
    year_needed (how many dates have no year), segments, faults; the keys are those of `Segment`.

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
    return _record(document, whole)


def _record(document: Document, extraction: Extraction) -> Record:
    form: Record = extraction_json(extraction)
    duties = {duty["segment"]: duty for duty in form["duties"]}
    frame = extraction.frame
    missing = [c for p in extraction.proposals for c in p.clocks if needs_year(c.cadence)]
    return {
        "document": {
            **{key: form["document"][key] for key in ("kind", "sha256", "reader", "title", "number")},
            "text": document.text,
        },
        "frame": {
            "year": frame.year,
            "issued": frame.issued.isoformat() if frame.issued else None,
            "of_the_year": bool(frame.year) and str(frame.year) in form["document"]["title"],
        },
        "year_needed": len(missing) if frame.year is None else 0,
        "segments": [
            _segment(extraction.outline, segment, judgement.fate, judgement.rule, duties.get(segment.index))
            for segment, judgement in zip(extraction.outline.segments, extraction.judgements, strict=True)
        ],
        "faults": [_fault(fault) for fault in extraction.faults],
    }


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
