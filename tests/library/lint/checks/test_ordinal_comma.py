"""第一、首先 as numbers in order take a comma (GB/T 15834-2011 B.3.1)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import ordinal_comma
from tests.library.lint.marking import marked

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("首先、各村要巡查河道。", ["首先、"]),
    ("第一、各村要巡查河道。", ["第一、"]),
    ("各村要分两步走。其次、要整治河道。", ["其次、"]),
    ("| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 首先、巡查河道 | 水利站 |", ["首先、"]),
    ("各村要摸清底数，第二、建立台账。", ["第二、"]),
]

LEAVES = [
    "首先，各村要巡查河道。",
    "第一、二季度各村要巡查河道。",
    "第一、第二产业要协调发展。",
    "各村第一、各组第二地推进。",
    "第二，各村要巡查河道。",
    "第一、第二中学要开展演练。",
    "首先、其次等词语要慎用。",
    "发展第一产业，第二、三产业要协调。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(ordinal_comma, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(ordinal_comma, DRAFT.format(text)) == []
