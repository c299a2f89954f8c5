"""Tables of a fixed layout: the words in the cells of a grid, and tables that a page break cuts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from luoshi.reading.layout.line import Glyph, Line, rows_of
from luoshi.reading.layout.measure import first_width
from luoshi.reading.layout.rulings import Grid, GridCell

_SAME_PLACE = 4.0  # points between the columns of a table and those of its other half
_PADDING = 0.6  # of a character at most, at each side of a cell
_CLOSED = "。！？；.!?;"


@dataclass(frozen=True, slots=True)
class RuledCell:
    """A cell: its column, its width in columns, its lines, and the row that it continues from above."""

    column: int
    width: int
    lines: tuple[Line, ...]
    merged_from: int | None = None
    room: float = 0.0  # points that a line has in it

    @property
    def text(self) -> str:
        """Its words without line breaks."""
        return "".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table. page: where it begins. columns: where its columns are parted, in points."""

    page: int
    top: float
    columns: tuple[float, ...]
    rows: tuple[tuple[RuledCell, ...], ...]


def take_tables(grids: Iterable[Grid], glyphs: Sequence[Glyph]) -> tuple[list[Table], list[Glyph]]:
    """The tables of a page that hold words, and the glyphs that stand in none."""
    left, tables = list(glyphs), []
    for grid in grids:
        held: dict[int, list[Glyph]] = {}
        rest: list[Glyph] = []
        owners = _owners(grid)
        for glyph in left:
            cell = _cell_at(grid, owners, glyph)
            if cell is None:
                rest.append(glyph)
            else:
                held.setdefault(cell, []).append(glyph)
        if held:
            page = next(iter(held.values()))[0].box.page
            tables.append(Table(page, grid.rows[0], grid.columns, tuple(_rows(grid, held))))
            left = rest
    return tables, left


def _owners(grid: Grid) -> dict[tuple[int, int], int]:
    """(row, column) -> the number of the cell that covers it."""
    return {
        (row, column): number
        for number, cell in enumerate(grid.cells)
        for row in range(cell.row, cell.row + cell.rows)
        for column in range(cell.column, cell.column + cell.columns)
    }


def _cell_at(grid: Grid, owners: dict[tuple[int, int], int], glyph: Glyph) -> int | None:
    column = bisect_right(grid.columns, (glyph.box.left + glyph.box.right) / 2) - 1
    return owners.get((bisect_right(grid.rows, glyph.middle) - 1, column))


def _rows(grid: Grid, held: dict[int, list[Glyph]]) -> Iterable[tuple[RuledCell, ...]]:
    lying: dict[int, list[int]] = {}
    for number, cell in enumerate(grid.cells):
        for row in range(cell.row, cell.row + cell.rows):
            lying.setdefault(row, []).append(number)
    for row in range(len(grid.rows) - 1):
        cells = [_ruled(grid.cells[number], row, held.get(number, [])) for number in lying.get(row, ())]
        yield tuple(sorted(cells, key=lambda cell: cell.column))


def _ruled(cell: GridCell, row: int, glyphs: Sequence[Glyph]) -> RuledCell:
    if cell.row != row:
        return RuledCell(cell.column, cell.columns, (), cell.row)
    lines = tuple(line for line in map(Line.of, rows_of(glyphs)) if line is not None)
    return RuledCell(cell.column, cell.columns, lines, None, _room(cell, lines))


def _room(cell: GridCell, lines: Sequence[Line]) -> float:
    """The width of a cell without the space that it keeps at both sides."""
    if not lines:
        return cell.right - cell.left
    kept = min(max(min(line.left for line in lines) - cell.left, 0.0), _PADDING * lines[0].size)
    return cell.right - cell.left - 2 * kept


def join_tables(table: Table, following: Table) -> tuple[Table, tuple[RuledCell, ...] | None] | None:
    """The table that the two halves on both sides of a page break make; None where they are two.

    Also the head that the second half repeats, if it does: a reader sees it once.
    """
    if len(table.columns) != len(following.columns) or any(
        abs(a - b) > _SAME_PLACE for a, b in zip(table.columns, following.columns, strict=True)
    ):
        return None
    head = following.rows[0] if _words(table.rows[0]) == _words(following.rows[0]) else None
    more = following.rows[1:] if head else following.rows
    shift = len(table.rows) - bool(head)
    moved = [tuple(_moved(cell, shift, head=bool(head)) for cell in row) for row in more]
    rows = list(table.rows)
    if moved and _is_cut(rows[-1], moved[0]):
        rows[-1] = tuple(_glued(above, below) for above, below in zip(rows[-1], moved[0], strict=True))
        moved = [tuple(_moved(cell, -1) for cell in row) for row in moved[1:]]
    elif moved:
        moved[0] = tuple(_continued(cell, rows, moved[1:]) for cell in moved[0])
    return replace(table, rows=(*rows, *moved)), head


def _words(row: Sequence[RuledCell]) -> list[str]:
    return [cell.text for cell in row]


def _moved(cell: RuledCell, shift: int, *, head: bool = False) -> RuledCell:
    if cell.merged_from is None or (head and cell.merged_from == 0):
        return replace(cell, merged_from=None)
    return replace(cell, merged_from=cell.merged_from + shift)


def _is_cut(above: Sequence[RuledCell], below: Sequence[RuledCell]) -> bool:
    """Whether a page break runs through a row: what stands below it begins no row of its own."""
    if [cell.column for cell in above] != [cell.column for cell in below]:
        return False
    pairs = [(up, down) for up, down in zip(above, below, strict=True) if down.lines]
    if not pairs or below[0].lines or not above[0].lines:
        return False
    return all(up.lines and up.text[-1] not in _CLOSED for up, _ in pairs)


def _glued(above: RuledCell, below: RuledCell) -> RuledCell:
    return replace(above, lines=above.lines + below.lines)


def _continued(
    cell: RuledCell, rows: Sequence[Sequence[RuledCell]], below: Sequence[Sequence[RuledCell]]
) -> RuledCell:
    """An empty cell goes on with the one above the page break, unless its column has others that are empty.

    Where every other cell of a column has words or is merged, an empty one is half of a merged one.
    """
    last = len(rows) - 1
    above = _in_column(cell.column, rows[last:])
    if cell.lines or cell.merged_from is not None or not above:
        return cell
    others = _in_column(cell.column, [*rows, *below])
    if not all(held.lines or held.merged_from is not None for held in others):
        return cell
    return replace(cell, merged_from=last if above[0].merged_from is None else above[0].merged_from)


def _in_column(column: int, rows: Iterable[Sequence[RuledCell]]) -> list[RuledCell]:
    return [cell for row in rows for cell in row if cell.column == column]


def wraps(line: Line, following: Line, room: float) -> bool:
    """Whether a line of a cell is full, so that the next one goes on with it."""
    return line.right - line.left + first_width(following) > room - 0.1 * line.size
