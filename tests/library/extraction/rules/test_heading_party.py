"""A heading that is a party's name gives its items to that party."""

from __future__ import annotations

import pytest

from luoshi.extraction.rules import heading_party
from tests.library.extraction.fields import bearers_by

FINDS = [
    ("（一）市教育局\n1.开展校园消防检查。", "市教育局 bearer heading"),
    ("（一）市水务局、市林业局\n1.清理河岸林地。", "市水务局 bearer heading|市林业局 bearer heading"),
    ("（一）各街道办事处\n1.组织逃生演练。", "各街道办事处 bearer heading"),
    ("（一）教务处\n1.修订培训计划。", "教务处 bearer heading"),
    ("（一）区养老服务中心\n1.做好夏季防暑。", "区养老服务中心 bearer heading"),
    ("（一）市档案馆\n1.整理开放目录。\n2.公布查阅指南。", "市档案馆 bearer heading|市档案馆 bearer heading"),
    ("（一）泵站班组长岗位职责\n1.检查水泵。", "泵站班组长 bearer heading"),
    ("（一）财务科的工作职责\n1.负责编制预算。", "财务科 lead heading"),
    ("（一）乡村振兴—支农助农帮扶团\n1.开展农技培训。", "支农助农帮扶团 bearer heading"),
    ("（一）值班人员职责\n1.坚守岗位。", "值班人员 bearer heading"),
    ("（一）图书管理员工作职责\n1.每日整理书架。", "图书管理员 bearer heading"),
    ("（一）承租方的权利和义务\n1.按月缴纳租金。", "承租方 bearer heading"),
    ("第四条 双方权利、义务\n（一）承租方权利、义务\n1.按月缴纳租金。", "承租方 bearer heading"),
    ("（一）泵站值班员日常工作\n1.检查水泵。", "泵站值班员 bearer heading"),
    ("（一）电工安全操作规程\n1.检查绝缘手套。", "电工 bearer heading"),
    ("（一）值班人员守则\n1.坚守岗位。", "值班人员 bearer heading"),
    ("（一）门卫（2人）\n1.登记来访车辆。", "门卫 bearer heading"),
    ("【仓库保管员】\n1.每日盘点。", "仓库保管员 bearer heading"),
    (
        "仓库保管员安全职责\n1.每日盘点。\n门卫安全职责\n1.登记来访人员。",
        "仓库保管员 bearer heading|门卫 bearer heading",
    ),
]

LEAVES = [
    "（一）河道保洁\n1.清理漂浮物。",
    "（一）加强社区\n1.开展宣传。",
    "（一）压实责任单位\n1.开展检查。",
    "（一）养老机构的消防安全\n1.检查电路。",
    "（一）市教育局\n1.各学校要开展演练。",  # a subject of its own
    "（一）安全\n1.检查电路。",
    "（一）落实岗位职责\n1.检查电路。",
    "（一）主体责任\n1.检查电路。",
    "（一）人才研究智库\n1.建立专家名册。",  # what the plan sets up
    "（一）“青蓝计划”创业服务中心\n1.提供场地。",
    "（一）图书室守则\n1.保持安静。",  # of a room: for whoever comes
    "（一）学校安全规范\n1.检查电路。",
    "（一）小区严格配建幼儿园\n1.编制规划。",
]


@pytest.mark.parametrize(("text", "expected"), FINDS)
def test_finds(text: str, expected: str) -> None:
    assert bearers_by(heading_party, f"一、任务分工\n{text}") == expected.split("|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("仓库保管员岗位职责\n1.每日盘点。", ["仓库保管员 bearer heading"]),
        ("安全管理制度\n泵站班组长安全责任\n1.每月检查水泵。", ["泵站班组长 bearer heading"]),
        ("仓库保管员岗位职责\n1.门卫应当登记来访人员。", []),  # a subject of its own
        ("市水务局2026年工作任务\n1.清理河岸林地。", []),  # who issued it
        ("市水务局职责分工方案\n1.清理河岸林地。", []),
        ("落实岗位职责\n1.每日盘点。", []),
        ("稽查班长\n制定计划，落实巡查。", ["稽查班长 bearer heading"]),
        ("第六章 承租方的权利与义务\n第十二条 按时缴纳租金。", ["承租方 bearer heading"]),
        ("第六章 承租方和出租方\n第十二条 按时缴纳租金。", []),
        ("仓库保管员工作质量考核表\n1.每日盘点。", ["仓库保管员 bearer heading"]),
        ("村级工作考核办法\n1.每日盘点。", []),
        ("附：仓库保管员岗位职责\n1.每日盘点。", ["仓库保管员 bearer heading"]),
        (  # an attachment has a title of its own
            "仓库保管员岗位职责\n1.每日盘点。\n2.每日锁门。\n附件\n河道巡查工作方案\n1.清理河岸林地。",
            ["仓库保管员 bearer heading", "仓库保管员 bearer heading"],
        ),
    ],
)
def test_the_title_that_speaks_of_a_post_is_a_heading(text: str, expected: list[str]) -> None:
    assert bearers_by(heading_party, text) == expected


def test_a_part_without_number_has_a_list_of_its_own() -> None:
    parts = (
        "门卫责任\n一、登记\n（1）登记来访人员。\n（2）每日锁好大门。\n库管员责任\n一、盘点\n（1）每日盘点。"
    )
    assert bearers_by(heading_party, f"值班制度\n总的要求如下。\n{parts}") == [
        "门卫 bearer heading",
        "门卫 bearer heading",
        "库管员 bearer heading",
    ]


def test_a_list_begins_anew_under_a_number_of_markdown_headings() -> None:
    text = (
        "# 云溪公司责任制\n\n## 七、责任清单\n\n### 1. 公司级 总经理\n1. 建立台账；\n2. 组织演练。\n\n"
        "### 2. 部门级 营运专员\n1. 遵守规程；\n2. 参加培训。\n"
    )
    assert bearers_by(heading_party, text) == [
        "总经理 bearer heading",
        "总经理 bearer heading",
        "营运专员 bearer heading",
        "营运专员 bearer heading",
    ]


def test_a_title_with_the_first_heading_on_its_line_binds_its_own_part() -> None:
    text = (
        "云溪小学图书室管理制度 一、图书管理员职责\n1、整理书架。\n2、登记新书。\n"
        "二、借阅规则\n1、保持安静。\n2、爱护图书。\n"
    )
    assert bearers_by(heading_party, text) == ["图书管理员 bearer heading", "图书管理员 bearer heading"]


def test_a_chapter_speaks_of_parties_and_binds_none() -> None:
    assert bearers_by(heading_party, "第一章 统计机构和统计人员\n第一条 定期核对台账。") == []


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert bearers_by(heading_party, f"一、任务分工\n{text}") == []
