"""Healing: lines -> paragraphs of a View, without hard wraps, page marks and stray spaces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from luoshi.source import Block, BlockKind, Document, Origins, View
from luoshi.structure.flat import find_flat_rows
from luoshi.structure.joining import goes_on
from luoshi.structure.lines import BLANKS, Line, read_lines
from luoshi.structure.margin import Margin, find_margin
from luoshi.structure.marks import Mark, read_mark
from luoshi.structure.outline import ItemKind
from luoshi.structure.pages import strip_pages
from luoshi.structure.paragraph import Paragraph
from luoshi.structure.parted import find_parted_rows
from luoshi.structure.rows import TableRow

_GAP = re.compile(rf"(?:[{BLANKS}]|\*\*)+")
# What each gap begins with; most lines have none of these, and a set alone is searched for fastest.
_GAP_SIGN = re.compile(rf"[{BLANKS}*]")
_WIDE_GAP = re.compile(rf"(?:[ ]{{2,}}|[\u2003\u3000])[{BLANKS}]*")
_INDENT_INSIDE = re.compile(r"[\u3000\xa0]{2,}|[ ]{4,}")
#: Signs and words of a sentence, of which a heading before a gap has none.
_NO_HEADING = re.compile(r"[，,。；：]|凭|由(?!来)|向(?!导)|须|应(?![急用对])|不得|将|把|根据|按照")
_FUSED_LINE = 120  # characters; a line above this may hold several paragraphs parted by indents
_ROW_LINES = 12  # a row drawn with bars has no more lines
_HEADING = 25  # characters; a longer stretch before a gap is no heading
_RUNNING_TEXT = 15  # characters; less than this after a gap is no text of its own

_Range = tuple[int, int]


class Healed(NamedTuple):
    """The healed view of a document and its paragraphs, in order; and the running heads left out of it."""

    view: View
    paragraphs: list[Paragraph]
    heads: list[Line]


def heal(document: Document) -> Healed:
    """Join the lines of a document to paragraphs, without page debris and stray blanks."""
    lines, heads = strip_pages(document.text, list(read_lines(document)))
    text = document.text
    rows = _find_rows(text, lines)
    builder = _ViewBuilder(text)
    at = 0
    margin = find_margin(text, _between(lines, rows) if rows else lines)
    for row in rows:
        builder.add_lines(lines[at : row.first], margin)
        builder.add_row(lines, row)
        at = row.end
    builder.add_lines(lines[at:] if at else lines, margin)
    return Healed(builder.view(), builder.paragraphs, heads)


def _find_rows(text: str, lines: Sequence[Line]) -> list[TableRow]:
    """The rows of tables in plain text, in order; numbered on, so that no two tables are one."""
    parted, flat = find_parted_rows(text, lines), find_flat_rows(text, lines)
    if not parted or not flat:
        return parted or flat
    taken = {place for row in parted for place in range(row.first, row.end)}
    below = min(row.table for row in parted)
    kept = [row for row in flat if taken.isdisjoint(range(row.first, row.end))]
    return sorted([*parted, *(row._replace(table=row.table + below) for row in kept)])


def _between(lines: Sequence[Line], rows: Sequence[TableRow]) -> list[Line]:
    """The lines that stand in no row."""
    taken = {place for row in rows for place in range(row.first, row.end)}
    return [line for place, line in enumerate(lines) if place not in taken]


def _join_lines(text: str, lines: Sequence[Line], margin: Margin | None) -> list[list[Line]]:
    groups: list[list[Line]] = []
    row_end = -1
    for at, line in enumerate(lines):
        if at <= row_end or (groups and goes_on(text, groups[-1], line, margin)):
            groups[-1].append(line)
            continue
        groups.append([line])
        if text[line.start] == "|" and text[line.end - 1] != "|":
            row_end = _find_row_end(text, lines, at)
    return groups


def _find_row_end(text: str, lines: Sequence[Line], at: int) -> int:
    """The line that ends the row which breaks off in line `at`; `at` itself where none does."""
    for place in range(at + 1, min(at + _ROW_LINES, len(lines))):
        line = lines[place]
        if text[line.start] == "|" or (line.gap and not line.page):
            break
        if text[line.end - 1] == "|":
            return place
    return at


class _ViewBuilder:
    """Collects the characters that stay, paragraph by paragraph."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._pieces: list[str] = []
        self._origins = Origins()
        self.paragraphs: list[Paragraph] = []

    def add_lines(self, lines: Sequence[Line], margin: Margin | None) -> None:
        """Add the paragraphs that stand on these lines."""
        for group in _join_lines(self._text, lines, margin):
            self.add_paragraph(group, indent=0 if margin else group[0].indent)

    def add_row(self, lines: Sequence[Line], row: TableRow) -> None:
        """Add a row of a table: its cells in order, what parts them between."""
        start, cells = len(self._origins), list[tuple[int, int]]()
        for number, stretches in enumerate(row.cells):
            if number and (seam := row.seams[number - 1]) is not None:
                self._keep(seam, seam + 1)
            begin = len(self._origins)
            for stretch in stretches:
                for kept in _without_gaps(self._text, *stretch):
                    self._keep(*kept)
            cells.append((begin, len(self._origins)))
        block = lines[row.first].block
        self.paragraphs.append(Paragraph(start, len(self._origins), block, tuple(cells), row.table))

    def add_paragraph(self, group: Sequence[Line], *, indent: int) -> None:
        """Add the paragraph that stands on these lines; a row keeps its spaces."""
        first, text = group[0], self._text
        if len(group) == 1 and _GAP_SIGN.search(text, first.start, first.end) is None:
            self._add_line(first, indent)
            return
        if first.block.kind is BlockKind.ROW or text[first.start] == "|":
            self._add([(line.start, line.end) for line in group], first.block)
            return
        *parted, (start, end) = _part_at_gaps(text, first.start, first.end, alone=len(group) == 1)
        for piece in parted:
            self._add(_without_gaps(text, *piece), first.block, indent)
        kept = _without_gaps(text, start, end)
        for before, line in pairwise(group):
            if _parts_words(text[before.end - 1], text[line.start]):
                kept.append((before.end, before.end + 1))  # the line break parts two words
            kept.extend(_without_gaps(text, line.start, line.end, opens=False))
        self._add(kept, first.block, indent)

    def _add_line(self, line: Line, indent: int) -> None:
        """Add a paragraph that is one line, of which all stays."""
        start = len(self._origins)
        self._pieces.append(self._text[line.start : line.end])
        self._origins.add(line.start, line.end)
        self.paragraphs.append(Paragraph(start, start + line.end - line.start, line.block, indent=indent))

    def _add(self, ranges: Sequence[_Range], block: Block, indent: int = 0) -> None:
        start = len(self._origins)
        for first, last in ranges:
            self._keep(first, last)
        if len(self._origins) > start:
            self.paragraphs.append(Paragraph(start, len(self._origins), block, indent=indent))

    def _keep(self, start: int, end: int) -> None:
        """Let characters of the document be the next of the view."""
        self._pieces.append(self._text[start:end])
        self._origins.add(start, end)

    def view(self) -> View:
        """The view of all that was added."""
        return View("".join(self._pieces), self._origins)


