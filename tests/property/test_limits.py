"""Limits against a count day by day that knows nothing of the library, its rules or its table.

Working days are those of chinesecalendar; each test quotes the article of the Civil Code it proves.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luoshi.cadence import CHINA, Correction, Extension, Limit, Season, Stop, due

chinese_calendar = pytest.importorskip("chinese_calendar")
works: Callable[[date], bool] = chinese_calendar.is_workday

#: A limit of 60 working days that starts here still ends in 2026.
starts = st.datetimes(datetime(2010, 1, 1), datetime(2026, 5, 31))  # noqa: DTZ001  # local time
counts = st.integers(1, 60)
moments = st.timedeltas(timedelta(-5), timedelta(90))
DAY = timedelta(1)


def limit(amount: str, *, workdays: bool = False) -> Limit:
    return Limit(amount, workdays, "收到")


def first_workday(day: date) -> date:
    while not works(day):
        day += DAY
    return day


@st.composite
def stops(draw: st.DrawFn, start: datetime) -> list[Stop]:
    spans = draw(st.lists(st.tuples(moments, st.timedeltas(timedelta(0), timedelta(20))), max_size=3))
    return [Stop(start + begins, start + begins + lasts) for begins, lasts in spans]


@given(starts, counts)
@settings(deadline=None)
def test_days(start: datetime, count: int) -> None:
    """民法典第二百零一条: 按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算.

    第二百零三条: 期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日.
    """
    day, left = start.date(), count
    while left:
        day += DAY
        left -= 1

    found = due(limit(f"P{count}D"), start)

    assert (found.day, found.at, found.first) == (first_workday(day), None, first_workday(day))
    assert not found.provisional


@given(starts, counts)
@settings(deadline=None)
def test_working_days(start: datetime, count: int) -> None:
    """民法典第二百零四条: 期间的计算方法依照本法的规定，但是法律另有规定或者当事人另有约定的除外.

    A limit in working days is such an agreement: only the days that are worked count.
    """
    day, left = start.date(), count
    while left:
        day += DAY
        left -= works(day)

    assert due(limit(f"P{count}D", workdays=True), start).day == day


@given(starts, st.integers(1, 6), st.sampled_from("MY"))
@settings(deadline=None)
def test_months_and_years(start: datetime, number: int, unit: str) -> None:
    """民法典第二百零二条: 按照年、月计算期间的，到期月的对应日为期间的最后一日.

    没有对应日的，月末日为期间的最后一日.
    """
    if unit == "Y":
        start, number = start.replace(year=2010 + start.year % 10, day=min(start.day, 28)), 1
    year, month = start.year, start.month
    for _ in range(number * (12 if unit == "Y" else 1)):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    last = date(year, month, min(start.day, monthrange(year, month)[1]))

    assert due(limit(f"P{number}{unit}"), start).day == first_workday(last)


@given(starts, st.integers(1, 200), st.sampled_from(["H", "M"]))
@settings(deadline=None)
def test_hours(start: datetime, number: int, unit: str) -> None:
    """民法典第二百零一条: 按照小时计算期间的，自法律规定或者当事人约定的时间开始计算.

    第二百条: 民法所称的期间按照公历年、月、日、小时计算. Hours know no rest days.
    """
    at = start
    for _ in range(number):
        at += timedelta(hours=1) if unit == "H" else timedelta(minutes=1)

    found = due(limit(f"PT{number}{unit}"), start)

    assert (found.at, found.day) == (at, at.date())


@given(st.data(), starts, counts, st.booleans())
@settings(deadline=None)
def test_days_of_standstill_do_not_count(
    data: st.DataObject,
    start: datetime,
    count: int,
    workdays: bool,  # noqa: FBT001
) -> None:
    """行政许可法第四十五条, and its like: 所需时间不计算在…规定的期限内."""
    found_stops = data.draw(stops(start))
    still = {
        stop.start.date() + timedelta(n)
        for stop in found_stops
        if stop.end
        for n in range((stop.end.date() - stop.start.date()).days + 1)
    }
    day, left = start.date(), count
    while left:
        day += DAY
        left -= day not in still and (works(day) or not workdays)
    while not works(day) or day in still:
        day += DAY

    found = due(limit(f"P{count}D", workdays=workdays), start, stops=found_stops)

    assert found.day == day
    assert not found.halted
    assert found.first == due(limit(f"P{count}D", workdays=workdays), start).day


@given(st.data(), starts, st.integers(1, 200))
@settings(deadline=None)
def test_hours_of_standstill_do_not_count(data: st.DataObject, start: datetime, hours: int) -> None:
    start = start.replace(minute=0, second=0, microsecond=0)
    spans = data.draw(st.lists(st.tuples(st.integers(-20, 300), st.integers(0, 40)), max_size=3))
    found_stops = [
        Stop(start + timedelta(hours=begins), start + timedelta(hours=begins + lasts))
        for begins, lasts in spans
    ]
    at, left = start, hours
    while left:
        left -= not any(stop.start <= at and stop.end and at < stop.end for stop in found_stops)
        at += timedelta(hours=1)

    assert due(limit(f"PT{hours}H"), start, stops=found_stops).at == at


@given(st.data(), starts, counts)
@settings(deadline=None)
def test_an_open_stop_leaves_no_day_exactly_where_the_clock_had_not_run_out(
    data: st.DataObject, start: datetime, count: int
) -> None:
    began = start + data.draw(moments)
    plain = due(limit(f"P{count}D"), start)

    found = due(limit(f"P{count}D"), start, stops=[Stop(began)])

    assert plain.day is not None
    assert found.halted == (began.date() <= plain.day)
    assert found.day == (None if found.halted else plain.day)
    assert found.first == plain.day


changes = st.lists(
    st.builds(Extension, st.dates(date(2010, 1, 1), date(2027, 12, 31)), st.dates())
    | st.builds(Correction, st.dates(date(2010, 1, 1), date(2027, 12, 31)), st.dates(), st.just("来函")),
    max_size=4,
)


@given(st.data(), starts, counts, changes)
@settings(deadline=None)
def test_no_later_fact_changes_the_first_date(
    data: st.DataObject, start: datetime, count: int, facts: list[Extension | Correction]
) -> None:
    """Architecture, Status: the first date is kept, and the light runs against the date in force."""
    plain = due(limit(f"P{count}D"), start)

    found = due(limit(f"P{count}D"), start, stops=data.draw(stops(start)), changes=facts)

    assert found.first == plain.first == plain.day
    extended = [fact for fact in facts if isinstance(fact, Extension)]
    if extended == facts:
        assert found.day is not None
        assert plain.day is not None
        assert found.day >= max([plain.day, *(fact.to for fact in extended)])


@given(starts, counts, st.sampled_from(["after", "opening"]), st.booleans())
@settings(deadline=None)
def test_a_limit_never_ends_before_it_starts_nor_on_a_rest_day(
    start: datetime,
    count: int,
    side: str,
    workdays: bool,  # noqa: FBT001
) -> None:
    found = due(Limit(f"P{count}D", workdays, "", side), start)  # type: ignore[arg-type]

    assert found.day is not None
    assert found.day >= start.date()
    assert works(found.day)


@given(starts, counts)
@settings(deadline=None)
def test_a_season_moves_no_limit(start: datetime, count: int) -> None:
    place = CHINA.with_seasons(Season("汛期", "06-01", "09-30"))

    assert due(limit(f"P{count}D"), start, place).day == due(limit(f"P{count}D"), start).day
