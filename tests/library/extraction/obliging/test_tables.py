"""A table of which no head names a task obliges where what most of its rows say binds."""

from __future__ import annotations

import pytest

import luoshi
from luoshi.cadence import Frame

RULES = """
| 服务规范与验收规范 | 考核 |
|---|---|
| 1.项目经理在接到开工资料的24小时内要审核图纸； | 罚100元/次 |
| 2.各阶段验收前一天应通知监理到场； | 罚100元/次 |
| 3.多余的材料由班组长运到下一个工地； | 罚100元/次 |
"""

#: Measures with how they are reckoned, and a list of persons: nobody is told to do anything.
FACTS = [
    """
| 指标 | 性质 | 说明 |
|---|---|---|
| 1.门诊人次数与出院人次数比 | 定量 | 计算方法：门诊人次数除以同期出院人次数。 |
| 2.手术患者并发症发生率 | 定量 | 计算方法：并发症例数除以同期手术人数，应按年度。 |
""",
    """
| 姓名 | 电话 | 简介 |
|---|---|---|
| 何晓云 | 10086 | 云溪县水利局工程师，从事水文工作十五年 |
| 陈立 | 10010 | 云溪县农技站站长，长期从事育种研究工作 |
""",
]

IN_ENGLISH = """
| id | content | frequency | category |
|---|---|---|---|
| 1 | 组织团队每日站会 | 每日 | 管理 |
| 2 | 完成成员绩效评估 | 季度 | 管理 |
"""

STRETCH = """
| 事项 | 开始时间 | 结束时间 |
|---|---|---|
| 安排高三选课 | 2026-09-26 | 2026-09-30 |
"""


def _duties(table: str) -> list[tuple[str, list[str]]]:
    text = f"云溪县服务规范\n\n一、要求\n{table}"
    document, _ = luoshi.read(text.encode(), "a.txt")
    extraction = luoshi.extract(luoshi.outline(document), Frame(year=2026))
    return [(one.words, [str(clock.cadence) for clock in one.clocks]) for one in extraction.proposals]


def test_rows_that_mostly_bind_oblige() -> None:
    assert len(_duties(RULES)) == 3


@pytest.mark.parametrize("table", FACTS)
def test_rows_that_explain_or_list_do_not(table: str) -> None:
    assert _duties(table) == []


def test_heads_in_english_are_read_and_a_time_told_twice_is_one() -> None:
    assert [clocks for _, clocks in _duties(IN_ENGLISH)] == [["quota 1.. per P1D"], ["quota 1.. per P3M"]]


def test_first_and_last_day_are_a_stretch() -> None:
    assert [clocks for _, clocks in _duties(STRETCH)] == [["window 2026-09-26/2026-09-30"]]
