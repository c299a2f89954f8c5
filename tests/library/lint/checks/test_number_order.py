"""The numbers of a list rise (GB/T 9704-2012 7.3.3)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import number_missing, number_order
from tests.library.lint.marking import marked

FINDS = [
    (
        "要点\n\n一、组织领导\n各村要成立专班。\n三、工作重点\n各村要巡查。\n二、工作保障\n各村要落实经费。\n",
        ["二、工作保障"],
    ),
    ("要点\n\n二、要求\n各村要巡查。\n一、保障\n各村要报告。\n三、登记\n各村要总结。\n", ["一、保障"]),
    ("要点\n\n一、要求\n（2）各村要报告。\n（1）各村要登记。\n（3）各村要总结。\n", ["（1）"]),
    ("要点\n\n一、要求\n一是各村要报告。三是各村要登记。二是各村要总结。\n", ["二是"]),
    (
        (
            "关于做好河道整治工作的通知\n\n各村：\n\n各村要整治河道。\n\n附件：1.分工表\n"
            "      3.名单\n      2.台账\n\n青溪镇人民政府\n2026年3月5日\n"
        ),
        ["2."],
    ),
]

LEAVES = [
    "要点\n\n一、组织领导\n各村要成立专班。\n二、工作重点\n各村要巡查。\n三、工作保障\n各村要落实经费。\n",
    "要点\n\n一、组织领导\n1.各村要成立专班。\n2.各村要明确人员。\n二、工作保障\n1.各村要落实经费。\n",
    "要点\n\n一、要求\n一是报告，一要及时，二要准确；二是登记；三是总结。\n",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(number_order, text) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(number_order, text) == []


def test_what_is_out_of_order_is_not_missing_too() -> None:
    assert marked(number_missing, FINDS[0][0]) == []
