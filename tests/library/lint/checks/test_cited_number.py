"""A document is cited by its title and then its number."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import cited_number
from tests.library.lint.marking import marked, told

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
    ("落实《青石市人民政府关于堤防管护的规定》。", ["《青石市人民政府关于堤防管护的规定》"]),
    ("落实《青石市人民政府关于堤防管护的实施细则》。", ["《青石市人民政府关于堤防管护的实施细则》"]),
    ("落实《青石市人民政府关于堤防管护的规划》。", ["《青石市人民政府关于堤防管护的规划》"]),
    ("落实《青石市人民政府关于堤防管护的纲要》。", ["《青石市人民政府关于堤防管护的纲要》"]),
    (
        "落实县政发〔2025〕9号《县人民政府关于水库管理的通知》。",
        ["《县人民政府关于水库管理的通知》"],
    ),
    (
        "落实《县人民政府关于水库管理的通知》《县人民政府关于河道管理的通知》（县政发〔2025〕9号）。",
        ["《县人民政府关于水库管理的通知》"],
    ),
]

LEAVES = [
    "落实《青石市人民政府关于加强堤防管护的意见》（青政发〔2025〕3号）。",
    "落实《中华人民共和国水法》。",
    "落实《县人民政府关于水库管理的通知》和《县人民政府关于河道管理的通知》（县政发〔2025〕9号、10号）。",
    "落实《县人民政府关于水库管理的通知》《县人民政府关于河道管理的规定》（县政发〔2025〕9号、县政发〔2025〕10号）。",
    "落实《国务院关于河道管护的特别规定》（国务院令第446号）。",
    "落实县政发〔2025〕9号文件要求，对照《县人民政府关于水库管理的通知》（县政发〔2025〕8号）检查。",
    "落实《国务院关于加强河道管护的意见》要求。",
    "落实《关于河道管护的标准》。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(cited_number, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(cited_number, DRAFT.format(text)) == []


def test_a_number_in_front_is_told_as_such_even_where_it_is_the_only_one() -> None:
    text = "工作要点\n\n一、依据\n落实县政发〔2025〕9号《县人民政府关于水库管理的通知》。\n"
    assert "先引标题，后引字号" in told(cited_number, text)
    assert "没有注明" not in told(cited_number, text)


def test_a_document_that_names_no_numbers_is_left_alone() -> None:
    text = "工作要点\n\n落实《国务院关于加强河道管护的意见》。\n落实《国务院关于加强水库管护的意见》。\n"
    assert marked(cited_number, text) == []
