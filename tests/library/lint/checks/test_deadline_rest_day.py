"""A deadline that names a day of rest does not move: the working day before is suggested."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import deadline_rest_day
from tests.library.lint.marking import marked, told

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("各村要在8月15日前上报。", ["8月15日前"]),
    ("各村要在2026年10月1日前上报。", ["2026年10月1日前"]),
]

LEAVES = [
    "各村要在8月14日前上报。",
    "各村要在2026年2月14日前上报。",
    "各村要在5月底前上报。",
    "各村要在每月5日前上报。",
    "收到申请后5日内要答复。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(deadline_rest_day, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(deadline_rest_day, DRAFT.format(text)) == []


def test_the_working_day_before_is_suggested_and_a_feast_is_named() -> None:
    words = told(deadline_rest_day, DRAFT.format("各村要在2026年10月1日前上报。"))
    assert "国庆" in words
    assert "2026-09-30" in words


def test_a_year_without_its_notice_is_told_to_be_provisional() -> None:
    assert "只按周末推算" in told(deadline_rest_day, DRAFT.format("各村要在2031年6月1日前上报。"))
