"""The values can't be half made."""

from __future__ import annotations

from datetime import date

import pytest

from luoshi.cadence.mentions.value import Bounds, Duration, Durations, Range


def test_a_range_has_a_side_and_runs_forward() -> None:
    with pytest.raises(ValueError, match="at least one side"):
        Range(None, None)
    with pytest.raises(ValueError, match="ends after it starts"):
        Range(date(2026, 2, 1), date(2026, 1, 1))


def test_lengths_have_units() -> None:
    with pytest.raises(ValueError, match="at least one unit"):
        Duration({})
    with pytest.raises(ValueError, match="at least one side"):
        Durations(None, None)


def test_bounds_have_a_side_and_an_order() -> None:
    with pytest.raises(ValueError, match="at least one side"):
        Bounds(None, None)
    with pytest.raises(ValueError, match="not above"):
        Bounds(3, 2)
