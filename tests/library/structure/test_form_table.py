"""A table with a label before each value is a form; one with a head above its columns is none."""

from __future__ import annotations

import pytest

from luoshi.structure.form_table import may_be_form, read_form
from luoshi.structure.tables import RowCell, cut_row

_FORMS = (
    "| 任务名称 | 修订预案 |\n| 责任单位 | 安全科 |",
    "| 任务 | 修订预案 | 责任人 | 安全科 |\n| 时限 | 6月底前 | 备注 |  |",
    "| 项目 | 内容 |\n| 工作任务 | 修订预案 |\n| 完成时限 | 6月底前 |",
)
_NONE = (
    "| 任务 | 责任单位 |\n| 修订预案 | 安全科 |\n| 清理库房 | 仓储科 |",
    "| 岗位 | 职责 |\n| 安全员 | 每日检查 |\n| 保管员 | 每周盘点 |",
    "| 任务名称 | 修订预案 |",
    "| 责任单位 | 安全科 |\n| 联系电话 | 无 |",
    "| 任务 | 修订预案 | 安全科 |\n| 时限 | 6月底前 | 长期 |",
)


def _rows(text: str) -> list[list[RowCell]]:
    rows, at = [], 0
    for line in text.split("\n"):
        rows.append(cut_row(text, at, at + len(line)))
        at += len(line) + 1
    return rows


@pytest.mark.parametrize("text", _FORMS)
def test_a_form_tells_its_task_with_who_and_when(text: str) -> None:
    rows = read_form(text, _rows(text))
    assert rows is not None
    (work,) = [cells for cells in rows if cells is not None]
    assert work[0].text == "修订预案"
    assert not work[0].inherited
    assert any(cell.text in ("安全科", "6月底前") for cell in work[1:])


@pytest.mark.parametrize("text", _NONE)
def test_another_table_is_none(text: str) -> None:
    assert not may_be_form(text, _rows(text)[0]) or read_form(text, _rows(text)) is None


def test_each_task_of_a_form_has_its_own_owner() -> None:
    text = "| 任务 | 修订预案 |\n| 责任人 | 安全科 |\n| 任务 | 清理库房 |\n| 责任人 | 仓储科 |"
    rows = read_form(text, _rows(text)) or []
    told = [[(c.text, c.inherited) for c in cells] for cells in rows if cells]
    assert told == [[("修订预案", False), ("安全科", True)], [("清理库房", False), ("仓储科", True)]]
