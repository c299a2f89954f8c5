from __future__ import annotations

import pytest

from luoshi.cadence.forms.length import Length, read_length


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("年", "P1Y"),
        ("两年", "P2Y"),
        ("半年", "P6M"),
        ("一年半", "P18M"),
        ("季度", "P3M"),
        ("两个季度", "P6M"),
        ("学期", "P6M"),
        ("个月", "P1M"),
        ("3个月", "P3M"),
        ("半个月", "P15D"),
        ("半月", "P15D"),
        ("一个半月", "P45D"),
        ("旬", "P10D"),
        ("周", "P1W"),
        ("两个星期", "P2W"),
        ("15日", "P15D"),
        ("廿四小时", "PT24H"),
        ("半小时", "PT30M"),
        ("1.5小时", "PT90M"),
        ("30分钟", "PT30M"),
        ("1.5日", "PT36H"),
        ("百年", "P100Y"),
        ("一百年", "P100Y"),
        ("9999小时", "PT9999H"),
    ],
)
def test_iso(words: str, iso: str) -> None:
    assert read_length(words) == Length(iso)


def test_working_days_are_told_apart() -> None:
    assert read_length("15个工作日") == Length("P15D", workdays=True)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "5人",
        "半旬",
        "0天",
        "两两年",
        "半个工作日",
        "0.5个工作日",
        "1.5个工作日",
        "一个半工作日",
        "两个半工作日",
        "9999年",
        "101年",
        "9999个月",
        "9999周",
        "99999日",
        "999999小时",
        "999999个工作日",
    ],
)
def test_no_length(words: str) -> None:
    assert read_length(words) is None
