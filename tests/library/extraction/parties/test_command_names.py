"""Names that begin as commands do are told from commands that end as names do."""

from __future__ import annotations

import pytest

from luoshi.extraction.parties.command_names import begins_as_command, names_after_verb

NAMES = [
    "建设单位",
    "监督管理部门",
    "承办人",
    "统计调查对象",
    "配合单位",
    "接收征集科",
    "使用农药的农户",
    "发展改革委",
    "分管市领导",
    "救助对象",
    "实习护士",
    "协商双方",
    "教育、房屋管理部门",
    "发展改革、公安等部门和公用企业",
]
COMMANDS = [
    "配合市教育局",  # 配合市教育局|检查食堂
    "承办市热线机构",  # 承办市热线机构|转办的事项
    "建立科学的评价体系和人员",  # …|激励机制
    "委托具有资质的单位",
    "推行水利站",
    "营造全社会",
    "申请建设实验室",
]


@pytest.mark.parametrize("text", NAMES)
def test_takes_names(text: str) -> None:
    assert names_after_verb(text, 0, len(text))


@pytest.mark.parametrize("text", COMMANDS)
def test_leaves_commands(text: str) -> None:
    assert not names_after_verb(text, 0, len(text))


@pytest.mark.parametrize(("text", "begins"), [("建设单位", True), ("市水利局", False), ("使用渠水", True)])
def test_sees_a_verb_at_the_beginning(text: str, *, begins: bool) -> None:
    assert begins_as_command(text, 0, len(text)) is begins
