"""Slices of the calendar stop where it ends, and begin where it begins."""

from __future__ import annotations

from datetime import date

import pytest

from luoshi.cadence.calendar.slices import Slice, add_months, is_counted, slices

YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize("per", ["P9999Y", "P99999M", "P9999999W", "P9999999D"])
@pytest.mark.parametrize("since", [None, date(2020, 1, 1), date(2027, 1, 1)])
def test_a_length_beyond_the_calendar_is_one_slice(per: str, since: date | None) -> None:
    (found,) = slices(per, *YEAR, since)
    assert found.start <= YEAR[0]
    assert found.end >= YEAR[1]


def test_the_last_slice_of_the_calendar_ends_with_it() -> None:
    assert [*slices("P1M", date(9999, 12, 1), date.max)] == [Slice(date(9999, 12, 1), date.max)]
    assert [*slices("P1W", date(9999, 12, 27), date.max)][-1].end == date.max
    assert [*slices("P10D", date(9999, 12, 30), date.max)] == [Slice(date(9999, 12, 21), date.max)]


def test_the_first_slice_of_the_calendar_begins_with_it() -> None:
    assert next(slices("P5M", date(1, 1, 1), date(1, 1, 2), date(2, 2, 1))).start == date.min
    assert next(slices("P7Y", date(3, 1, 1), date(3, 1, 2), date(6, 1, 1))).start == date.min


def test_a_length_that_the_calendar_has_no_place_for_is_counted_from_the_start() -> None:
    assert is_counted("P7Y")
    assert not is_counted("P3M")
    starts = [each.start for each in slices("P5M", *YEAR, date(2025, 3, 1))]
    assert starts == [date(2026, 1, 1), date(2026, 6, 1), date(2026, 11, 1)]


def test_a_month_that_the_calendar_has_not_is_no_day() -> None:
    assert add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    with pytest.raises(ValueError, match="year"):
        add_months(date(9999, 12, 1), 1)
