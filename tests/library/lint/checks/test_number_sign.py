"""After 一 stands 、, after 1 a point, after （一） nothing (GB/T 15834-2011 B.3.2–B.3.4)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import number_sign
from tests.library.lint.marking import marked, told

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("一．加强组织领导", ["一．"]),
    ("1、各村要巡查河道。", ["1、"]),
    ("（一）、各村要巡查河道。", ["（一）、"]),
    ("（2）.各村要巡查河道。", ["（2）."]),
    ("①、各村要巡查河道。", ["①、"]),
    ("2。各村要巡查河道。", ["2。"]),
    ("3,各村要巡查河道。", ["3,"]),
    ("3，各村要巡查河道。", ["3，"]),
    ("第一条、各村应当巡查河道。", ["第一条、"]),
    ("第二条：各村应当巡查河道。", ["第二条："]),
    ("1、各村要巡查。\n2、各村要登记。", ["1、2、"]),
    ("二，各村要巡查河道。", ["二，"]),
    ("\n附件：1、分工表\n      2、名单\n\n青溪镇人民政府\n2026年3月5日", ["1、2、"]),
]

LEAVES = [
    "一、加强组织领导",
    "1.各村要巡查河道。",
    "（一）各村要巡查河道。",
    "1、2月份各村要巡查河道。",
    "3、12月各村要巡查河道。",
    "一是各村要巡查河道。",
    "3.5万元用于巡查河道。",
    "3,000人参加巡查。",
    "第一条　各村应当巡查河道。",
    "第二条、第三条规定的巡查由各村负责。",
    "第二条和第三条规定的巡查由各村负责。",
    "二，三级公路要养护。",
    "一，二级响应启动后，各村要巡查。",
    "\n附件：1.分工表\n      2.名单\n\n青溪镇人民政府\n2026年3月5日",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(number_sign, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(number_sign, DRAFT.format(text)) == []


def test_the_remedy_writes_the_number_as_it_should_be() -> None:
    assert "写作“1.”" in told(number_sign, DRAFT.format("1、各村要巡查河道。"))


def test_one_habit_is_one_finding_with_its_places() -> None:
    text = DRAFT.format("1、各村要巡查。\n2、各村要登记。\n（1）、各组要报告。")
    assert marked(number_sign, text) == ["1、2、", "（1）、"]
    assert "序号“1、”等 2 处（第 5、6 行）后的标点不对" in told(
        number_sign, DRAFT.format("1、巡查。\n2、登记。")
    )
