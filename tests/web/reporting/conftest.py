from __future__ import annotations

import pytest
from pytest_django import DjangoDbBlocker

from tests.web.cast import Cast
from tests.web.kept import Kept
from tests.web.reporting.year import HalfYear
from tests.web.tracking.plan import Desk


@pytest.fixture
def desk(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A plan of the county, on Monday 2 March 2026."""
    return Desk(cast, monkeypatch)


@pytest.fixture(scope="session")
def kept_half_year(kept_cast: Kept[Cast], django_db_blocker: DjangoDbBlocker) -> Kept[HalfYear]:
    """The half-year, played once."""

    def play() -> HalfYear:
        with pytest.MonkeyPatch.context() as clock:
            return HalfYear(Desk(kept_cast.put_back(), clock))

    with django_db_blocker.unblock():
        return Kept.of(play)


@pytest.fixture
def half_year(cast: Cast, kept_half_year: Kept[HalfYear], monkeypatch: pytest.MonkeyPatch) -> HalfYear:
    """The first half of 2026 as told in `year`, on 15 July."""
    del cast
    played = kept_half_year.put_back()
    played.desk.monkeypatch = monkeypatch
    played.desk.on(2026, 7, 15)
    return played
