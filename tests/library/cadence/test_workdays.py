"""The table of working days against two other keepings of the same notices."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

import luoshi.lexicon
from luoshi.cadence.workdays import CHINA, PUBLISHED_YEARS

DAYS = [date(2024, 1, 1) + timedelta(n) for n in range((date(2027, 1, 1) - date(2024, 1, 1)).days)]


def test_every_day_agrees_with_chinesecalendar() -> None:
    other = pytest.importorskip("chinese_calendar")

    assert [day for day in DAYS if CHINA.is_workday(day) != other.is_workday(day)] == []


def test_every_day_agrees_with_holidays() -> None:
    other = pytest.importorskip("holidays").China(years=PUBLISHED_YEARS)

    assert [day for day in DAYS if CHINA.is_workday(day) != other.is_working_day(day)] == []


@pytest.mark.parametrize("year", PUBLISHED_YEARS)
def test_each_table_names_its_notice(year: int) -> None:
    table = Path(luoshi.lexicon.__file__).with_name(f"workdays-{year}.txt").read_text(encoding="utf-8")

    assert f"国务院办公厅关于{year}年部分节假日安排的通知" in table
    assert f"国办发明电〔{year - 1}〕" in table


def test_a_make_up_day_is_worked_and_a_feast_on_a_weekday_is_not() -> None:
    assert CHINA.kind(date(2026, 10, 10)) == "make-up"
    assert CHINA.kind(date(2026, 10, 1)) == "holiday"
    assert CHINA.feast(date(2026, 10, 10)) == "国庆节"
    assert CHINA.kind(date(2026, 10, 11)) == "rest"
    assert CHINA.kind(date(2026, 10, 12)) == "work"


def test_working_days_over_national_day_2026() -> None:
    """29 September + 5: 30 Sep, 8, 9, 10 (a make-up Saturday) and 12 October."""
    assert CHINA.add(date(2026, 9, 29), 5) == date(2026, 10, 12)
    assert CHINA.add(date(2026, 10, 12), -5) == date(2026, 9, 29)
    assert CHINA.workdays_left(date(2026, 9, 29), date(2026, 10, 12)) == 5


def test_a_year_without_a_notice_has_weekends_only_and_is_provisional() -> None:
    assert CHINA.is_provisional(date(2027, 1, 1))
    assert CHINA.is_workday(date(2027, 1, 1))
    assert not CHINA.is_workday(date(2027, 1, 2))
    assert not CHINA.is_provisional(date(2026, 12, 31))


def test_the_working_day_before() -> None:
    assert CHINA.last_workday(date(2026, 10, 5)) == date(2026, 9, 30)
    assert CHINA.next_workday(date(2026, 10, 3)) == date(2026, 10, 8)
