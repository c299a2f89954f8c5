"""Measured amounts stand in figures (GB/T 15835-2011 4.1.1)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import measure_numeral
from tests.library.lint.marking import marked

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("各村要整治河道三十公里。", ["三十公里"]),
    ("覆盖率要达到百分之九十五。", ["百分之九十五"]),
    ("各村要绿化三十五亩。", ["三十五亩"]),
    ("各村要收集二十五斤种子。", ["二十五斤"]),
    ("各村要在十五个工作日内报告。", ["十五个工作日"]),
    ("各村要走访三十二家企业。", ["三十二家"]),
    ("各村要整治三十二个点位。", ["三十二个"]),
    ("| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 整治河道三十公里 | 水利站 |", ["三十公里"]),
    ("各村要加固二十三座水库。", ["二十三座"]),
    ("各村要整治十五处隐患。", ["十五处"]),
    ("各村要培训三十五名护河员。", ["三十五名"]),
    ("各村要在十五个月内完成。", ["十五个月"]),
    ("各村要整治三公里河道。", ["三公里"]),
    ("各村要在五个工作日内报告。", ["五个工作日"]),
    ("流域面积二十六平方公里。", ["二十六平方公里"]),
    ("补助二十五元。", ["二十五元"]),
]

LEAVES = [
    "各村要整治河道30公里。",
    "要百分之百到位。",
    "建设百万亩示范区。",
    "整治河道几十公里。",
    "落实“十五五”规划。",
    "行程万里。",
    "各村要走访三家企业。",
    "各村要整治两个点位。",
    "各村要走访三四十家企业。",
    "各村要整治三四公里河道。",
    "召开第十五个工作日例会。",
    "走访二十五家庭。",
    "实现一百个梦想。",
    "抓好十二个方面工作。",
    "打通最后一公里。",
    "各村要走访三户。",
    "召开第二十三次会议。",
    "打造二元结构。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(measure_numeral, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(measure_numeral, DRAFT.format(text)) == []


def test_a_rule_in_articles_keeps_its_han_numerals() -> None:
    text = (
        "河道管护办法\n第一条 为了管护河道，制定本办法。\n第二条 各村应当巡查。\n第三条 罚款为百分之三十。\n"
    )
    assert marked(measure_numeral, text) == []
