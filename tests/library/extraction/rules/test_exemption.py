"""What one need not do obliges nobody."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import exemption
from tests.library.extraction.reading import must_find, must_leave_alone

PLAN = "一、日常管理\n{}\n"

FOUND = (
    "值班员无需提交纸质材料。",
    "未启程的学生不必到校。",
    "没有收到通知的，企业不需要重复申报。",
    "各单位免于提交证明。",
    "村民不是必须参加演练。",
    "各村不再要求报送台账。",
    "退休职工不一定要到会。",
    "各单位没有必要组织现场会议。",
)

LEFT = (
    "各单位要说明哪些材料无需提交。",
    "各村应当公示结果，群众无需申请。",
    "简化手续，对状态未变的无需重复检测。",
    "以无需签收的方式送达。",
    "及时清理不需要的材料。",
    "转入学生办理手续（第一次办理不需缴费）。",
    "值班员不必要的外出要减少。",
    "值班员不得不提交纸质材料。",
    "各单位不应当组织现场会议。",
    "说明哪些材料无需提交。",
    "企业按照规定申报数据，但没有收到通知的，不需要重复申报。",
    "报告至少写明时间，不要求判断等级。",
)


@pytest.mark.parametrize("words", FOUND)
def test_it_finds(words: str) -> None:
    must_find(exemption, PLAN.format(words), words, fate=Fate.CONTEXT)


@pytest.mark.parametrize("words", LEFT)
def test_it_leaves_alone(words: str) -> None:
    must_leave_alone(exemption, PLAN.format(words))
