"""One sentence that says the same over and over: to weigh, compare or join it costs what it is long."""

from __future__ import annotations

import pytest

from luoshi.account import burden, compared, joined
from luoshi.extraction.result import Extraction
from tests.library.extraction.reading import plan_of
from tests.library.growth import FACTOR, MOST, growth

PIECES = [
    "每月检查1次，每季度检查1次，",
    "甲局要在6月底前完成检查，",
    "每月检查1次每季度检查1次",
    "县水利局每月检查1次水闸，",
    "收到报告后3日内组织检查，",
    "5月至10月，每月检查1次，",
    "满意度达到95%，",
    "检查、",
    "减少检查",
    "上报情况",
    "督促各村自查，",
    "将情况报县水利局",
    "召开护河会，",
    "长宁县改造1个小区、",
    "及时检查水闸，",
    "原则上不得检查，",
    "形成检查报告，",
]
#: Up to a hundred clocks each is held against each; so the first size has a hundred already.
SIGNS = 1500


def plans(piece: str) -> dict[int, Extraction]:
    few = SIGNS // len(piece)
    texts = {times: f"一、甲局要开展检查，{piece * times}报送报告。\n" for times in (few, FACTOR * few)}
    return {times: plan_of(text) for times, text in texts.items()}


@pytest.mark.parametrize("piece", PIECES)
def test_to_weigh_is_linear(piece: str) -> None:
    found = plans(piece)
    assert all(plan.proposals for plan in found.values())
    assert growth(lambda times: burden(found[times], [found[times]]), min(found)) < MOST


@pytest.mark.parametrize("piece", PIECES)
def test_to_compare_is_linear(piece: str) -> None:
    found = plans(piece)
    assert growth(lambda times: compared(found[times], found[times]), min(found)) < MOST


@pytest.mark.parametrize("piece", [*PIECES, "甲局每月巡河1次，", "新建农田2万亩，"])
def test_to_join_is_linear(piece: str) -> None:
    found = plans(piece)
    assert growth(lambda times: joined([found[times]] * 3), min(found)) < MOST


def test_to_join_what_is_told_over_and_over_is_linear() -> None:
    few = 100
    texts = {
        times: "".join(f"{n}、甲局要清理河道。\n" for n in range(1, times + 1))
        for times in (few, FACTOR * few)
    }
    found = {times: plan_of(text) for times, text in texts.items()}
    other = plan_of("一、乙局要修缮水闸。\n")
    assert all(len(plan.proposals) > 1 for plan in found.values())
    assert growth(lambda times: joined([found[times], other, found[times], other]), few) < MOST
