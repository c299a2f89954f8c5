"""The table of working days against two other keepings of the same notices, day by day."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

import luoshi.lexicon
from luoshi.cadence import Year
from luoshi.cadence.calendar.workdays import CHINA, PROVISIONAL_YEARS, PUBLISHED_YEARS

FIRST, END = date(2010, 1, 1), date(2027, 1, 1)
DAYS = [FIRST + timedelta(n) for n in range((END - FIRST).days)]


def test_every_year_from_2010_to_2026_is_there() -> None:
    assert (PUBLISHED_YEARS[0], PUBLISHED_YEARS[-1], len(DAYS)) == (2010, 2026, 6209)
    assert CHINA.years == frozenset(PUBLISHED_YEARS)


def test_every_day_agrees_with_chinesecalendar() -> None:
    other = pytest.importorskip("chinese_calendar")

    assert [day for day in DAYS if CHINA.is_workday(day) != other.is_workday(day)] == []


def test_every_day_agrees_with_holidays() -> None:
    other = pytest.importorskip("holidays").China(years=PUBLISHED_YEARS)

    assert [day for day in DAYS if CHINA.is_workday(day) != other.is_working_day(day)] == []


def test_every_make_up_day_agrees_with_chinesecalendar() -> None:
    other = pytest.importorskip("chinese_calendar.constants")

    ours = [day for day in DAYS if CHINA.kind(day) == "make-up"]
    assert ours == sorted(day for day in other.workdays if day.year >= 2010)


@pytest.mark.parametrize("year", PUBLISHED_YEARS)
def test_each_table_names_its_notice(year: int) -> None:
    citation = CHINA.tables[year].citation

    assert citation.startswith(f"《国务院办公厅关于{year}年部分节假日安排的通知》（国办发明电〔{year - 1}〕")
    assert not CHINA.tables[year].provisional


@pytest.mark.parametrize("year", PUBLISHED_YEARS)
def test_each_year_has_the_seven_feasts(year: int) -> None:
    """全国年节及纪念日放假办法 art. 2: 元旦, 春节, 清明节, 劳动节, 端午节, 中秋节, 国庆节.

    In 2011 to 2026 a feast may fall into the days of another (国庆节 and 中秋节 of 2012, 2020, 2025).
    """
    feasts = set(CHINA.tables[year].holidays.values())

    assert {"元旦", "春节", "清明节", "劳动节", "国庆节"} <= feasts
    assert feasts <= {"元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节", "抗战胜利纪念日"}


@pytest.mark.parametrize("year", [*PUBLISHED_YEARS, *PROVISIONAL_YEARS])
def test_each_table_stands_in_the_order_of_its_days(year: int) -> None:
    table = Path(luoshi.lexicon.__file__).with_name(f"workdays-{year}.txt").read_text(encoding="utf-8")
    days = [line.split()[0] for line in table.splitlines() if line[:1].isdigit() and line[4] == "-"]

    assert days == sorted(days)


def test_a_make_up_day_is_worked_and_a_feast_on_a_weekday_is_not() -> None:
    assert CHINA.kind(date(2026, 10, 10)) == "make-up"
    assert CHINA.kind(date(2026, 10, 1)) == "holiday"
    assert CHINA.feast(date(2026, 10, 10)) == "国庆节"
    assert CHINA.kind(date(2026, 10, 11)) == "rest"
    assert CHINA.kind(date(2026, 10, 12)) == "work"


def test_a_notice_sets_the_december_before_it() -> None:
    assert CHINA.kind(date(2018, 12, 29)) == "make-up"
    assert CHINA.kind(date(2018, 12, 31)) == "holiday"
    assert CHINA.kind(date(2011, 12, 31)) == "make-up"


def test_working_days_over_national_day_2026() -> None:
    """29 September + 5: 30 Sep, 8, 9, 10 (a make-up Saturday) and 12 October."""
    assert CHINA.add(date(2026, 9, 29), 5) == date(2026, 10, 12)
    assert CHINA.add(date(2026, 10, 12), -5) == date(2026, 9, 29)
    assert CHINA.workdays_left(date(2026, 9, 29), date(2026, 10, 12)) == 5


def test_a_year_without_a_notice_is_provisional_and_free_where_the_law_alone_says_so() -> None:
    """全国年节及纪念日放假办法 (2025) art. 2: 春节 4 days, 劳动节 2, 国庆节 3, the others 1."""
    assert CHINA.is_provisional(date(2027, 1, 1))
    assert not CHINA.is_provisional(date(2026, 12, 31))
    free = [
        day for day in (date(2027, 1, 1) + timedelta(n) for n in range(365)) if CHINA.kind(day) == "holiday"
    ]
    assert len(free) == 13
    assert CHINA.feast(date(2027, 2, 5)) == "春节"
    assert CHINA.is_workday(date(2027, 2, 9))


def test_a_year_that_nobody_wrote_has_weekends_only() -> None:
    assert CHINA.is_provisional(date(2028, 1, 3))
    assert CHINA.is_workday(date(2029, 10, 1))
    assert not CHINA.is_workday(date(2029, 10, 6))


def test_the_working_day_before() -> None:
    assert CHINA.last_workday(date(2026, 10, 5)) == date(2026, 9, 30)
    assert CHINA.next_workday(date(2026, 10, 3)) == date(2026, 10, 8)


NOTICE = Year(2027, "通知", {date(2027, 1, 1): "元旦"}, {date(2027, 1, 3): "元旦"})


def test_a_year_takes_the_place_of_the_one_that_stood_there() -> None:
    after = CHINA.with_year(NOTICE)

    assert after.kind(date(2027, 1, 3)) == "make-up"
    assert after.kind(date(2027, 2, 8)) == "work"
    assert not after.is_provisional(date(2027, 2, 8))
    assert after.kind(date(2026, 10, 1)) == "holiday"


def test_the_version_names_what_stands() -> None:
    other = Year(2027, "通知", {date(2027, 1, 2): "元旦"}, {})
    one, same, another = CHINA.with_year(NOTICE), CHINA.with_year(NOTICE), CHINA.with_year(other)

    assert CHINA.version == "CN/2026"
    assert one.version.startswith("CN/2026+2027#")
    assert one.version == same.version != another.version


def test_no_year() -> None:
    with pytest.raises(ValueError, match="need the notice"):
        Year(2027, " ", {}, {})
    with pytest.raises(ValueError, match="no day of 2027"):
        Year(2027, "通知", {date(2028, 1, 1): "元旦"}, {})
    with pytest.raises(ValueError, match="free and worked"):
        Year(2027, "通知", {date(2027, 1, 2): "元旦"}, {date(2027, 1, 2): "元旦"})
    with pytest.raises(ValueError, match="worked anyway"):
        Year(2027, "通知", {}, {date(2027, 1, 4): "元旦"})
