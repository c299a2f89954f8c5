"""标有引号、书名号的并列成分之间通常不用顿号 (GB/T 15834-2011 4.5.3.5)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import quote_comma
from tests.library.lint.marking import marked

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("认真学习《档案法》、《保密法》。", ["、"]),
    ("落实“河长制”、“林长制”、“田长制”要求。", ["、、"]),
    ("| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 学习《档案法》、《保密法》 | 水利站 |", ["、"]),
]

LEAVES = [
    "认真学习《档案法》《保密法》。",
    "落实“河长制”“林长制”要求。",
    "学习《档案法》（2020年修订）、《保密法》。",
    "落实“河长制”、森林防火等要求。",
    "执行《档案法》、水土保持规划、《保密法》。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(quote_comma, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(quote_comma, DRAFT.format(text)) == []
