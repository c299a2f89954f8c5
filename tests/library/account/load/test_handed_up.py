from __future__ import annotations

import pytest

from luoshi.account.load.handed_up import hands_up, is_handed_up


@pytest.mark.parametrize(
    ("clause", "hands"),
    [
        ("将护理情况报镇民政办公室", True),
        ("将护理情况报县里", True),
        ("汇总后报县民政局", True),
        ("汇总后报县民政局备案", True),
        ("将护理方案报县民政局审批", False),
        ("将护理方案报请县民政局支持", False),
        ("将轮椅报废", False),
        ("登报致谢县民政局", False),
        ("申报县级示范中心", False),
        ("即将报县民政局名单", False),
        ("老人可向中心报销药费", False),
    ],
)
def test_a_bare_verb_hands_up_where_somebody_is_told(clause: str, *, hands: bool) -> None:
    at = clause.index("报")
    assert hands_up(clause, at, clause[:at]) is hands


@pytest.mark.parametrize(
    ("clause", "paper", "is_sent"),
    [
        ("每月将自查情况报院办", "情况", True),
        ("每月将自查情况报送院办", "情况", True),
        ("每月把登记表提交院办", "登记表", True),
        ("每月自查情况报送院办", "情况", False),
        ("每月将自查情况并入台账报院办", "情况", False),
        ("每月将自查方案报院办审定", "方案", False),
    ],
)
def test_a_paper_is_handed_up_behind_its_name(clause: str, paper: str, *, is_sent: bool) -> None:
    start = clause.index(paper)
    assert is_handed_up(clause, start + len(paper), clause[:start]) is is_sent
