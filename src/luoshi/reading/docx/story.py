"""Story: a run of paragraphs and tables (the main text, a header, a note) into the transcript.

One paragraph is one line, unless it holds line breaks: each of its lines is then a line and a
block of its own, since authors break lines where they mean a new item. Empty paragraphs leave no
line. In a table a row is one line; the paragraphs and lines of a cell are joined by a blank.
"""

from __future__ import annotations

from collections.abc import Callable

from luoshi.reading.docx.counting import Counting
from luoshi.reading.docx.diagrams import diagram_lines
from luoshi.reading.docx.markup import DIAGRAM, R, W, at
from luoshi.reading.docx.numbering import Numberings
from luoshi.reading.docx.styles import Styles
from luoshi.reading.docx.tables import Grid, first_column, is_removed
from luoshi.reading.docx.words import BREAK, content, is_mark_gone, read_words
from luoshi.reading.markup import Element
from luoshi.reading.transcript import Transcript
from luoshi.source import BlockKind


class Story:
    """Reads containers of blocks one after the other; counts go on from one to the next."""

    def __init__(
        self,
        transcript: Transcript,
        styles: Styles,
        numberings: Numberings,
        linked: Callable[[str], Element | None],
    ) -> None:
        """Begin with the first container. linked: gives the part that a relation of the main part names."""
        self.notes: dict[tuple[str, str], None] = {}
        self._transcript = transcript
        self._styles = styles
        self._numberings = numberings
        self._linked = linked
        self._counting = Counting()
        self._carried = ""  # text of a paragraph whose end mark is gone, until the next one ends
        self._after: list[Element] = []  # text boxes and inner tables, until their anchor is written

    def read(self, container: Element, kind: BlockKind = BlockKind.PARAGRAPH) -> None:
        """Write the paragraphs and tables of a container as blocks of a kind."""
        for child in content(container, self._transcript.note):
            if child.tag == W + "p":
                self._write(kind, self._lines(child))
            elif child.tag == W + "tbl":
                self._write(kind, self._flushed())
                self._read_table(child, kind)
            elif child.tag == W + "altChunk":
                self._transcript.note("embedded-file")
        self._write(kind, self._flushed())

    def _write(self, kind: BlockKind, lines: list[str]) -> None:
        for line in lines:
            self._transcript.add_line(kind, line)
        if not self._carried:
            self._read_after(kind)

    def _read_after(self, kind: BlockKind) -> None:
        after, self._after = self._after, []
        for element in after:
            if element.tag == W + "tbl":
                self._read_table(element, kind)
            elif element.tag == DIAGRAM + "relIds":
                for line in diagram_lines(self._linked(element.get(R + "dm", ""))):
                    self._transcript.add_line(kind, line)
            else:
                self.read(element, kind)

    def _lines(self, paragraph: Element, *, number_alone: bool = False) -> list[str]:
        """The lines of a paragraph that hold words, the first with its number.

        number_alone: a number without words is a line too (the column 序号 of a table is such).
        """
        note = self._transcript.note
        properties = at(paragraph, "pPr")
        chain = self._styles.of_paragraph(properties)
        words = read_words(paragraph, self._styles, chain, note)
        self._after.extend(words.boxes)
        self.notes.update(dict.fromkeys(words.notes))
        if is_mark_gone(properties, note):
            self._carried += words.text
            return []
        listed = self._numberings.of_paragraph(properties, chain)
        number = self._counting.number(*listed) if listed else ""
        lines = _filled(self._carried + words.text)
        self._carried = ""
        if lines:
            return [number + lines[0], *lines[1:]]
        return [number.rstrip()] if number_alone and number else []

    def _flushed(self) -> list[str]:
        carried, self._carried = self._carried, ""
        return _filled(carried)

    def _read_table(self, table: Element, kind: BlockKind) -> None:
        row_kind = BlockKind.ROW if kind is BlockKind.PARAGRAPH else kind
        number, grid, count = self._transcript.next_table(), Grid(), 0
        for row in content(table, self._transcript.note):
            if row.tag != W + "tr":
                continue
            if is_removed(row):
                self._transcript.note("tracked-changes")
                continue
            cells = (cell for cell in content(row, self._transcript.note) if cell.tag == W + "tc")
            placed = grid.place(count, first_column(row), cells, self._read_cell)
            if not placed:
                continue
            self._transcript.add_row(row_kind, number, count, placed)
            self._read_after(kind)
            count += 1

    def _read_cell(self, cell: Element) -> str:
        lines: list[str] = []
        for child in content(cell, self._transcript.note):
            if child.tag == W + "p":
                lines += self._lines(child, number_alone=True)
            elif child.tag == W + "tbl":
                self._after.append(child)
        lines += self._flushed()
        return " ".join(line.strip() for line in lines)


def _filled(text: str) -> list[str]:
    return [line for line in text.split(BREAK) if line.strip()]
