"""The type area is 156 × 225 mm (GB/T 9704-2012 5.2.1)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import page_margins
from tests.library.lint.letters import FORMAL, changed, page_sentences

FINDS = [
    (changed(('w:top="2098"', 'w:top="1440"')), ["上边距是 25.4 毫米，应为 37 毫米"]),
    (
        changed(('w:right="1474"', 'w:right="1800"'), ('w:left="1587"', 'w:left="1800"')),
        ["左边距是 31.8 毫米，应为 28 毫米", "右边距是 31.8 毫米，应为 26 毫米"],
    ),
]

LEAVES = [
    FORMAL,
    changed(('w:top="2098"', 'w:top="2126"')),  # 37.5 mm
    changed(('w:top="2098"', 'w:top="1440"'), ('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"')),
]


@pytest.mark.parametrize(("data", "sentences"), FINDS)
def test_it_finds(data: bytes, sentences: list[str]) -> None:
    assert page_sentences(page_margins, data) == sentences


@pytest.mark.parametrize("data", LEAVES)
def test_it_leaves_alone(data: bytes) -> None:
    assert page_sentences(page_margins, data) == []
