"""A table of the document as a table, each row with its duties below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from luoshi.extraction.result import Extraction
from luoshi.source import Span
from luoshi.structure import Part, Segment, SegmentCell, SegmentKind, cell_ranges
from luoshi.writing.page.sentence import Parts, words_html

Cards = Callable[[Segment], str]


def is_table(segment: Segment) -> bool:
    """Whether a segment is drawn in a table."""
    return segment.kind is SegmentKind.ROW or segment.part is Part.TABLE_HEAD


def table_html(extraction: Extraction, segments: Sequence[Segment], parts: Parts, cards: Cards) -> str:
    """Neighbouring rows; a new head begins a new table."""
    tables: list[list[Segment]] = []
    for segment in segments:
        if not tables or (segment.part is Part.TABLE_HEAD and tables[-1][-1].part is not Part.TABLE_HEAD):
            tables.append([])
        tables[-1].append(segment)
    return "".join(_table(extraction, rows, parts, cards) for rows in tables)


def _table(extraction: Extraction, rows: list[Segment], parts: Parts, cards: Cards) -> str:
    heads = max((tuple(cell.header for cell in row.cells) for row in rows), key=len)
    width = max(len(heads), 1)
    body = "".join(
        _head_row(extraction, row, parts, width)
        if row.part is Part.TABLE_HEAD
        else "".join(_body_rows(extraction, row, parts, cards, heads))
        for row in rows
    )
    return f'<div class="table"><table>{body}</table></div>'


def _head_row(extraction: Extraction, row: Segment, parts: Parts, width: int) -> str:
    fate = extraction.judgements[row.index].fate.value
    names = list(cell_ranges(row.text))
    if len(names) != width:
        words = words_html(extraction.document, row.span, parts)
        return f'<tr class="segment {fate}" id="s{row.index}"><th colspan="{width}">{words}</th></tr>'
    cells = []
    for start, end in names:
        span = _span(extraction, row.start + start, end - start)
        cells.append(f'<th scope="col">{words_html(extraction.document, span, parts) if span else ""}</th>')
    return f'<tr class="segment {fate}" id="s{row.index}">{"".join(cells)}</tr>'


def _body_rows(
    extraction: Extraction, row: Segment, parts: Parts, cards: Cards, heads: tuple[str, ...]
) -> Iterator[str]:
    fate = extraction.judgements[row.index].fate.value
    cells = "".join(_cells(extraction, row, parts, heads))
    width = max(len(heads), 1)
    if not row.cells:
        cells = f'<td colspan="{width}">{words_html(extraction.document, row.span, parts)}</td>'
    yield f'<tr class="segment {fate}" id="s{row.index}">{cells}</tr>'
    if duties := cards(row):
        yield f'<tr class="reading"><td colspan="{width}"><div class="under">{duties}</div></td></tr>'


def _cells(extraction: Extraction, row: Segment, parts: Parts, heads: tuple[str, ...]) -> Iterator[str]:
    columns = _columns(row.cells, heads)
    for cell, column, following in zip(row.cells, columns, [*columns[1:], len(heads)], strict=True):
        span = _span(extraction, cell.start, len(cell.text))
        words = words_html(extraction.document, span, parts) if span else ""
        wide = f' colspan="{following - column}"' if following - column > 1 else ""
        above = ' class="above"' if cell.inherited else ""
        yield f'<td{wide}{above}><span class="words">{words}</span></td>'


def _columns(cells: Sequence[SegmentCell], heads: tuple[str, ...]) -> list[int]:
    """The column in which each cell begins, told by its header; in order where headers don't tell."""
    columns: list[int] = []
    for cell in cells:
        least = columns[-1] + 1 if columns else 0
        try:
            columns.append(heads.index(cell.header, least))
        except ValueError:
            return list(range(len(cells)))
    return columns


def _span(extraction: Extraction, start: int, length: int) -> Span | None:
    return extraction.outline.view.span(start, start + length) if length else None
