"""Looking words up at a place of a text."""

from __future__ import annotations

from functools import cache

import ahocorasick
import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.extraction.wording.words import (
    _THING_ENDINGS,
    _UNIT_ENDINGS,
    _find_endings,
    acts_at,
    commands_at,
    ends_as_unit,
    find_unit_ends,
    skip_adverbs,
    verb_at,
)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("开展巡查", "开展"),
        ("建立健全制度", "建立"),
        ("负责河道巡查", "负责"),
        ("管理闸门", "管理"),
        ("取缔占道摊点", "取缔"),
    ],
)
def test_verb(text: str, verb: str) -> None:
    assert text[: verb_at(text, 0)] == verb


@pytest.mark.parametrize(
    "text", ["河道巡查", "负责人签字", "领导小组会议", "管理人员名册", "牵头单位名单", ""]
)
def test_no_verb(text: str) -> None:
    assert verb_at(text, 0) == 0


def test_a_verb_is_looked_up_at_its_place() -> None:
    assert verb_at("各村开展巡查", 2) == 2
    assert verb_at("各村开展巡查", 1) == 0
    assert verb_at("各村", 2) == 0


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("及时上报", "上报"),
        ("进一步完善", "完善"),
        ("按照有关规定上报", "上报"),
        ("及时、如实上报", "上报"),
        ("动态更新", "更新"),
        ("河道保洁", "河道保洁"),
        ("及时、准确性", "、准确性"),
        ("入户走访", "走访"),
        ("现场检查", "检查"),
        ("仔细逐栋排查", "排查"),
        ("现场负责人", "现场负责人"),
        ("现场带班制度", "现场带班制度"),
        ("线上课程", "线上课程"),
        ("网上选课时间", "网上选课时间"),
    ],
)
def test_adverbs_are_skipped(text: str, rest: str) -> None:
    assert text[skip_adverbs(text, 0) :] == rest


@pytest.mark.parametrize(
    ("text", "commands"),
    [("认真检查堤防", True), ("检查堤防", True), ("认真的队员", False), ("堤防坚固", False)],
)
def test_commands(text: str, commands: bool) -> None:  # noqa: FBT001 - a column of the table
    assert commands_at(text, 0) is commands


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("及时上报", True),
        ("上报险情", True),
        ("对堤防进行检查", True),
        ("为村民服务", True),
        ("为民服务中心", False),
        ("河面开阔", False),
        ("用仪器检查", True),
        ("到仓库盘点", True),
        ("凭票发放", True),
        ("先登记", True),
        ("用于购买设备", False),
        ("用餐管理办法", False),
        ("到课率", False),
        ("用的仪器检查", False),
        ("先进企业", False),
    ],
)
def test_acts(text: str, acts: bool) -> None:  # noqa: FBT001 - a column of the table
    assert acts_at(text, 0) is acts


@pytest.mark.parametrize(
    "name", ["县水利局", "各乡镇人民政府", "街道办事处", "护河队", "县档案局（馆）", "养老机构", "村民委员会"]
)
def test_names_of_units(name: str) -> None:
    assert ends_as_unit(name, 0, len(name))


@pytest.mark.parametrize("name", ["河道", "应急预案", "局", "巡查制度", "日常工作", "（馆）"])
def test_names_of_things(name: str) -> None:
    assert not ends_as_unit(name, 0, len(name))


def test_where_units_end() -> None:
    text = "县水利局、各乡镇人民政府按职责检查堤防"
    found = [text[:end] for end in find_unit_ends(text, 0, len(text))]
    assert {"县水利局", "县水利局、各乡镇人民政府"} <= set(found)
    assert found == sorted(found, key=len)
    assert text not in found


def test_a_bracket_belongs_to_the_name_before_it() -> None:
    text = "县档案局（馆）接收档案"
    assert [text[:end] for end in find_unit_ends(text, 0, len(text))][-1] == "县档案局（馆）"


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 3), (4, 4)])
def test_no_unit_in_an_empty_stretch(start: int, end: int) -> None:
    assert find_unit_ends("县水利局", start, end) == []


_PIECES = sorted({*_UNIT_ENDINGS, *_THING_ENDINGS, *"".join(_UNIT_ENDINGS), "员", "é", "a", "𠮷", "\ud800"})


@cache
def _over_characters() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for ending in (*_UNIT_ENDINGS, *(f"{one}员" for one in _UNIT_ENDINGS if one.endswith("人"))):
        automaton.add_word(ending, len(ending))
    for thing in _THING_ENDINGS - _UNIT_ENDINGS:
        automaton.add_word(thing, 0)
    automaton.make_automaton()
    return automaton


@given(st.lists(st.sampled_from(_PIECES)).map("".join), st.integers(0, 4), st.integers(0, 4))
def test_endings_are_found_as_over_characters(text: str, before: int, behind: int) -> None:
    start, end = before, len(text) - behind
    if start < end:
        found = [(last + 1, length) for last, length in _over_characters().iter_long(text, start, end)]
        assert list(_find_endings(text, start, end)) == found
