"""A row of tasks obliges; rows of sums, sections, labels and numbers do not."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import table_row
from tests.library.extraction.reading import fates_of, must_find, must_leave_alone, plan_of

HEAD = "任务分解表\n\n| 工作任务 | 责任单位 | 完成时限 |\n| --- | --- | --- |\n"

FOUND = (
    (HEAD + "| 更换老旧消火栓 | 县城管局 | 6月底前 |\n", "| 更换老旧消火栓 | 县城管局 | 6月底前 |"),
    (HEAD + "| 组建护河队 | 县水利局 | 全年 |\n", "| 组建护河队 | 县水利局 | 全年 |"),
    (
        "| 序号 | 具体措施 | 牵头部门 |\n| --- | --- | --- |\n| 1 | 档案库房加装除湿机 | 县档案馆 |\n",
        "| 1 | 档案库房加装除湿机 | 县档案馆 |",
    ),
    ("| 项目 | 时间 |\n| --- | --- |\n| 网格员轮训 | 第二季度 |\n", "| 网格员轮训 | 第二季度 |"),
    (
        "| 重点事项 | 责任人 |\n| --- | --- |\n| 老年食堂卫生抽查 | 民政股 |\n",
        "| 老年食堂卫生抽查 | 民政股 |",
    ),
    (
        "| 巡检项 | 阈值 | 处置 |\n| --- | --- | --- |\n| 水泵温度 | 60度以下 | 停机降温 |\n",
        "| 水泵温度 | 60度以下 | 停机降温 |",
    ),
    ("1|召开班子会\n2|以普通党员参加活动\n3|公布账目\n", "2|以普通党员参加活动"),
    (
        "纪律|1.不迟到、不早退。|扣1分\n设备|2.水泵整洁，无漏油现象。|扣2分\n库房|3.账物相符。|扣2分\n",
        "设备|2.水泵整洁，无漏油现象。|扣2分",
    ),
)

LEFT = (
    HEAD + "| 合计 | 2项 | |\n",
    HEAD + "| 一、队伍建设 | | |\n",
    "| 任务 | 责任单位 | 进展 |\n| 修建泵房 | 县水利局 | 已完成 |\n",
    HEAD + "| 备注：本表按月更新 | | |\n",
    "| 单位 | 电话 |\n| --- | --- |\n| 县档案馆 | 5550101 |\n",
    "| 单位 | 地址 |\n| --- | --- |\n| 县档案馆 | 青溪路5号 |\n",
    "| 单位 | 电话 |\n| --- | --- |\n| 各乡镇 | 见通讯录 |\n",
    "| 项目 | 经理 | 员工 |\n| --- | --- | --- |\n| 住宿 | 500元/晚 | 350元/晚 |\n",
)


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_it_finds(text: str, words: str) -> None:
    must_find(table_row, text, words, fate=Fate.DUTY)


@pytest.mark.parametrize("text", LEFT)
def test_it_leaves_alone(text: str) -> None:
    """A row that demands nothing is context."""
    assert plan_of(text).proposals == ()
    assert fates_of(text)[-1] == (Fate.CONTEXT, table_row.NAME)


def test_a_row_that_catches_all_the_rest_is_context() -> None:
    text = "1|召开班子会\n2|其他职责范围内的党建工作\n3|公布账目\n"
    assert [fate for fate, _ in fates_of(text)] == [Fate.DUTY, Fate.CONTEXT, Fate.DUTY]


def test_a_list_of_links_obliges_nobody() -> None:
    links = "".join(f"县档案馆第{n}号通知公告公布了馆藏目录|2026-03-0{n}|县档案馆\n" for n in range(1, 5))
    assert plan_of(links).proposals == ()


def test_a_sentence_is_no_row() -> None:
    must_leave_alone(table_row, "一、日常管理\n更换老旧消火栓。\n", Fate.DUTY)
