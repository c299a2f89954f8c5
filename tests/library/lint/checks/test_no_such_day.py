"""Days that the calendar has, and ranges that run forward."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import no_such_day
from tests.library.lint.marking import marked

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("各村要在2月30日前上报。", ["2月30日"]),
    ("各村要在2026年2月29日前上报。", ["2026年2月29日"]),
    ("各村要在13月5日前上报。", ["13月5日"]),
    ("自2026年6月1日至2026年3月1日巡查。", ["2026年6月1日至2026年3月1日"]),
    ("实施2028年—2026年计划。", ["2028年—2026年"]),
    ("9月20日—9月10日巡查。", ["9月20日—9月10日"]),
    ("2026年9月20日至9月10日巡查。", ["9月20日至9月10日"]),
    ("5月至3月巡查。", ["5月至3月"]),
    ("6月20日至4月30日巡查。", ["6月20日至4月30日"]),
]

LEAVES = [
    "各村要在2月28日前上报。",
    "各村要在2月29日前上报。",
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
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(no_such_day, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(no_such_day, DRAFT.format(text)) == []
