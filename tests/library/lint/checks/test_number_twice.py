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
]

LEAVES = [
    "要点\n\n一、组织领导\n各村要成立专班。\n二、工作保障\n各村要落实经费。\n",
    "要点\n\n一、组织领导\n（一）各村要成立专班。\n二、工作保障\n（一）各村要落实经费。\n",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(number_twice, text) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(number_twice, text) == []
