"""What points are taken off for is demanded; a bonus demands nothing."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import deduction
from tests.library.extraction.fields import bearers_of
from tests.library.extraction.reading import must_find, must_leave_alone

PLAN = "一、日常管理\n{}\n"

DUTIES = (
    "未配备专职管理员的，扣1分。",
    "全年巡河12次以上，每少一次扣0.5分。",
    "发生火警，每例扣0.5－1分。",
    "台账不全的，本项不得分。",
    "记录缺项，每项扣一分，扣完为止。",
)
BONUSES = (
    "组织志愿者参加抢险的，加2分。",
    "在省级刊物发表论文，每篇加1分。",
)
LEFT = (
    ("完成率按分级标准统计。", Fate.DUTY),
    ("每月召开例会，记录加分情况。", Fate.DUTY),
    ("扣除质保金后支付。", Fate.DUTY),
    ("任何人不得分包管护工程。", Fate.DUTY),
    ("应当在30分钟内到场。", Fate.DUTY),
    ("应当参加抢险，表现突出的加2分。", Fate.DUTY),
)


@pytest.mark.parametrize("words", DUTIES)
def test_it_finds(words: str) -> None:
    must_find(deduction, PLAN.format(words), words, fate=Fate.DUTY)


@pytest.mark.parametrize("words", BONUSES)
def test_what_only_earns_points_is_context(words: str) -> None:
    must_find(deduction, PLAN.format(words), words, fate=Fate.CONTEXT)


@pytest.mark.parametrize(("words", "fate"), LEFT)
def test_it_leaves_alone(words: str, fate: Fate) -> None:
    must_leave_alone(deduction, PLAN.format(words), fate)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("管控组未报送资料的，每次扣1分。", []),  # the one who loses points owes nothing by this
        ("各科室应当报送资料，每迟一次扣1分。", ["各科室 bearer"]),
    ],
)
def test_who_loses_points_bears_nothing_by_it(words: str, expected: list[str]) -> None:
    assert bearers_of(PLAN.format(words)) == expected
