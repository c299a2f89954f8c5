"""一、 is in 黑体, （一） in 楷体, 1. in 仿宋 (GB/T 9704-2012 7.3.3)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import page_headings
from tests.library.lint.letters import FORMAL, changed, page_sentences

FINDS = [
    (changed(("黑体", "宋体")), ["“一、”一级标题有 1 处用宋体，应为黑体"]),
    (changed(("楷体_GB2312", "黑体")), ["“（一）”一级标题有 1 处用黑体，应为楷体"]),
]

LEAVES = [
    FORMAL,
    changed(("楷体_GB2312", "KaiTi")),
    changed(("黑体", "方正黑体_GBK")),
]


@pytest.mark.parametrize(("data", "sentences"), FINDS)
def test_it_finds(data: bytes, sentences: list[str]) -> None:
    assert page_sentences(page_headings, data) == sentences


@pytest.mark.parametrize("data", LEAVES)
def test_it_leaves_alone(data: bytes) -> None:
    assert page_sentences(page_headings, data) == []
