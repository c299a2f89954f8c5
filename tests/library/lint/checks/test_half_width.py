"""Between Han characters stand full-width signs (GB/T 15834-2011 5.1)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import half_width
from tests.library.lint.marking import marked, told

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("各村要巡查河道,清理垃圾。", [","]),
    ("各村(社区)要巡查河道。", ["()"]),
    ("各村要做到:巡查河道;清理垃圾。", [":", ";"]),
    ('落实"双报告"要求。', ['""']),
    ('"双报告"要落实。', ['""']),
    ("各村每月检查.", ["."]),
    ("县财政局按时拨付.资金要专用。", ["."]),
    ("| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 巡查河道,清理垃圾 | 水利站 |", [","]),
    ("各村(含A类社区)要巡查。", ["()"]),
    ("一)各村要巡查。", [")"]),
]

LEAVES = [
    "各村要巡查河道，清理垃圾。",
    "各村（社区）要巡查河道。",
    "8:30前要到岗。",
    "各村要上报12,000元支出。",
    "登录http://www.example.com/a查看。",
    "使用Word(2019)编辑。",
    "落实“双报告”要求。",
    '更换12"管道。',
    'code="a"的要登记。',
    "各村每月检查。",
    "登录县政府网.gov.cn查看。",
    "一.加强领导",
    "巡查、登记...都要落实。",
    "| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 整治河道(含支流) | 水利站 |",
    "| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | OK, done | 水利站 |",
    "| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 12,000 | 水利站 |",
    "各村（含A类）要巡查。",
    "采用IP(互联网协议)技术。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(half_width, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(half_width, DRAFT.format(text)) == []


def test_one_finding_holds_all_places_of_a_sign() -> None:
    assert marked(half_width, DRAFT.format("各村要巡查,清理。\n各组要登记,上报。")) == [",,"]


def test_both_signs_of_a_pair_are_one_place() -> None:
    text = DRAFT.format('各村(社区)要落实"双报告"要求。')
    assert marked(half_width, text) == ["()", '""']
    assert "“( )”，全文 2 处（第 5、6 行）" in told(
        half_width, DRAFT.format("各村(社区)要巡查。\n各组(全部)要登记。")
    )
