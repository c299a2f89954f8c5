"""Bearers are held against the names that were handed in."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import unknown_unit
from tests.library.lint.marking import findings_in, marked

DRAFT = "青溪县2026年工作要点\n\n一、重点工作\n{}\n"
UNITS = ["青溪县教育局", "县水利局", "县卫生健康局", "县人民政府办公室", "城关镇"]

FINDS = [
    ("县水务局要巡查河道。", ["县水务局"]),
    ("县卫生局要每季度检查一次。", ["县卫生局"]),
]

LEAVES = [
    "县水利局要巡查河道。",
    "县教育局要每季度检查一次。",
    "教育局要每季度检查一次。",
    "各乡镇要巡查河道。",
    "有关部门要巡查河道。",
    "主要负责人要巡查河道。",
    "施工单位要巡查河道。",
    "省级人民政府要巡查河道。",
    "教育行政部门要每季度检查一次。",
    "中小学校要每季度检查一次。",
    "村民委员会要巡查河道。",
    "民办中小学校要每季度检查一次。",
    "人民政府办公室要每季度检查一次。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(unknown_unit, DRAFT.format(text), units=UNITS) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(unknown_unit, DRAFT.format(text), units=UNITS) == []


def test_the_nearest_known_name_is_suggested() -> None:
    _, (finding,) = findings_in(unknown_unit, DRAFT.format(FINDS[0][0]), units=UNITS)
    assert "县水利局" in finding.remedy_zh
    assert "县水利局" in finding.remedy_en


def test_without_a_list_nothing_is_said() -> None:
    assert marked(unknown_unit, DRAFT.format(FINDS[0][0])) == []
