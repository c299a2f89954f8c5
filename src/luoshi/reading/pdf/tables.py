"""Tables: the words of a page in the cells that its rules enclose, row by row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from luoshi.reading.pdf.grid import Area, Grid
from luoshi.reading.pdf.lines import BLANKS, Line
from luoshi.reading.pdf.sheet import Sheet
from luoshi.reading.pdf.words import BLANK, MARK, NOTHING, Words, run_on

_BAR: Final = str.maketrans({"|": "｜", "\t": " ", "\n": " "})
_PADDING: Final = 11.0  # points; both sides of a cell together, as Word sets them
_ROOM: Final = 1.6  # squares; a line that leaves more of its cell free ends a paragraph
_CLOSED: Final = "。；：！？.;:!?"


@dataclass(frozen=True, slots=True)
class CellPiece:
    """A cell of a row before its place in the text is known; as `luoshi.source.Cell`."""

    column: int
    width: int
    words: Words = NOTHING
    merged_from: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table, or of the part of it that stands on one page.

    xs: the places of its columns. top, bottom: of the part, in points. open_head, open_foot: the
    page break cuts its first or its last row.
    """

    page: int
    xs: tuple[float, ...]
    top: float
    bottom: float
    rows: tuple[tuple[CellPiece, ...], ...]
    open_head: bool = False
    open_foot: bool = False


def take_tables(sheet: Sheet, grids: Iterable[Grid], lines: list[Line]) -> tuple[list[Table], list[Line]]:
    """The tables of a page, and the lines that stand in none of them."""
    tables: list[Table] = []
    for grid in grids:
        inside = [line for line in lines if not line.skewed and _is_inside(grid, line)]
        cells = _fill(sheet, grid, inside)
        if len(cells) < 2:
            continue  # a drawing, or a form that nobody has filled in
        taken = set(map(id, inside))
        lines = [line for line in lines if id(line) not in taken]
        rows = tuple(_row(grid, row, cells) for row in range(len(grid.ys) - 1))
        tables.append(
            Table(sheet.number, grid.xs, grid.ys[0], grid.ys[-1], rows, grid.open_head, grid.open_foot)
        )
    return tables, lines


def _is_inside(grid: Grid, line: Line) -> bool:
    middle = (line.top + line.bottom) / 2
    return grid.ys[0] <= middle <= grid.ys[-1] and grid.xs[0] <= (line.left + line.right) / 2 <= grid.xs[-1]


def _fill(sheet: Sheet, grid: Grid, lines: Sequence[Line]) -> dict[int, Words]:
    """The words of each cell by its number."""
    held: dict[int, list[Line]] = {}
    for line in lines:
        middle = (line.top + line.bottom) / 2
        first, last = grid.area_at(line.left + 1, middle), grid.area_at(line.right - 1, middle)
        pieces = [(first, line)] if first == last else _cut(sheet, grid, line, middle)
        for number, piece in pieces:
            if number is not None:
                held.setdefault(number, []).append(piece)
    return {number: _cell_words(grid, grid.areas[number], found) for number, found in held.items()}


def _cut(sheet: Sheet, grid: Grid, line: Line, middle: float) -> list[tuple[int | None, Line]]:
    """The parts of a line that stand in different cells: pdfium runs the cells of a row together."""
    boxes = [sheet.box(place) for place in line.places]
    numbers = [grid.area_at((box[0] + box[2]) / 2, middle) for box in boxes]
    pieces: list[tuple[int | None, Line]] = []
    for number, group in groupby(range(len(boxes)), key=numbers.__getitem__):
        positions = list(group)
        while positions and line.text[positions[0]] in BLANKS:
            positions.pop(0)
        while positions and line.text[positions[-1]] in BLANKS:
            positions.pop()
        if positions:
            first, last = positions[0], positions[-1]
            part = replace(
                line,
                text=line.text[first : last + 1],
                places=line.places[first : last + 1],
                left=boxes[first][0],
                right=boxes[last][2],
            )
            pieces.append((number, part))
    return pieces


def _cell_words(grid: Grid, area: Area, lines: list[Line]) -> Words:
    """The words of a cell: wrapped lines run on, its paragraphs are parted by a blank."""
    room = grid.xs[area.column + area.width] - grid.xs[area.column] - _PADDING
    paragraphs: list[list[Line]] = []
    for line in _in_order(lines):
        if paragraphs and _goes_on(paragraphs[-1][-1], line, room):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    words = NOTHING
    for number, paragraph in enumerate(paragraphs):
        words = words + BLANK if number else words
        words = words + run_on(paragraph)
    return replace(words, text=words.text.translate(_BAR))


def _in_order(lines: list[Line]) -> list[Line]:
    """From above to below, and on one line from left to right."""
    ordered = sorted(lines, key=lambda line: line.base)
    number, numbers = 0, [0] * len(ordered)
    for position in range(1, len(ordered)):
        number += ordered[position].base - ordered[position - 1].base > ordered[position].size / 2
        numbers[position] = number
    pairs = sorted(zip(numbers, ordered, strict=True), key=lambda pair: (pair[0], pair[1].left))
    return [line for _, line in pairs]


def _goes_on(before: Line, line: Line, room: float) -> bool:
    if abs(before.base - line.base) <= line.size / 2:
        return False
    if before.text[-1] in _CLOSED and MARK.match(line.text):
        return False
    return room - (before.right - before.left) < _ROOM * line.size


def _row(grid: Grid, row: int, cells: dict[int, Words]) -> tuple[CellPiece, ...]:
    pieces: list[CellPiece] = []
    column = 0
    while column < len(grid.xs) - 1:
        number = grid.fields[row][column]
        area = grid.areas[number]
        width = max(area.column + area.width - column, 1)
        if area.row == row and area.column == column:
            pieces.append(CellPiece(column, width, cells.get(number, NOTHING)))
        else:
            pieces.append(CellPiece(column, width, merged_from=area.row))
        column += width
    return tuple(pieces)
