"""No text is slow: the longest repeats cost no more than plain words of the same length, within a factor."""

from __future__ import annotations

import time
from datetime import datetime

import pytest

from luoshi.cadence.mentions import find

LENGTH = 10_000
FACTOR = 20
REFERENCE = datetime(2026, 1, 5)  # noqa: DTZ001 - a day of the calendar, in no zone
#: Running text with as many times and numbers as a plan has.
PLAIN = "各单位要在2026年6月底前完成12项任务，每季度至少召开一次会议，合格率不低于95%；"
REPEATS = [
    *"1一十百万年月日前后至每第半个“（－-.,:/ \n１",
    *[
        "2026",
        "2026年",
        "6月",
        "6月至",
        "3日",
        "3日前",
        "二〇二六年",
        "1-",
        "1至",
        "一至",
        "1.",
        "1,",
        "1,000,",
        "每每",
        "每1",
        "前1",
        "近1天",
        "第1",
        "第一个",
        "上上",
    ],
    *[
        "上个",
        "下下个月",
        "1个半",
        "1年零",
        "1天1小时",
        "至少",
        "不超过",
        "超过1",
        "大于1小于2",
        "1以上",
        "百分之",
        "百分之一",
        "1又",
        "1分之",
    ],
    *[
        "三分之一又",
        "十五五",
        "“十五五",
        "2026-06-",
        "1点",
        "1点1",
        "年底",
        "月底",
        "截至",
        "自1日起",
        "1日的",
        "1日后的第1天",
        "周一至",
        "1/1/",
    ],
    *[
        "《1",
        "〔1",
        "第一季度末前至",
        "三四",
        "1个月以上",
        "1万多",
        "负",
        "负1",
        "12月第一个",
        "最后一",
        "Q1",
        "H",
        "5k",
    ],
    *("1 ", "一 ", "年 月 "),
]


def seconds(text: str) -> float:
    """The fastest of three runs."""
    fastest = float("inf")
    for _ in range(3):
        begun = time.process_time()
        find(text, REFERENCE)
        fastest = min(fastest, time.process_time() - begun)
    return fastest


@pytest.fixture(scope="module")
def plain_seconds() -> float:
    return seconds((PLAIN * LENGTH)[:LENGTH])


@pytest.mark.parametrize("piece", REPEATS, ids=repr)
def test_a_repeat_is_not_slow(piece: str, plain_seconds: float) -> None:
    text = (piece * LENGTH)[:LENGTH]

    assert seconds(text) <= FACTOR * plain_seconds
    assert seconds(f"{text}日") <= FACTOR * plain_seconds
