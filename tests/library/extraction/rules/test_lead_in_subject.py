"""Items under 单位应当履行下列职责： inherit the subject of the sentence that opens the list."""

from __future__ import annotations

import pytest

from luoshi.extraction.rules import lead_in_subject
from tests.library.extraction.fields import bearers_by

ITEMS = "\n（一）建立巡查台账；\n（二）每月检查一次。"

FINDS = [
    ("养老机构应当履行下列职责：", "养老机构 bearer lead-in"),
    ("接受委托的物业服务企业应当履行下列职责：", "接受委托的物业服务企业 bearer lead-in"),
    ("市、区河长要做好以下工作：", "市、区河长 bearer lead-in"),
    ("街道办事处的主要职责是：", "街道办事处 bearer lead-in"),
    ("档案馆、图书馆应当采取下列措施：", "档案馆 bearer lead-in|图书馆 bearer lead-in"),
    ("负责日常养护的单位应当履行下列义务：", "负责日常养护的单位 bearer lead-in"),
    ("区水务局主要负责人防汛职责主要包括：", "区水务局主要负责人 bearer lead-in"),
    ("区水务局负责下列工作：", "区水务局 bearer lead-in"),
    ("防汛工作由分管副区长负责，其主要职责是：", "分管副区长 bearer lead-in"),
    ("区水务局对灌区行使监督职权。其职责是：", "区水务局 bearer lead-in"),
    ("河长办主任是河道管护的直接责任人。全面负责巡查，并履行下列职责：", "河长办主任 bearer lead-in"),
    ("设备处是学校设备安全的归口管理部门。主要职责有：", "设备处 bearer lead-in"),
    ("依据《粮食管理办法》规定养老机构应当采取下列措施：", "养老机构 bearer lead-in"),
    ("社长由会员中的学生担任，每年换届一次，其职能包括：", "社长 bearer lead-in"),
    ("理事会的职权是：", "理事会 bearer lead-in"),
    ("本会的最高权力机构是会员大会，其职权是：", "会员大会 bearer lead-in"),
    ("本会的执行机构是理事会，理事会的职权是：", "理事会 bearer lead-in"),
]

ROLES = [
    ("（一）负责巡查台账的更新。", "养老机构 lead lead-in"),
    ("（一）配合街道做好登记。", "养老机构 support lead-in"),
    ("（一）每月检查一次。", "养老机构 bearer lead-in"),
    ("（一）编制检修计划，并由电工签字。", "养老机构 bearer lead-in"),
]

LEAVES = [
    "第五条 重点做好以下工作：\n（一）建立巡查台账；",  # no subject
    "第五条 养老机构应当履行下列职责：\n（一）安全员每月检查一次。",  # a subject of its own
    "养老机构应当建立台账。\n组织培训。",  # no list
    "第五条 区水务局就防汛工作通知如下：\n（一）建立巡查台账；",  # who wrote it
    "第五条 由区水务局委托编写的图册即将出版，现征集照片，具体要求如下：\n（一）照片一律横拍；",
    "第五条 档案馆管理制度有以下：\n（一）建立巡查台账；",
    "第五条 消防设施应当符合下列要求：\n（一）定期检查，保持完好；",  # a thing
    "一、河道保洁\n（一）清理漂浮物。",  # a heading
]


@pytest.mark.parametrize(("opener", "expected"), FINDS)
def test_finds(opener: str, expected: str) -> None:
    assert bearers_by(lead_in_subject, f"第五条 {opener}{ITEMS}") == expected.split("|") * 2


@pytest.mark.parametrize(("item", "expected"), ROLES)
def test_the_item_tells_the_role(item: str, expected: str) -> None:
    assert bearers_by(lead_in_subject, f"第五条 养老机构应当履行下列职责：\n{item}") == [expected]


def test_a_list_within_a_list_belongs_to_the_entry_above_it() -> None:
    text = (
        "值班制度\n1. 值班长应当：\n   1. 检查设备。\n   2. 提交报告。\n2. 值班员应当：\n   1. 巡视一次。\n"
    )
    assert bearers_by(lead_in_subject, text) == ["值班长 bearer lead-in"] * 2 + ["值班员 bearer lead-in"]


def test_a_note_between_two_entries_ends_no_list() -> None:
    text = (
        "第二章 社团\n二、社团负责人的职责：\n1．主持会议。\n2．制定计划。\n"
        "注：以上材料须装订成册。\n3．检查活动纪律。"
    )
    assert bearers_by(lead_in_subject, text).count("社团负责人 bearer lead-in") == 3


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert bearers_by(lead_in_subject, text) == []
