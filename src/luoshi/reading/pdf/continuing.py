"""Tables that a page break cuts: the part on the next page goes on with the one before it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from luoshi.reading.pdf.tables import CellPiece, Table
from luoshi.reading.pdf.words import BLANK, MARK, Words, parts_words

_NEAR: Final = 4.0  # points
_HEAD_ROWS: Final = 3  # a table's head has no more
_CLOSED: Final = "。；！？.;!?"

Row = tuple[CellPiece, ...]


def goes_on(table: Table, part: Table) -> bool:
    """Whether a part on the next page has the columns of a table that nothing parts from it."""
    return (
        part.page == table.page + 1
        and len(part.xs) == len(table.xs)
        and all(abs(one - other) <= _NEAR for one, other in zip(part.xs, table.xs, strict=True))
    )


def continued(table: Table, part: Table) -> Table:
    """A table with the part on the next page: without its repeated head, a cut row joined."""
    above, below = list(table.rows), list(part.rows)
    head = _repeated(above, below)
    joins = head < len(below) and _is_cut(above[-1], below[head], opened=table.open_foot or part.open_head)
    if joins:
        above[-1] = _joined(above[-1], below[head])
    shift = len(above) - head - joins
    carried = _carried(above, below, head + joins)
    above += [
        tuple(_moved(cell, shift, carried, row) for cell in below[row])
        for row in range(head + joins, len(below))
    ]
    return replace(table, page=part.page, bottom=part.bottom, rows=tuple(above), open_foot=part.open_foot)


def _repeated(above: list[Row], below: list[Row]) -> int:
    """How many rows at the head of the next page repeat the head of the table."""
    count = 0
    for old, new in zip(above[:_HEAD_ROWS], below, strict=False):
        if _texts(old) != _texts(new) or not any(_texts(new)):
            break
        count += 1
    return count


def _texts(row: Row) -> list[str]:
    return ["".join(cell.words.text.split()) for cell in row]


def _is_cut(last: Row, first: Row, *, opened: bool) -> bool:
    """Whether a row goes on with the last row of the page before.

    It does where the break leaves the row open; else where its first cell is empty, no cell has
    words where there were none above, and all that have go on with a sentence.
    """
    if [cell.column for cell in last] != [cell.column for cell in first]:
        return False
    pairs = [(old, new) for old, new in zip(last, first, strict=True) if new.words.text]
    if not pairs:
        return opened
    if first[0].words.text and not opened:
        return False
    if any(not old.words.text and old.merged_from is None for old, _ in pairs) and not opened:
        return False
    if opened:
        return True
    return all(old.words.text and not _ends(old.words.text, new.words.text) for old, new in pairs)


def _ends(above: str, below: str) -> bool:
    """Whether the words of a cell are whole, so that those below it begin anew."""
    return above[-1] in _CLOSED or MARK.match(below) is not None


def _joined(last: Row, first: Row) -> Row:
    return tuple(
        replace(old, words=_run_on(old.words, new.words)) for old, new in zip(last, first, strict=True)
    )


def _run_on(above: Words, below: Words) -> Words:
    if not above.text or not below.text:
        return above + below
    parted = _ends(above.text, below.text) or parts_words(above.text, below.text)
    return above + BLANK + below if parted else above + below


def _carried(above: list[Row], below: list[Row], first: int) -> dict[tuple[int, int], int]:
    """For the cells that go on with one on the page before: (row of the part, column) -> its row there.

    The words of a cell merged downwards stand on the page before, so that it is empty on the next:
    one is told by being merged on either side of the break.
    """
    carried: dict[tuple[int, int], int] = {}
    if first >= len(below):
        return carried
    last = {cell.column: cell for cell in above[-1]}
    following = {cell.column: cell for row in below[first + 1 : first + 2] for cell in row}
    for cell in below[first]:
        old, under = last.get(cell.column), following.get(cell.column)
        if old is None or cell.words.text or old.width != cell.width:
            continue
        tall = under is not None and under.merged_from == first
        if old.merged_from is not None or tall:
            carried[first, cell.column] = len(above) - 1 if old.merged_from is None else old.merged_from
    return carried


def _moved(cell: CellPiece, shift: int, carried: dict[tuple[int, int], int], row: int) -> CellPiece:
    """A cell of the next page with the row numbers of the whole table."""
    if cell.merged_from is None:
        origin = carried.get((row, cell.column))
        return cell if origin is None else replace(cell, merged_from=origin)
    origin = carried.get((cell.merged_from, cell.column), cell.merged_from + shift)
    return replace(cell, merged_from=max(origin, 0))
