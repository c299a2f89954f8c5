"""The date in force: what extensions and stops make of a first date, as a pure function of days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.cadence.calendar.workdays import CHINA
from luoshi_web.shell.strip import State
from luoshi_web.tracking.changes import Counts, Moved, moved
from luoshi_web.tracking.lights import Light
from luoshi_web.tracking.status import (
    ClosingFacts,
    CorrectionFacts,
    ExtensionFacts,
    OccurrenceFacts,
    StopFacts,
    status_of,
)

ZONE = ZoneInfo("Asia/Shanghai")
DUE = date(2026, 6, 30)
FAR = date(2026, 12, 31)
DEADLINE = OccurrenceFacts(start=DUE, end=DUE, opens=date(2026, 3, 1), due=DUE)


def at(month: int, day: int) -> datetime:
    return datetime(2026, month, day, 9, tzinfo=ZONE)


def halted(first: date, last: date | None, *, moves_due: bool = True) -> StopFacts:
    """Stopped on `first`; running again on `last`; each entered on its day."""
    entered = datetime(first.year, first.month, first.day, 9, tzinfo=ZONE)
    resumed = datetime(last.year, last.month, last.day, 9, tzinfo=ZONE) if last else None
    return StopFacts(first, entered, moves_due, last, resumed)


JUNE_STOP = halted(date(2026, 6, 10), date(2026, 6, 15))


def test_the_day_it_stops_counts_and_the_day_it_resumes_does_not() -> None:
    assert moved(DUE, (), (JUNE_STOP,), Counts.PLAIN, FAR) == Moved(date(2026, 7, 5), stopped=5)
    same_day = halted(date(2026, 6, 10), date(2026, 6, 10))
    assert moved(DUE, (), (same_day,), Counts.PLAIN, FAR) is None


def test_two_stops_add_up() -> None:
    second = halted(date(2026, 7, 1), date(2026, 7, 3))

    assert moved(DUE, (), (JUNE_STOP, second), Counts.PLAIN, FAR) == Moved(date(2026, 7, 7), stopped=7)


@pytest.mark.parametrize(
    ("granted", "until", "in_force"),
    [
        # granted before the stop: the time stopped is added to the date granted
        (at(6, 1), date(2026, 7, 10), date(2026, 7, 15)),
        # granted after it: the date granted already knows of the stop
        (at(6, 20), date(2026, 7, 10), date(2026, 7, 10)),
        # granted after it, and earlier than what stands: nothing changes
        (at(6, 20), date(2026, 7, 3), date(2026, 7, 5)),
    ],
)
def test_acts_add_up_in_the_order_of_their_days(granted: datetime, until: date, in_force: date) -> None:
    later = moved(DUE, (ExtensionFacts(until, granted),), (JUNE_STOP,), Counts.PLAIN, FAR)

    assert later is not None
    assert later.until == in_force


def test_a_limit_in_days_moves_from_a_rest_day_and_a_deadline_never_does() -> None:
    """Civil Code art. 203: 期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日。"""
    stop = halted(date(2026, 6, 10), date(2026, 6, 14))  # Saturday 4 July

    plain = moved(DUE, (), (stop,), Counts.PLAIN, FAR)
    moves = moved(DUE, (), (stop,), Counts.MOVES, FAR)
    assert plain is not None
    assert moves is not None
    assert (plain.until, moves.until) == (date(2026, 7, 4), date(2026, 7, 6))


def test_a_date_moved_into_a_year_without_notice_is_provisional() -> None:
    facts = replace(
        DEADLINE,
        due=date(2026, 12, 30),
        counts=Counts.WORKDAYS,
        stops=(halted(date(2026, 12, 1), date(2026, 12, 15)),),
    )

    told = status_of(facts, date(2026, 12, 16))
    assert told.in_force is not None
    assert told.in_force.year == 2027
    assert told.provisional
    assert told.reason_zh.endswith("该年放假安排未公布，日期暂定。")


def test_stopped_time_is_no_time_for_the_rule_of_pace() -> None:
    """Two pieces from 1 January to 30 June, nothing done; stopped from 1 February to 14 June."""
    facts = replace(DEADLINE, opens=date(2026, 1, 1), needs=2)
    stop = halted(date(2026, 2, 1), date(2026, 6, 15))

    assert status_of(facts, date(2026, 6, 15)).state is State.BEHIND
    assert status_of(replace(facts, stops=(stop,)), date(2026, 6, 15)).state is State.OPEN


class TestAsOf:
    """What was true on a day, and what was known of it then."""

    late_told = StopFacts(date(2026, 6, 20), at(7, 8), resumed_on=date(2026, 7, 5), resumed_at=at(7, 8))

    def test_a_stop_told_afterwards_was_true_on_its_days(self) -> None:
        facts = replace(DEADLINE, stops=(self.late_told,))

        assert status_of(facts, date(2026, 7, 2)).state is State.PAUSED
        assert status_of(facts, date(2026, 7, 2), at(7, 2)).state is State.LATE
        assert status_of(facts, date(2026, 7, 6)).state is State.EXTENDED

    def test_a_resumption_not_yet_known_leaves_the_clock_standing(self) -> None:
        stop = StopFacts(date(2026, 6, 20), at(6, 20), resumed_on=date(2026, 7, 5), resumed_at=at(7, 8))
        facts = replace(DEADLINE, stops=(stop,))

        assert status_of(facts, date(2026, 7, 6), at(7, 6)).state is State.PAUSED
        assert status_of(facts, date(2026, 7, 6)).state is State.EXTENDED

    def test_of_several_corrections_the_last_one_known_stands(self) -> None:
        first = CorrectionFacts(date(2026, 7, 31), at(7, 2), before=DUE)
        second = CorrectionFacts(date(2026, 8, 31), at(7, 20), before=date(2026, 7, 31))
        facts = replace(DEADLINE, corrections=(first, second))

        assert status_of(facts, date(2026, 7, 21)).first_due == date(2026, 8, 31)
        assert status_of(facts, date(2026, 7, 21), at(7, 10)).first_due == date(2026, 7, 31)
        assert status_of(facts, date(2026, 7, 21), at(7, 1)).first_due == DUE

    def test_closed_and_reopened(self) -> None:
        facts = replace(DEADLINE, closings=(ClosingFacts(at(7, 2), "划转", at(7, 6)),))

        told = [status_of(facts, date(2026, 7, day)).state for day in (1, 2, 5, 6)]
        assert told == [State.LATE, State.SHORT, State.SHORT, State.LATE]
        assert status_of(facts, date(2026, 7, 7), at(7, 4)).state is State.SHORT


@st.composite
def stops(draw: st.DrawFn) -> tuple[StopFacts, ...]:
    """Stops one after the other; the last one may still stand."""
    here = date(2026, 3, 1)
    found: list[StopFacts] = []
    for _turn in range(draw(st.integers(0, 3))):
        first = here + timedelta(draw(st.integers(0, 40)))
        here = first + timedelta(draw(st.integers(0, 30)))
        found.append(halted(first, here, moves_due=draw(st.booleans())))
    still_stands = draw(st.booleans())
    if found and still_stands:
        found[-1] = replace(found[-1], resumed_on=None, resumed_at=None)
    return tuple(found)


DAYS = st.dates(date(2026, 3, 1), date(2026, 12, 31))
EXTENSIONS = st.lists(
    st.builds(ExtensionFacts, DAYS, DAYS.map(lambda day: datetime(2026, day.month, day.day, 9, tzinfo=ZONE))),
    max_size=2,
).map(tuple)


@given(stops(), EXTENSIONS, st.sampled_from(Counts), DAYS)
def test_a_stop_never_makes_anything_late(
    some: tuple[StopFacts, ...], granted: tuple[ExtensionFacts, ...], counts: Counts, day: date
) -> None:
    """A halted clock can put a light out, never on: the date in force only ever moves to later days."""
    without = replace(DEADLINE, extensions=granted, counts=counts)
    with_stops = status_of(replace(without, stops=some), day)

    assert with_stops.in_force is not None
    assert with_stops.in_force >= DUE
    assert with_stops.first_due == DUE
    if status_of(without, day).light is not Light.LATE:
        assert with_stops.light is not Light.LATE


@given(stops(), DAYS)
def test_plain_days_that_stood_still_are_added_one_for_one(some: tuple[StopFacts, ...], day: date) -> None:
    later = moved(DUE, (), some, Counts.PLAIN, day)
    stood = {
        one.since + timedelta(n)
        for one in some
        if one.moves_due
        for n in range(
            ((one.resumed_on if one.resumed_on and one.resumed_on <= day else day) - one.since).days
        )
    }

    assert (later.until if later else DUE) == DUE + timedelta(len(stood))


@given(stops(), DAYS)
def test_working_days_that_stood_still_are_added_as_such(some: tuple[StopFacts, ...], day: date) -> None:
    """As many working days lie between the two dates as the clock stood still on."""
    later = moved(DUE, (), some, Counts.WORKDAYS, day)

    if later is not None:
        assert CHINA.workdays_left(DUE, later.until) == later.stopped
        assert CHINA.is_workday(later.until)


@given(stops(), EXTENSIONS, DAYS)
def test_as_known_at_the_end_of_time_is_what_was_true(
    some: tuple[StopFacts, ...], granted: tuple[ExtensionFacts, ...], day: date
) -> None:
    facts = replace(DEADLINE, stops=some, extensions=granted)
    later = datetime(2027, 6, 1, tzinfo=ZONE)

    assert status_of(facts, day, later) == status_of(facts, day)
