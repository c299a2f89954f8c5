"""Deadlines that the day of issue completes."""

from __future__ import annotations

from datetime import date

import pytest

from luoshi.cadence import Deadline, Frame
from luoshi.cadence.forms.near import find_near

ISSUED = date(2026, 11, 18)  # a Wednesday

FOUND = [
    ("本月底前修好水泵", "2026-11-30"),
    ("请于本月25日前报名", "2026-11-25"),
    ("下月底前验收", "2026-12-31"),
    ("下个月10日前上报", "2026-12-10"),
    ("本周五前清淤", "2026-11-20"),
    ("下周三前清运完毕", "2026-11-25"),
    ("月底前提交小结", "2026-11-30"),
]
LEFT = [
    "每月底前报送",
    "当月底前上报",
    "6月底前完成",
    "十一月底前完成",
    "各月底前盘点",
    "上月底前的数据",
    "本月31日前报名",
    "本月5日前报名",
    "本周一前报名",
    "下周开会",
]


@pytest.mark.parametrize(("text", "day"), FOUND)
def test_the_day_of_issue_completes_it(text: str, day: str) -> None:
    (mention,) = find_near(text, Frame(year=2026, issued=ISSUED))
    assert mention.cadence == Deadline(day)


@pytest.mark.parametrize("text", LEFT)
def test_what_it_does_not_complete(text: str) -> None:
    assert list(find_near(text, Frame(year=2026, issued=ISSUED))) == []


def test_without_the_day_of_issue_nothing_is_told() -> None:
    assert list(find_near("本月底前修好水泵", Frame(year=2026))) == []


def test_the_month_after_december_is_january() -> None:
    (mention,) = find_near("下月底前验收", Frame(issued=date(2026, 12, 3)))
    assert mention.cadence == Deadline("2027-01-31")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("明天下班前报送", "2026-06-03"),
        ("明日12点前报送", "2026-06-03"),
        ("今天下午5点前报送", "2026-06-02"),
        ("后天前清点", "2026-06-04"),
        ("本周五下班前汇总", "2026-06-05"),
        ("本周五（6月5日）前汇总", "2026-06-05"),
        ("本周末前完成", "2026-06-07"),
        ("下周内完成", "2026-06-14"),
        ("下月内完成", "2026-07-31"),
        ("本季度内完成", "2026-06-30"),
    ],
)
def test_a_chat_counts_from_the_day_it_was_written(text: str, day: str) -> None:
    (mention,) = find_near(text, Frame(issued=date(2026, 6, 2)))
    assert mention.cadence == Deadline(day)


@pytest.mark.parametrize(
    "text", ["周五前报送", "总结下周内的工作", "明天检查", "每周五下班前汇总", "今天的会议内容"]
)
def test_other_days_are_not_completed(text: str) -> None:
    assert list(find_near(text, Frame(issued=date(2026, 6, 2)))) == []
