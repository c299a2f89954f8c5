"""The cells of a sheet as a reader takes them: tables, and the lines above and below them.

Rows that touch are one block. In a block the rows with a single cell before the first row of several are
lines (the sheet's title, its date, its unit), and so are those after the last. A block without such a
first line goes on with the table before it: authors leave rows blank to part groups.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from luoshi.reading.limits import SHEET_CELLS
from luoshi.reading.original import Original
from luoshi.reading.transcript import CellWords, Transcript, cell_text
from luoshi.reading.xlsx.sheet import Merge, Sheet, too_many
from luoshi.source import BlockKind


@dataclass(frozen=True, slots=True)
class _Place:
    """What a merge makes of a place: the row of its words, its width, whether it is the merge's first row."""

    origin: int
    width: int
    first: bool


class _Grid:
    """The visible columns and merges of a sheet. columns: those with words, in order."""

    def __init__(self, sheet: Sheet, original: Original) -> None:
        self.columns = sorted({column for row in sheet.cells.values() for column in row})
        self._places: dict[int, dict[int, _Place]] = {}
        if len(self.columns) * len(sheet.cells) > SHEET_CELLS:
            raise too_many(original, len(self.columns) * len(sheet.cells))
        count = 0
        rows = sorted(sheet.cells)
        for merge in sheet.merges:
            inside = rows[bisect_left(rows, merge.top) : bisect_right(rows, merge.bottom)]
            count += len(inside) + 1
            if count > SHEET_CELLS:
                raise too_many(original, count)
            self._add(merge, inside)

    def _add(self, merge: Merge, rows: list[int]) -> None:
        first = bisect_left(self.columns, merge.left)
        width = bisect_right(self.columns, merge.right) - first
        if not width or (width == 1 and merge.top == merge.bottom):
            return
        left = self.columns[first]
        for row in rows:
            place = _Place(rows[0], width, first=row == rows[0])
            self._places.setdefault(row, {})[left] = place

    def place(self, row: int, column: int) -> _Place | None:
        """The merge whose first column stands at a place."""
        return self._places.get(row, {}).get(column)


def write_sheet(sheet: Sheet, transcript: Transcript, original: Original) -> None:
    """Write a sheet's lines and tables.

    Raises:
        FileTooLarge: its grid has more places than any plan.
    """
    grid = _Grid(sheet, original)
    table = -1
    numbers: dict[int, int] = {}
    for block in _blocks(sheet, grid):
        first, last = _table_in(block, sheet, grid)
        if first > 0 or table < 0:
            table, numbers = transcript.next_table(), {}
        for at, row in enumerate(block):
            if first <= at <= last:
                numbers[row] = len(numbers)
                _write_row(row, sheet, grid, transcript, (table, numbers))
            else:
                _write_lines(row, sheet, transcript)


def _blocks(sheet: Sheet, grid: _Grid) -> Iterator[list[int]]:
    """The rows with words, in runs without an empty row between; rows of one merge stay together."""
    block: list[int] = []
    for row in sorted(sheet.cells):
        if block and row > block[-1] + 1 and not _joined(row, grid):
            yield block
            block = []
        block.append(row)
    if block:
        yield block


def _joined(row: int, grid: _Grid) -> bool:
    places = (grid.place(row, column) for column in grid.columns)
    return any(place is not None and not place.first for place in places)


def _table_in(block: list[int], sheet: Sheet, grid: _Grid) -> tuple[int, int]:
    """The first and the last row of a block that belong to its table, as places in the block."""
    wide = [at for at, row in enumerate(block) if len(sheet.cells[row]) > 1 or _joined(row, grid)]
    return (wide[0], wide[-1]) if wide else (len(block), -1)


def _write_lines(row: int, sheet: Sheet, transcript: Transcript) -> None:
    for words in sheet.cells[row].values():
        for line in words.splitlines():
            if line.strip():
                transcript.add_line(BlockKind.PARAGRAPH, line.strip())


def _write_row(
    row: int, sheet: Sheet, grid: _Grid, transcript: Transcript, at: tuple[int, dict[int, int]]
) -> None:
    table, numbers = at
    words = sheet.cells[row]
    placed: list[CellWords] = []
    index = 0
    while index < len(grid.columns):
        column = grid.columns[index]
        place = grid.place(row, column)
        width = place.width if place else 1
        origin = None if place is None or place.first else numbers.get(place.origin)
        text = "" if origin is not None else cell_text(" ".join(words.get(column, "").split()))
        placed.append(CellWords(index, width, text, origin))
        index += width
    if any((row, column) in sheet.unstored for column in grid.columns):
        transcript.note("formula-empty")
    transcript.add_row(BlockKind.ROW, table, numbers[row], placed)
