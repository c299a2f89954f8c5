"""Paragraph: a stretch of a healed view."""

from __future__ import annotations

from typing import NamedTuple

from luoshi.source import Block


class Paragraph(NamedTuple):
    """The view's characters [start, end) of one paragraph, and the block it began in.

    cells: of a row of a table in plain text, the characters of each cell; table: its number, from -1 down.
    indent: columns that it is set in; 0 in a text broken at the margin, where indents say something else.
    """

    start: int
    end: int
    block: Block
    cells: tuple[tuple[int, int], ...] = ()
    table: int | None = None
    indent: int = 0
