"""The zero of a year in Han numerals is 〇 (GB/T 15835-2011 5.2.5)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import zero_sign
from tests.library.lint.marking import marked

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("二○二六年要完成整治。", ["二○二六"]),
    ("二零二六年要完成整治。", ["二零二六"]),
    ("二0二六年要完成整治。", ["二0二六"]),
    ("| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 二○二六年完成整治 | 水利站 |", ["二○二六"]),
]

LEAVES = [
    "二〇二六年要完成整治。",
    "2026年要完成整治。",
    "一百零三年的历史要写明。",
    "二六年要完成整治。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(zero_sign, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(zero_sign, DRAFT.format(text)) == []


def test_the_bracket_under_a_title_is_read_too() -> None:
    text = "青溪镇工作规则\n（二○二四年六月十六日镇长办公会议通过）\n\n一、总则\n各村要整治河道。\n"
    assert marked(zero_sign, text) == ["二○二四"]
    assert marked(zero_sign, text.replace("○", "〇")) == []
