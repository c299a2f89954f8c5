from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

import luoshi
from luoshi.cadence import CHINA, Deadline, Frame, Limit, Quota, Standing, Window
from luoshi.cadence.timetable import followed, periods_of

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
