"""TableRow: a row of a table that stands in plain text, and where each of its cells does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

#: What parts the cells of a row, the surer first: a bar, or the tab of a table that was pasted.
_SEAMS = (re.compile("[|｜]"), re.compile("\t"))


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


def has_seams(text: str) -> bool:
    """Whether a sign that could part the cells of a row stands anywhere in a text."""
    return any(sign.search(text) for sign in _SEAMS)


def find_seams(text: str, start: int = 0, end: int | None = None) -> list[int]:
    """Where the cells of the row at text[start:end] are parted: at its bars, else at its tabs."""
    stop = len(text) if end is None else end
    for sign in _SEAMS:
        if found := [seam.start() for seam in sign.finditer(text, start, stop)]:
            return found
    return []


def cell_ranges(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Start and end of each cell of the row at text[start:end], without the white space round its words.

    An empty cell is empty; the bars that open and close a row part nothing.
    """
    stop = len(text) if end is None else end
    seams = find_seams(text, start, stop)
    edges = [start - 1, *seams, stop]
    if len(seams) > 1 and text[start] == "|":
        edges = edges[1 : -1 if text[stop - 1] == "|" else None]
    for left, right in pairwise(edges):
        words = text[left + 1 : right]
        first = left + 1 + len(words) - len(words.lstrip())
        yield first, max(first, left + 1 + len(words.rstrip()))
