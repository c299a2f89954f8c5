"""Lists of names are parted where each name is whole, and kept together where they share their head."""

from __future__ import annotations

import pytest

from luoshi.extraction.parties.known import KnownNames
from luoshi.extraction.parties.names import split_names

PARTED = [
    ("各镇、市教育局", "各镇|市教育局"),
    ("市教育局、市财政局", "市教育局|市财政局"),
    ("市教育局，市财政局", "市教育局|市财政局"),
    ("市教育局和市财政局", "市教育局|市财政局"),
    ("街道办事处或者居民委员会", "街道办事处|居民委员会"),
    ("档案馆及其工作人员", "档案馆|工作人员"),
    ("各地区各部门", "各地区|各部门"),
    ("出版社、图书馆、书店等各类文化机构", "出版社|图书馆|书店"),
    ("高等学校、科研院所、企业等各类创新主体", "高等学校|科研院所|企业"),
    ("景区、风景区等以及有条件的村", "景区|风景区|有条件的村"),
    ("各区、市教育局", "各区|市教育局"),
    ("各街道、社区居委会", "各街道|社区居委会"),
    ("乡镇（街道）、有关部门", "乡镇（街道）|有关部门"),
    ("市人力资源和社会保障局、市总工会", "市人力资源和社会保障局|市总工会"),
    ("各区、县级市", "各区|县级市"),
    ("各市（州）、县（市、区）", "各市（州）|县（市、区）"),
    ("市和各区（县级市）", "市|各区（县级市）"),
    ("市、区（县）、镇人民政府、街道办事处", "市、区（县）、镇人民政府|街道办事处"),
]

WHOLE = [
    "设区的市、县（市、区）水行政主管部门",
    "市、县（市）、石桥区交通运输主管部门",
    "所在省、自治区的教育、卫生行政部门",
    "国务院公安、交通运输等部门",
    "学校、幼儿园举办者",
    "各级各部门",
    "各部门、各门店负责人",
    "教务处、学工处、团委正副职领导",
    "市人力资源和社会保障局",
    "市、区财政部门",
    "各市、县级人民政府",
    "省、自治区、直辖市人民政府",
    "县级、市级档案主管部门",
    "区（县）、镇（街道）河长",
    "镇（街道）、村（社区）级林长",
    "公安、民政、燃气管理等部门",
    "区民政局、区教育局负责人",
    "餐饮、住宿经营单位",
]

CUT = [
    ("市民政局等有关部门", "市民政局"),
    ("市民政局、市教育局等", "市民政局|市教育局"),
    ("同时各社区", "各社区"),
    ("2名以上（含2名）巡堤人员", "巡堤人员"),
    ("财政、审计等部门（以下统称移交单位）", "财政、审计等部门"),
    ("其工作人员", "工作人员"),
    ("其他养老机构", "其他养老机构"),
    ("市消防救援局（以下简称消防局）", "市消防救援局"),
    ("不具备检修能力的养老服务机构", "养老服务机构"),
    ("他们", ""),
    ("、，", ""),
]


def names(text: str) -> str:
    return "|".join(text[start:end] for start, end in split_names(text, 0, len(text)))


@pytest.mark.parametrize(("text", "expected"), PARTED)
def test_parts_names(text: str, expected: str) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("text", WHOLE)
def test_keeps_together_what_shares_a_head(text: str) -> None:
    assert names(text) == text


@pytest.mark.parametrize(("text", "expected"), CUT)
def test_leaves_out_what_is_no_name(text: str, expected: str) -> None:
    assert names(text) == expected


def test_places_are_offsets_of_the_text() -> None:
    text = "请市教育局、市财政局落实"
    assert [text[a:b] for a, b in split_names(text, 1, 10)] == ["市教育局", "市财政局"]


def test_a_known_name_is_whole_and_not_parted() -> None:
    known = KnownNames(["东风渠管理段", "和平与发展研究基地", "县城投"])
    text = "东风渠管理段、和平与发展研究基地和县城投"
    found = [text[start:end] for start, end in split_names(text, 0, len(text), known)]
    assert found == ["东风渠管理段", "和平与发展研究基地", "县城投"]
