"""The lines and tables of a page into the transcript."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from luoshi.errors import FileTooLarge, Phrase
from luoshi.reading.html.flow import Flow, Line
from luoshi.reading.html.furniture import is_furniture_line
from luoshi.reading.html.tables import Grid, captions, rows
from luoshi.reading.html.tree import Node
from luoshi.reading.limits import SHEET_CELLS, TABLE_DEPTH
from luoshi.reading.original import Original
from luoshi.reading.transcript import Transcript, cell_text
from luoshi.source import BlockKind


class PageStory:
    """Writes elements one after the other. left_out: how many lines were furniture of the page."""

    def __init__(self, transcript: Transcript, original: Original) -> None:
        self.left_out = 0
        self._transcript = transcript
        self._original = original
        self._places = 0

    def read(self, root: Node, kind: BlockKind = BlockKind.PARAGRAPH, depth: int = 0) -> Iterator[Node]:
        """Write an element as blocks of a kind; yields the footnotes met, which are not written.

        Raises:
            BrokenFile: its tables are nested deeper than on any page.
            FileTooLarge: its tables have more places than any page.
        """
        flow = Flow()
        for found in flow.walk(root):
            if isinstance(found, Line):
                self._write(found, kind)
            else:
                yield from self._read_table(found, kind, depth)
        if flow.removed:
            self._transcript.note("tracked-changes")
        yield from flow.notes

    def _write(self, line: Line, kind: BlockKind) -> None:
        if is_furniture_line(line.text):
            self.left_out += 1
            return
        broken = line.broken and kind is BlockKind.PARAGRAPH
        self._transcript.add_line(BlockKind.LINE if broken else kind, line.text)

    def _read_table(self, table: Node, kind: BlockKind, depth: int) -> Iterator[Node]:
        if depth > TABLE_DEPTH:
            raise self._original.broken("表格嵌套过深", "its tables are nested too deep")
        for caption in captions(table):
            yield from self.read(caption, kind, depth + 1)
        row_kind = BlockKind.ROW if kind is BlockKind.PARAGRAPH else kind
        number, grid, count = self._transcript.next_table(), Grid(), 0
        for row, left in rows(table):
            after: list[Node] = []
            placed = grid.place(count, left, row, partial(self._read_cell, after))
            self._places += len(placed)
            if self._places > SHEET_CELLS:
                size, limit = _cells(self._places), _cells(SHEET_CELLS)
                raise FileTooLarge(path=self._original.path, size=size, limit=limit)
            if not any(cell.text for cell in placed):
                continue
            self._transcript.add_row(row_kind, number, count, placed)
            count += 1
            for inner in after:
                if inner.tag == "table":
                    yield from self._read_table(inner, kind, depth + 1)
                else:
                    yield inner

    def _read_cell(self, after: list[Node], cell: Node) -> str:
        flow = Flow()
        lines: list[str] = []
        for found in flow.walk(cell):
            if isinstance(found, Line):
                lines.append(found.text.strip())
            else:
                after.append(found)
        after.extend(flow.notes)
        if flow.removed:
            self._transcript.note("tracked-changes")
        return cell_text(" ".join(lines))


def _cells(count: int) -> Phrase:
    return Phrase(f"{count} 个单元格", f"{count} cells")
