"""Healing: lines -> paragraphs of a View, without hard wraps, page marks and stray spaces.

A text is hard-wrapped where most of its lines reach the same right margin and break off in the
middle of a sentence (28 characters a line in GB/T 9704-2012 clause 5.2.3, fewer in some PDFs).
Only such a text has its lines joined; elsewhere a line is a paragraph, unless it ends in a comma.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from luoshi.source import Block, BlockKind, Document, View
from luoshi.structure.lines import Line, columns, read_lines
from luoshi.structure.marks import read_mark

_GAP = re.compile(r"(?:[ \t\u3000\xa0\u200b\ufeff\x0b\x0c]|\*\*)+")
_CLOSED = "。！？；：!?;:"  # a paragraph may end here
_GOES_ON = "，、,（(《“"  # a paragraph never ends here
_LEADS_ON = "，。、；：！？）)》”,;"  # no paragraph begins with these
_NO_COMMA = re.compile(r"[，,。；：]")
_FUSED_LINE = 120  # characters; a line above this may hold several paragraphs parted by indents
_INDENT_INSIDE = re.compile(r"[\u3000\xa0]{2,}|[ ]{4,}")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The view's characters [start, end) of one paragraph, and the block it began in."""

    start: int
    end: int
    block: Block


@dataclass(frozen=True, slots=True)
class _Margin:
    """The right margin of a hard-wrapped text, in columns.

    blank_between: each line is followed by a blank one, so that blank lines part nothing.
    """

    width: int
    blank_between: bool


def heal(document: Document) -> tuple[View, tuple[Paragraph, ...]]:
    """The healed view of a document and its paragraphs, in order."""
    lines = list(read_lines(document))
    margin = _find_margin(document.text, lines)
    builder = _ViewBuilder(document.text)
    for group in _join_lines(document.text, lines, margin):
        builder.add_paragraph(group)
    return builder.finish()


def _find_margin(text: str, lines: Sequence[Line]) -> _Margin | None:
    plain = [line for line in lines if line.block.kind is BlockKind.LINE and text[line.start] != "|"]
    if len(plain) < 8:
        return None
    widths = [columns(text[line.start : line.end]) for line in plain]
    width = sorted(widths)[int(len(widths) * 0.9)]
    if not 24 <= width <= 110:
        return None
    full = [line for line, w in zip(plain, widths, strict=True) if w >= width - 4]
    broken_off = sum(text[line.end - 1] not in _CLOSED for line in full)
    if len(full) < 0.35 * len(plain) or broken_off < 0.5 * len(full):
        return None
    return _Margin(width, sum(line.gap > 0 for line in plain) > 0.8 * len(plain))


def _join_lines(text: str, lines: Sequence[Line], margin: _Margin | None) -> list[list[Line]]:
    groups: list[list[Line]] = []
    previous: Line | None = None
    for line in lines:
        if previous is not None and _belongs(text, previous, line, margin):
            groups[-1].append(line)
        else:
            groups.append([line])
        previous = line
    return groups


def _belongs(text: str, before: Line, line: Line, margin: _Margin | None) -> bool:
    """Whether `line` goes on with the paragraph that `before` is a part of."""
    if before.block.kind is not BlockKind.LINE or line.block.kind is not BlockKind.LINE:
        return False
    last, first = text[before.end - 1], text[line.start]
    if first == "|" or text[before.start] == "|":
        return False
    if first in _LEADS_ON:
        return True
    if line.page and last not in _CLOSED and read_mark(text, line.start, line.end) is None:
        return True
    if margin is None:
        return last in "，、" and line.gap == 0 and read_mark(text, line.start, line.end) is None
    if line.gap and not (line.page or margin.blank_between):
        return False
    if last in _GOES_ON:
        return True
    full = columns(text[before.start : before.end]) + before.indent >= margin.width - 4
    if not full:
        return False
    if last in _CLOSED:
        return line.indent <= 1 and read_mark(text, line.start, line.end) is None
    mark = read_mark(text, line.start, line.end)
    return mark is None or (line.indent == 0 and text[mark.start : mark.end].endswith((" ", "\u3000")))


class _ViewBuilder:
    """Collects the characters that stay, paragraph by paragraph."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._pieces: list[str] = []
        self._origins = array("l")
        self._paragraphs: list[Paragraph] = []

    def add_paragraph(self, group: Sequence[Line]) -> None:
        block = group[0].block
        if len(group) == 1:
            start, end = group[0].start, group[0].end
            if block.kind is BlockKind.ROW or self._text[start] == "|":
                self._add([(start, end)], block)
                return
            for piece_start, piece_end in _part_at_gaps(self._text, start, end):
                self._add(_without_gaps(self._text, piece_start, piece_end), block)
            return
        kept: list[tuple[int, int]] = []
        for before, line in zip([None, *group[:-1]], group, strict=True):
            if before is not None and _latin(self._text[before.end - 1], self._text[line.start]):
                kept.append((before.end, before.end + 1))  # the line break parts two words
            kept.extend(_without_gaps(self._text, line.start, line.end))
        self._add(kept, block)

    def _add(self, ranges: Sequence[tuple[int, int]], block: Block) -> None:
        start = len(self._origins)
        for first, last in ranges:
            self._pieces.append(self._text[first:last])
            self._origins.extend(range(first, last))
        if len(self._origins) > start:
            self._paragraphs.append(Paragraph(start, len(self._origins), block))

    def finish(self) -> tuple[View, tuple[Paragraph, ...]]:
        return View("".join(self._pieces), self._origins), tuple(self._paragraphs)


def _latin(before: str, after: str) -> bool:
    return before.isascii() and after.isascii() and before.isalnum() and after.isalnum()


def _without_gaps(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """[start, end) without the spaces that stand beside Han characters or punctuation."""
    kept: list[tuple[int, int]] = []
    head = start
    for gap in _GAP.finditer(text, start, end):
        if gap.start() > head:
            kept.append((head, gap.start()))
        head = gap.end()
        if gap.start() > start and gap.end() < end and _latin(text[gap.start() - 1], text[gap.end()]):
            kept.append((gap.start(), gap.start() + 1))
    if head < end:
        kept.append((head, end))
    return kept


def _part_at_gaps(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The paragraphs of one line: parted at indents inside it, and after a heading set off by a gap."""
    if _GAP.search(text, start, end) is None:
        return [(start, end)]
    if end - start > _FUSED_LINE:
        return _part(start, end, [g.span() for g in _INDENT_INSIDE.finditer(text, start, end)])
    mark = read_mark(text, start, end)
    if mark is None:
        return [(start, end)]
    gap = _GAP.search(text, mark.end + 2, end)
    if gap is None or gap.start() - mark.end > 25 or end - gap.end() < 15 or gap.start() <= mark.end + 3:
        return [(start, end)]
    if _NO_COMMA.search(text, mark.end, gap.start()) or text[gap.start() - 1].isascii():
        return [(start, end)]
    return _part(start, end, [gap.span()])


def _part(start: int, end: int, gaps: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    parts: list[tuple[int, int]] = []
    for gap_start, gap_end in gaps:
        if gap_start > start:
            parts.append((start, gap_start))
        start = gap_end
    if start < end:
        parts.append((start, end))
    return parts
