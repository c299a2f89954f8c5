"""同类别同形式: numbers of one class have one form (GB/T 15835-2011 4.3)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import mixed_forms
from tests.library.lint.marking import marked, told

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("合格率要达到95%，覆盖率要达到98%，满意率要达到百分之九十。", ["百分之九十"]),
    ("各村要在6月底前自查，9月底前整改，十月底前报告。", ["十月底"]),
    ("第一季度部署，第二季度检查，3季度总结。", ["3季度"]),
    ("各村6月30日前自查，9月30日前整改，六月三十日前登记。", ["六月三十日"]),
    (
        (
            "| 任务 | 责任单位 |\n| --- | --- |\n| 巡查河道，9月底前完成 | 水利站 |\n"
            "| 登记造册，9月底前完成 | 水利站 |\n| 整改销号，十月底前完成 | 水利站 |"
        ),
        ["十月底"],
    ),
]

LEAVES = [
    "合格率要达到95%，覆盖率要达到98%。",
    "各村要在六月底前自查，九月底前整改。",
    "第一季度部署，第二季度检查。",
    "三个月内完成，6月底前报告。",
    "六月三十日前自查，九月三十日前整改。",
    "6月30日前自查，农历三月三日前报告。",
    "合格率要达到95%。\n\n| 任务 | 责任单位 |\n| --- | --- |\n| 满意率达到百分之九十 | 水利站 |",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(mixed_forms, DRAFT.format(text)) == words


def test_a_percentage_is_told_whole() -> None:
    text = "合格率要达到95%，覆盖率要达到98.5%，满意率要达到百分之九十。"
    assert "“95%”等 2 处" in told(mixed_forms, DRAFT.format(text))


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(mixed_forms, DRAFT.format(text)) == []
