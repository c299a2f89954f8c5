"""The levels are 一、 （一） 1. （1） in this order (GB/T 9704-2012 7.3.3)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import levels_crossed
from tests.library.lint.marking import marked

FINDS = [
    (
        "要点\n\n一、组织领导\n1.工作专班\n（一）各村要成立专班。\n（二）各村要明确人员。\n2.工作经费\n各村要落实经费。\n",
        ["（一）"],
    ),
    ("要点\n\n1.加强领导\n一、成立专班。\n二、明确分工。\n2.强化保障\n各村要落实经费。\n", ["一、"]),
    (
        "要点\n\n一、要求\n各村要巡查。\n二、任务\n（一）排查\n一、水库\n各村要巡查水库。\n二、河道\n各村要巡查河道。\n（二）整改\n各村要整改。\n",
        ["一、水库"],
    ),
]

LEAVES = [
    "要点\n\n一、组织领导\n（一）工作专班\n1.各村要成立专班。\n（1）各村要明确人员。\n",
    "要点\n\n一、组织领导\n1.各村要成立专班。\n2.各村要明确人员。\n",
    "办法\n第一条 各村应当做到：\n（一）巡查河道；\n（二）清理垃圾。\n",
    "要点\n\n一、要求\n（一）各村要巡查。\n（二）各村要登记。\n二、保障\n（三）各村要落实经费。\n",
    "说明\n\n1.本要点供各村使用。\n\n一、要求\n1.各村要巡查。\n2.各村要登记。\n",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(levels_crossed, text) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(levels_crossed, text) == []
