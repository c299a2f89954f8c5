"""X负责, 由X牵头, X承担 give work; 负责人 and 责任制 do not."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import responsibility
from tests.library.extraction.reading import must_find, must_leave_alone

PLAN = "一、日常管理\n{}\n"

FOUND = (
    "开馆时间由馆长另行安排。",
    "县水利局负责河道巡查。",
    "培训工作由人事科牵头。",
    "日常维护费用由物业企业承担。",
    "街道办事处主管辖区养老服务。",
    "重大事项由局长办公会决定。",
    "新增网点直接纳入补贴范围。（县民政局负责）",
    "县档案馆会同各乡镇清点库存。",
    "会议文件由馆长批印。",
    "复诊患者由责任医生接诊。",
)

LEFT = (
    ("各单位负责人名单见附表。", Fate.OPEN),
    ("落实消防安全责任制。", Fate.DUTY),
    ("负责人变动情况较为频繁。", Fate.OPEN),
    ("由来已久的淤积问题较为突出。", Fate.OPEN),
    ("建立牵头部门通报制度。", Fate.DUTY),
)


@pytest.mark.parametrize("words", FOUND)
def test_it_finds(words: str) -> None:
    must_find(responsibility, PLAN.format(words), words, fate=Fate.DUTY)


@pytest.mark.parametrize(("words", "fate"), LEFT)
def test_it_leaves_alone(words: str, fate: Fate) -> None:
    must_leave_alone(responsibility, PLAN.format(words), fate)


def test_what_somebody_keeps_is_no_work_given() -> None:
    must_leave_alone(responsibility, "由馆长保管的钥匙共三把。\n", Fate.OPEN)


def test_a_line_below_that_says_who_makes_a_figure_a_duty() -> None:
    text = "一、预期目标\n1.藏书周转率增长5%左右。\n责任单位：县图书馆\n2.读者证增长8%左右。\n"
    must_find(responsibility, text, "1.藏书周转率增长5%左右。", fate=Fate.DUTY)
