"""Tables that are forms: a label on the left of each value, and no head above.

任务名称 | 修订预案, and below it 责任单位 | 安全科. A form may hold several tasks, one below the other, and
two pairs in a row.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from luoshi.structure.columns import role_of
from luoshi.structure.outline import WORK_COLUMNS, ColumnRole, SegmentCell
from luoshi.structure.tables import RowCell, says_nothing

#: What a label ends in; it is short and holds no sign.
_LABEL = re.compile(
    "[\u4e00-\u9fff]{0,6}(?:任务|事项|内容|名称|措施|要求|目标|单位|部门|科室|处室|领导|负责人|责任人|联系人|经办人|承办人|落实人|办理人|人员"
    "|时限|时间|期限|日期|频次|成果|备注|意见|批示|电话|方式|编号|来源|依据|进展|进度|情况|问题|地点|级别|签字|签名|结果|截止)[：:]?"
)
#: The heads of the two columns, where a form has any.
_HEADS = frozenset(("项目", "内容", "字段", "栏目", "要素", "类别", "说明", "具体内容", "填写内容"))
#: The parts of a task that other rows of its form tell.
_TOLD_BESIDE = (
    ColumnRole.LEAD,
    ColumnRole.SUPPORT,
    ColumnRole.BEARER,
    ColumnRole.PERSON,
    ColumnRole.TIME,
    ColumnRole.RHYTHM,
)
#: A form has rows of its own; a table of two lines may be anything.
_FEWEST = 2

#: The cells of a row of duties, None for a row that only tells more of one.
FormRow = tuple[SegmentCell, ...] | None


class _Pair(NamedTuple):
    """A label and the cell of its value; task: the number of the task that it belongs to."""

    label: str
    value: RowCell
    role: ColumnRole | None
    task: int


def may_be_form(text: str, cells: Sequence[RowCell]) -> bool:
    """Whether a row may be the first of a form, or its head: no value of it is a label, as in other heads."""
    if not cells:
        return False
    return _is_head(text, cells) or (_is_label(text, cells[0]) and _pair(text, cells) is not None)


def read_form(text: str, rows: Sequence[Sequence[RowCell]]) -> list[FormRow] | None:
    """The cells of each row of a form; None where a table is none.

    A row that tells a task has its value, and who and when from the other rows of that task as inherited.
    """
    paired = [_pair(text, cells) for cells in rows]
    head = int(bool(rows) and _is_head(text, rows[0]))
    body = paired[head:]
    if len(body) < _FEWEST or any(pairs is None for pairs in body):
        return None
    numbered = _number([pairs or [] for pairs in body])
    if not any(pair.role in WORK_COLUMNS for pairs in numbered for pair in pairs):
        return None
    told: defaultdict[int, list[tuple[int, _Pair]]] = defaultdict(list)
    for row, pairs in enumerate(numbered):
        for pair in pairs:
            if pair.role in _TOLD_BESIDE and _says(text, pair):
                told[pair.task].append((row, pair))
    return [None] * head + [_cells(text, row, pairs, told) for row, pairs in enumerate(numbered)]


def _is_head(text: str, cells: Sequence[RowCell]) -> bool:
    return all(_plain(text, cell) in _HEADS for cell in cells)


def _is_label(text: str, cell: RowCell) -> bool:
    return _LABEL.fullmatch(_plain(text, cell)) is not None


def _plain(text: str, cell: RowCell) -> str:
    return "".join(text[cell.start : cell.end].split())


def _pair(text: str, cells: Sequence[RowCell]) -> list[_Pair] | None:
    """The labels and values of a row; None where one stands without the other, or a value is a label."""
    if len(cells) < 2 or len(cells) % 2:
        return None
    pairs = []
    for label, value in zip(cells[::2], cells[1::2], strict=True):
        if label.end == label.start and value.end == value.start:
            continue
        if not _is_label(text, label) or _is_label(text, value):
            return None
        words = _plain(text, label).rstrip("：:")
        pairs.append(_Pair(words, value, role_of(words), 0))
    return pairs


def _number(rows: Sequence[Sequence[_Pair]]) -> list[list[_Pair]]:
    """The pairs with the number of their task: one more wherever the label of the first comes again."""
    first = next((pair.label for pairs in rows for pair in pairs), "")
    numbered: list[list[_Pair]] = []
    task = -1
    for pairs in rows:
        own = []
        for pair in pairs:
            task += pair.label == first
            own.append(pair._replace(task=task))
        numbered.append(own)
    return numbered


def _cells(
    text: str, row: int, pairs: Sequence[_Pair], told: Mapping[int, Sequence[tuple[int, _Pair]]]
) -> FormRow:
    """The cells of a row of a form, None where it tells no work.

    told: who and when of each task, with the row that tells it.
    """
    work = [pair for pair in pairs if pair.role in WORK_COLUMNS and _says(text, pair)]
    if not work:
        return None
    own = tuple(_cell(text, pair, inherited=False) for pair in pairs)
    beside = (pair for other, pair in told.get(work[0].task, ()) if other != row)
    return own + tuple(_cell(text, pair, inherited=True) for pair in beside)


def _says(text: str, pair: _Pair) -> bool:
    words = text[pair.value.start : pair.value.end]
    return bool(words) and not says_nothing(words)


def _cell(text: str, pair: _Pair, *, inherited: bool) -> SegmentCell:
    words = text[pair.value.start : pair.value.end] if _says(text, pair) else ""
    return SegmentCell(words, pair.value.start, pair.label, inherited=inherited, role=pair.role)
