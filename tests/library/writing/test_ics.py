"""Tasks that other calendars take: the icalendar package reads them back, dateutil unrolls them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import icalendar
import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from luoshi.api import extract, read
from luoshi.cadence import CHINA, Cadence, Frame, Limit, Quota, parse
from luoshi.cadence.exports.losses import Loss
from luoshi.cadence.schedule.timetable import periods_of
from luoshi.writing.ics import Task, plan_ics, tasks_ics
from tests.property.cadences import cadences

STAMP = datetime(2026, 3, 1, tzinfo=UTC)
FRAME = Frame(year=2026)


def todos(ics: str) -> list[Any]:
    """The tasks of a file; what a property holds depends on its name, so their types say nothing."""
    return list(icalendar.Calendar.from_ical(ics).walk("VTODO"))


def written(line: str, frame: Frame = FRAME) -> list[Any]:
    return todos(tasks_ics([Task("一", "报送工作小结", parse(line), "原话")], frame, STAMP).body)


def due_days(todo: Any) -> list[date]:
    """Every day on which a task is due, its repetitions unrolled."""
    due = todo["due"].dt
    if "rrule" not in todo:
        return [due.date() if isinstance(due, datetime) else due]
    rule = todo["rrule"].to_ical().decode()
    return [day.date() for day in rrulestr(rule, dtstart=todo["dtstart"].dt)]


@pytest.mark.parametrize(
    "line",
    [
        "quota 1.. per P1D",
        "quota 1.. per P1W due W3",
        "quota 1.. per P10D",
        "quota 1.. per P1M due D31",
        "quota 1.. per P1M due +D5",
        "quota 1.. per P3M due M3D20",
        "quota 2.. per P6M",
        "quota 1.. per P1Y due M2end",
        "quota 1.. per P5M due M2D10",
        "quota 1.. per P2W due W7",
        "quota 2.. per P6M due M9D5",
        "deadline XXXX-06-30",
        "window 2026-03-01/2026-05-31",
    ],
)
def test_each_task_is_due_on_the_days_of_its_periods(line: str) -> None:
    cadence = parse(line)
    periods = periods_of(cadence, FRAME, CHINA)
    needed = sorted(period.due for period in periods for _ in range(period.needs) if period.due)
    assert sorted(day for todo in written(line) for day in due_days(todo)) == needed


def test_a_repeating_task_is_due_at_the_end_of_its_day() -> None:
    (todo,) = written("quota 1.. per P1M due D5")
    assert todo["dtstart"].dt == datetime.combine(date(2026, 1, 5), time())
    assert todo["due"].dt == datetime.combine(date(2026, 1, 5), time(23, 59, 59))
    assert todo["rrule"].to_ical() == b"FREQ=MONTHLY;UNTIL=20261205T000000;BYMONTHDAY=5"


def test_several_in_a_period_are_several_tasks_due_then() -> None:
    one, two = written("quota 2.. per P6M")
    assert [str(todo["summary"]) for todo in (one, two)] == ["报送工作小结（1/2）", "报送工作小结（2/2）"]
    assert {str(todo["x-luoshi-min"]) for todo in (one, two)} == {"2"}
    assert one["uid"] != two["uid"]
    assert one["due"].dt == two["due"].dt == datetime.combine(date(2026, 6, 30), time(23, 59, 59))


def test_a_deadline_is_due_and_does_not_begin() -> None:
    (todo,) = written("deadline 2026-06-30")
    assert todo["due"].dt == date(2026, 6, 30)
    assert "dtstart" not in todo
    assert "2026年6月30日止" in todo["description"]


def test_a_window_begins_and_is_due() -> None:
    (todo,) = written("window XXXX-03-01/XXXX-05-31")
    assert (todo["dtstart"].dt, todo["due"].dt) == (date(2026, 3, 1), date(2026, 5, 31))


@pytest.mark.parametrize(
    "line",
    ["limit P15D workdays after 收到", "vague", "standing", "quota ..2 per P1Y", "quota 1.. per PT2H"],
)
def test_what_has_no_due_day_keeps_its_words(line: str) -> None:
    (todo,) = written(line)
    assert "due" not in todo
    assert "dtstart" not in todo
    assert todo["description"].startswith("原话\n")
    assert str(todo["x-luoshi-cadence"]) == line


def test_without_a_year_nothing_is_invented() -> None:
    (todo,) = written("deadline XXXX-06-30", Frame())
    assert "due" not in todo
    assert "年份未定" in todo["description"]
    assert ["due" in each for each in written("quota 1.. per P1M", Frame())] == [False]
    assert "due" in written("deadline 2027-06-30", Frame())[0]


def test_a_frame_that_ends_ends_the_repetition() -> None:
    frame = Frame(year=2026, start=date(2026, 4, 1), end=date(2026, 9, 30))
    (todo,) = written("quota 1.. per P1M due end", frame)
    assert due_days(todo)[0] == date(2026, 4, 30)
    assert due_days(todo)[-1] == date(2026, 9, 30)


def test_the_same_plan_gives_the_same_bytes_and_its_stamp_is_in_utc() -> None:
    tasks = [
        Task("一", "报送", Quota(1, None, "P1M"), "每月"),
        Task("二", "报送", Quota(1, None, "P1M"), "每月"),
    ]
    noon = datetime(2026, 3, 1, 8, tzinfo=timezone(timedelta(hours=8)))
    first = tasks_ics(tasks, FRAME, STAMP)
    assert first == tasks_ics(tasks, FRAME, noon)
    assert "DTSTAMP:20260301T000000Z" in first.body
    uids = [str(todo["uid"]) for todo in todos(first.body)]
    assert len(set(uids)) == len(uids) == 2
    later = [str(todo["uid"]) for todo in todos(tasks_ics(tasks, FRAME, noon + timedelta(9)).body)]
    assert later == uids


def is_short(cadence: Cadence) -> bool:
    """Whether it gives few tasks: sixty a day, each with a file's worth of words, take minutes."""
    return not isinstance(cadence, Quota) or ((cadence.min or 0) < 4 and cadence.per[-1] in "MY")


