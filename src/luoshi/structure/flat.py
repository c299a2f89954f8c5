"""Tables that a copy from a PDF left flattened: each cell on a line of its own, its wraps too.

序号, 任务, 责任单位, 完成时限 on four lines, then 1, … on lines below. The heads tell how many columns
there are; the numbers, or the count of the lines, tell where the rows begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from luoshi.source import BlockKind
from luoshi.structure.columns import role_of
from luoshi.structure.lines import Line
from luoshi.structure.marks import read_mark
from luoshi.structure.outline import ColumnRole, ItemKind
from luoshi.structure.rows import TableRow
from luoshi.structure.tables import names_head

_FEWEST = 3  # columns; two short lines in a row are found in any text
_LONGEST = 12  # characters of a head
_WIDEST = 20  # columns; more short lines that name one are no heads
_ASKED = 100  # so many rows are asked whether they name organs and days
_SURE = 0.8  # so many cells under 责任单位 or 时限 name an organ or a day
_MOST = 40  # lines of a row
_ORGAN = re.compile(
    r"(?:局|委|办|办公室|科|处|室|中心|部门?|单位|公司|镇|乡|街道|村|社区|站|所|院|校|园|馆|队|组|会)$|^各"
)
_WHEN = re.compile(r"\d{1,2}[月日]|季度|年底|月底|每[年月日周季半]|长期|全年|上半年|下半年|适时|立即|\d{4}年")
_CLASSES = {
    ColumnRole.BEARER: _ORGAN,
    ColumnRole.LEAD: _ORGAN,
    ColumnRole.SUPPORT: _ORGAN,
    ColumnRole.TIME: _WHEN,
    ColumnRole.RHYTHM: _WHEN,
}


def find_flat_rows(text: str, lines: Sequence[Line]) -> list[TableRow]:
    """The rows of all flattened tables, heads among them, in order."""
    found: list[TableRow] = []
    sheet = _Sheet(text, lines)
    at, table = 0, 0
    while at + _FEWEST < len(lines):
        heads_end = sheet.heads_end(at)
        rows = list[TableRow]()
        for start in range(max(at, heads_end - _WIDEST), heads_end - _FEWEST + 1):
            if rows := list(_read_rows(sheet, start, heads_end - start, -1 - table)):
                break
        found += rows
        # Of a run of heads without rows each line was asked already.
        at, table = (rows[-1].end, table + 1) if rows else (max(heads_end, at + 1), table)
    return found


class _Sheet:
    """The lines of a text, each looked at once: how far the cells reach from it on."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self.text, self.lines = text, lines

    def words(self, at: int) -> str:
        """The words of a line."""
        line = self.lines[at]
        return self.text[line.start : line.end]

    def heads_end(self, at: int) -> int:
        """One past the last of the lines from here on that can be heads of columns."""
        while at < len(self.lines):
            line = self.lines[at]
            if line.end - line.start > _LONGEST or line.block.kind is not BlockKind.LINE:
                break
            if not names_head(self.words(at)):
                break
            at += 1
        return at

    def holds(self, place: int, heads: Sequence[str]) -> bool:
        """Whether a page repeats the heads from this line on."""
        if place + len(heads) > len(self.lines):
            return False
        return all(self.words(place + at) == head for at, head in enumerate(heads))

    def cells_end(self, start: int) -> int:
        """One past the last of the cells from this line on, which no wider gap parts."""
        return self._ends[start] if start < len(self.lines) else start

    @cached_property
    def _ends(self) -> list[int]:
        """For each line where its cells end, found from the last one on: a wider gap closes them."""
        ends = [0] * len(self.lines)
        wider: list[int] = []  # lines below with ever wider gaps, the nearest last
        stop = len(self.lines)
        for at in reversed(range(len(self.lines))):
            while wider and self.lines[wider[-1]].gap <= self.lines[at].gap:
                wider.pop()
            if not _is_cell(self.text, self.lines[at]):
                stop = at
            ends[at] = min(stop, wider[-1]) if wider else stop
            wider.append(at)
        return ends


def _read_rows(sheet: _Sheet, at: int, width: int, table: int) -> Iterator[TableRow]:
    heads = [sheet.words(place) for place in range(at, at + width)]
    roles = [role_of(head) for head in heads]
    numbered = roles[0] is ColumnRole.NUMBER
    bounds = _numbered(sheet, at, heads) if numbered else _counted(sheet, at + width, roles)
    if not bounds:
        return
    yield _row(sheet.lines, [(place, place + 1) for place in range(at, at + width)], table)
    for first, end in bounds:
        if end - first == width and sheet.holds(first, heads):
            cells = [(place, place + 1) for place in range(first, end)]
        else:
            cells = _align(sheet, (first, end), roles)
        yield _row(sheet.lines, cells, table)


