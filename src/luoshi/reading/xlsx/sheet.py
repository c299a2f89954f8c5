"""Sheet: the words of its cells, by row and column, and its merged ranges.

Source: ECMA-376 Part 1, 18.3.1.4 (c), 18.3.1.13 (col), 18.3.1.55 (mergeCell), 18.3.1.73 (row).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from openpyxl.utils.cell import get_column_letter, range_boundaries

from luoshi.errors import FileTooLarge, Phrase
from luoshi.reading.docx.markup import S, whole
from luoshi.reading.limits import SHEET_CELLS
from luoshi.reading.markup import Element
from luoshi.reading.original import Original
from luoshi.reading.xlsx.formats import shown
from luoshi.reading.xlsx.workbook import Workbook, words_of

_COLUMNS: Final = 16_384
_MERGED: Final = 1000  # rows of a merged range that are looked through for one that is shown
_ON: Final = frozenset({"1", "true"})


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range by its first and last row and column, both included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet as it is seen. Rows and columns count from 1.

    cells: row -> column -> words, of visible places that have words. merges: ranges of several visible
    places. unstored: places whose formula has no stored result. hidden: names of hidden rows and columns
    that hold words.
    """

    cells: dict[int, dict[int, str]]
    merges: tuple[Merge, ...]
    unstored: frozenset[tuple[int, int]]
    hidden: tuple[str, ...]


@dataclass(slots=True)
class _Found:
    cells: dict[int, dict[int, str]] = field(default_factory=dict)
    unstored: set[tuple[int, int]] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)


def read_sheet(root: Element, workbook: Workbook, original: Original) -> Sheet:
    """Read a sheet's part.

    Raises:
        FileTooLarge: it has more cells with words than any plan.
    """
    found = _Found()
    data = root.find(S + "sheetData")
    count = last = 0
    for element in () if data is None else data.iterchildren(S + "row"):
        last = row = whole(element.get("r", "")) or last + 1
        if element.get("hidden") in _ON:
            found.hidden_rows.add(row)
        count += _read_row(element, row, workbook, found)
        if count > SHEET_CELLS:
            raise too_many(original, count)
    columns = _hidden_columns(root)
    merges = tuple(_merges(root))
    _move_out_of_hiding(found, columns, merges)
    return _seen(found, columns, merges)


def too_many(original: Original, count: int) -> FileTooLarge:
    """The error that a sheet has too many cells."""
    size = Phrase(f"{count} 个单元格", f"{count} cells")
    limit = Phrase(f"{SHEET_CELLS} 个", f"{SHEET_CELLS}")
    return FileTooLarge(path=original.path, size=size, limit=limit)


def _read_row(element: Element, row: int, workbook: Workbook, found: _Found) -> int:
    column = 0
    words: dict[int, str] = {}
    for cell in element.iterchildren(S + "c"):
        column = _column(cell.get("r", "")) or column + 1
        text = _words(cell, workbook)
        if text.strip():
            words[column] = text
        elif _lacks_result(cell):
            found.unstored.add((row, column))
    if words:
        found.cells.setdefault(row, {}).update(words)
    return len(words)


def _words(cell: Element, workbook: Workbook) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return words_of(cell.find(S + "is"))
    held = cell.findtext(S + "v")
    if not held:
        return ""
    if kind == "s":
        return workbook.words(held)
    if kind == "b":
        return "TRUE" if held.strip() in _ON else "FALSE"
    if kind in {"str", "e"}:
        return held
    return shown(held, workbook.format(cell.get("s", "0")), from_1904=workbook.from_1904)


def _lacks_result(cell: Element) -> bool:
    """Whether a cell has a formula and no result; an empty string is one (t="str")."""
    if cell.find(S + "f") is None:
        return False
    return not cell.findtext(S + "v") and not (cell.get("t") == "str" and cell.find(S + "v") is not None)


def _column(reference: str) -> int:
    """The column of a cell's reference, "C7" -> 3; 0 where it is none."""
    number = 0
    for char in reference[:3]:
        if not "A" <= char <= "Z":
            break
        number = number * 26 + ord(char) - ord("A") + 1
    return number if number <= _COLUMNS else 0


def _hidden_columns(root: Element) -> list[tuple[int, int]]:
    """The ranges of hidden columns."""
    return [
        (whole(col.get("min", "")) or 0, min(whole(col.get("max", "")) or 0, _COLUMNS))
        for col in root.iterfind(f"{S}cols/{S}col")
        if col.get("hidden") in _ON
    ]


def _merges(root: Element) -> list[Merge]:
    merges = []
    for element in root.iterfind(f"{S}mergeCells/{S}mergeCell"):
        try:
            left, top, right, bottom = range_boundaries(element.get("ref", ""))
        except (ValueError, TypeError):
            continue
        if not (left and top and right and bottom):
            continue
        if left <= right <= _COLUMNS and top <= bottom:  # a range told backwards is none
            merges.append(Merge(top, left, bottom, right))
    return merges


def _is_hidden(column: int, columns: list[tuple[int, int]]) -> bool:
    return any(first <= column <= last for first, last in columns)


def _move_out_of_hiding(found: _Found, columns: list[tuple[int, int]], merges: tuple[Merge, ...]) -> None:
    """The words of a merged range are seen though its first row or column is hidden."""
    for merge in merges:
        words = found.cells.get(merge.top, {}).get(merge.left)
        hidden = merge.top in found.hidden_rows or _is_hidden(merge.left, columns)
        if words is None or not hidden:
            continue
        below = range(merge.top, min(merge.bottom, merge.top + _MERGED) + 1)
        top = next((row for row in below if row not in found.hidden_rows), 0)
        left = next((c for c in range(merge.left, merge.right + 1) if not _is_hidden(c, columns)), 0)
        if top and left:
            del found.cells[merge.top][merge.left]
            found.cells.setdefault(top, {})[left] = words


def _seen(found: _Found, columns: list[tuple[int, int]], merges: tuple[Merge, ...]) -> Sheet:
    hidden_rows = sorted(row for row in found.hidden_rows if found.cells.get(row))
    cells: dict[int, dict[int, str]] = {}
    hidden_columns: set[int] = set()
    for row in sorted(found.cells.keys() - found.hidden_rows):
        kept = {}
        for column, words in sorted(found.cells[row].items()):
            if columns and _is_hidden(column, columns):
                hidden_columns.add(column)
            else:
                kept[column] = words
        if kept:
            cells[row] = kept
    names = [str(row) for row in hidden_rows] + [get_column_letter(c) for c in sorted(hidden_columns)]
    unstored = frozenset(
        (r, c) for r, c in found.unstored if r not in found.hidden_rows and not _is_hidden(c, columns)
    )
    return Sheet(cells, merges, unstored, tuple(names))
