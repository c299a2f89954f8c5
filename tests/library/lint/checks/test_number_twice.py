"""A list has each number once (GB/T 9704-2012 7.3.3)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import number_twice
from tests.library.lint.marking import marked

FINDS = [
    (
        "要点\n\n一、组织领导\n各村要成立专班。\n二、工作重点\n各村要巡查。\n二、工作保障\n各村要落实经费。\n",
        ["二、工作保障"],
    ),
    ("办法\n第一条 各村应当巡查。\n第二条 各组应当登记。\n第二条 各户应当配合。\n", ["第二条"]),
    ("要点\n\n一、工作\n一是巡查河道。二是登记造册。二是报告。\n", ["二是"]),
    ("要点\n\n1.1 巡查\n各村要巡查。\n1.2 登记\n各村要登记。\n1.2 报告\n各村要报告。\n", ["1.2报告"]),
    (
        "要点\n\n一、组织领导\n各村要成立专班。\n一、工作重点\n各村要巡查。\n二、工作保障\n各村要落实经费。\n",
        ["一、工作重点"],
    ),
    (
        "要点\n\n一、重点\n（一）排查。各村要巡查。\n（一）整改。各村要整改。\n（二）验收。各村要验收。\n",
        ["（一）"],
    ),
    ("要点\n\n一、重点\n1.各村要巡查。\n1.各村要整改。\n2.各村要验收。\n", ["1."]),
    ("办法\n第一条 各村应当巡查。\n第一条 各组应当登记。\n第二条 各户应当配合。\n", ["第一条"]),
    (
        (
            "办法\n第一章 总则\n第一条 各村应当巡查。\n第一章 职责\n"
            "第二条 各组应当登记。\n第二章 附则\n第三条 略。\n"
        ),
        ["第一章职责"],
    ),
    ("要点\n\n一、工作\n一是巡查河道。一是登记造册。二是报告。\n", ["一是"]),
]

LEAVES = [
    "通报\n\n一、要求\n各村要巡查。\n二、保障\n各村要报告。\n附件\n典型做法一、巡查制\n二、登记制\n各村都有登记。\n",
    "要点\n\n一、工作\n一是巡查河道。二是登记造册。\n二、保障\n一是落实经费。二是明确人员。\n",
    "办法\n第一条 各村应当巡查。\n第二条 各组应当登记。\n第二条之一 各户应当配合。\n",
    "要点\n\n一、组织领导\n各村要成立专班。\n二、工作保障\n各村要落实经费。\n",
    "要点\n\n一、组织领导\n（一）各村要成立专班。\n二、工作保障\n（一）各村要落实经费。\n",
    "要点\n\n一、重点\n（一）各村要巡查。\n二、保障\n（一）落实经费。\n（二）明确人员。\n",
    "要点\n\n巡查要求：\n1.各村要巡查。\n保障要求：\n1.落实经费。\n2.明确人员。\n",
    "要点\n\n一、工作\n一是巡查河道。\n二、保障\n一是落实经费。二是明确人员。\n",
    "要点\n\n1.加强领导\n一、成立专班。\n二、明确分工。\n2.强化保障\n一、落实经费。\n二、明确人员。\n",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(number_twice, text) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(number_twice, text) == []
