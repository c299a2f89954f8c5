"""The paper is A4 (GB/T 9704-2012 5.1)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import page_paper
from tests.library.lint.letters import FORMAL, changed, page_sentences

FINDS = [
    (changed(('w:w="11906" w:h="16838"', 'w:w="10319" w:h="14572"')), ["纸张是 182×257 毫米，不是 A4"]),
    (changed(('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')), ["纸张是 215.9×279.4 毫米，不是 A4"]),
]

LEAVES = [
    FORMAL,
    changed(('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"')),  # on its side
    changed(('<w:pgSz w:w="11906" w:h="16838"/>', "")),  # nothing is told
]


@pytest.mark.parametrize(("data", "sentences"), FINDS)
def test_it_finds(data: bytes, sentences: list[str]) -> None:
    assert page_sentences(page_paper, data) == sentences


@pytest.mark.parametrize("data", LEAVES)
def test_it_leaves_alone(data: bytes) -> None:
    assert page_sentences(page_paper, data) == []
