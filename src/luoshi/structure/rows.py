"""TableRow: a row of a table that stands in plain text, and where each of its cells does."""

from __future__ import annotations

from typing import NamedTuple


class TableRow(NamedTuple):
    """A row on the lines [first, end) of a document.

    cells: the characters of the document that each cell stands on, in one or several stretches, none
    where it is empty; seams: between two cells, the character that parts them, None where none does;
    table: its number, from -1 down.
    """

    first: int
    end: int
    cells: tuple[tuple[tuple[int, int], ...], ...]
    seams: tuple[int | None, ...]
    table: int
