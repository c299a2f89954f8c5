"""Within 《》 stands 〈〉 (GB/T 15834-2011 4.15.3.5)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import nested_title
from tests.library.lint.marking import marked

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("落实《关于印发《河道管理办法》的通知》要求。", ["《河道管理办法》"]),
]

LEAVES = [
    "落实《关于印发〈河道管理办法〉的通知》要求。",
    "落实《河道管理办法》《水库管理办法》要求。",
    "落实《河道管理办法要求。学习《水法》。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(nested_title, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(nested_title, DRAFT.format(text)) == []