def _is_latin(before: str, after: str) -> bool:
    return before.isascii() and after.isascii() and before.isalnum() and after.isalnum()


def _parts_words(before: str, after: str) -> bool:
    """Whether a line break stands between Latin words; between digits it breaks one number."""
    return _is_latin(before, after) and not (before.isdigit() and after.isdigit())


def _without_gaps(text: str, start: int, end: int, *, opens: bool = True) -> list[_Range]:
    """[start, end) without the spaces that stand beside Han characters or punctuation.

    opens: a paragraph begins here, so that a space may part its number from its words (1 总则).
    """
    if _GAP_SIGN.search(text, start, end) is None:
        return [(start, end)] if start < end else []
    kept: list[_Range] = []
    head = start
    for gap in _GAP.finditer(text, start, end):
        if gap.start() > head:
            kept.append((head, gap.start()))
        head = gap.end()
        if gap.start() == start or gap.end() == end:
            continue
        if _is_latin(text[gap.start() - 1], text[gap.end()]) or (
            opens and len(kept) == 1 and _is_number(text, start, gap.end())
        ):
            kept.append((gap.start(), gap.start() + 1))
    if head < end:
        kept.append((head, end))
    return kept


def _is_number(text: str, start: int, gap_end: int) -> bool:
    """Whether a list number and the gap behind it stand at [start, gap_end)."""
    if not text[start].isdigit():
        return False
    mark = read_mark(text, start)
    return mark is not None and _keeps_gap(text, mark) and mark.end == gap_end


def _keeps_gap(text: str, mark: Mark) -> bool:
    """Whether a number is known by the gap behind it: 1 总则, 4-1 收货."""
    return mark.kind is ItemKind.DIGIT or "-" in text[mark.start : mark.end]


def _part_at_gaps(text: str, start: int, end: int, *, alone: bool) -> list[_Range]:
    """The paragraphs of one line: parted at indents inside it, and after a heading set off by a gap.

    alone: the paragraph has no other line. In a wrapped one, and in an article (第一条 本办法…),
    only a wide gap sets a heading off.
    """
    if _GAP.search(text, start, end) is None:
        return [(start, end)]
    if alone and end - start > _FUSED_LINE:
        indents = [g.span() for g in _INDENT_INSIDE.finditer(text, start, end)]
        if indents:
            return _part(start, end, indents)
    mark = read_mark(text, start, end)
    if mark is None:
        return [(start, end)]
    gaps = (_GAP if alone and mark.kind is not ItemKind.ARTICLE else _WIDE_GAP).finditer(
        text, mark.end + 2, end
    )
    gap = next((g for g in gaps if not _is_seam(text, g) and not _opens_bold(text, mark.end, g)), None)
    if gap is None or not _sets_off(text, mark.end, gap.start(), gap.end(), end):
        return [(start, end)]
    return _part(start, end, [gap.span()])


def _is_seam(text: str, gap: re.Match[str]) -> bool:
    """Whether a gap is the one blank that is set between Han characters and a number or a Latin word."""
    return gap.group() == " " and _is_narrow(text[gap.start() - 1]) != _is_narrow(text[gap.end()])


def _opens_bold(text: str, start: int, gap: re.Match[str]) -> bool:
    """Whether a gap is only where bold words begin: 1.各单位于|**5月5日前**完成; **总则** heads its text."""
    return "**" in gap.group() and text.count("**", start, gap.start()) % 2 == 0


def _is_narrow(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()


def _sets_off(text: str, heading: int, gap_start: int, gap_end: int, end: int) -> bool:
    """Whether the words [heading, gap_start) are a heading that a gap parts from its text."""
    if not 3 < gap_start - heading <= _HEADING or end - gap_end < _RUNNING_TEXT:
        return False
    last = text[gap_start - 1]
    return (
        not last.isascii() and last not in "）】〕》" and _NO_HEADING.search(text, heading, gap_start) is None
    )


def _part(start: int, end: int, gaps: Sequence[_Range]) -> list[_Range]:
    parts: list[_Range] = []
    for gap_start, gap_end in gaps:
        if gap_start > start:
            parts.append((start, gap_start))
        start = gap_end
    if start < end:
        parts.append((start, end))
    return parts
