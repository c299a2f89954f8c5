"""Tables whose cells are parted by tabs, as a copy from Word or a workbook has them, or by bars between.

Only what stands under a head is taken for rows: 序号, 任务, 责任单位. Between tabs a cell of several
paragraphs breaks its row over several lines, which together have as many cells as the head. A row with bars
that has fewer lacks the first: they are merged with those above.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from luoshi.source import BlockKind
from luoshi.structure.columns import role_of
from luoshi.structure.lines import BLANKS, Line
from luoshi.structure.outline import WORK_COLUMNS, ColumnRole
from luoshi.structure.rows import TableRow, find_seams, has_seams
from luoshi.structure.tables import is_piece, names_head

_LONGEST_HEAD = 16  # characters of a cell
_ROW_LINES = 12  # of one row
_FEWEST = 3  # rows, and cells of a row, of a table without a head
_LOOK = 40  # rows of such a table that tell whether it is one: a long list of links is not read at each line
_HEADINGS = 2  # lines that may stand between two rows of such a table
_SENTENCE = 10  # characters; a cell that tells work has them
_BETWEEN = 12  # lines that may stand between two rows of one table: headings and remarks

#: Columns of which one at least stands in a table of duties.
_WORK = (*WORK_COLUMNS, ColumnRole.FINDING, ColumnRole.TARGET, ColumnRole.CRITERION)

_BLANKS = BLANKS + "\r\n"

_Range = tuple[int, int]


def find_parted_rows(text: str, lines: Sequence[Line]) -> list[TableRow]:
    """The rows of all such tables, heads among them, in order."""
    if not has_seams(text):
        return []
    seams = [_find_seams(text, line) for line in lines]
    found: list[TableRow] = []
    at, table = 0, -1
    while at < len(lines):
        if not seams[at] or _is_opened(text, lines[at]):
            at += 1
            continue
        rows = list(_read_table(text, lines, seams, at, table))
        if len(rows) < 2:  # a head alone is no table
            rows = list(_read_headless(text, lines, seams, at, table))
        if not rows:
            at += 1
            continue
        found += rows
        at, table = rows[-1].end, table - 1
    return found


def _find_seams(text: str, line: Line) -> list[int]:
    """Where the cells of a line are parted."""
    block = line.block
    return find_seams(text, block.start, block.end) if block.kind is BlockKind.LINE else []


def _is_opened(text: str, line: Line) -> bool:
    """Whether a bar opens a line: a row of a drawn table, or one whose first cell is empty."""
    return text[line.start] == "|"


def _read_table(
    text: str, lines: Sequence[Line], seams: Sequence[list[int]], at: int, table: int
) -> Iterator[TableRow]:
    """The rows of the table whose head is line `at`, nothing where that is no head."""
    head = _row(text, lines, seams, (at, at + 1), table)
    if not _is_head(text, head):
        return
    yield head
    end = place = at + 1
    while place < len(lines) and place - end < _BETWEEN:
        alike = seams[place] and (text[seams[place][0]] == "\t") == (text[seams[at][0]] == "\t")
        if alike and _is_opened(text, lines[place]) and len(seams[place]) != len(head.seams):
            break  # a drawn table begins
        stop = _row_end(text, lines, seams, place, len(head.seams)) if alike else place
        if stop == place:
            place += 1
            continue
        yield _widen(text, _row(text, lines, seams, (place, stop), table), len(head.cells))
        end = place = stop


def _read_headless(
    text: str, lines: Sequence[Line], seams: Sequence[list[int]], at: int, table: int
) -> Iterator[TableRow]:
    """The rows from line `at` on that bars part alike, where they are enough and tell work without a head."""
    rows = (_row(text, lines, seams, (place, place + 1), table) for place in _alike(text, lines, seams, at))
    first = list(islice(rows, _LOOK))
    if len(first) >= _FEWEST and _tells_work(text, first):
        yield from first
        yield from rows  # without a head nobody knows which cells a shorter one lacks


def _alike(text: str, lines: Sequence[Line], seams: Sequence[list[int]], at: int) -> Iterator[int]:
    """The lines from `at` on that as many bars part, or one more or less; few others stand between two."""
    count, last = len(seams[at]), at
    for place in range(at, len(seams)):
        own = seams[place]
        if place - last > _HEADINGS + 1 or (own and (text[own[0]] == "\t" or abs(len(own) - count) > 1)):
            return
        if own and _is_opened(text, lines[place]) and len(own) != count:
            return
        if own:
            yield place
            last = place


def _tells_work(text: str, rows: Sequence[TableRow]) -> bool:
    """Whether rows without a head tell work: by their numbers, or by cells too long for a list of links."""
    firsts = ["".join(text[start:end] for start, end in row.cells[0]) for row in rows]
    if all(first.isdecimal() for first in firsts):
        return True
    if min(len(row.cells) for row in rows) < _FEWEST:
        return False  # 3月5日|报名: two halves of a line, read as text
    longest = [max(end - start for cell in row.cells for start, end in cell) for row in rows]
    return sum(length >= _SENTENCE for length in longest) > len(rows) / 2


def _row_end(text: str, lines: Sequence[Line], seams: Sequence[list[int]], start: int, count: int) -> int:
    """One past the line with which a row of `count` seams ends; `start` where none begins there."""
    if not seams[start]:
        return start
    if text[seams[start][0]] != "\t":
        return start + (len(seams[start]) <= count)
    held = 0
    for place in range(start, min(start + _ROW_LINES, len(lines))):
        held += len(seams[place])
        if held == count:
            return place + 1
        if held > count or (place > start and lines[place].gap):
            break
    return start


def _row(
    text: str, lines: Sequence[Line], seams: Sequence[list[int]], bounds: tuple[int, int], table: int
) -> TableRow:
    cells: list[list[_Range]] = [[]]
    parted: list[int] = []
    for place in range(*bounds):
        start = lines[place].block.start
        for seam in seams[place]:
            cells[-1].append((start, seam))
            cells.append([])
            parted.append(seam)
            start = seam + 1
        cells[-1].append((start, lines[place].block.end))
    return TableRow(*bounds, tuple(_bare(text, cell) for cell in cells), tuple(parted), table)


def _widen(text: str, row: TableRow, width: int) -> TableRow:
    """A row with as many cells as the head: before its first those are missing that are merged above."""
    missing = width - len(row.cells)
    if not missing:
        return row
    empty, none = ((),) * missing, (None,) * missing
    if any(text[start:end].rstrip(".．、").isdecimal() for start, end in row.cells[0]):
        return row._replace(cells=row.cells + empty, seams=row.seams + none)  # its number is there
    return row._replace(cells=empty + row.cells, seams=none + row.seams)


def _bare(text: str, cell: Sequence[_Range]) -> tuple[_Range, ...]:
    """The stretches of a cell that hold words, without blanks and the quotes a workbook sets round breaks."""
    held = [bare for start, end in cell if (bare := _strip(text, start, end))]
    if len(held) > 1 and text[held[0][0]] == '"' == text[held[-1][1] - 1]:
        held[0], held[-1] = (held[0][0] + 1, held[0][1]), (held[-1][0], held[-1][1] - 1)
    return tuple((start, end) for start, end in held if start < end)


def _strip(text: str, start: int, end: int) -> _Range | None:
    while start < end and text[start] in _BLANKS:
        start += 1
    while start < end and text[end - 1] in _BLANKS:
        end -= 1
    return (start, end) if start < end else None


def _is_head(text: str, row: TableRow) -> bool:
    """Whether a row names what its columns hold, tasks among it; half of the names at least are known."""
    words = ["".join("".join(text[start:end] for start, end in cell).split()) for cell in row.cells]
    words = [word for word in words if word]
    if not words or max(map(len, words)) > _LONGEST_HEAD or any(is_piece(word) for word in words):
        return False
    known = [role for word in words if names_head(word) and (role := role_of(word))]
    tells_work = any(role in _WORK for role in known)
    return tells_work and 1 < len(known) >= len(words) / 2
