from __future__ import annotations

from io import BytesIO

import docx
import pytest

import luoshi
from luoshi.structure import Outline, Part, Segment, SegmentKind
from luoshi.structure.tables import cut_row, is_row, is_rule
from tests.library.structure.plans import outline


def rows(plan: Outline) -> list[Segment]:
    return [segment for segment in plan.segments if segment.kind is SegmentKind.ROW]


def cells(segment: Segment) -> list[tuple[str, str, bool]]:
    return [(cell.header, cell.text, cell.inherited) for cell in segment.cells]


@pytest.mark.parametrize("text", ["| 甲 | 乙 |", "|甲|", "|---|---|"])
def test_rows(text: str) -> None:
    assert is_row(text)


@pytest.mark.parametrize("text", ["甲 | 乙 |", "|", "|甲", "甲"])
def test_no_rows(text: str) -> None:
    assert not is_row(text)


def test_rules_only_draw() -> None:
    assert is_rule("|---|:--:|")
    assert not is_rule("| - | 甲 |")


def test_cut_row() -> None:
    text = "前| 甲 乙 |  | 丙"
    found = cut_row(text, 1, len(text))
    assert [(text[c.start : c.end], c.column, c.continues) for c in found] == [
        ("甲 乙", 0, False),
        ("", 1, True),
        ("丙", 2, False),
    ]


TABLE = """\
| 序号 | 重点任务 | 责任单位 | 完成时限 |
|---|---|---|---|
| 1 | 修订值班制度 | 办公室 | 3月底前 |
| 2 | 更新值班设备 |  |  |
| 一、安全生产 |  |  |  |
| 3 | 开展消防演练 | 安保科 | 全年 |
"""


def test_heads_name_the_cells_and_empty_cells_continue_those_above() -> None:
    first, second, *_ = rows(outline(TABLE))
    assert cells(first)[1:] == [
        ("重点任务", "修订值班制度", False),
        ("责任单位", "办公室", False),
        ("完成时限", "3月底前", False),
    ]
    assert cells(second)[1:] == [
        ("重点任务", "更新值班设备", False),
        ("责任单位", "办公室", True),
        ("完成时限", "3月底前", True),
    ]


def test_a_cell_stands_where_its_words_do() -> None:
    plan = outline(TABLE)
    for segment in rows(plan):
        for cell in segment.cells:
            assert plan.view.text[cell.start : cell.start + len(cell.text)] == cell.text


def test_only_the_first_rows_can_be_heads() -> None:
    plan = outline("| 月份 | 活动内容 |\n| 三月 | 植树 |\n| 任务 | 责任 |\n")
    assert [s.part for s in plan.segments] == [Part.TABLE_HEAD, None, None]


def test_a_row_of_sentences_is_no_head() -> None:
    plan = outline("| 修订责任制度。 | 组织任务考核。 |\n| 甲 | 乙 |\n")
    assert [s.part for s in plan.segments] == [None, None]


def test_a_row_with_a_line_below_it_is_the_head_whatever_it_says() -> None:
    plan = outline("一、报送\n| 报表 | 报送对象 | 几时 |\n|------|:------:|---|\n| 盘点表 | 站长 | 每周一 |")
    assert [cells(row) for row in rows(plan)] == [
        [("报表", "盘点表", False), ("报送对象", "站长", False), ("几时", "每周一", False)]
    ]


def test_text_between_two_tables_ends_the_first() -> None:
    plan = outline("| 任务 | 单位 |\n| 甲 | 乙局 |\n第二张表如下。\n| 时间 | 内容 |\n| 三月 |  |\n")
    assert cells(rows(plan)[-1]) == [("时间", "三月", False), ("内容", "", False)]


def word_table() -> Outline:
    """A table of a .docx with a merged column and a row that names a section."""
    document = docx.Document()
    document.add_paragraph("河湖管护任务分解表")
    table = document.add_table(rows=5, cols=3)
    texts = [
        ("任务", "责任单位", "完成时限"),
        ("清理河道", "水利局", "6月底前"),
        ("修复护岸", "", "9月底前"),
        ("二、岸线管理", "", ""),
        ("拆除违建", "城管局", ""),
    ]
    for row, words in zip(table.rows, texts, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    table.cell(1, 1).merge(table.cell(2, 1))
    table.cell(3, 0).merge(table.cell(3, 2))
    file = BytesIO()
    document.save(file)
    return luoshi.outline(luoshi.read(file.getvalue(), "分解表.docx")[0])


def test_a_real_table_gives_heads_merged_cells_and_sections() -> None:
    plan = word_table()
    assert [(s.kind, s.part) for s in plan.segments[:2]] == [
        (SegmentKind.FRAME, Part.TITLE),
        (SegmentKind.FRAME, Part.TABLE_HEAD),
    ]
    first, second, section, last = rows(plan)
    assert cells(first) == [
        ("任务", "清理河道", False),
        ("责任单位", "水利局", False),
        ("完成时限", "6月底前", False),
    ]
    assert cells(second)[1] == ("责任单位", "水利局", True)
    assert [cell.text for cell in section.cells] == ["二、岸线管理"]
    assert cells(last) == [
        ("任务", "拆除违建", False),
        ("责任单位", "城管局", False),
        ("完成时限", "", False),
    ]


def test_an_empty_cell_of_a_real_table_that_is_not_merged_inherits_nothing() -> None:
    last = rows(word_table())[-1]
    assert not any(cell.inherited for cell in last.cells)
