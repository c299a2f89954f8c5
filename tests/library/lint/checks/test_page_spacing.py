"""A page holds 22 lines (GB/T 9704-2012 5.2.3)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import page_spacing
from tests.library.lint.letters import FORMAL, changed, page_sentences

FINDS = [
    (changed(('w:line="579"', 'w:line="440"')), ["正文有 4 段的行距是 22 磅，一页排不成 22 行"]),
    (changed(('w:line="579"', 'w:line="580"')), ["正文有 4 段的行距是 29 磅，一页排不成 22 行"]),
    (
        changed(('w:lineRule="exact" w:line="579"', 'w:lineRule="auto" w:line="360"')),
        ["正文有 4 段的行距是单倍或多倍，一页排不成 22 行"],
    ),
]

LEAVES = [
    FORMAL,
    changed(('w:line="579"', 'w:line="560"')),  # 28 pt
    changed(
        ('w:lineRule="exact" w:line="579"', 'w:lineRule="auto" w:line="240"'),
        ('<w:cols w:space="720"/>', '<w:cols w:space="720"/><w:docGrid w:type="lines" w:linePitch="579"/>'),
    ),
]


@pytest.mark.parametrize(("data", "sentences"), FINDS)
def test_it_finds(data: bytes, sentences: list[str]) -> None:
    assert page_sentences(page_spacing, data) == sentences


@pytest.mark.parametrize("data", LEAVES)
def test_it_leaves_alone(data: bytes) -> None:
    assert page_sentences(page_spacing, data) == []
