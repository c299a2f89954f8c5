"""Days that the calendar has, and ranges that run forward."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import no_such_day
from tests.library.lint.marking import marked, told

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("各村要在2月30日前上报。", ["2月30日"]),
    ("各村要在2026年2月29日前上报。", ["2026年2月29日"]),
    ("各村要在2月29日前上报。", ["2月29日"]),
    ("2024年总结已经印发。各村要在2月29日前上报。", ["2月29日"]),
    ("各村要在二月二十九日前上报，2025年的一并上报。", ["二月二十九日"]),
    ("各村要在6月31日前上报。", ["6月31日"]),
    ("各村要在13月5日前上报。", ["13月5日"]),
    ("自2026年6月1日至2026年3月1日巡查。", ["2026年6月1日至2026年3月1日"]),
    ("实施2028年—2026年计划。", ["2028年—2026年"]),
    ("9月20日—9月10日巡查。", ["9月20日—9月10日"]),
    ("2026年9月20日至9月10日巡查。", ["9月20日至9月10日"]),
    ("5月至3月巡查。", ["5月至3月"]),
    ("6月20日至4月30日巡查。", ["6月20日至4月30日"]),
    ("各村要在2026.6.31前上报。", ["2026.6.31"]),
    ("各村要在2026-02-30前上报。", ["2026-02-30"]),
    ("各村要在2026/13/01前上报。", ["2026/13/01"]),
    ("各村要在二〇二六年六月三十一日前上报。", ["二〇二六年六月三十一日"]),
    ("各村要在六月三十一日前上报。", ["六月三十一日"]),
    ("2026.6.30-2026.5.1巡查。", ["2026.6.30-2026.5.1"]),
    ("六月三十日至五月一日巡查。", ["六月三十日至五月一日"]),
    ("6月30日起至5月1日巡查。", ["6月30日起至5月1日"]),
]

LEAVES = [
    "各村要在2月28日前上报。",
    "自2028年1月1日至2月29日巡查。",
    "各村要在每年2月29日前上报。",
    "各村要在次年2月29日前上报。",
    "各村要在2028年2月29日前上报。",
    "自2026年3月1日至2026年6月1日巡查。",
    "实施2026年—2028年计划。",
    "11月15日至3月15日巡查。",
    "9月至7月巡查。",
    "5月至次年3月巡查。",
    "2026年5月至2027年3月巡查。",
    "3月—5月巡查。",
    "9月10日—20日巡查。",
    "9月10日—9月20日巡查。",
    "自2026年6月至2026年6月30日巡查。",
    "各村要在2026.6.30前上报。",
    "各村要在2024-02-29前上报。",
    "各村要在二〇二六年六月三十日前上报。",
    "农历二月三十日前上报。",
    "拨打2026-13-0123。",
    "见条款2026.13.1.5。",
    "2026.5.1-2026.6.30巡查。",
    "五月一日至六月三十日巡查。",
    "十一月十五日至三月十五日巡查。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(no_such_day, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(no_such_day, DRAFT.format(text)) == []


@pytest.mark.parametrize("year", [2024, 2028, None])
def test_a_day_without_a_year_lies_in_that_of_the_plan(year: int | None) -> None:
    draft = "青溪镇工作要点\n\n一、重点工作\n各村要在2月29日前上报，6月31日前总结。\n"
    assert marked(no_such_day, draft, year=year) == ["6月31日"]


def test_a_day_and_a_range_have_a_sentence_each() -> None:
    assert told(no_such_day, DRAFT.format("各村6月31日巡查。")).startswith("日历上没有“6月31日”这一天。")
    told_of_range = told(no_such_day, DRAFT.format("6月30日至5月1日巡查。"))
    assert told_of_range.startswith("“6月30日至5月1日”起止倒置，结束早于开始。")
