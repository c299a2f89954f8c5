"""The numbers of a list follow each other (GB/T 9704-2012 7.3.3)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import number_missing
from tests.library.lint.marking import marked, told

FINDS = [
    ("要点\n\n一、组织领导\n各村要成立专班。\n三、工作保障\n各村要落实经费。\n", ["三、工作保障"]),
    (
        "要点\n\n一、组织领导\n（一）各村要成立专班。\n（二）各村要明确人员。\n（四）各村要落实经费。\n",
        ["（四）"],
    ),
    ("要点\n\n二、组织领导\n各村要成立专班。\n三、工作保障\n各村要落实经费。\n", ["二、组织领导"]),
    ("要点\n\n一、组织领导\n（二）各村要成立专班。\n（三）各村要明确人员。\n", ["（二）"]),
    ("要点\n\n一、组织领导\n各村要成立专班。\n附件\n分工表\n二、巡查\n各村要巡查。\n", ["二、巡查"]),
    ("要点\n\n一、工作\n要做好三件事：一是巡查河道。三是登记造册。\n", ["三是"]),
    ("要点\n\n一、工作\n要做好三件事。一要巡查河道；\n三要登记造册。\n", ["三要"]),
    ("要点\n\n1.1 巡查\n各村要巡查。\n1.2 登记\n各村要登记。\n1.4 报告\n各村要报告。\n", ["1.4报告"]),
    (
        (
            "关于做好河道整治工作的通知\n\n各村：\n\n各村要整治河道。\n\n附件：1.分工表\n"
            "      3.名单\n\n青溪镇人民政府\n2026年3月5日\n"
        ),
        ["3."],
    ),
    (
        (
            "关于做好河道整治工作的通知\n\n各村：\n\n各村要整治河道。\n\n附件：\n1.分工表\n3.名单\n\n"
            "青溪镇人民政府\n2026年3月5日\n"
        ),
        ["3."],
    ),
]

LEAVES = [
    "要点\n\n一、组织领导\n各村要成立专班。\n二、工作保障\n各村要落实经费。\n",
    "要点\n\n一、组织领导\n（一）各村要成立专班。\n（二）各村要明确人员。\n二、工作保障\n（三）各村要落实经费。\n（四）各村要报告。\n",
    "要点\n\n一、组织领导\n1.各村要成立专班。2.各村要明确人员。\n3.各村要落实经费。\n",
    "要点\n\n一、组织领导\n各村要成立专班，\n包括：（一）巡查。（二）登记。\n（三）各村要报告。\n",
    "要点\n\n一、工作\n一是巡查河道。二是登记造册。三是报告。\n二、保障\n一是落实经费。二是明确人员。\n",
    "要点\n\n一、工作\n一是巡查河道，还有二是登记造册。三是报告。\n",
    "要点\n\n一、工作\n三是报告的事，各村要抓紧。\n",
    "要点\n\n二、三级河道要巡查。\n各村要登记。\n",
    "要点\n\n2.1 巡查\n各村要巡查。\n2.2 登记\n各村要登记。\n",
    "办法\n第一章 总则\n第一条 各村应当巡查。\n第二章 职责\n第二条 各组应当登记。\n第三条 各户应当配合。\n",
    "要点\n\n二、要求\n各村要巡查。\n一、保障\n各村要报告。\n三、登记\n各村要总结。\n",
    "要点\n\n一、要求\n（2）各村要报告。\n（1）各村要登记。\n（3）各村要总结。\n",
    "要点\n\n一、要求\n一是各村要报告。三是各村要登记。二是各村要总结。\n",
    (
        "关于做好河道整治工作的通知\n\n各村：\n\n各村要整治河道。\n\n附件：1.分工表\n"
        "      2.名单\n\n青溪镇人民政府\n2026年3月5日\n"
    ),
    (
        "关于做好河道整治工作的通知\n\n各村：\n\n各村要整治河道。\n\n附件：分工表\n\n"
        "青溪镇人民政府\n2026年3月5日\n"
    ),
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(number_missing, text) == words


def test_all_that_is_missing_is_told() -> None:
    text = "要点\n\n一、组织领导\n各村要成立专班。\n二、河道整治\n各村要巡查。\n五、工作保障\n各村要报告。\n"
    assert "缺“三、”“四、”" in told(number_missing, text)
    begun = "要点\n\n三、河道整治\n各村要巡查。\n四、工作保障\n各村要报告。\n"
    assert told(number_missing, begun).startswith("序号不连续：从“三、”开始，缺“一、”“二、”")
    spoken = "要点\n\n一、工作\n一是巡查河道。三是登记造册。\n"
    assert "“一是”（第 4 行）之后是“三是”，缺“二是”" in told(number_missing, spoken)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(number_missing, text) == []
