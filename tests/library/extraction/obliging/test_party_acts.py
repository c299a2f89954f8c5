"""Whether a named party acts, refuses, or has a time or a place."""

from __future__ import annotations

import pytest

from luoshi.cadence import Frame
from luoshi.extraction.obliging.party_acts import REFUSES, party_acts
from luoshi.extraction.passage import Passage, Plan
from tests.library.extraction.reading import plan_of

ACTS = [
    "县水利局定期检修闸门。",
    "县水利局检修闸门。",
    "讲解员：为读者提供导览。",
    "讲解员：按路线介绍馆藏。",
    "施工人员作业中戴安全帽。",
    "办公室上半年搬迁。",
    "各村4月底前清淤。",
    "县水利局于3月公布水价。",
    "值班员凭票发放图书。",
    "每所小学设卫生室。",
    "护河队汛期巡查河道。",
    "各分馆建有无障碍通道。",
    "安全员随时检查水泵。",
    "馆领导不兼任书店职务。",
    "水厂一般不接受现金。",
    "保洁员及时清扫楼道。",
    "图书馆下午整理书架。",
]
TELLS = [
    "水质良好。",
    "县水利局的办公楼。",
    "图书馆宽敞明亮。",
    "县水利局、镇政府。",
    "领导小组设组长1名。",
    "期刊按年装订。",
    "水价平稳。",
    "县水利局负责人。",
    "道路两侧种有行道树。",
    "书架不高。",
    "社区图书角图书丰富。",
    "节水宣传周。",
]

REFUSALS = ["不予受理", "不再收费", "一般不邀请记者", "原则上不安排参观", "不题词", "不为个人代办"]
NO_REFUSALS = ["不高", "不足三人", "不为例外", "未受理", "不少于两次"]


def passage_of(text: str) -> Passage:
    return Plan(plan_of(text).outline, Frame(year=2026)).passage(0)


@pytest.mark.parametrize("text", ACTS)
def test_a_party_acts(text: str) -> None:
    assert party_acts(passage_of(text))


@pytest.mark.parametrize("text", TELLS)
def test_nobody_acts(text: str) -> None:
    assert not party_acts(passage_of(text))


@pytest.mark.parametrize("words", REFUSALS)
def test_what_is_refused(words: str) -> None:
    assert REFUSES.match(words)


@pytest.mark.parametrize("words", NO_REFUSALS)
def test_what_is_not_refused(words: str) -> None:
    assert not REFUSES.match(words)
