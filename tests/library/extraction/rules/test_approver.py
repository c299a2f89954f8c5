"""须X审批: X, whose word a matter needs, is to give it."""

from __future__ import annotations

import pytest

from luoshi.extraction.rules import approver
from tests.library.extraction.fields import bearers_by

FINDS = [
    ("报销单须财务主管审核。", "财务主管 bearer"),
    ("单笔采购超过5万元，还须财务负责人和分管副总裁审批。", "财务负责人 bearer|分管副总裁 bearer"),
    ("采购均须法务审核并在申请中披露原因。", "法务 bearer"),
    ("变更须法务和信息安全审核。", "法务 bearer|信息安全 bearer"),
    ("请假三天以上须院长签字。", "院长 bearer"),
    ("变更申请需项目经理批准后方可实施。", "项目经理 bearer"),
    ("一、仪器借用\n借用仪器需要实验室主任同意。", "实验室主任 bearer"),
]

LEAVES = [
    "社章修改须经社务会讨论通过。",  # 经 only says when
    "重大合同应经法律顾问审核。",
    "活动方案须由校团委审批。",  # agency reads it
    "材料须审核。",
    "审核意见必须明确。",
    "申请须及时审批。",
    "各科室须在周五前确认名单。",
    "学校须严格审核报名材料。",
]


@pytest.mark.parametrize(("text", "expected"), FINDS)
def test_finds(text: str, expected: str) -> None:
    assert bearers_by(approver, text) == expected.split("|")


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert bearers_by(approver, text) == []
