"""The rows of a document one after the other: which table each is of, and whether that is a form."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from luoshi.structure.form_table import FormRow, may_be_form, read_form
from luoshi.structure.marked import MarkedParagraph
from luoshi.structure.tables import TableReader, is_rule, row_cells


class RowReader:
    """Reads the rows of a view's text in order, and remembers the table that is open."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._table: TableReader | None = None
        self._form: deque[FormRow] = deque()

    def leave(self) -> None:
        """Text stands between two rows: a table drawn with bars is over."""
        if self._table is not None and self._table.number is None:
            self._table = None
            self._form.clear()

    def read(self, line: MarkedParagraph, ahead: Iterable[MarkedParagraph]) -> FormRow:
        """The cells of a row of duties; None where it is a head, draws a line, or only tells more of one.

        ahead: the paragraphs behind it.
        """
        table = _number_of(line)
        if self._table is None or self._table.number != table:
            self._table = TableReader(table)
            self._form = deque(self._read_form(line, ahead) or ())
        return self._form.popleft() if self._form else self._table.read_row(self._text, line.paragraph)

    def draws_line(self, line: MarkedParagraph) -> bool:
        """Whether a row only draws a line: |---|---|."""
        return is_rule(self._text[line.start : line.end])

    def lacks_head(self, row: MarkedParagraph) -> bool:
        """Whether the table of a row in plain text has no head, and the row is none either."""
        table = row.paragraph.table
        if table is None:
            return False
        reader = self._table if self._table and self._table.number == table else TableReader(table)
        return not reader.has_head and not reader.is_head(self._text, row_cells(self._text, row.paragraph))

    def _read_form(self, line: MarkedParagraph, ahead: Iterable[MarkedParagraph]) -> list[FormRow] | None:
        """The rows of a table that begins here, where it is a form: a label before each value."""
        rows = [row_cells(self._text, line.paragraph)]
        if not may_be_form(self._text, rows[0]):
            return None
        for row in ahead:
            if not row.is_row or row.is_page or _number_of(row) != _number_of(line) or self.draws_line(row):
                break
            rows.append(row_cells(self._text, row.paragraph))
        return read_form(self._text, rows)


def _number_of(row: MarkedParagraph) -> int | None:
    """The number of the table that a row is of, None for one drawn with bars."""
    return row.paragraph.block.table if row.paragraph.table is None else row.paragraph.table
