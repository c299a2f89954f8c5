"""Rows made before stops, corrections and closings were kept are brought up to them."""

from __future__ import annotations

from datetime import date, datetime
from importlib import import_module

import pytest
from django.apps import apps

from luoshi.cadence import Deadline, Limit
from luoshi_web.tracking import domain
from luoshi_web.tracking.models import Closing, Occurrence
from tests.web.cast import Cast
from tests.web.tracking.plan import ZONE, Desk, only

fill = import_module("luoshi_web.tracking.migrations.0003_fill_changes").fill


def as_before(one: Occurrence, **values: object) -> None:
    """The row as the first version wrote it."""
    why = {key: value for key, value in one.why.items() if key != "counts"}
    Occurrence.objects.filter(pk=one.pk).update(moved_to=None, why=why, **values)


def test_what_was_closed_gets_its_closing_with_who_closed_it(desk: Desk, cast: Cast) -> None:
    one = only(desk.given(desk.duty(Deadline("2026-06-30"))))
    domain.close(cast.head, one, "职责已划转")
    Closing.objects.all().delete()

    fill(apps, None)

    made = Closing.objects.get()
    assert (made.why, made.closed_at, made.closed_by) == ("职责已划转", one.closed_at, cast.head.account)


def test_what_was_extended_gets_its_date_in_force(desk: Desk, cast: Cast) -> None:
    one = only(desk.given(desk.duty(Deadline("2026-06-30"))))
    for until in (date(2026, 7, 15), date(2026, 7, 31)):
        domain.extend(cast.clerk, one, until, "汛期")
    as_before(one)

    fill(apps, None)

    assert Occurrence.objects.get(pk=one.pk).moved_to == date(2026, 7, 31)


@pytest.mark.parametrize(
    ("limit", "counts"),
    [
        (Limit("P5D", workdays=True, trigger="收到"), "workdays"),
        (Limit("P5D", workdays=False, trigger="收到"), "moves"),
        (Limit("P5D", workdays=False, trigger="会议", side="before"), ""),
        (Limit("PT24H", workdays=False, trigger="事故"), ""),
    ],
)
def test_a_limit_tells_how_it_counts(desk: Desk, cast: Cast, limit: Limit, counts: str) -> None:
    assignment = desk.given(desk.duty(limit))
    domain.record_event(cast.water_clerk, assignment, 1, datetime(2026, 3, 1, 9, tzinfo=ZONE), "收到")
    one = only(assignment)
    assert one.why["counts"] == counts
    as_before(one)

    fill(apps, None)

    assert Occurrence.objects.get(pk=one.pk).why["counts"] == counts
