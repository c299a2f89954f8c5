from __future__ import annotations

from luoshi.cadence import Frame
from luoshi.cadence.day import edtf, fill_year, is_day, month_end, year_of_month


def test_february_ends_by_its_year() -> None:
    assert [month_end(year, 2) for year in (2026, 2028, 2100, 2000, None)] == [28, 29, 28, 29, 29]


def test_a_day_without_a_year_stays_open_until_it_is_filled() -> None:
    assert edtf(None, 6, 30) == "XXXX-06-30"
    assert fill_year("XXXX-06-30", 2026) == "2026-06-30"
    assert fill_year("2025-06-30", 2026) == "2025-06-30"


def test_the_last_of_february_moves_back_in_a_common_year() -> None:
    assert fill_year("XXXX-02-29", 2026) == "2026-02-28"
    assert fill_year("XXXX-02-29", 2028) == "2028-02-29"


def test_no_such_day() -> None:
    assert not is_day(2026, 2, 29)
    assert not is_day(2026, 13, 1)
    assert not is_day(2026, 4, 0)


def test_january_of_an_autumn_term_is_next_year() -> None:
    assert year_of_month(Frame(2026, term=1), 1) == 2027
    assert year_of_month(Frame(2026, term=1), 9) == 2026
    assert year_of_month(Frame(2026, term=2), 3) == 2026
    assert year_of_month(Frame(), 3) is None
