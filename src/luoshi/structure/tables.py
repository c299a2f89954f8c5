"""Tables: rows as the reader of a .docx gives them, and rows written with | in plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from luoshi.structure.heal import Paragraph
from luoshi.structure.outline import SegmentCell

_RULE_ROW = re.compile(r"[|\s:\-—─+]+")
_HEAD_WORD = re.compile(
    r"序号|编号|任务|措施|内容|项目|事项|单位|部门|科室|责任|牵头|配合|时限|时间|进度|频次|成果|要点|备注|目标|要求|类别|负责人|领导|指标|完成|名称|形式"
)


def is_row(text: str) -> bool:
    """Whether a line of plain text is a table row."""
    return text.startswith("|") and text.count("|") >= 2


def is_rule(text: str) -> bool:
    """Whether a row only draws a line: |---|---|."""
    return _RULE_ROW.fullmatch(text) is not None


class RowCell(NamedTuple):
    """A cell as it stands in its own row: words at [start, end) of the view, empty where equal."""

    start: int
    end: int
    column: int
    continues: bool  # merged with the cell above it


def cut_row(text: str, start: int, end: int) -> list[RowCell]:
    """The cells of a `| a | b |` row at text[start:end]; an empty cell may continue the one above."""
    cells: list[RowCell] = []
    at = start + 1
    while at < end:
        bar = text.find("|", at, end)
        stop = end if bar < 0 else bar
        first, last = at, stop
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        if bar >= 0 or last > first:
            cells.append(RowCell(first, last, len(cells), continues=first == last))
        at = stop + 1
    return cells


def row_cells(text: str, paragraph: Paragraph) -> list[RowCell]:
    """The cells of a row: as the reader of the file tells them, else cut at the bars."""
    block = paragraph.block
    if not block.cells:
        return cut_row(text, paragraph.start, paragraph.end)
    shift = paragraph.start - block.start
    return [
        RowCell(
            cell.span.start + shift if cell.span else paragraph.start,
            cell.span.end + shift if cell.span else paragraph.start,
            cell.column,
            continues=cell.merged_from is not None,
        )
        for cell in block.cells
    ]


class TableReader:
    """Reads the rows of one table in order: finds its head and lets empty cells inherit.

    number: the number of the table in its file, None for rows drawn with bars.
    """

    def __init__(self, number: int | None = None) -> None:
        self.number = number
        self._heads: dict[int, str] | None = None
        self._above: dict[int, tuple[str, int]] = {}

    def read_row(self, text: str, paragraph: Paragraph) -> tuple[SegmentCell, ...] | None:
        """The cells of the table's next row, None where it is its head or only draws a line."""
        if is_rule(text[paragraph.start : paragraph.end]):
            return None
        cells = row_cells(text, paragraph)
        if self.is_head(text, cells):
            self.take_head(text, cells)
            return None
        return self.take_row(text, cells)

    def is_head(self, text: str, cells: Sequence[RowCell]) -> bool:
        """Whether a row is the table's head; only its first rows of words can be."""
        words = [text[c.start : c.end] for c in cells if c.end > c.start]
        if self._heads is not None or not words or max(map(len, words)) > 16:
            return False
        return sum(_HEAD_WORD.search(word) is not None for word in words) * 2 >= len(words) and not any(
            mark in word for word in words for mark in "。；，"
        )

    def take_head(self, text: str, cells: Sequence[RowCell]) -> None:
        """Note the words of each column's head."""
        self._heads = {c.column: re.sub(r"\s+", "", text[c.start : c.end]) for c in cells}

    def take_row(self, text: str, cells: Sequence[RowCell]) -> tuple[SegmentCell, ...]:
        """The cells of a row of duties, with heads, and with the words that empty cells continue."""
        heads = self._heads or {}
        if self._heads is None:
            self._heads = {}
        taken: list[SegmentCell] = []
        for cell in cells:
            words = text[cell.start : cell.end]
            head = heads.get(cell.column, "")
            if words:
                self._above[cell.column] = (words, cell.start)
                taken.append(SegmentCell(words, cell.start, head))
            elif cell.continues and cell.column in self._above:
                above, start = self._above[cell.column]
                taken.append(SegmentCell(above, start, head, inherited=True))
            else:
                taken.append(SegmentCell("", cell.start, head))
        return tuple(taken)
