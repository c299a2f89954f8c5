from __future__ import annotations

import pytest

from luoshi.cadence import (
    Cadence,
    Deadline,
    Frame,
    Limit,
    Quota,
    Standing,
    Vague,
    Window,
    complete,
    is_relative,
)

TOLD: list[Cadence] = [
    Quota(1, None, "P1Y"),
    Limit("P3D", workdays=False, trigger=""),
    Vague(),
    Standing(),
    Deadline("2025-06-30"),
    Window("2025-01-01", "2025-12-31"),
]


@pytest.mark.parametrize("cadence", TOLD, ids=str)
def test_what_is_told_stays(cadence: Cadence) -> None:
    assert not is_relative(cadence)
    assert complete(cadence, Frame(2026)) == cadence


def test_the_frame_fills_the_year() -> None:
    assert complete(Deadline("XXXX-02-29"), Frame(2026)) == Deadline("2026-02-28")
    assert complete(Window("XXXX-03-01", "XXXX-05-31"), Frame(2026)) == Window("2026-03-01", "2026-05-31")


def test_a_window_over_the_turn_of_the_year_ends_in_the_next() -> None:
    winter = Window("XXXX-11-01", "XXXX-02-29")

    assert complete(winter, Frame(2026)) == Window("2026-11-01", "2027-02-28")
    assert complete(winter, Frame(2027)) == Window("2027-11-01", "2028-02-29")


def test_without_a_year_it_stays_relative() -> None:
    cadence = Deadline("XXXX-06-30")

    assert is_relative(cadence)
    assert complete(cadence, Frame()) == cadence
