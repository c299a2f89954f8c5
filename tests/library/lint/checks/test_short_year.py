"""A year has four digits (GB/T 15835-2011 5.1.4)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import short_year
from tests.library.lint.marking import marked

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("各村要在26年6月底前完成。", ["26年"]),
    ("落实26年度工作要点。", ["26年"]),
    ("于26年3月举办培训。", ["26年"]),
    ("26年3月，各村要整治河道。", ["26年"]),
    ("各村要自25年11月起巡查。", ["25年"]),
    ("’98年的水位线要标明。", ["’98年"]),
    ("| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 26年6月底前完成整治 | 水利站 |", ["26年"]),
    ("25年底前完成整治。", ["25年"]),
    ("到26年底，各村要建成护河队。", ["26年"]),
    ("截至26年6月，各村要建成护河队。", ["26年"]),
    ("各村要报送25年工作总结。", ["25年"]),
    ("实施25-26年度冬修。", ["25-26年"]),
    ("26年上半年要完成整治。", ["26年"]),
]

LEAVES = [
    "各村要在2026年6月底前完成。",
    "用10年时间整治河道。",
    "服务满20年的要表扬。",
    "判处有期徒刑10年6个月。",
    "保存30年以上。",
    "服刑10年6月的人员要安置。",
    "工作满20年3个月的要表扬。",
    "各村要在10年6个月内还清。",
    "落实‘河长制’10年规划。",
    "‘四好农村路’12年来变化很大。",
    "对满26年6月底退休的护河员要慰问。",
    "各村要总结20年工作总结的经验。",
    "打牢10年底子。",
    "用5至10年底前的基数核算。",
    "执行2025—2026年度计划。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(short_year, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(short_year, DRAFT.format(text)) == []
