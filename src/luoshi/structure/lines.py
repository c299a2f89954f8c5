"""Lines of a rendering, and which of them are page debris: page numbers, form feeds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from luoshi.source import Block, BlockKind, Document

_PAGE_MARK = re.compile(
    r"[-—–─－·]{1,2}[ \u3000]*\d{1,4}[ \u3000]*[-—–─－·]{1,2}|第?\d{1,4}页[,，/ ]?(?:共\d{1,4}页)?"
)
_BLANK = " \t\u3000\xa0\x0c\x0b\ufeff\u200b"
_WIDE = re.compile(
    r"[\u1100-\u115f\u2014\u2018-\u201d\u2026\u2460-\u2fff\u3001-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A physical line without the white space at its ends.

    start, end: offsets in the document; indent: columns of white space before it; gap: blank
    lines before it; page: whether a page break or page mark stands between it and the line before.
    """

    start: int
    end: int
    indent: int
    gap: int
    page: bool
    block: Block


def columns(text: str) -> int:
    """The width of a text in half-width columns: a Han character has two."""
    return len(text) + len(_WIDE.findall(text))


def read_lines(document: Document) -> Iterator[Line]:
    """The lines that hold words, in order; page marks are left out."""
    text, previous, page = document.text, 0, False
    for block in document.blocks:
        words = text[block.start : block.end]
        bare = words.strip(_BLANK)
        between = text[previous : block.start]
        if "\x0c" in between or "\x0c" in words:
            page = True
        if not bare:
            continue
        if block.kind is BlockKind.LINE and _is_page_mark(bare):
            page = True
            continue
        lead = len(words) - len(words.lstrip(_BLANK))
        start = block.start + lead
        yield Line(
            start=start,
            end=start + len(bare),
            indent=columns(words[:lead].replace("\x0c", "")),
            gap=max(between.count("\n") - 1, 0),
            page=page,
            block=block,
        )
        previous, page = block.end, False


def _is_page_mark(bare: str) -> bool:
    return len(bare) <= 16 and _PAGE_MARK.fullmatch(bare) is not None
