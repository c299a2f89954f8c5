"""Tables: rows as the reader of a .docx gives them, and rows written with | in plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from luoshi.structure.columns import role_of
from luoshi.structure.outline import ColumnRole, SegmentCell
from luoshi.structure.paragraph import Paragraph

_RULE_ROW = re.compile(r"[|\s:\-—─+]+")
#: The line that parts a head from its rows, whatever the head's words are: |---|---|.
_UNDERLINED = re.compile(r"\s{0,4}\|\s{0,9}:?-{2,40}:?\s{0,9}\|")
_HEAD_WORD = re.compile(
    r"序号|编号|任务|措施|内容|项目|事项|单位|部门|科室|处室|股室|责任|牵头|配合|协办|时限|时间|进度|频次|成果|要点|备注|目标|要求|考核|评分|标准|分值|得分|类别|负责人|领导|指标|完成|名称|形式|问题|隐患|标题|状态|日期|工作$|月份|周次|^(?:岗位(?:名称)?|角色(?:名称)?|姓名|(?:岗位)?职责(?:要求)?|环节|活动|流程|主持人?|地点|值班人员?|值日生|星期|(?:计划)?(?:开工|完工|竣工)|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|第?[一二三四1-4]季度)$"
)


#: What stands in no row but a head: below it another table begins.
_SURE_HEADS = frozenset(
    (
        "考核内容",
        "考核项目",
        "检查内容",
        "检查项目",
        "工作内容",
        "责任部门",
        "责任单位",
        "牵头单位",
        "牵头部门",
        "配合单位",
        "配合部门",
        "完成时限",
        "责任人",
        "负责人",
        "值班人",
    )
)


def _names_columns(words: Sequence[str]) -> bool:
    """Whether words can be nothing but the heads of columns: 任务, 责任部门, 第一季度; 岗位, 职责."""
    return not _SURE_HEADS.isdisjoint(words) or {"岗位", "职责"}.issubset(words)


def names_head(text: str) -> bool:
    """Whether a cell can be the head of a column: it names one, and is no piece of a sentence."""
    return _HEAD_WORD.search(text) is not None and not is_piece(text)


def is_piece(text: str) -> bool:
    """Whether a cell is a piece of a sentence, a list or a number, and no head."""
    return any(sign in text for sign in "。；，、：0123456789")


def is_row(text: str) -> bool:
    """Whether a line of plain text is a table row."""
    return text.startswith("|") and text.count("|") >= 2


def is_rule(text: str) -> bool:
    """Whether a row only draws a line: |---|---|."""
    return _RULE_ROW.fullmatch(text) is not None


#: What a writer puts into a cell that holds nothing: /, —, 无.
_NOTHING = re.compile(r"[/／\\＼\-－—–―─_\s]{1,8}|[（(]?(?:无|暂[无缺定]|待定|待明确|未定|另行?定)[）)]?。?")


#: That a cell says what the one above it says.
_SAME = frozenset(("同上", "同前", "〃", "″", "”", '"'))


def says_nothing(text: str) -> bool:
    """Whether the words of a cell only tell that it is empty: / below 备注, 无 below 配合单位."""
    return len(text) <= 8 and _NOTHING.fullmatch(text) is not None


_LEADING = (ColumnRole.LEAD, ColumnRole.BEARER, ColumnRole.PERSON)


class RowCell(NamedTuple):
    """A cell as it stands in its own row: words at [start, end) of the view, empty where equal."""

    start: int
    end: int
    column: int
    continues: bool  # merged with the cell above it, or empty and perhaps merged
    merged: bool = False  # the file says that it is merged


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
    if paragraph.cells:
        return [
            RowCell(start, end, column, continues=start == end)
            for column, (start, end) in enumerate(paragraph.cells)
        ]
    if not block.cells:
        return cut_row(text, paragraph.start, paragraph.end)
    shift = paragraph.start - block.start
    return [
        RowCell(
            cell.span.start + shift if cell.span else paragraph.start,
            cell.span.end + shift if cell.span else paragraph.start,
            cell.column,
            continues=cell.merged_from is not None,
            merged=cell.merged_from is not None,
        )
        for cell in block.cells
    ]


def _holds_words(text: str, cell: RowCell) -> bool:
    """Whether a cell has words of its own that say something."""
    return cell.end > cell.start and not says_nothing(text[cell.start : cell.end])


def _plain(text: str) -> str:
    """A head without white space: 责 任 单 位 is 责任单位."""
    return "".join(text.split())


class TableReader:
    """Reads the rows of one table in order: finds its head and lets empty cells inherit.

    number: the number of the table in its file, None for rows drawn with bars.
    """

    def __init__(self, number: int | None = None) -> None:
        self.number = number
        self._heads: dict[int, str] | None = None
        self._roles: dict[int, ColumnRole | None] = {}
        self._under_head = False
        self._first: list[str] = []
        self._above: dict[int, tuple[str, int]] = {}

    def read_row(self, text: str, paragraph: Paragraph) -> tuple[SegmentCell, ...] | None:
        """The cells of the table's next row, None where it is its head or only draws a line."""
        if is_rule(text[paragraph.start : paragraph.end]):
            return None
        cells = row_cells(text, paragraph)
        underlined = self._heads is None and _UNDERLINED.match(text, paragraph.end) is not None
        if underlined or self.is_head(text, cells):
            self.take_head(text, cells)
            return None
        self._under_head = False
        return self.take_row(text, cells)

    @property
    def has_head(self) -> bool:
        """Whether its columns are named."""
        return bool(self._heads)

    def is_head(self, text: str, cells: Sequence[RowCell]) -> bool:
        """Whether a row is the head: the first of words, one right below that parts it, or the same again."""
        words = [text[c.start : c.end] for c in cells if c.end > c.start]
        if not words or max(map(len, words)) > 16 or words[0].isdecimal():
            return False
        if self._heads is not None and not self._under_head:
            plain = [_plain(word) for word in words]
            return self._first == plain or _names_columns(plain)  # a page repeats it, or another table begins
        if self._heads is not None and not self._parts_head(cells):
            return False
        return sum(_HEAD_WORD.search(word) is not None for word in words) * 2 >= len(words) and not any(
            mark in word for word in words for mark in "。；，"
        )

    def take_head(self, text: str, cells: Sequence[RowCell]) -> None:
        """Note the words of each column's head; those of a second row stand under those of the first."""
        heads = {c.column: _plain(text[c.start : c.end]) for c in cells}
        if self._heads and not self._under_head and self._first != [head for head in heads.values() if head]:
            self._heads, self._above = None, {}  # another table
        if self._heads is None:
            self._first = [head for head in heads.values() if head]
            self._heads = heads
        elif self._under_head:
            above = ""
            for column in sorted({*self._heads, *heads}):
                above = self._heads.get(column, "") or above
                if head := heads.get(column, ""):
                    self._heads[column] = head if role_of(head) else above + head
        self._roles = {column: role_of(head) for column, head in self._heads.items()}
        self._under_head = True

    def _parts_head(self, cells: Sequence[RowCell]) -> bool:
        """Whether a row parts the heads above it: its words stand where those end or are merged."""
        heads = self._heads or {}
        return any(c.end > c.start and not heads.get(c.column) for c in cells) and any(
            c.end == c.start or not heads.get(c.column) for c in cells
        )

    def take_row(self, text: str, cells: Sequence[RowCell]) -> tuple[SegmentCell, ...]:
        """The cells of a row of duties, with heads, and with the words that empty cells continue."""
        heads = self._heads or {}
        if self._heads is None:
            self._heads = {}
        taken: list[SegmentCell] = []
        led = any(_holds_words(text, c) and self._roles.get(c.column) in _LEADING for c in cells)
        for cell in cells:
            words = text[cell.start : cell.end]
            same = words in _SAME and cell.column in self._above
            head, role = heads.get(cell.column, ""), self._roles.get(cell.column)
            if says_nothing(words):
                self._above.pop(cell.column, None)  # those below continue nothing either
                taken.append(SegmentCell("", cell.start, head, role=role))
            elif words and not same:
                self._above[cell.column] = (words, cell.start)
                taken.append(SegmentCell(words, cell.start, head, role=role))
            elif led and role is ColumnRole.SUPPORT and not cell.merged:
                taken.append(SegmentCell("", cell.start, head, role=role))  # nobody helps whom the row names
            elif same or (cell.continues and cell.column in self._above):
                above, start = self._above[cell.column]
                taken.append(SegmentCell(above, start, head, inherited=True, role=role))
            else:
                taken.append(SegmentCell("", cell.start, head, role=role))
        return tuple(taken)
