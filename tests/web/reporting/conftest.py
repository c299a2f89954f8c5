from __future__ import annotations

import pytest

from tests.web.cast import Cast
from tests.web.reporting.year import HalfYear
from tests.web.tracking.plan import Desk


@pytest.fixture
def desk(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A plan of the county, on Monday 2 March 2026."""
    return Desk(cast, monkeypatch)


@pytest.fixture
def half_year(desk: Desk) -> HalfYear:
    """The first half of 2026 as told in `year`, on 15 July."""
    return HalfYear(desk)
