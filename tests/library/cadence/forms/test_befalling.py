"""What befalls without a verb of its own; | stands where the limit begins."""

from __future__ import annotations

import pytest

from luoshi.cadence.forms.befalling import find_befalling

BEFALLS = [
    ("重大情况要|立即上报", "重大情况"),
    ("突发事件应当|立即报告", "突发事件"),
    ("特急件|立即送签", "特急件"),
    ("严重不良事件须在|24小时内上报", "严重不良事件"),
    ("P0故障：|立即通知值班长", "P0故障"),
    ("重大风险（红色）：|立即停止作业", "重大风险（红色）"),
    ("学校对学生欺凌行为应当|立即制止", "学生欺凌行为"),
    ("对于事实清楚的投诉，|立即办理", "事实清楚的投诉"),
    ("值班员对来电诉求应当|立即登记", "来电诉求"),
    ("对可能造成停产的事件，应当|立即报告", "可能造成停产的事件"),
]
NOTHING = [
    "例行工作要|立即上报",
    "重大项目应当|立即开工",
    "各村应当|立即清淤",
    "填报说明：|立即填写",
    "通过反对欺凌行为应当|立即宣传",
    "对下列事项应当|立即报告",
    "为应对突发风险应当|立即演练",
]


def befalling_in(told: str, *, number: int = 0, is_object: bool = False, at_once: bool = True) -> str | None:
    start = told.index("对") + 1 if is_object else 0
    end = told.index("|")
    text = told.replace("|", "")
    comma = text.find("，", start, end)
    clause_end = comma if comma > 0 else end - (text[end - 1] in "：:")
    span = find_befalling(text, (start, clause_end, end), number, is_object=is_object, at_once=at_once)
    return text[slice(*span)] if span else None


@pytest.mark.parametrize(("told", "thing"), BEFALLS)
def test_what_befalls_is_found(told: str, thing: str) -> None:
    assert befalling_in(told) == thing


@pytest.mark.parametrize("told", NOTHING)
def test_what_befalls_nobody_is_left_alone(told: str) -> None:
    assert befalling_in(told) is None


def test_whom_a_clause_names_as_a_case() -> None:
    assert befalling_in("对疑似病例|立即转诊", is_object=True) == "疑似病例"
    assert befalling_in("对全体职工|立即通知", is_object=True) is None


def test_a_noun_of_a_clause_farther_off_does_not_count() -> None:
    assert befalling_in("重大情况要|立即上报", number=1) is None


def test_before_a_length_it_stands_right_there() -> None:
    assert befalling_in("重大故障|30分钟内上报", at_once=False) == "重大故障"
    assert befalling_in("重大故障，应当|30分钟内上报", at_once=False) is None
