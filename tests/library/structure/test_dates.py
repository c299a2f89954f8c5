from __future__ import annotations

from datetime import date

import pytest

from luoshi.structure.dates import is_date, read_date, read_han_year, read_last_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026年3月5日", date(2026, 3, 5)),
        ("（2026年3月5日）", date(2026, 3, 5)),
        ("2026年3月", date(2026, 3, 1)),
        ("2026-03-05", date(2026, 3, 5)),
        ("2026.3.5", date(2026, 3, 5)),
        ("二〇二六年三月五日", date(2026, 3, 5)),
        ("二○二六年十二月三十一日", date(2026, 12, 31)),
        ("一九九六年一月二十五日", date(1996, 1, 25)),
        ("二〇二六年十月", date(2026, 10, 1)),
    ],
)
def test_dates(text: str, day: date) -> None:
    assert is_date(text)
    assert read_date(text) == day


@pytest.mark.parametrize(
    "text", ["2026年", "3月5日", "2026年3月5日前", "自2026年3月5日起", "二〇二六年", "2026年3月5日印发", ""]
)
def test_no_dates(text: str) -> None:
    assert not is_date(text)


def test_a_day_that_no_month_has_is_no_date() -> None:
    assert read_date("2026年2月30日") is None
    assert read_date("近年来") is None


def test_the_last_date_of_a_history_leaves_out_the_day_of_entry_into_force() -> None:
    line = "（2015年3月1日公布，根据2021年5月8日《决定》修正，自2021年7月1日起施行）"
    assert read_last_date(line) == date(2021, 5, 8)
    assert read_last_date("2021年7月1日施行") is None


def test_a_year_in_han() -> None:
    assert read_han_year("二〇二六年工作要点") == 2026
    assert read_han_year("第二年度工作要点") is None