#: Without the backslash: icalendar 7.3 takes the two signs \N and \n in a text for the end of a line.
PLAIN = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\\")


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.tuples(cadences.filter(is_short), st.text(PLAIN)),
        max_size=3,
    )
)
def test_any_cadence_gives_a_file_that_reads_back(drawn: list[tuple[Cadence, str]]) -> None:
    """RFC 5545, 3.1: lines of text SHOULD NOT be longer than 75 octets, excluding the line break."""
    tasks = [Task(str(number), words, cadence, words) for number, (cadence, words) in enumerate(drawn)]
    body = tasks_ics(tasks, FRAME, STAMP).body

    found = todos(body)
    assert all(len(line) <= 75 for line in body.encode().split(b"\r\n"))
    assert len({str(todo["uid"]) for todo in found}) == len(found)
    assert len(found) >= len(tasks)
    for todo in found:
        if "dtstart" in todo:
            # RFC 5545, 3.8.2.3: the value of DUE MUST be later in time than the value of DTSTART.
            assert as_moment(todo["dtstart"].dt) < as_moment(todo["due"].dt)
    told = tuple(words for _, words in drawn)
    assert all(str(todo["description"]).startswith(told) for todo in found)


def test_a_break_in_the_words_of_an_event_breaks_no_line_of_the_file() -> None:
    limit = Limit("P3D", workdays=False, trigger="收到\n通知")
    (todo,) = todos(tasks_ics([Task("1", "办结", limit, "办结")], FRAME, STAMP).body)
    assert todo["x-luoshi-cadence"].replace("\\n", "\n") == str(limit)  # RFC 5545, 3.3.11: \\n is a break


def as_moment(day: date) -> datetime:
    return day if isinstance(day, datetime) else datetime.combine(day, time())


PLAN = """青溪镇2026年养老服务工作要点

一、照护服务
（一）镇民政办公室应当每季度开展2次养老机构走访，形成走访记录。
（二）各村（社区）应当于6月底前完成高龄老人信息登记。
（三）镇民政办公室应当建立养老服务台账。
二、安全管理
各养老机构不得占用消防通道。
"""


def test_a_plan_becomes_tasks_and_what_stays_out_is_counted() -> None:
    extraction = extract(read(PLAN.encode(), "要点.txt")[0])
    told = plan_ics(extraction, STAMP, "en")

    summaries = [str(todo["summary"]) for todo in todos(told.body)]
    assert len(summaries) == 3
    assert [summary.rpartition(" (")[2] for summary in summaries[:2]] == ["1 of 2)", "2 of 2)"]
    assert "高龄老人信息登记" in summaries[2]
    assert Loss.NO_CLOCK(n=1) in told.losses
    assert Loss.NOT_ASKED(n=1) in told.losses


def test_a_day_of_a_year_without_notice_is_told_as_provisional() -> None:
    provisional = periods_of(Quota(1, None, "P1M"), Frame(year=2031), CHINA)
    told = tasks_ics([Task("一", "报送", Quota(1, None, "P1M"), "每月")], Frame(year=2031), STAMP)
    assert (Loss.PROVISIONAL() in told.losses) == any(period.provisional for period in provisional)
