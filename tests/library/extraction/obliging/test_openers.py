"""What the opener of a list says that its items are."""

from __future__ import annotations

import pytest

from luoshi.extraction.obliging.openers import lists_things, names_kind, tells_who_may


@pytest.mark.parametrize(
    "opener",
    [
        "申请应当提交下列材料：",
        "有下列情形之一的，应当撤换：",
        "巡河记录包括：",
        "协会的经费来源：",
        "会费主要用于：",
    ],
)
def test_things_and_cases(opener: str) -> None:
    assert lists_things(opener)


@pytest.mark.parametrize(
    "opener",
    [
        "护河队应当履行下列职责：",
        "护河队的职责主要包括：",
        "会议就以下事项形成决议：",
        "会议议定以下事项：",
        "现将有关事项通知如下：",
        "请注意以下事项：",
        "各班要落实下列事项：",
        "由护河队负责以下事项：",
        "以下事项由护河队办理：",
    ],
)
def test_duties(opener: str) -> None:
    assert not lists_things(opener)


def test_items_of_the_kind_that_is_named() -> None:
    assert names_kind("对下列资金进行审查：", "农田建设专项资金")
    assert not names_kind("对下列资金进行审查：", "应当公开农田建设专项资金")
    assert not names_kind("采取下列措施筹集资金：", "鼓励村民筹集资金")


def test_bare_states_below_a_heading_of_conditions() -> None:
    assert tells_who_may("课题申报/申报条件", "具有高级职称")
    assert tells_who_may("二、参赛资格：", "年龄在18周岁以上")
    assert not tells_who_may("申报条件", "应当具有高级职称")
    assert not tells_who_may("申报条件", "单位每年限报一项")
    assert not tells_who_may("改善办学条件", "具有实训室")
    assert not tells_who_may("申报人应符合以下条件：", "具有高级职称")


def test_those_for_whom_something_is() -> None:
    assert tells_who_may("二、申报对象", "脱贫户（含监测户）中接受职业教育的学生。")
    assert tells_who_may("补助范围", "2026年改厕的农户")
    assert not tells_who_may("申报对象", "各村应当核实的学生")
    assert not tells_who_may("检查对象", "使用农药的农户")
    assert not tells_who_may("申报对象", "核实学生，公示名单")
