"""The title is in 2号小标宋 (GB/T 9704-2012 7.3.1)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import page_title
from tests.library.lint.letters import FORMAL, changed, page_sentences

FINDS = [
    (changed(('w:sz w:val="44"', 'w:sz w:val="36"')), ["标题用 18 磅，不是二号小标宋"]),
    (changed(("方正小标宋简体", "黑体")), ["标题用黑体，不是二号小标宋"]),
]

LEAVES = [
    FORMAL,
    changed(("方正小标宋简体", "方正小标宋_GBK")),
    changed(("方正小标宋简体", "FZXiaoBiaoSong-B05S")),
]


@pytest.mark.parametrize(("data", "sentences"), FINDS)
def test_it_finds(data: bytes, sentences: list[str]) -> None:
    assert page_sentences(page_title, data) == sentences


@pytest.mark.parametrize("data", LEAVES)
def test_it_leaves_alone(data: bytes) -> None:
    assert page_sentences(page_title, data) == []
