"""Setting: the pages of a fixed layout -> one text, its blocks, and the box of each character.

A paragraph is one line of the text, wherever it was broken on its pages; a table row is one line.
The body comes first, then notes, running heads, page numbers, each of these once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from luoshi.reading.layout.columns import page_lines
from luoshi.reading.layout.furniture import part_lines
from luoshi.reading.layout.line import Glyph, Line
from luoshi.reading.layout.measure import body_size, find_measures
from luoshi.reading.layout.paragraphs import join_lines
from luoshi.reading.layout.rulings import Stroke, find_grids
from luoshi.reading.layout.tables import RuledCell, Table, join_tables, take_tables, wraps
from luoshi.reading.layout.turning import turned_back, turned_glyph, turned_stroke, upright
from luoshi.source import Block, BlockKind, Box, Cell, Page, Span

_BAR = str.maketrans({"|": "｜", "\t": " "})
Part = tuple[str, Sequence[Box | None]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as it is drawn: its glyphs, its strokes, and lines that are known to be furniture.

    heads, feet: running heads and feet that the file itself names (a template's words).
    apart: words that stand outside its text, such as a slanted watermark. loose: words of its text
    whose places are not known. turn: degrees, clockwise, by which its glyphs are turned: 0, 90, 270.
    """

    page: Page
    glyphs: tuple[Glyph, ...]
    strokes: tuple[Stroke, ...] = ()
    heads: tuple[Line, ...] = ()
    feet: tuple[Line, ...] = ()
    apart: tuple[Line, ...] = ()
    loose: tuple[str, ...] = ()
    turn: int = 0


@dataclass(slots=True)
class Setting:
    """A text as it grows.

    boxes: where each character stands; None for those put in (bars, breaks). loose: ranges of the
    text whose places are not known. turns: by page number, how a page was turned to be read.
    """

    turns: Mapping[int, tuple[Page, int]] = field(default_factory=dict)
    pieces: list[str] = field(default_factory=list)
    boxes: list[Box | None] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    loose: list[tuple[int, int]] = field(default_factory=list)
    once: set[tuple[BlockKind, str]] = field(default_factory=set)

    @property
    def text(self) -> str:
        """All lines, joined by line feeds."""
        return "".join(self.pieces)

    def add_line(
        self, kind: BlockKind, part: Part, table: tuple[int, int] | None = None, *, named: bool = False
    ) -> int:
        """Add one line as a block; its start, or -1 where it stands there already.

        named: the file itself names it a running head and the like: it was not turned to be read.
        """
        text, boxes = part
        if kind in (BlockKind.HEADER, BlockKind.FOOTER):
            if (kind, text) in self.once:
                return -1
            self.once.add((kind, text))
        if self.blocks:
            self.pieces.append("\n")
            self.boxes.append(None)
        start = len(self.boxes)
        self.pieces.append(text)
        self.boxes.extend(boxes if named or not self.turns else map(self._back, boxes))
        number, row = table or (None, None)
        self.blocks.append(Block(kind, start, start + len(text), number, row))
        return start

    def _back(self, box: Box | None) -> Box | None:
        if box is None or box.page not in self.turns:
            return box
        return turned_back(box, *self.turns[box.page])

    def add_row(self, number: int, row: int, cells: Sequence[RuledCell]) -> None:
        """Add a table row: "| a | b |  |"."""
        text, boxes = "|", list[Box | None]([None])
        places: list[tuple[RuledCell, int, int]] = []
        for cell in cells:
            words, own = cell_words(cell)
            places.append((cell, len(text) + 1, len(text) + 1 + len(words)))
            text += f" {words} |"
            boxes += [None, *own, None, None]
        start = self.add_line(BlockKind.ROW, (text, boxes), (number, row))
        placed = tuple(
            Cell(
                cell.column,
                cell.width,
                Span.of(start + first, start + last) if last > first else None,
                cell.merged_from,
            )
            for cell, first, last in places
        )
        block = self.blocks[-1]
        self.blocks[-1] = Block(block.kind, block.start, block.end, number, row, placed)


