"""Those present, whom minutes name in a line of their own and then charge."""

from __future__ import annotations

import pytest

from tests.library.extraction.fields import bearers_of

HEAD = "评审会议纪要\n会议时间：2026-10-15\n{}\n\n一、任务分配\n{}\n"

FOUND = [
    ("参会人员：刘浩（架构师）、赵磊（交付总监）", "刘浩：完善设计文档，10月20日前提交。", "刘浩 bearer"),
    ("参加人员：刘浩、赵磊", "由赵磊更新清单。", "赵磊 bearer"),
    ("出 席：刘浩  赵磊", "赵磊每周汇报一次进展。", "赵磊 bearer"),
    ("主持人：林小燕", "请林小燕确认预算。", "林小燕 bearer"),
    ("与会人员：刘浩，赵磊。", "刘浩、赵磊汇总意见。", "刘浩 bearer|赵磊 bearer"),
]

LEFT = [
    ("会议地点：刘浩办公室", "刘浩：完善设计文档，10月20日前提交。"),  # nobody is said to be present
    ("参会人员：刘浩、赵磊", "范围：完善设计文档。"),
    ("参会人员：各部门负责人", "万一停电：立即切换电源。"),
    ("参会人员：刘浩、赵磊", "刘浩先生的来信已收到。"),
]


@pytest.mark.parametrize(("line", "sentence", "expected"), FOUND)
def test_those_present_are_known(line: str, sentence: str, expected: str) -> None:
    assert bearers_of(HEAD.format(line, sentence)) == expected.split("|")


@pytest.mark.parametrize(("line", "sentence"), LEFT)
def test_leaves_alone(line: str, sentence: str) -> None:
    assert bearers_of(HEAD.format(line, sentence)) == []
