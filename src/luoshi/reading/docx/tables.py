"""Tables: the grid places of a row's cells, and which cells continue one above.

Source: ECMA-376 Part 1, 17.4.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from luoshi.reading.docx.markup import at, number, value
from luoshi.reading.markup import Element
from luoshi.reading.transcript import CellWords, cell_text


class Grid:
    """The merged cells of one table, as its rows come."""

    def __init__(self) -> None:
        self._origins: dict[int, int] = {}

    def place(
        self, row: int, first: int, cells: Iterable[Element], read: Callable[[Element], str]
    ) -> list[CellWords]:
        """The cells of a row. first: its first column; read: gives the text of a cell element.

        A cell that continues a merge is not read: Word does not show what may stand in it.
        """
        placed: list[CellWords] = []
        column = first
        for cell in cells:
            width = max(number(cell, "tcPr/gridSpan") or 1, 1)
            if placed and _continues(at(cell, "tcPr/hMerge")):
                placed[-1] = replace(placed[-1], width=placed[-1].width + width)
            else:
                origin = self._origin(row, column, cell)
                text = "" if origin is not None else cell_text(read(cell))
                placed.append(CellWords(column, width, text, origin))
            column += width
        return placed

    def _origin(self, row: int, column: int, cell: Element) -> int | None:
        """The row whose cell this one continues; None where it stands for itself."""
        merge = at(cell, "tcPr/vMerge")
        if merge is None:
            self._origins.pop(column, None)
            return None
        if _continues(merge) and column in self._origins:
            return self._origins[column]
        self._origins[column] = row
        return None


def first_column(row: Element) -> int:
    """The grid column of a row's first cell (w:gridBefore leaves some out)."""
    return max(number(row, "trPr/gridBefore") or 0, 0)


def is_removed(row: Element) -> bool:
    """Whether a tracked change removes the row."""
    return at(row, "trPr/del") is not None


def _continues(merge: Element | None) -> bool:
    """Whether a merge element says that its cell goes on from the one before (17.4.85)."""
    return merge is not None and value(merge, default="continue") != "restart"
