"""Tables of a page: the rows as they are shown, the grid places of their cells, what is merged.

Source: HTML 4.9.12 (forming a table).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from luoshi.reading.html.tree import Node
from luoshi.reading.transcript import CellWords

_GROUPS: Final = ("thead", "tbody", "tfoot")
_COLUMNS: Final = 1000  # HTML 4.9.11: a colspan above it is read as it
_DIGITS: Final = re.compile(r"\s*(\d{1,6})")


def captions(table: Node) -> Iterator[Node]:
    """The captions of a table."""
    return (child for child in table.children if child.tag == "caption" and not child.dropped)


def rows(table: Node) -> Iterator[tuple[Node, int]]:
    """The rows as a browser shows them, each with how many rows its group still has from it on.

    Heads come first and feet last, wherever the source has them; a merge ends with its group.
    """
    groups = sorted(
        (child for child in table.children if child.tag in _GROUPS and not child.dropped),
        key=lambda group: {"thead": 0, "tfoot": 2}.get(group.tag, 1),
    )
    for group in groups:
        held = [row for row in group.children if row.tag == "tr" and not row.dropped]
        for at, row in enumerate(held):
            yield row, len(held) - at


@dataclass(frozen=True, slots=True)
class _Merge:
    """A cell that goes on below: the row that holds its words, its width, rows still to come."""

    row: int
    width: int
    left: int


class Grid:
    """The cells of one table, as its rows come."""

    def __init__(self) -> None:
        self._merges: dict[int, _Merge] = {}

    def place(self, row: int, left: int, element: Node, read: Callable[[Node], str]) -> list[CellWords]:
        """The cells of a row. left: rows of its group from it on; read: gives the text of a cell."""
        going, self._merges = self._merges, {}
        placed: list[CellWords] = []
        column = 0
        for cell in element.children:
            if cell.tag not in {"td", "th"}:
                continue
            column = self._continue(going, placed, column)
            width = _between(cell.get("colspan"), 1, _COLUMNS)
            height = _between(cell.get("rowspan"), 1, left, zero=left)
            if height > 1:
                self._merges[column] = _Merge(row, width, height - 1)
            placed.append(CellWords(column, width, read(cell)))
            column += width
        while going:
            column = min(going)
            self._continue(going, placed, column)
        return placed

    def _continue(self, going: dict[int, _Merge], placed: list[CellWords], column: int) -> int:
        """Cells from above that stand at a column, each as an empty one; the next free column."""
        while column in going:
            merge = going.pop(column)
            placed.append(CellWords(column, merge.width, "", merge.row))
            if merge.left > 1:
                self._merges[column] = _Merge(merge.row, merge.width, merge.left - 1)
            column += merge.width
        return column


def _between(text: str, least: int, most: int, zero: int | None = None) -> int:
    found = _DIGITS.match(text)
    if found is None:
        return least
    value = int(found[1])
    return zero if value == 0 and zero is not None else max(least, min(value, most))
