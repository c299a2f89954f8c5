"""Lines of a rendering, and which of them are page debris: page numbers, form feeds, rules of dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from luoshi.source import Block, BlockKind, Document

_DRAWN = (BlockKind.LINE, BlockKind.PARAGRAPH)
#: White space of all widths, and characters that show nothing at all.
BLANKS = (
    " \t\x0b\x0c\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b"
    "\u202f\u205f\u2060\u3000\ufeff"
)
_PAGE_MARK = re.compile(
    rf"[-—–─－·]{{1,2}}[{BLANKS}]*\d{{1,4}}[{BLANKS}]*[-—–─－·]{{1,2}}"
    rf"|第[{BLANKS}]*\d{{1,4}}[{BLANKS}]*页[,，/{BLANKS}]*(?:共[{BLANKS}]*\d{{1,4}}[{BLANKS}]*页)?"
    r"|\d{1,4}页[,，/ ]?(?:共\d{1,4}页)?"
)
_RULE_SIGNS = "|-—–─－_=*#~·•."
_RULE = re.compile(rf"[{re.escape(_RULE_SIGNS)}{BLANKS}]+")
# With what a page mark ends; most lines are told from one by this sign alone.
_PAGE_MARK_ENDS = frozenset("-—–─－·页,，/" + BLANKS)


class Line(NamedTuple):
    """A physical line without the white space at its ends.

    start, end: offsets in the document; indent: columns of white space before it; edge: the
    column at which it ends; gap: blank lines before it; page: whether a page break or page mark
    stands between it and the line before.
    """

    start: int
    end: int
    indent: int
    edge: int
    gap: int
    page: bool
    block: Block


def columns(text: str) -> int:
    """The width of a text in half-width columns: as GBK has one byte for Latin and two for Han."""
    return len(text.encode("gbk", "replace"))


def read_lines(document: Document) -> Iterator[Line]:
    """The lines that hold words, in order; page marks and drawn lines (---) are left out."""
    text, previous, page = document.text, 0, False
    has_feeds = "\x0c" in text
    for block in document.blocks:
        start, end, kind = block.start, block.end, block.kind
        words = text[start:end]
        bare = words.strip(BLANKS)
        if has_feeds and text.find("\x0c", previous, end) >= 0:
            page = True
        if not bare:
            continue
        if kind is BlockKind.LINE and _is_page_mark(bare):
            page = True
            continue
        if bare[0] in _RULE_SIGNS and kind in _DRAWN and _is_rule(bare):
            continue
        gap = text.count("\n", previous, start) - 1 if start > previous + 1 else 0
        indent = 0
        if len(bare) < len(words) and (lead := len(words) - len(words.lstrip(BLANKS))):
            indent = columns(words[:lead].replace("\x0c", ""))
            start += lead
        yield Line(start, start + len(bare), indent, indent + columns(bare), max(gap, 0), page, block)
        previous, page = end, False


def _is_page_mark(bare: str) -> bool:
    return len(bare) <= 24 and bare[-1] in _PAGE_MARK_ENDS and _PAGE_MARK.fullmatch(bare) is not None


def _is_rule(bare: str) -> bool:
    """Whether a line only draws: ---, ***, a lone |; a row |---| is left to its table."""
    return bare.count("|") < 2 and _RULE.fullmatch(bare) is not None
