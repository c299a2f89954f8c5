"""What the worker does to look a draft over: the findings, each in its sentence. Pure, no Django."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from luoshi.api import check, check_sentence, extract, outline, read
from luoshi.cadence import Frame
from luoshi.source import Span
from luoshi.structure import Outline, SegmentKind, cell_ranges
from luoshi_web.plans.wording import GAP

Record = dict[str, Any]


def look_over(
    data: bytes, name: str, *, year: int | None, issued: date | None, units: Sequence[str]
) -> Record:
    """The findings of a file, by their place in the text.

    text: the hash of the text that was read, by which a stored document is known to be the same.
    sentences: of what was found something in, index -> its words. findings: check, about (what the
    check looks for, by language), severity, citation, zh, en, remedy_zh, remedy_en, sentence (its index
    in the outline, None where the whole document is meant), start (its place in the document),
    pieces: the sentence's words, [marked, text]. units: how many names it was held against.

    Raises:
        LuoshiError: the file can't be read.
    """
    document, _faults = read(data, name)
    plan = outline(document)
    extraction = extract(plan, Frame(year=year, issued=issued), units=units)
    page = data if document.kind == "docx" else None
    found = check(extraction, units=units or None, data=page, by_sentence=True)
    return {
        "title": name,
        "kind": document.kind,
        "text": sha256(document.text.encode()).hexdigest(),
        "sentences": len(plan.segments),
        "findings": [
            {
                "check": one.check,
                "about": {"zh": check_sentence(one.check, "zh"), "en": check_sentence(one.check, "en")},
                "severity": one.severity.value,
                "citation": one.citation,
                **{key: getattr(one, key) for key in ("zh", "en", "remedy_zh", "remedy_en")},
                **_place(plan, one.span),
            }
            for one in found
        ],
    }


def _place(plan: Outline, span: Span | None) -> Record:
    if span is None:
        return {"sentence": None, "start": None, "words": "", "pieces": []}
    for segment in plan.segments:
        if any(start <= span.start < end for start, end in segment.span.ranges):
            inside = {at for start, end in span.ranges for at in range(start, end)}
            places = [at for start, end in segment.span.ranges for at in range(start, end)]
            marks = [at in inside for at in places]
            return {
                "sentence": segment.index,
                "start": span.start,
                "words": segment.text,
                "pieces": _pieces(*_without_bars(segment.kind, segment.text, marks)),
            }
    text = plan.document.text
    left, right = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.start)
    line = text[left : right if right >= 0 else len(text)]
    marks = [span.start <= left + at < span.end for at in range(len(line))]
    return {"sentence": None, "start": span.start, "words": line, "pieces": _pieces(line, marks)}


def _without_bars(kind: str, words: str, marks: Sequence[bool]) -> tuple[str, Sequence[bool]]:
    """A row's cells on one line, with the marks of what stays."""
    if kind != SegmentKind.ROW:
        return words, marks
    said, kept = "", list[bool]()
    for start, end in cell_ranges(words):
        if start < end:
            gap = GAP if said else ""
            said += gap + words[start:end]
            kept += [False] * len(gap) + list(marks[start:end])
    return said, kept


def _pieces(words: str, marks: Sequence[bool]) -> list[list[Any]]:
    """The words, parted where the mark begins and ends."""
    found: list[list[Any]] = []
    for char, mark in zip(words, marks, strict=True):
        if found and found[-1][0] == mark:
            found[-1][1] += char
        else:
            found.append([mark, char])
    return found