def _row(lines: Sequence[Line], cells: Sequence[tuple[int, int]], table: int) -> TableRow:
    """The row whose cells stand on the lines [first, end) each."""
    held = tuple(tuple((line.start, line.end) for line in lines[first:end]) for first, end in cells)
    seams = tuple(lines[first - 1].end for first, _ in cells[1:])
    return TableRow(cells[0][0], cells[-1][1], held, seams, table)


def _counted(sheet: _Sheet, start: int, roles: Sequence[ColumnRole | None]) -> list[tuple[int, int]]:
    """The rows of a table without numbers: a line a cell, and organs or days where their heads say so."""
    end, width = sheet.cells_end(start), len(roles)
    if (end - start) % width or end - start < 2 * width:
        return []
    told = [
        pattern.search(sheet.words(first + column)) is not None
        for column, role in enumerate(roles)
        if role and (pattern := _CLASSES.get(role))
        for first in range(start, min(end, start + _ASKED * width), width)
    ]
    if not told or sum(told) < _SURE * len(told):
        return []
    return [(first, first + width) for first in range(start, end, width)]


def _is_cell(text: str, line: Line) -> bool:
    mark = read_mark(text, line.start, line.end)
    return (
        line.block.kind is BlockKind.LINE
        and text[line.start] != "|"
        and (mark is None or mark.kind not in (ItemKind.HAN, ItemKind.CHAPTER, ItemKind.ARTICLE))
    )


def _numbered(sheet: _Sheet, at: int, heads: Sequence[str]) -> list[tuple[int, int]]:
    """The rows of a numbered table, and its heads where a page repeats them."""
    bounds: list[tuple[int, int]] = []
    width, place, number = len(heads), at + len(heads), 1
    while place < len(sheet.lines):
        if sheet.holds(place, heads):
            bounds.append((place, place + width))
            place += width
            continue
        if not _is_number(sheet, place, number):
            break
        end = _row_end(sheet, place, heads, number + 1)
        if end - place < width:
            break
        bounds.append((place, end))
        place, number = end, number + 1
    return bounds if number > 2 else []  # one row alone is no table


def _is_number(sheet: _Sheet, at: int, number: int) -> bool:
    return sheet.words(at).rstrip(".．、") == str(number)


def _row_end(sheet: _Sheet, start: int, heads: Sequence[str], following: int) -> int:
    """One past the last line of the row that begins at `start`; the last row has a line a cell."""
    lines = sheet.lines
    for end in range(start + len(heads), min(start + _MOST, len(lines))):
        if _is_number(sheet, end, following):
            return end
        if sheet.holds(end, heads):
            return end
        if not _is_cell(sheet.text, lines[end]):
            break
    end = start + 1
    while end < min(start + len(heads), len(lines)) and _is_cell(sheet.text, lines[end]):
        end += 1
    return end


def _align(
    sheet: _Sheet, bounds: tuple[int, int], roles: Sequence[ColumnRole | None]
) -> list[tuple[int, int]]:
    """The lines of each cell of a row that has more lines than cells: names go to organs, days to times."""
    first, end = bounds
    count, width = end - first, len(roles)
    if count == width:
        return [(place, place + 1) for place in range(first, end)]
    fits = [[_fit(sheet.words(place), role) for role in roles] for place in range(first, end)]
    broken = [sheet.words(place)[-1] in "、，（" for place in range(first, end)]  # no cell ends so
    best: list[list[float]] = [[float("-inf")] * width for _ in range(count)]
    opens = [[False] * width for _ in range(count)]
    best[0][0] = fits[0][0]
    for row in range(1, count):
        for column in range(min(row + 1, width)):
            stay = best[row - 1][column]
            step = best[row - 1][column - 1] - broken[row - 1] if column else float("-inf")
            opens[row][column] = step > stay
            best[row][column] = max(step, stay) + fits[row][column]
    cells, column, last = list[tuple[int, int]](), width - 1, end
    for row in range(count - 1, 0, -1):
        if opens[row][column]:
            cells.append((first + row, last))
            last, column = first + row, column - 1
    cells.append((first, last))
    return cells[::-1]


def _fit(words: str, role: ColumnRole | None) -> float:
    """How well a line goes with a column."""
    if role is ColumnRole.NUMBER:
        return 1.0 if words.rstrip(".．、").isdecimal() else -2.0
    words = words.rstrip("、，；")
    told = {kind for kind in (_ORGAN, _WHEN) if kind.search(words)}
    wanted = _CLASSES.get(role) if role else None
    if wanted is None:
        return 0.5 if not told else -0.2
    return 1.0 if wanted in told else -0.4
