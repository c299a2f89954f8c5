from __future__ import annotations

from datetime import date, timedelta

import pytest

from luoshi.cadence import CHINA, Season
from luoshi.cadence.calendar.season import side_of


def test_every_year_and_one_year() -> None:
    yearly, own = Season("汛期", "06-01", "09-30"), Season("汛期", "2026-05-15", "2026-10-15")

    assert yearly.days(2026) == (date(2026, 6, 1), date(2026, 9, 30))
    assert own.days(2026) == (date(2026, 5, 15), date(2026, 10, 15))
    assert own.days(2027) is None


def test_a_stretch_over_the_turn_of_the_year_is_named_by_its_start() -> None:
    assert Season("供暖期", "11-15", "03-15").days(2026) == (date(2026, 11, 15), date(2027, 3, 15))
    assert Season("寒假", "2027-01-21", "2027-02-20").year == 2027


def test_the_last_of_february_is_there_every_year() -> None:
    assert Season("防火期", "02-29", "02-29").days(2026) == (date(2026, 2, 28), date(2026, 2, 28))


def test_sides() -> None:
    days = date(2026, 6, 1), date(2026, 9, 30)

    assert [side_of(days, side) for side in ("before", "start", "end")] == [date(2026, 5, 31), *days]


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        ("汛期2", "06-01", "09-30"),
        ("", "06-01", "09-30"),
        ("汛期", "6-1", "09-30"),
        ("汛期", "06-31", "09-30"),
        ("汛期", "2026-06-01", "09-30"),
        ("汛期", "2026-06-01", "2026-05-31"),
        ("汛期", "2026-06-01", "2027-06-01"),
        ("汛期", "2026-02-29", "2026-09-30"),
        ("汛期", "0000-06-01", "0000-09-30"),
    ],
)
def test_no_season(name: str, start: str, end: str) -> None:
    with pytest.raises(ValueError, match=r"no name|no day|has no|its year|can't run"):
        Season(name, start, end)


def test_a_place_sets_its_own_and_its_year_goes_before_every_year() -> None:
    place = CHINA.with_seasons(Season("汛期", "06-01", "09-30"), Season("汛期", "2027-05-15", "2027-10-15"))

    assert CHINA.season("汛期", 2026) is None
    assert place.season("汛期", 2026) == (date(2026, 6, 1), date(2026, 9, 30))
    assert place.season("汛期", 2027) == (date(2027, 5, 15), date(2027, 10, 15))


@pytest.mark.parametrize(
    "name", ["汛期", "主汛期", "春季学期", "秋季学期", "供暖期", "防火期", "寒假", "暑假"]
)
def test_china_leaves_to_each_place_what_each_place_sets(name: str) -> None:
    """防洪法 art. 41: 省、自治区、直辖市人民政府防汛指挥机构…规定汛期起止日期."""
    assert CHINA.season(name, 2026) is None


FIXED = [
    ("元旦", 1, 1),
    ("三八妇女节", 3, 8),
    ("五一", 5, 1),
    ("劳动节", 5, 1),
    ("七一", 7, 1),
    ("八一", 8, 1),
    ("教师节", 9, 10),
    ("国庆", 10, 1),
    ("国庆节", 10, 1),
]


@pytest.mark.parametrize(("name", "month", "day"), FIXED)
def test_fixed_feasts(name: str, month: int, day: int) -> None:
    before = date(2033, 12, 31) if name == "元旦" else date(2033, month, day) - timedelta(1)

    assert CHINA.season_day(name, "before", 2033) == before


@pytest.mark.parametrize(
    ("name", "year", "first", "last"),
    [
        ("国庆节", 2026, date(2026, 10, 1), date(2026, 10, 7)),
        ("春节", 2026, date(2026, 2, 15), date(2026, 2, 23)),
        ("五一", 2022, date(2022, 4, 30), date(2022, 5, 4)),
        ("元旦", 2024, date(2023, 12, 30), date(2024, 1, 1)),
        ("中秋节", 2025, date(2025, 10, 1), date(2025, 10, 8)),
        ("元宵节", 2026, date(2026, 3, 3), date(2026, 3, 3)),
        ("除夕", 2026, date(2026, 2, 16), date(2026, 2, 16)),
        ("教师节", 2022, date(2022, 9, 10), date(2022, 9, 10)),  # a Saturday, and free for 中秋节
    ],
)
def test_a_public_holiday_lasts_as_long_as_its_free_days(
    name: str, year: int, first: date, last: date
) -> None:
    assert CHINA.season(name, year) == (first, last)


def test_the_free_days_of_a_feast_await_their_notice() -> None:
    assert CHINA.awaits_notice("国庆节", "end", 2027)
    assert not CHINA.awaits_notice("国庆节", "before", 2027)
    assert not CHINA.awaits_notice("国庆节", "end", 2026)
    assert not CHINA.awaits_notice("教师节", "end", 2027)


@pytest.mark.parametrize(
    ("name", "theirs"),
    [
        ("春节", "LUNAR_NEW_YEAR_DATES"),
        ("端午节", "DRAGON_BOAT_DATES"),
        ("中秋节", "MID_AUTUMN_DATES"),
        ("重阳节", "DOUBLE_NINTH_DATES"),
    ],
)
@pytest.mark.parametrize("year", range(2010, 2031))
def test_lunar_feasts_agree_with_holidays(name: str, theirs: str, year: int) -> None:
    chinese = pytest.importorskip("holidays.calendars.chinese")
    month, day = getattr(chinese._ChineseLunisolar, theirs)[year]

    assert CHINA.season_day(name, "before", year) == date(year, month, day) - timedelta(1)


@pytest.mark.parametrize("year", range(2010, 2031))
def test_eve_lantern_feast_and_clear_brightness(year: int) -> None:
    """除夕 is the day before 正月初一, 元宵节 正月十五; 清明 is the term of that name."""
    terms = dict(pytest.importorskip("chinese_calendar").get_solar_terms(date(year, 4, 1), date(year, 4, 9)))
    eve = CHINA.season_day("春节", "before", year)
    clear = CHINA.season_day("清明节", "before", year)
    assert eve
    assert clear

    assert CHINA.season("除夕", year) == (eve, eve)
    assert CHINA.season_day("元宵节", "start", year) == eve + timedelta(15)
    assert terms[clear + timedelta(1)] == "清明"


def test_feasts_beyond_the_table_are_not_made_up() -> None:
    assert CHINA.season("春节", 2031) is None
    assert CHINA.season("春节", 2009) is None
