"""Where a plan says that its lists name the lead first, the first leads."""

from __future__ import annotations

import pytest

from luoshi.extraction.rules import lead_order
from tests.library.extraction.fields import bearers_by, bearers_of

TASK = "一、重点任务\n1.疏浚河道。（责任单位：市水务局、市林业局，市财政局）\n二、有关说明\n"

FINDS = [
    (TASK + "注：第一责任单位为牵头单位，下同。", "市水务局 lead"),
    (TASK + "注：列第一位者为工作牵头单位或汇总单位。", "市水务局 lead"),
    (TASK + "注：第一个逗号前为牵头单位。", "市水务局 lead|市林业局 lead"),
    (TASK + "注：第一个逗号之前的单位为牵头单位。", "市水务局 lead|市林业局 lead"),
    (TASK + "注：第一个顿号前为牵头单位。", "市水务局 lead"),
    (TASK + "注：列第一位的为牵头单位。", "市水务局 lead"),
    (TASK + "注：责任单位中排在首位的单位为牵头单位。", "市水务局 lead"),
    (TASK + "注：首个单位为牵头单位。", "市水务局 lead"),
    (TASK + "注：列第一位者为牵头单位，下同。", "市水务局 lead"),
    (
        "1.疏浚河道。（市水务局、市林业局等按职责分工负责。列第一位者为牵头单位，下同）",
        "市林业局 bearer",
    ),
    (
        "1.疏浚河道。（市水务局、市林业局负责，排在第一位的部门为牵头部门，下同）",
        "市林业局 bearer",
    ),
    ("排名第一的为牵头单位。\n| 任务 | 责任单位 |\n| 整理档案 | 市档案馆、市图书馆 |", "市档案馆 lead"),
]

LEAVES = [
    TASK,
    TASK + "注：责任单位不分先后。",
    TASK + "二、工作要求\n坚持安全第一，牵头单位要加强统筹。",
    "注：列第一位的为牵头单位。\n一、重点任务\n1.疏浚河道。（牵头单位：市水务局；配合单位：市林业局）",
    "注：列第一位的为牵头单位。\n一、重点任务\n1.市水务局、市林业局要疏浚河道。",  # no list at the end
]


@pytest.mark.parametrize(("text", "expected"), FINDS)
def test_finds(text: str, expected: str) -> None:
    assert bearers_by(lead_order, text) == expected.split("|")


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert bearers_by(lead_order, text) == []


def test_the_others_of_the_list_stay_bearers() -> None:
    text = "注：列第一位的为牵头单位。\n" + TASK
    assert bearers_of(text) == ["市水务局 lead", "市林业局 bearer", "市财政局 bearer"]
