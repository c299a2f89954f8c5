"""In a report statements tell what was done; commands, requests and what lies ahead oblige."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import report
from tests.library.extraction.reading import must_find, must_leave_alone

PLAN = "云溪县2025年消防安全工作情况的报告\n\n一、主要做法\n{}\n"

FOUND = (
    "健全巡查制度，落实网格责任。",
    "开展消防培训，覆盖各村。",
    "建立台账，逐项销号。",
    "组织疏散演练。",
    "整治占道经营，疏通消防通道。",
    "推行申请表单合一，减少申报材料。",
)

LEFT = (
    ("各村应当保持通道畅通。", Fate.DUTY),
    ("严禁占用消防通道。", Fate.DUTY),
    ("希望各村继续做好巡查。", Fate.DUTY),
    ("下一步，开展夜间抽查。", Fate.DUTY),
    ("修订应急预案。（责任单位：县应急管理局）", Fate.DUTY),
)


@pytest.mark.parametrize("words", FOUND)
def test_it_finds(words: str) -> None:
    must_find(report, PLAN.format(words), words, fate=Fate.CONTEXT)


@pytest.mark.parametrize(("words", "fate"), LEFT)
def test_it_leaves_alone(words: str, fate: Fate) -> None:
    must_leave_alone(report, PLAN.format(words), fate)


def test_what_lies_ahead_is_left_alone() -> None:
    must_leave_alone(report, "2025年消防安全工作总结\n\n一、下一步打算\n组织疏散演练。\n", Fate.DUTY)


def test_a_plan_is_left_alone() -> None:
    must_leave_alone(report, "2026年消防安全工作要点\n\n一、主要做法\n组织疏散演练。\n", Fate.DUTY)


@pytest.mark.parametrize(
    "title",
    [
        "云溪县《政府工作报告》重点任务责任分解",
        "关于做好2026年消防工作总结报送工作的通知",
    ],
)
def test_what_parts_the_tasks_of_a_report_is_none(title: str) -> None:
    text = f"{title}\n\n一、重点任务\n健全巡查制度，落实网格责任。\n"
    must_leave_alone(report, text)


def test_a_section_that_looks_back_is_found() -> None:
    must_find(
        report,
        "消防例会纪要\n\n一、上周工作回顾\n登记平台改版。\n",
        "登记平台改版。",
        fate=Fate.CONTEXT,
    )


def test_a_section_on_what_is_to_be_done_is_left_alone() -> None:
    must_leave_alone(report, "消防例会纪要\n\n一、本周工作安排\n登记平台改版。\n", Fate.DUTY)
