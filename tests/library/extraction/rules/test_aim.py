"""Guiding thought, principles and aims are context; a date, a number or a command makes them a duty."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import aim
from tests.library.extraction.reading import must_find, must_leave_alone, plan_of

FOUND = (
    (
        "一、指导思想\n坚持预防为主，提升群众安全感。\n二、任务\n检查灭火器。\n",
        "坚持预防为主，提升群众安全感。",
    ),
    (
        "一、工作目标\n护河机制更加健全，河道更加清洁。\n二、任务\n检查堤防。\n",
        "护河机制更加健全，河道更加清洁。",
    ),
    ("一、基本原则\n坚持属地管理。\n二、任务\n检查堤防。\n", "坚持属地管理。"),
    (
        "一、日常管理\n以为老服务为宗旨、以居家养老为指导，推进各项工作。\n",
        "以为老服务为宗旨、以居家养老为指导，推进各项工作。",
    ),
    (
        "第一条 各村应当护河。\n第二条 各村应当巡河。\n第三条 护河工作坚持统一领导，推进共建共享。\n",
        "第三条护河工作坚持统一领导，推进共建共享。",
    ),
    ("一、日常管理\n护河工作坚持分级负责、属地管理的原则。\n", "护河工作坚持分级负责、属地管理的原则。"),
    (
        "一、重要意义\n加强档案工作是传承记忆的需要。\n二、任务\n清点库存。\n",
        "加强档案工作是传承记忆的需要。",
    ),
    (
        "一、基本原则\n规范办事流程，明确岗位责任，不得增加群众负担。\n二、任务\n检查堤防。\n",
        "规范办事流程，明确岗位责任，不得增加群众负担。",
    ),
    (
        "一、形势背景\n面向未来，我们要保持定力。\n二、任务\n检查堤防。\n",
        "面向未来，我们要保持定力。",
    ),
)

LEFT = (
    ("一、工作目标\n2026年底前建成老年食堂10处。\n", Fate.DUTY),
    ("一、工作目标\n培训护河队员200人次。\n", Fate.DUTY),
    ("一、基本原则\n各村必须设立护河队。\n", Fate.DUTY),
    ("一、任务\n（一）强化目标管理\n修订护河办法。\n", Fate.DUTY),
    ("一、日常管理\n按照分级负责的原则，组建护河队。\n", Fate.DUTY),
    ("一、日常管理\n深入贯彻县委全会精神，开展护河行动。\n", Fate.DUTY),
    ("第一条 各村应当护河。\n第二条 各村应当巡河。\n第三条 护河工作应当坚持统一领导。\n", Fate.DUTY),
    ("第一条 各村应当护河。\n第二条 各村应当巡河。\n第三条 各村坚持每月巡河2次。\n", Fate.DUTY),
    ("一、工作原则\n要提高防范意识，加强监测。\n二、任务\n检查堤防。\n", Fate.DUTY),
    ("一、工作原则\n不得增加群众负担。\n", Fate.DUTY),
    ("一、工作目标\n通过三年左右的努力，护河队伍基本建成。\n", Fate.DUTY),
    ("一、工作目标\n力争用2至3年时间，供水管网更加完善。\n", Fate.DUTY),
    ("一、日常管理\n护河工作要以节水优先为指导，加强巡查。\n", Fate.DUTY),
)


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_it_finds(text: str, words: str) -> None:
    must_find(aim, text, words, fate=Fate.CONTEXT)


@pytest.mark.parametrize(("text", "fate"), LEFT)
def test_it_leaves_alone(text: str, fate: Fate) -> None:
    must_leave_alone(aim, text, fate)


@pytest.mark.parametrize(
    "words",
    [
        "农产品加工产值突破20亿元。",
        "全县机械化率达到70%，农田设施更加完善。",
        "亩均用水控制在300立方米以内。",
    ],
)
def test_a_figure_that_an_aim_sets_obliges(words: str) -> None:
    must_find(aim, f"一、工作目标\n{words}\n", words, fate=Fate.DUTY)


def test_a_day_or_a_count_makes_an_aim_a_duty() -> None:
    text = "一、总体目标\n2027年前，实现雨污分流。\n建成口袋公园5座。\n生态环境更加优美。\n"
    fates = [judgement.fate for _, judgement in plan_of(text).judged()]
    assert fates[1:] == [Fate.DUTY, Fate.DUTY, Fate.CONTEXT]
