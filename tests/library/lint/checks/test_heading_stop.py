"""A heading on a line of its own has no stop at its end."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import heading_stop
from tests.library.lint.marking import marked

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("二、组织保障。\n各村要成立工作专班，落实人员和经费，抓好河道整治。", ["。"]),
    ("（一）加强领导。\n各村要成立工作专班，落实人员和经费。", ["。"]),
]

LEAVES = [
    "二、组织保障\n各村要成立工作专班，落实人员和经费，抓好河道整治。",
    "（一）加强领导。各村要成立工作专班，落实人员和经费，抓好整治。",
    "二、各村要成立工作专班。",
    "（一）各村要做到：\n1.巡查河道。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(heading_stop, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(heading_stop, DRAFT.format(text)) == []
