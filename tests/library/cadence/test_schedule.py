"""What a cadence owes, day by day; the norms are quoted where they are proved."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.cadence import (
    Cadence,
    Deadline,
    Frame,
    Limit,
    Quota,
    Standing,
    Vague,
    Window,
    from_json,
    to_json,
)
from luoshi.cadence.due import due as due_of
from luoshi.cadence.schedule import occurrences, period_name
from luoshi.cadence.workdays import CHINA

ZONE = ZoneInfo("Asia/Shanghai")
YEAR = (date(2026, 1, 1), date(2026, 12, 31))
FRAME = Frame(year=2026)


def at(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=ZONE)


def days(cadence: Cadence, start: date = YEAR[0], end: date = YEAR[1]) -> list[str]:
    return [str(period.due) for period in occurrences(cadence, FRAME, CHINA, start, end)]


@pytest.mark.parametrize(
    ("per", "count", "first", "second"),
    [
        ("P1D", 365, "2026-01-01", "2026-01-02"),
        ("P1W", 53, "2026-01-04", "2026-01-11"),
        ("P10D", 36, "2026-01-10", "2026-01-20"),
        ("P15D", 24, "2026-01-15", "2026-01-31"),
        ("P1M", 12, "2026-01-31", "2026-02-28"),
        ("P2M", 6, "2026-02-28", "2026-04-30"),
        ("P3M", 4, "2026-03-31", "2026-06-30"),
        ("P6M", 2, "2026-06-30", "2026-12-31"),
    ],
)
def test_quota_is_due_at_the_end_of_each_calendar_period(
    per: str, count: int, first: str, second: str
) -> None:
    found = days(Quota(1, None, per))

    assert len(found) == count
    assert found[:2] == [first, second]


def test_years() -> None:
    assert days(Quota(1, None, "P1Y")) == ["2026-12-31"]
    assert days(Quota(1, None, "P3Y"), end=date(2030, 1, 1)) == ["2028-12-31", "2031-12-31"]


@pytest.mark.parametrize(
    ("quota", "expected"),
    [
        (Quota(1, None, "P1M", "D5"), "2026-02-05"),
        (Quota(1, None, "P1M", "D31"), "2026-02-28"),
        (Quota(1, None, "P1M", "end"), "2026-02-28"),
        (Quota(1, None, "P3M", "M1D10"), "2026-04-10"),
        (Quota(1, None, "P3M", "M2end"), "2026-05-31"),
        (Quota(1, None, "P1W", "W1"), "2026-01-12"),
    ],
)
def test_due_day_inside_the_second_period(quota: Quota, expected: str) -> None:
    assert days(quota)[1] == expected


def test_due_days_of_a_year() -> None:
    assert days(Quota(1, None, "P1Y", "M12end")) == ["2026-12-31"]
    assert days(Quota(1, None, "P1Y", "M3end")) == ["2026-03-31"]
    assert days(Quota(1, None, "P1Y", "M6D20")) == ["2026-06-20"]


def test_a_day_of_the_month_after() -> None:
    """次月5日前: January's is due on 5 February, December's on 5 January."""
    found = days(Quota(1, None, "P1M", "+D5"))

    assert (found[0], found[-1]) == ("2026-02-05", "2027-01-05")


def test_a_plain_count_is_a_minimum_and_a_maximum_owes_nothing() -> None:
    least = occurrences(Quota(2, None, "P6M"), FRAME, CHINA, *YEAR)[0]
    most = occurrences(Quota(None, 3, "P1Y"), FRAME, CHINA, *YEAR)[0]
    both = occurrences(Quota(2, 3, "P1Y"), FRAME, CHINA, *YEAR)[0]

    assert (least.needs, least.maximum) == (2, None)
    assert (most.needs, most.maximum, most.due) == (0, 3, None)
    assert (both.needs, both.maximum, both.due) == (2, 3, date(2026, 12, 31))


def test_a_plan_that_starts_in_november_owes_its_half_year_whole_and_says_so() -> None:
    (half,) = occurrences(Quota(2, None, "P6M"), FRAME, CHINA, date(2026, 11, 3), YEAR[1])

    assert (half.start, half.opens, half.due, half.needs) == (
        date(2026, 7, 1),
        date(2026, 11, 3),
        date(2026, 12, 31),
        2,
    )
    assert half.why_zh == (
        "“每半年至少2次”按日历周期计，每期不少于2次，不结转；下半年为2026年7月1日至2026年12月31日，"
        "2026年11月3日起跟踪，次数不按天数折减，2026年12月31日止，遇休息日不顺延。"
    )
    assert half.why_en == (
        "“at least twice every half-year” counts by calendar period, at least 2, nothing carries over; "
        "second half-year is 2026-07-01 to 2026-12-31; followed from 2026-11-03, the number is not cut "
        "down for that; due 2026-12-31, which never moves from a rest day."
    )


def test_a_due_day_before_the_start_is_not_owed() -> None:
    assert days(Quota(1, None, "P1M", "D5"), date(2026, 10, 6)) == ["2026-11-05", "2026-12-05"]


def test_a_deadline_is_one_period_and_never_moves() -> None:
    """民法典 art. 203 speaks of 期间; a day that is named stands, here on a Saturday of the feast."""
    (period,) = occurrences(Deadline("XXXX-10-03"), FRAME, CHINA, *YEAR, quote="10月3日前")

    assert period.due == date(2026, 10, 3)
    assert not CHINA.is_workday(period.due)
    assert period.why_zh == "“10月3日前”是期限，2026年10月3日止，遇休息日不顺延。"
    assert period.why_en == "“10月3日前” is a deadline: due 2026-10-03, which never moves from a rest day."


def test_a_deadline_outside_the_frame_still_stands() -> None:
    assert days(Deadline("2031-12-31")) == ["2031-12-31"]
    (past,) = occurrences(Deadline("2025-12-31"), FRAME, CHINA, *YEAR)
    assert past.opens == past.due == date(2025, 12, 31)


def test_a_window_is_one_period() -> None:
    (period,) = occurrences(Window("XXXX-11-01", "XXXX-02-28"), FRAME, CHINA, *YEAR)

    assert (period.start, period.end, period.due) == (date(2026, 11, 1), date(2027, 2, 28), date(2027, 2, 28))


@pytest.mark.parametrize(
    "cadence", [Vague(), Standing(), Limit("P5D", workdays=True, trigger="收到"), Quota(1, None, "PT2H")]
)
def test_no_period(cadence: Cadence) -> None:
    assert occurrences(cadence, FRAME, CHINA, *YEAR) == []


def test_a_date_whose_year_nobody_told_has_no_period() -> None:
    assert occurrences(Deadline("XXXX-06-30"), Frame(), CHINA, *YEAR) == []


PERS = st.sampled_from(["P1D", "P1W", "P2W", "P10D", "P15D", "P1M", "P2M", "P3M", "P5M", "P6M", "P1Y", "P2Y"])
DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))


@given(PERS, DAYS, st.integers(0, 800))
def test_periods_cover_every_day_once(per: str, start: date, length: int) -> None:
    """Calendar periods of a quota touch, never overlap, and hold all that is followed."""
    end = start + timedelta(length)
    found = occurrences(Quota(1, None, per), FRAME, CHINA, start, end)

    assert found[0].start <= start <= found[0].end
    assert found[-1].start <= end <= found[-1].end
    for one, other in pairwise(found):
        assert one.end + timedelta(1) == other.start
    assert all(one.start <= one.opens <= one.end and one.due == one.end for one in found)


@given(PERS, DAYS, st.integers(0, 400), st.integers(0, 400))
def test_a_longer_follow_up_only_adds_periods(per: str, start: date, length: int, more: int) -> None:
    end = start + timedelta(length)

    short = occurrences(Quota(1, None, per), FRAME, CHINA, start, end)
    long = occurrences(Quota(1, None, per), FRAME, CHINA, start, end + timedelta(more))

    assert long[: len(short)] == short


class TestLimits:
    def test_first_day_is_left_out(self) -> None:
        """民法典 art. 201: 按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算。"""
        due = due_of(Limit("P15D", workdays=False, trigger="收到"), at(2026, 3, 10, 9))

        assert due.day == date(2026, 3, 25)
        assert due.at is None
        assert due.why_zh == "“收到后15天内”自2026年3月10日起，当日不计，按日历数到2026年3月25日。"

    def test_last_day_moves_from_a_rest_day(self) -> None:
        """民法典 art. 203: 期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日。"""
        due = due_of(Limit("P5D", workdays=False, trigger=""), at(2026, 9, 29, 9))

        assert due.day == date(2026, 10, 8)
        assert due.why_zh == (
            "“5天内”自2026年9月29日起，当日不计，按日历数到2026年10月4日，"
            "2026年10月4日是休息日，顺延到2026年10月8日。"
        )
        assert due.why_en == (
            "“within 5 days” from 2026-09-29, that day left out, runs to 2026-10-04; "
            "2026-10-04 is a rest day, so it moves to 2026-10-08."
        )

    def test_make_up_day_is_no_rest_day(self) -> None:
        due = due_of(Limit("P2D", workdays=False, trigger=""), at(2026, 10, 8, 9))

        assert due.day == date(2026, 10, 10)

    def test_months_end_on_the_same_day_or_the_last(self) -> None:
        """民法典 art. 202: 到期月的对应日为期间的最后一日；没有对应日的，月末日为期间的最后一日。"""
        month = Limit("P1M", workdays=False, trigger="")

        assert due_of(month, at(2026, 3, 17)).day == date(2026, 4, 17)
        assert due_of(month, at(2026, 8, 31)).day == date(2026, 9, 30)
        assert due_of(Limit("P2W", workdays=False, trigger=""), at(2026, 3, 3)).day == date(2026, 3, 17)
        assert due_of(Limit("P1Y", workdays=False, trigger=""), at(2025, 3, 3)).day == date(2026, 3, 3)

    def test_hours_run_by_the_clock_and_never_move(self) -> None:
        """民法典 art. 201: 按照小时计算期间的，自法律规定或者当事人约定的时间开始计算。"""
        due = due_of(Limit("PT24H", workdays=False, trigger="事故发生"), at(2026, 10, 1, 22, 30))

        assert due.at == at(2026, 10, 2, 22, 30)
        assert due.day == date(2026, 10, 2)
        assert due_of(Limit("PT30M", workdays=False, trigger=""), at(2026, 10, 1, 22, 45)).at == (
            at(2026, 10, 1, 23, 15)
        )

    def test_working_days_over_national_day_2026_with_its_make_up_day(self) -> None:
        due = due_of(Limit("P5D", workdays=True, trigger="收到申请"), at(2026, 9, 29, 17))

        assert due.day == date(2026, 10, 12)
        assert not due.provisional

    def test_a_year_without_a_notice_makes_the_date_provisional(self) -> None:
        due = due_of(Limit("P10D", workdays=True, trigger=""), at(2026, 12, 25, 9))

        assert due.provisional
        assert due.why_zh.endswith("（该年放假安排未公布，暂定）。")
        assert due.why_en.endswith("(holidays of that year not published: provisional).")

    def test_at_once_has_no_due(self) -> None:
        due = due_of(Limit("", workdays=False, trigger="发现隐患"), at(2026, 3, 10, 9))

        assert (due.day, due.at) == (None, None)
        assert due.why_zh == "“立即（发现隐患）”没有写时长，只计已过的时间，不算逾期。"

    def test_a_limit_before_its_event_runs_back_and_stands(self) -> None:
        before = Limit("P3D", workdays=False, trigger="会议召开", side="before")

        assert due_of(before, at(2026, 10, 9)).day == date(2026, 10, 6)
        work = Limit("P3D", workdays=True, trigger="会议召开", side="before")
        assert due_of(work, at(2026, 10, 9)).day == date(2026, 9, 29)

    def test_the_first_days_of_a_time_count_the_first(self) -> None:
        opening = Limit("P10D", workdays=True, trigger="年初", side="opening")

        assert due_of(opening, at(2026, 1, 1)).day == date(2026, 1, 15)

    @given(
        count=st.integers(1, 60), start=st.dates(date(2024, 1, 1), date(2026, 9, 1)), workdays=st.booleans()
    )
    def test_a_limit_in_days_ends_on_a_working_day_after_its_start(
        self, count: int, start: date, *, workdays: bool
    ) -> None:
        due = due_of(
            Limit(f"P{count}D", workdays=workdays, trigger=""), at(start.year, start.month, start.day)
        )

        assert due.day is not None
        assert CHINA.is_workday(due.day)
        assert due.day >= start + timedelta(count)


@pytest.mark.parametrize(
    ("start", "end", "zh", "en"),
    [
        (date(2026, 7, 1), date(2026, 9, 30), "第3季度", "Q3"),
        (date(2026, 1, 1), date(2026, 6, 30), "上半年", "first half-year"),
        (date(2026, 9, 1), date(2026, 9, 30), "9月", "Sep"),
        (date(2026, 1, 1), date(2026, 12, 31), "2026年", "2026"),
        (date(2026, 1, 5), date(2026, 1, 11), "2026年1月5日至2026年1月11日", "2026-01-05 to 2026-01-11"),
    ],
)
def test_periods_have_names(start: date, end: date, zh: str, en: str) -> None:
    assert (period_name(start, end, "zh"), period_name(start, end, "en")) == (zh, en)


@pytest.mark.parametrize(
    "cadence",
    [
        Quota(2, None, "P6M"),
        Quota(1, None, "P1M", "D5"),
        Deadline("2026-06-30"),
        Window("2026-03-01", "2026-05-31"),
        Limit("P15D", workdays=True, trigger="收到"),
        Vague(),
        Standing(),
    ],
)
def test_a_record_is_read_back(cadence: Cadence) -> None:
    assert from_json(to_json(cadence)) == cadence


def test_a_foreign_record_is_refused() -> None:
    with pytest.raises(ValueError, match="no record of a cadence"):
        from_json({"type": "often"})
    with pytest.raises(ValueError, match="no record of a cadence"):
        from_json({"type": "deadline", "day": "2026-06-30"})
