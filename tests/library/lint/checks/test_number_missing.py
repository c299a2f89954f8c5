"""The numbers of a list follow each other (GB/T 9704-2012 7.3.3)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import number_missing
from tests.library.lint.marking import marked, told

FINDS = [
    ("要点\n\n一、组织领导\n各村要成立专班。\n三、工作保障\n各村要落实经费。\n", ["三、工作保障"]),
    (
        "要点\n\n一、组织领导\n（一）各村要成立专班。\n（二）各村要明确人员。\n（四）各村要落实经费。\n",
        ["（四）"],
    ),
]

LEAVES = [
    "要点\n\n一、组织领导\n各村要成立专班。\n二、工作保障\n各村要落实经费。\n",
    "要点\n\n一、组织领导\n（一）各村要成立专班。\n（二）各村要明确人员。\n二、工作保障\n（三）各村要落实经费。\n（四）各村要报告。\n",
    "要点\n\n一、组织领导\n1.各村要成立专班。2.各村要明确人员。\n3.各村要落实经费。\n",
    "办法\n第一章 总则\n第一条 各村应当巡查。\n第二章 职责\n第二条 各组应当登记。\n第三条 各户应当配合。\n",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(number_missing, text) == words


def test_all_that_is_missing_is_told() -> None:
    text = "要点\n\n一、组织领导\n各村要成立专班。\n二、河道整治\n各村要巡查。\n五、工作保障\n各村要报告。\n"
    assert "缺“三、”“四、”" in told(number_missing, text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(number_missing, text) == []
