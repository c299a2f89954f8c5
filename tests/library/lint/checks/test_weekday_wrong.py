"""A day and its weekday agree."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import weekday_wrong
from tests.library.lint.marking import marked

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("会议于2026年6月30日（星期三）召开。", ["2026年6月30日（星期三"]),
    ("会议于6月30日（周一）召开。", ["6月30日（周一"]),
    ("会议于6月30日上午（星期三）召开。", ["6月30日上午（星期三"]),
    ("会议于2026-06-30（星期三）召开。", ["2026-06-30（星期三"]),
    ("会议于2026.6.30（星期三）召开。", ["2026.6.30（星期三"]),
    ("会议于星期三（6月30日）召开。", ["星期三（6月30日）"]),
    ("会议于二〇二六年六月三十日（星期三）召开。", ["二〇二六年六月三十日（星期三"]),
]

LEAVES = [
    "会议于2026年6月30日（星期二）召开。",
    "会议于6月30日（周二）召开。",
    "各村6月30日周二前要上报。",
    "每周三巡查，6月30日总结。",
    "会议于6月30日上午（星期二）召开。",
    "会议于2026-06-30（星期二）召开。",
    "会议于星期二（6月30日）召开。",
    "每周三（6月30日）巡查。",
    "每周一至周三（6月30日）巡查。",
    "会议于二〇二六年六月三十日（星期二）召开。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(weekday_wrong, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(weekday_wrong, DRAFT.format(text)) == []


def test_without_a_year_nothing_is_said() -> None:
    assert marked(weekday_wrong, "要点\n\n会议于6月30日（星期三）召开。\n", year=None) == []
