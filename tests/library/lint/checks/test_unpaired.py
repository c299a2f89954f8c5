"""Brackets and quotation marks come in pairs (GB/T 15834-2011 4.8, 4.9, 4.15)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import unpaired
from tests.library.lint.marking import marked, told

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("各村（社区要巡查河道。", ["（"]),
    ("落实“河长制要求。", ["“"]),
    ("学习《水法要求。", ["《"]),
    ("各村社区）要巡查河道。", ["）"]),
    ("落实“双报告（试行”）要求。", ["（）"]),
    ("落实（“双报告）”要求。", ["“”"]),
    ("1.巡查水库（含水库所每月检查。\n2.各村要登记。\n3.报告镇政府）。", ["（", "）"]),
    ("1.巡查水库（含水库所每月检查。\n2.各村要登记）。", ["（", "）"]),
]

LEAVES = [
    "各村（社区）要巡查河道。",
    "1)巡查河道。",
    "’26年的任务要完成。",
    "参加McDonald’s的培训。",
    "落实“河长制”要求。",
    "落实“双报告（试行）”要求。",
    "1.巡查水库（含水库所\n和管理站），每月检查。\n2.各村要登记。",
    "1.巡查水库（注：\n（1）含水库所。\n（2）含管理站。）",
    "各村要巡查（每月一次。必要时，\n每周一次）。",
    "各村(社区）要巡查河道。",
    "要做到：a）巡查河道；b）清理垃圾。",
    "学习《关于印发〈水法〉的通知》。",
    "各村要落实“‘河长制’10年规划”。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(unpaired, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(unpaired, DRAFT.format(text)) == []


def test_a_quotation_over_several_paragraphs_is_a_pair() -> None:
    assert marked(unpaired, DRAFT.format("规定如下：\n“第一条各村要巡查。\n“第二条各组要登记。”")) == []


def test_a_title_over_two_lines_is_a_pair() -> None:
    assert marked(unpaired, "青溪镇关于印发《河道管护\n实施办法》的通知\n\n各村：\n各村要巡查河道。\n") == []


def test_signs_that_cross_are_told_as_such() -> None:
    assert "“（）”与另一对符号交叉" in told(unpaired, DRAFT.format("落实“双报告（试行”）要求。"))
    assert "左括号 （ 没有配对" in told(unpaired, DRAFT.format("各村（社区要巡查河道。"))
    assert "左双引号 “ 没有配对" in told(unpaired, DRAFT.format("落实“河长制要求。"))
