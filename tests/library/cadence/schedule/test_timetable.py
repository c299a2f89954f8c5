from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

import luoshi
from luoshi.cadence import CHINA, Deadline, Frame, Limit, Quota, Standing, Window
from luoshi.cadence.schedule.timetable import followed, periods_of

YEAR = Frame(year=2026)


def test_each_time_of_a_sentence_has_its_days() -> None:
    words = "每季度末月20日前报送小结，6月底前完成检查。"
    quarter, june = luoshi.schedule(words, YEAR)

    assert (quarter.words, june.words) == ("每季度末月20日前", "6月底前")
    assert words[quarter.start : quarter.end] == quarter.words
    assert quarter.rule == "quota-due"
    assert [str(period.due) for period in quarter.periods] == [
        *("2026-03-20", "2026-06-20", "2026-09-20", "2026-12-20"),
    ]
    assert june.cadence == Deadline("2026-06-30")
    assert [period.due for period in june.periods] == [date(2026, 6, 30)]
    assert quarter.periods[0].why_zh.startswith("“每季度末月20日前”")


def test_words_without_time_have_none() -> None:
    assert luoshi.schedule("开展巡查", YEAR) == ()


def test_without_a_year_a_date_stays_open_and_a_quota_has_no_days() -> None:
    june, month = luoshi.schedule("6月底前完成，每月5日前报送")
    assert (june.cadence, june.periods) == (Deadline("XXXX-06-30"), ())
    assert (month.cadence, month.periods) == (Quota(1, None, "P1M", "D5"), ())


def test_the_day_of_issue_tells_the_year_where_nothing_else_does() -> None:
    (june,) = luoshi.schedule("6月底前", Frame(issued=date(2025, 3, 2)))
    assert june.cadence == Deadline("2025-06-30")
    (other,) = luoshi.schedule("6月底前", Frame(year=2026, issued=date(2025, 3, 2)))
    assert other.cadence == Deadline("2026-06-30")


def test_a_limit_is_due_once_its_event_is_known() -> None:
    began = datetime(2026, 9, 29, 9, tzinfo=ZoneInfo("Asia/Shanghai"))
    words = "收到申请后5个工作日内办结，每月公布"
    limit, month = luoshi.schedule(words, YEAR, begun=began)
    assert isinstance(limit.cadence, Limit)
    assert limit.due
    assert limit.due.day == date(2026, 10, 12)
    assert month.due is None
    assert luoshi.schedule(words, YEAR)[0].due is None


@pytest.mark.parametrize(
    ("frame", "bounds"),
    [
        (Frame(), None),
        (YEAR, (date(2026, 1, 1), date(2026, 12, 31))),
        (Frame(year=2026, start=date(2026, 3, 1)), (date(2026, 3, 1), date(2026, 12, 31))),
        (Frame(year=2026, end=date(2026, 6, 30)), (date(2026, 1, 1), date(2026, 6, 30))),
        (Frame(start=date(2026, 3, 1)), None),
        (Frame(start=date(2026, 3, 1), end=date(2028, 3, 1)), (date(2026, 3, 1), date(2028, 3, 1))),
    ],
)
def test_an_open_side_of_a_frame_is_that_of_its_year(frame: Frame, bounds: tuple[date, date] | None) -> None:
    assert followed(frame) == bounds


def test_a_date_with_a_year_of_its_own_needs_no_frame() -> None:
    (deadline,) = periods_of(Deadline("2027-06-30"), Frame(), CHINA)
    (window,) = periods_of(Window("2027-03-01", "2027-05-31"), Frame(), CHINA)
    assert (deadline.opens, deadline.due) == (date(2027, 1, 1), date(2027, 6, 30))
    assert (window.opens, window.due) == (date(2027, 3, 1), date(2027, 5, 31))
    assert periods_of(Standing(), Frame(), CHINA) == ()


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("自6月1日起，县水利局每月报送1次", "2026-06-30", "2026-12-31"),
        ("自6月15日起每月报送1次", "2026-06-30", "2026-12-31"),
        ("从2026年6月起按月通报", "2026-06-30", "2026-12-31"),
        ("6月至9月每月报送1次", "2026-06-30", "2026-09-30"),
        ("每年6月至9月每月报送1次", "2026-06-30", "2026-09-30"),
        ("5月1日至9月30日，各乡镇每日巡查2次河堤", "2026-05-01", "2026-09-30"),
        ("6 月 至 9 月，各 乡镇每月报送1次", "2026-06-30", "2026-09-30"),
        ("6月至9月每周巡查一次，每月通报一次", "2026-06-30", "2026-09-30"),
        ("6月开展宣传，每季度组织一次", "2026-03-31", "2026-12-31"),
        ("6月底前完成整改，每月报送进展", "2026-01-31", "2026-12-31"),
    ],
)
def test_a_quota_has_periods_only_within_the_days_told_before_it(words: str, first: str, last: str) -> None:
    periods = luoshi.schedule(words, YEAR)[-1].periods
    assert (str(periods[0].due), str(periods[-1].due)) == (first, last)


def test_a_quota_that_begins_in_another_year_has_no_periods() -> None:
    (quarter,) = luoshi.schedule("自2027年1月1日起每季度报送", YEAR)
    assert quarter.periods == ()
