"""Pages are numbered — 1 — in 4号 (GB/T 9704-2012 7.5)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import page_number
from tests.library.lint.letters import FORMAL, changed, page_sentences

FINDS = [
    (changed(("— ", ""), (" —", ""), part="word/footer*"), ["页码两边没有一字线"]),
    (changed(("— ", "- "), (" —", " -"), part="word/footer*"), ["页码两边是短横线，不是一字线"]),
    (changed(("— ", "– "), (" —", " –"), part="word/footer*"), ["页码两边是短横线，不是一字线"]),
    (changed(("— ", "第 "), (" —", " 页"), part="word/footer*"), ["页码两边没有一字线"]),
    (changed(('w:sz w:val="28"', 'w:sz w:val="21"'), part="word/footer*"), ["页码是 10.5 磅，不是四号"]),
    (changed((" PAGE ", " DATE "), part="word/footer*"), ["没有页码"]),
]

LEAVES = [
    FORMAL,
    changed(("— ", "―"), (" —", "―"), part="word/footer*"),
    changed(("— ", "－ "), (" —", " －"), part="word/footer*"),
]


@pytest.mark.parametrize(("data", "sentences"), FINDS)
def test_it_finds(data: bytes, sentences: list[str]) -> None:
    assert page_sentences(page_number, data) == sentences


@pytest.mark.parametrize("data", LEAVES)
def test_it_leaves_alone(data: bytes) -> None:
    assert page_sentences(page_number, data) == []
