from __future__ import annotations

from datetime import date

import pytest

from luoshi.cadence import CHINA, Season
from luoshi.cadence.season import side_of


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
    assert CHINA.season(name, 2033) == (date(2033, month, day), date(2033, month, day))


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

    assert CHINA.season(name, year) == (date(year, month, day), date(year, month, day))


@pytest.mark.parametrize("year", range(2010, 2031))
def test_eve_lantern_feast_and_clear_brightness(year: int) -> None:
    """除夕 is the day before 正月初一, 元宵节 正月十五; 清明 is the term of that name."""
    terms = dict(pytest.importorskip("chinese_calendar").get_solar_terms(date(year, 4, 1), date(year, 4, 9)))
    spring = CHINA.season_day("春节", "start", year)
    lantern = CHINA.season_day("元宵节", "start", year)
    clear = CHINA.season_day("清明节", "start", year)
    assert spring
    assert lantern
    assert clear

    assert CHINA.season_day("除夕", "start", year) == CHINA.season_day("春节", "before", year)
    assert (lantern - spring).days == 14
    assert terms[clear] == "清明"


def test_feasts_beyond_the_table_are_not_made_up() -> None:
    assert CHINA.season("春节", 2031) is None
    assert CHINA.season("春节", 2009) is None
