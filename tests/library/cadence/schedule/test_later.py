from __future__ import annotations

from datetime import date, datetime

import pytest

from luoshi.cadence import Correction, Extension, Stop
from luoshi.cadence.schedule.later import day_in_force, merged


def at(day: int, hour: int = 9) -> datetime:
    return datetime(2026, 3, day, hour)  # noqa: DTZ001  # local time


def test_a_stop_can_not_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="can't end"):
        Stop(at(3), at(2))


def test_a_stop_touches_its_first_and_its_last_day() -> None:
    stop = Stop(at(3, 17), at(5, 8))

    assert [stop.touches(date(2026, 3, day)) for day in range(2, 7)] == [False, True, True, True, False]
    assert Stop(at(3)).touches(date(2030, 1, 1))


def test_stops_that_overlap_are_one() -> None:
    assert merged([Stop(at(5), at(7)), Stop(at(1), at(2)), Stop(at(6), at(9))]) == [
        Stop(at(1), at(2)),
        Stop(at(5), at(9)),
    ]
    assert merged([Stop(at(5)), Stop(at(6), at(9))]) == [Stop(at(5))]
    assert merged([Stop(at(1), at(9)), Stop(at(5), at(6))]) == [Stop(at(1), at(9))]
    assert merged([Stop(at(1), at(3)), Stop(at(2))]) == [Stop(at(1))]


def test_the_later_fact_holds_and_an_extension_never_shortens() -> None:
    first, late, early = date(2026, 3, 20), date(2026, 4, 10), date(2026, 3, 16)

    assert day_in_force(first, []) == first
    assert day_in_force(first, [Extension(early, date(2026, 3, 1))]) == first
    correction = Correction(early, date(2026, 3, 2), "来函")
    assert day_in_force(first, [Extension(late, date(2026, 3, 1)), correction]) == early
    assert day_in_force(first, [Extension(late, date(2026, 3, 3)), correction]) == late
