"""Where names of parties end: not inside longer names, words or things."""

from __future__ import annotations

import pytest

from luoshi.extraction.parties.party import find_party_ends, read_names
from luoshi.lexicon import words

# The stretch with | where lists of names may end.
ENDS = [
    "县水利局|制定方案",
    "县人民政府统计机构|公布数据",
    "国务院办公厅|负责解释",
    "县人民政府水利、农业和其他有关部门|检查",
    "甲灌区、乙灌区等|在汛期巡查",
    "水政执法人员|参加考试",
    "水库管理人员|参加考试",
    "县水利局|上半年完成",
    "第三方治理企业|承担责任",
    "市民服务热线|实行值班制",
]
NOWHERE = [
    "科技创新",  # 科|技
    "公共财政支付水平提高",
    "第三方检测得到推广",
    "应急救援队伍建设加快",
    "作业证所记载的内容",
    "中心等管理职责的制定",
    "市民热线服务质量提高",
    "抢险热线3102277",
    "法人委托书留存",
]
NO_NAMES = [
    "对违规的单位",
    "累计培育企业",
    "（全县的灌区",  # a bracket that nothing closes
    "人员",
    "县水利局拟停用的泵站技术方案",
    "满足部门",
    "随机委派检查人员",
    "每个阶段确定一个牵头部门",
    "跨省",
    "各村是否有滞留人员",
    "如与施工无关人员",
    "等候卫生执法部门",
    "急诊科接诊危重患者",
    "派出工作组",
    "女工长发",
    "本会设秘书处",
    "欢迎广大业主",
    "上交集团公司办公室",
    "期末评选优秀班主任",
    "下次常务会议",
]


@pytest.mark.parametrize("marked", ENDS)
def test_finds_where_names_end(marked: str) -> None:
    text = marked.replace("|", "")
    assert find_party_ends(text, 0, len(text))[0] == marked.index("|")


@pytest.mark.parametrize("text", NOWHERE)
def test_finds_no_end(text: str) -> None:
    assert find_party_ends(text, 0, len(text)) == []


@pytest.mark.parametrize("text", NO_NAMES)
def test_reads_no_names(text: str) -> None:
    assert read_names(text, 0, len(text)) == ()


def test_a_list_that_a_verb_opens_tells_one_party() -> None:
    text = "使用渠水养殖鱼苗、虾苗以及蟹苗的农户"
    assert read_names(text, 0, len(text)) == ((0, len(text)),)


def test_each_spoiler_begins_with_a_letter_to_which_the_search_jumps() -> None:
    assert [line for line in words("name-spoilers") if not line[0].isalnum() and line[0] not in "《：—"] == []
