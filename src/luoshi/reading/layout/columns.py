"""The order in which a page is read: from top to bottom, and column by column where it has columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from statistics import median

from luoshi.reading.layout.line import BLANKS, Glyph, Line, rows_of

Row = list[list[Glyph]]  # a row cut at its wide gaps

# In widths of a Han character. Two columns stand at least two apart (GB/T 9704 knows none, papers
# set them so); a column narrower than eight is a list set with tabs, read across.
_GUTTER, _NARROWEST = 1.6, 8.0
_ROWS = 5  # fewer rows side by side are no columns
_MOST_GAPS = 1_000  # wide gaps of a page; more are a drawing made of letters
_DEEPEST = 6  # columns inside columns, and bands of them above one another
_CROSSED = 0.2  # of the rows between, headings across both columns


def page_lines(glyphs: Iterable[Glyph]) -> list[Line]:
    """The lines of a page in the order of reading."""
    return list(_ordered([_cut(row) for row in rows_of(glyphs)], 0))


def _cut(row: Sequence[Glyph]) -> Row:
    words = [glyph for glyph in row if glyph.char not in BLANKS]
    if not words:
        return []
    wide = {id(after) for before, after in pairwise(words) if _is_wide(before, after)}
    pieces: Row = [[]]
    for glyph in row:
        if id(glyph) in wide:
            pieces.append([])
        pieces[-1].append(glyph)
    return pieces


def _is_wide(before: Glyph, after: Glyph) -> bool:
    return after.box.left - before.box.right > _GUTTER * max(before.size, after.size)


def _ordered(rows: Sequence[Row], column: int, depth: int = 0) -> Iterator[Line]:
    while rows:
        gutter = _find_gutter(rows) if depth < _DEEPEST else None
        if gutter is None:
            yield from _across(rows, column)
            return
        place, first, last = gutter
        yield from _ordered(rows[:first], column, depth + 1)
        band: list[Row] = []
        for row in rows[first : last + 1]:
            if _crosses(row, place):
                yield from _sides(band, place, column, depth)
                yield from _across([row], column)
                band = []
            else:
                band.append(row)
        yield from _sides(band, place, column, depth)
        rows = rows[last + 1 :]


def _across(rows: Iterable[Row], column: int) -> Iterator[Line]:
    for row in rows:
        line = Line.of(chain.from_iterable(row), column)
        if line is not None:
            yield line


def _sides(band: Sequence[Row], place: float, column: int, depth: int) -> Iterator[Line]:
    left = [[piece for piece in row if _edges(piece)[1] <= place] for row in band]
    right = [[piece for piece in row if _edges(piece)[0] >= place] for row in band]
    yield from _ordered([row for row in left if row], 2 * column + 1, depth + 1)
    yield from _ordered([row for row in right if row], 2 * column + 2, depth + 1)


def _find_gutter(rows: Sequence[Row]) -> tuple[float, int, int] | None:
    """Where a page is parted in two columns: the place, the first and the last row beside it."""
    gaps = [
        (number, _edges(left)[1], _edges(right)[0])
        for number, row in enumerate(rows)
        for left, right in pairwise(row)
    ]
    if not _ROWS <= len(gaps) <= _MOST_GAPS:
        return None
    places = [(start + end) / 2 for _, start, end in gaps]
    place = max(places, key=lambda x: sum(start < x < end for _, start, end in gaps))
    beside = sorted({number for number, start, end in gaps if start < place < end})
    if len(beside) < _ROWS:
        return None
    first, last = beside[0], beside[-1]
    band = rows[first : last + 1]
    if sum(_crosses(row, place) for row in band) > _CROSSED * len(band):
        return None
    pairs = [rows[number] for number in beside]
    return (place, first, last) if _are_columns(pairs, place) else None


def _are_columns(rows: Sequence[Row], place: float) -> bool:
    """Whether both sides are wide enough to be read down, not across."""
    size = median(glyph.size for row in rows for piece in row for glyph in piece)
    for side in (0, 1):
        widths = []
        for row in rows:
            edges = [_edges(piece) for piece in row]
            held = [pair for pair in edges if (pair[0] >= place) == bool(side)]
            widths.append(held[-1][1] - held[0][0])
        if median(widths) < _NARROWEST * size:
            return False
    return True


def _crosses(row: Row, place: float) -> bool:
    return any(_edges(piece)[0] < place < _edges(piece)[1] for piece in row)


def _edges(piece: Sequence[Glyph]) -> tuple[float, float]:
    """From where to where a piece reaches, without the blanks at its ends."""
    words = [glyph.box for glyph in piece if glyph.char not in BLANKS]
    return words[0].left, words[-1].right