def set_text(sheets: Sequence[Sheet]) -> Setting:
    """The text of a document's pages."""
    pages: list[tuple[Page, list[Line]]] = []
    tables: dict[int, list[Table]] = {}
    for sheet in sheets:
        page, glyphs, strokes = _upright(sheet)
        own, rest = take_tables(find_grids(strokes), glyphs)
        tables[page.number] = own
        pages.append((page, page_lines(rest)))
    every = [line for _, lines in pages for line in lines]
    parted = part_lines(pages, body_size(every))
    setting = Setting({sheet.page.number: (sheet.page, sheet.turn) for sheet in sheets if sheet.turn})
    width = max((page.width for page, _ in pages), default=0.0)
    heads = _set_body(setting, parted.body, _joined_tables(sheets, tables, parted.body), width)
    for words in (words for sheet in sheets for words in sheet.loose):
        start = setting.add_line(BlockKind.PARAGRAPH, (words, [None] * len(words)))
        setting.loose.append((start, start + len(words)))
    for note in parted.notes:
        setting.add_line(BlockKind.NOTE, paragraph_words(note))
    named_heads = [line for sheet in sheets for line in sheet.heads + sheet.apart]
    for line in named_heads:
        setting.add_line(BlockKind.HEADER, (line.text, line.boxes), named=True)
    for line in parted.heads:
        setting.add_line(BlockKind.HEADER, (line.text, line.boxes))
    for head in heads:
        setting.add_line(BlockKind.HEADER, _row_words(head))
    named_feet = [line for sheet in sheets for line in sheet.feet]
    for line in named_feet:
        setting.add_line(BlockKind.FOOTER, (line.text, line.boxes), named=True)
    for line in parted.feet:
        setting.add_line(BlockKind.FOOTER, (line.text, line.boxes))
    return setting


def _upright(sheet: Sheet) -> tuple[Page, Sequence[Glyph], Sequence[Stroke]]:
    """A sheet as a reader turns it, so that its text is level."""
    if not sheet.turn:
        return sheet.page, sheet.glyphs, sheet.strokes
    return (
        upright(sheet.page, sheet.turn),
        [turned_glyph(glyph, sheet.page, sheet.turn) for glyph in sheet.glyphs],
        [turned_stroke(stroke, sheet.page, sheet.turn) for stroke in sheet.strokes],
    )


@dataclass(frozen=True, slots=True)
class _Joined:
    """A table over all pages it stands on, and the heads that its later pages repeat."""

    table: Table
    heads: tuple[tuple[RuledCell, ...], ...] = ()


def _joined_tables(
    sheets: Sequence[Sheet], tables: dict[int, list[Table]], body: Sequence[Line]
) -> list[_Joined]:
    """All tables in order; halves on two pages with no words between are one."""
    joined: list[_Joined] = []
    last_page = 0
    for sheet in sheets:
        number = sheet.page.number
        for place, table in enumerate(tables[number]):
            before = joined[-1] if joined else None
            if before is not None and place == 0 and last_page == number - 1:
                ends = tables[last_page][-1].top
                between = any(
                    (line.page == last_page and line.top > ends)
                    or (line.page == number and line.top < table.top)
                    for line in body
                )
                whole = None if between else join_tables(before.table, table)
                if whole is not None:
                    head = (whole[1],) if whole[1] else ()
                    joined[-1] = _Joined(whole[0], before.heads + head)
                    last_page = number
                    continue
            joined.append(_Joined(table))
            last_page = number
    return joined


def _set_body(
    setting: Setting, body: Sequence[Line], tables: Sequence[_Joined], width: float
) -> list[tuple[RuledCell, ...]]:
    """Set paragraphs and tables in the order of their places; the repeated heads of the tables."""
    measures = find_measures(body, width)
    waiting = list(enumerate(tables))
    stretch: list[Line] = []

    def flush() -> None:
        for lines in join_lines(stretch, measures):
            setting.add_line(BlockKind.PARAGRAPH, paragraph_words(lines))
        stretch.clear()

    for line in body:
        while waiting and (waiting[0][1].table.page, waiting[0][1].table.top) < (line.page, line.top):
            flush()
            _set_table(setting, *waiting.pop(0))
        stretch.append(line)
    flush()
    for number, held in waiting:
        _set_table(setting, number, held)
    return [head for held in tables for head in held.heads]


def _set_table(setting: Setting, number: int, held: _Joined) -> None:
    for row, cells in enumerate(held.table.rows):
        setting.add_row(number, row, cells)


def paragraph_words(lines: Sequence[Line]) -> Part:
    """The lines of a paragraph as one; a blank parts Latin words at a line's end."""
    text, boxes = lines[0].text, list[Box | None](lines[0].boxes)
    for before, line in pairwise(lines):
        if _parts_words(before.text[-1], line.text[0]):
            text += " "
            boxes.append(None)
        text += line.text
        boxes += line.boxes
    return text, boxes


def cell_words(cell: RuledCell) -> Part:
    """The words of a cell on one line; its own paragraphs are parted by a blank."""
    text, boxes = "", list[Box | None]()
    before: Line | None = None
    for line in cell.lines:
        goes_on = before is not None and wraps(before, line, cell.room)
        if before is not None and (not goes_on or _parts_words(before.text[-1], line.text[0])):
            text += " "
            boxes.append(None)
        text += line.text.translate(_BAR)
        boxes += line.boxes
        before = line
    return text, boxes


def _row_words(cells: Iterable[RuledCell]) -> Part:
    text, boxes = "|", list[Box | None]([None])
    for cell in cells:
        words, own = cell_words(cell)
        text += f" {words} |"
        boxes += [None, *own, None, None]
    return text, boxes


def _parts_words(before: str, after: str) -> bool:
    return before.isascii() and after.isascii() and before.isalpha() and after.isalpha()
