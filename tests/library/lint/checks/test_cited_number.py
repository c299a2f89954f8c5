"""A document is cited by its title and then its number."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import cited_number
from tests.library.lint.marking import marked

DRAFT = (
    "青溪镇2026年工作要点\n"
    "\n"
    "一、依据\n"
    "落实《国务院关于加强河道管护的意见》（国发〔2025〕1号）"
    "、《国务院办公厅关于加强水库管护的通知》（国办发〔2025〕2号）。\n"
    "{}\n"
)

FINDS = [
    ("落实《青石市人民政府关于加强堤防管护的意见》。", ["《青石市人民政府关于加强堤防管护的意见》"]),
]

LEAVES = [
    "落实《青石市人民政府关于加强堤防管护的意见》（青政发〔2025〕3号）。",
    "落实《中华人民共和国水法》。",
    "落实《国务院关于加强河道管护的意见》要求。",
    "落实《关于河道管护的标准》。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(cited_number, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(cited_number, DRAFT.format(text)) == []


def test_a_document_that_names_no_numbers_is_left_alone() -> None:
    text = "工作要点\n\n落实《国务院关于加强河道管护的意见》。\n落实《国务院关于加强水库管护的意见》。\n"
    assert marked(cited_number, text) == []
