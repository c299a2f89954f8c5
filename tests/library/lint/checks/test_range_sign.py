"""A range takes ～ or —, never a hyphen (GB/T 15834-2011 4.13.3.2, 4.13.3.3)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import range_sign
from tests.library.lint.marking import marked, told

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("各村要建成3-5个示范点。", ["3-5个"]),
    ("各村要在6-8月巡查河道。", ["6-8月"]),
    ("实施2026-2028年计划。", ["2026-2028年"]),
    ("| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 建成3-5个示范点 | 水利站 |", ["3-5个"]),
    ("各村要配备2-3艘巡逻艇。", ["2-3艘"]),
    ("各村要配备2-3辆巡逻车。", ["2-3辆"]),
    ("补助5000-10000元。", ["5000-10000元"]),
    ("每日9:00-11:30巡查。", ["9:00-11:30"]),
    ("6月1日-6月30日集中整治。", ["6月1日-6月30日"]),
    ("2026年6月1日-2026年9月30日集中整治。", ["2026年6月1日-2026年9月30日"]),
    ("5-6级大风天气要巡查。", ["5-6级"]),
    ("清淤3-5km。", ["3-5km"]),
]

LEAVES = [
    "各村要建成3～5个示范点。",
    "实施2026—2028年计划。",
    "联系电话：0571-8812年后更换。",
    "执行《防洪规划（2026-2028年）》。",
    "设备编号A-3-5号要登记。",
    "各村要在2026-06-30前完成。",
    "气温降到-5度时要巡查。",
    "| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 检修A-3-5号泵站 | 水利站 |",
    "| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 2026-06-30 | 水利站 |",
    "每日9:00—11:30巡查。",
    "6月1日—6月30日集中整治。",
    "执行第5-3条规定。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(range_sign, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(range_sign, DRAFT.format(text)) == []


def test_spans_of_time_and_ranges_of_numbers_have_their_own_signs() -> None:
    assert "写作“6—8月”" in told(range_sign, DRAFT.format("各村要在6-8月巡查河道。"))
    assert "写作“3～5个”" in told(range_sign, DRAFT.format("各村要建成3-5个示范点。"))
    assert "写作“3～5年”" in told(range_sign, DRAFT.format("用3-5年整治河道。"))


def test_the_habit_of_a_column_is_one_finding() -> None:
    rows = "| 任务 | 完成时限 |\n| --- | --- |\n| 巡查河道 | 3月-4月 |\n| 清理垃圾 | 5月-6月 |"
    assert marked(range_sign, DRAFT.format(rows)) == ["3月-4月5月-6月"]
    assert "“3月-4月”等 2 处（第 7、8 行）是起止范围" in told(range_sign, DRAFT.format(rows))
