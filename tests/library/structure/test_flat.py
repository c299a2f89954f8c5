"""Flattened tables: their search costs what the text is long, and wide heads and long tables are found."""

from __future__ import annotations

import pytest

import luoshi
from luoshi.structure.flat import find_flat_rows
from luoshi.structure.lines import read_lines
from luoshi.structure.rows import TableRow
from tests.library.growth import MOST, growth

HEADS = ("任务", "责任单位", "完成时限")


def rows_of(text: str) -> list[TableRow]:
    document, _ = luoshi.read(text.encode(), "plan.txt")
    return find_flat_rows(document.text, list(read_lines(document)))


@pytest.mark.parametrize(
    "piece",
    [
        "序号\n",
        "责任单位\n",
        "（一）加强领导\n",
        "序号\t任务\n完成\n",
        "序号\n任务\n时限\n1\n甲\n乙\n",
        "任务\n责任单位\n完成时限\n检查\n检查\n检查\n检查\n",
        "任务\n责任单位\n完成时限\n检查\n检查\n检查\n",
    ],
)
def test_lines_that_repeat_cost_what_they_are_long(piece: str) -> None:
    few = 400 // piece.count("\n")
    documents = {times: luoshi.read((piece * times).encode(), "plan.txt")[0] for times in (few, 4 * few)}
    lines = {times: list(read_lines(document)) for times, document in documents.items()}
    assert growth(lambda times: find_flat_rows(documents[times].text, lines[times]), few) < MOST


def test_a_table_below_many_lines_that_might_be_heads_is_found() -> None:
    table = [*HEADS, "修订制度", "办公室", "3月底前", "更新设备", "后勤科", "年底前"]
    for above in (["备注"] * 10, ["序号"] * 40, ["备注"] * 40 + ["值班安排，各科室照此办理，不再另行通知。"]):
        assert [len(row.cells) for row in rows_of("\n".join(above + table) + "\n")] == [3, 3, 3]


def test_a_table_of_hundreds_of_rows_is_found_whole() -> None:
    rows = rows_of("\n".join([*HEADS, *["检修水闸", "水利站", "6月底前"] * 300]) + "\n")
    assert len(rows) == 301


def test_a_table_whose_rows_name_no_organ_is_none() -> None:
    assert rows_of("\n".join([*HEADS, *["检修水闸", "尽快", "照此"] * 30]) + "\n") == []
