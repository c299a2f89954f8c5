from __future__ import annotations

import pytest

from luoshi.errors import BrokenFile, FileTooLarge
from luoshi.reading import read_bytes
from luoshi.source import Block, BlockKind, Document


def read(body: str) -> Document:
    return read_bytes(f"<!doctype html><meta charset=utf-8>{body}".encode(), "a.html")[0]


def rows(document: Document) -> list[Block]:
    return [block for block in document.blocks if block.kind is BlockKind.ROW]


def places(document: Document) -> list[list[tuple[int, int, int | None]]]:
    return [[(cell.column, cell.width, cell.merged_from) for cell in row.cells] for row in rows(document)]


def test_merged_cells_know_their_place_and_do_not_repeat_their_words() -> None:
    document = read(
        "<table><tr><th>序号<th colspan=2>任务<th>单位"
        "<tr><td rowspan=2>1<td>巡河<td>每周<td rowspan=2>水务站"
        "<tr><td>清淤<td>每年<tr><td>2<td colspan=2>除草<td>绿化所</table>"
    )
    assert document.text.split("\n") == [
        "| 序号 | 任务 | 单位 |",
        "| 1 | 巡河 | 每周 | 水务站 |",
        "|  | 清淤 | 每年 |  |",
        "| 2 | 除草 | 绿化所 |",
    ]
    assert places(document) == [
        [(0, 1, None), (1, 2, None), (3, 1, None)],
        [(0, 1, None), (1, 1, None), (2, 1, None), (3, 1, None)],
        [(0, 1, 1), (1, 1, None), (2, 1, None), (3, 1, 1)],
        [(0, 1, None), (1, 2, None), (3, 1, None)],
    ]


def test_a_merge_over_rows_and_columns_keeps_its_width() -> None:
    document = read("<table><tr><td rowspan=3 colspan=2>甲<td>乙<tr><td>丙<tr><td>丁</table>")
    assert places(document) == [
        [(0, 2, None), (2, 1, None)],
        [(0, 2, 0), (2, 1, None)],
        [(0, 2, 0), (2, 1, None)],
    ]


def test_a_merge_ends_with_its_group_and_zero_means_to_its_end() -> None:
    head = "<thead><tr><th rowspan=9>甲<th>乙</thead>"
    body = "<tbody><tr><td rowspan=0>丙<td>丁<tr><td>戊</tbody>"
    assert places(read(f"<table>{head}{body}</table>")) == [
        [(0, 1, None), (1, 1, None)],
        [(0, 1, None), (1, 1, None)],
        [(0, 1, 1), (1, 1, None)],
    ]


def test_heads_come_first_and_feet_last() -> None:
    document = read(
        "<table><tfoot><tr><td>合<td>计</tfoot><tbody><tr><td>甲<td>乙</tbody><thead><tr><th>一<th>二</thead></table>"
    )
    assert document.text.split("\n") == ["| 一 | 二 |", "| 甲 | 乙 |", "| 合 | 计 |"]


def test_lines_of_a_cell_are_joined_and_a_bar_is_a_wide_one() -> None:
    document = read("<table><tr><td><p>甲|乙</p><p>丙<br>丁</p><ol><li>戊</ol><td>己</table>")
    assert document.text == "| 甲｜乙 丙 丁 1. 戊 | 己 |"


def test_a_caption_stands_before_its_table() -> None:
    document = read("<table><caption>分工表</caption><tr><th>任务<th>单位<tr><td>巡河<td>水务站</table>")
    assert document.text.split("\n") == ["分工表", "| 任务 | 单位 |", "| 巡河 | 水务站 |"]


def test_an_inner_table_follows_its_row_as_a_table_of_its_own() -> None:
    inner = "<table><tr><th>内一<th>内二</table>"
    document = read(f"<table><tr><th>外<th>右<tr><td>甲{inner}<td>乙<tr><td>丙<td>丁</table>")
    assert document.text.split("\n") == ["| 外 | 右 |", "| 甲 | 乙 |", "| 内一 | 内二 |", "| 丙 | 丁 |"]
    assert [(row.table, row.row) for row in rows(document)] == [(0, 0), (0, 1), (1, 0), (0, 2)]


LONG = (
    "<p>各村每月开展一次检查，检查记录按月报送镇应急管理办公室，并抄送镇纪委办公室备查，不得拖延。</p>" * 10
)


@pytest.mark.parametrize(
    "frame",
    [
        "<table><tr><td>{}</td></tr></table>",
        "<table><tr><td>左<td>{}</td></tr></table>",
        "<table role=presentation><tr><td>左<td>{}</td></tr></table>",
        "<table><tr><td><table><tr><td>{}</td></tr></table><td></td></tr></table>",
    ],
)
def test_a_table_that_lays_out_the_page_is_no_table(frame: str) -> None:
    assert rows(read(frame.format(LONG))) == []


def test_a_table_in_a_frame_is_a_table() -> None:
    document = read("<table><tr><td><table><tr><td>任务<td>单位<tr><td>巡河<td>水务站</table></table>")
    assert len(rows(document)) == 2


def test_empty_rows_are_left_out_and_hidden_cells_are_none() -> None:
    document = read("<table><tr><td>甲<td>乙<tr><td><td><tr><td>丙<td style=display:none>藏<td>丁</table>")
    assert document.text.split("\n") == ["| 甲 | 乙 |", "| 丙 | 丁 |"]
    assert [row.row for row in rows(document)] == [0, 1]


def test_tables_nested_beyond_any_page_are_refused() -> None:
    level = "<table><tr><th>甲<td>乙"
    with pytest.raises(BrokenFile):
        read(level * 60)
    assert len(rows(read(level * 10))) == 10


def test_a_grid_larger_than_any_is_refused() -> None:
    first = "<tr>" + "<td rowspan=65534 colspan=1>甲" * 1000
    with pytest.raises(FileTooLarge):
        read(f"<table>{first}{'<tr><td>乙' * 3000}</table>")
