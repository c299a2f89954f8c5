"""The body is in 3号仿宋 (GB/T 9704-2012 5.2.2)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import page_body
from tests.library.lint.letters import FORMAL, changed, page_sentences

FINDS = [
    (changed(('w:sz w:val="32"', 'w:sz w:val="28"')), ["正文有 4 段用 14 磅，不是三号仿宋"]),
    (changed(("仿宋_GB2312", "宋体")), ["正文有 4 段用宋体，不是三号仿宋"]),
]

LEAVES = [
    FORMAL,
    changed(("仿宋_GB2312", "FangSong")),
    changed(("仿宋_GB2312", "方正仿宋_GBK")),
    changed(("楷体_GB2312", "宋体")),  # a heading
]


@pytest.mark.parametrize(("data", "sentences"), FINDS)
def test_it_finds(data: bytes, sentences: list[str]) -> None:
    assert page_sentences(page_body, data) == sentences


@pytest.mark.parametrize("data", LEAVES)
def test_it_leaves_alone(data: bytes) -> None:
    assert page_sentences(page_body, data) == []
