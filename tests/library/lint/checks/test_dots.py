"""An ellipsis is ……, a dash is —— (GB/T 15834-2011 4.10.2, 4.11.2, A.9.2)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import dots
from tests.library.lint.marking import marked

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("清理垃圾、杂草...各村都要做到。", ["..."]),
    ("清理垃圾、杂草。。。各村都要做到。", ["。。。"]),
    ("清理垃圾、杂草……等，各村都要做到。", ["……等"]),
    ("清理垃圾--河道垃圾。", ["--"]),
    ("| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 清理垃圾、杂草...一并登记 | 水利站 |", ["..."]),
]

LEAVES = [
    "清理垃圾、杂草……各村都要做到。",
    "清理垃圾——河道垃圾。",
    "清理垃圾、杂草等。",
    "按1.2.3节的要求整治。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(dots, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(dots, DRAFT.format(text)) == []
