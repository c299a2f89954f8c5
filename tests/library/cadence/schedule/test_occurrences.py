"""What a cadence owes, day by day: every line of tests/cases/dates/periods.txt, and why."""

# ruff: noqa: E501  # sentences stand as they are read

from __future__ import annotations

from datetime import date

import pytest

from luoshi.cadence import (
    CHINA,
    Cadence,
    Deadline,
    Frame,
    Limit,
    Period,
    Quota,
    Season,
    Standing,
    Vague,
    Window,
    complete,
    from_json,
    missing,
    occurrences,
    parse,
    to_json,
)
from luoshi.cadence.schedule.occurrences import period_name
from tests.library.cadence.dated import Line, lines

YEAR = (date(2026, 1, 1), date(2026, 12, 31))
FRAME = Frame(year=2026)


def told(period: Period) -> str:
    if period.due:
        return str(period.due)
    return "未定" if period.needs else "不设"


@pytest.mark.parametrize("line", list(lines("periods.txt")), ids=str)
def test_periods_are_due_as_the_line_says(line: Line) -> None:
    value, span, *quote = line.fields
    start, end = map(date.fromisoformat, span.split(".."))

    found = occurrences(parse(value), line.frame, line.calendar, start, end, quote="".join(quote))

    assert ("；".join(told(period) for period in found) or "无") == line.expected


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
        "2026年11月3日起跟踪，次数不按天数折减，2026年12月31日止，遇休息日不顺延（日历CN/2026）。"
    )
    assert half.why_en == (
        "“at least twice every half-year” counts by calendar period, at least 2, nothing carries over; "
        "second half-year is 2026-07-01 to 2026-12-31; followed from 2026-11-03, the number is not cut "
        "down for that; due 2026-12-31, never moved by a rest day (calendar CN/2026)."
    )


@pytest.mark.parametrize(
    ("least", "start", "end", "needs"),
    [
        (4, date(2026, 1, 1), date(2026, 12, 31), 4),  # the whole year
        (4, date(2026, 7, 1), date(2026, 12, 31), 2),  # 184 of 365 days: 2.02
        (4, date(2026, 3, 1), date(2026, 10, 31), 3),  # 245 of 365 days: 2.68
        (12, date(2026, 11, 16), date(2026, 12, 31), 2),  # 46 of 365 days: 1.51
        (1, date(2026, 12, 31), date(2026, 12, 31), 1),  # a day: at least one is left
    ],
)
def test_pro_rata_only_where_it_is_asked_for(least: int, start: date, end: date, needs: int) -> None:
    frame = Frame(year=2026, start=start, end=end)

    (whole,) = occurrences(Quota(least, None, "P1Y"), frame, CHINA, *YEAR)
    (part,) = occurrences(Quota(least, None, "P1Y"), frame, CHINA, *YEAR, prorate=True)

    assert (whole.needs, part.needs, part.due) == (least, needs, date(2026, 12, 31))


def test_the_rounding_is_explained() -> None:
    frame = Frame(year=2026, start=date(2026, 3, 1), end=date(2026, 10, 31))

    (part,) = occurrences(Quota(4, None, "P1Y"), frame, CHINA, *YEAR, prorate=True)
    (whole,) = occurrences(Quota(4, None, "P1Y"), frame, CHINA, *YEAR)

    assert part.why_zh == (
        "“每年至少4次”按日历周期计，每期不少于4次，不结转；2026年为2026年1月1日至2026年12月31日，"
        "2026年3月1日起2026年10月31日止跟踪，365天中占245天，4次按天数折减、四舍五入、至少1次，为3次，"
        "2026年12月31日止，遇休息日不顺延（日历CN/2026）。"
    )
    assert (
        "; followed from 2026-03-01 to 2026-10-31, 245 of 365 days, so 4 is cut down by days, rounded "
        "half up, at least 1: 3; due 2026-12-31"
    ) in part.why_en
    assert "2026年10月31日止跟踪，次数不按天数折减，" in whole.why_zh


SEASONS = CHINA.with_seasons(
    Season("汛期", "06-01", "09-30"),
    Season("春季学期", "02-20", "07-05"),
    Season("秋季学期", "09-01", "01-20"),
)
NAME = SEASONS.version

WHY: list[tuple[Cadence, str, str, str]] = [
    (
        Quota(1, None, "P1Y", "汛期:before"),
        "",
        (
            "“每年至少1次，汛期开始前”按日历周期计，每期不少于1次，不结转；2026年为2026年1月1日至2026年12月31日，"
            f"取汛期开始的前一天，2026年5月31日止，遇休息日不顺延；按日历{NAME}该日休息，"
            "宜在前一个工作日2026年5月29日办。"
        ),
        (
            "“at least once a year, before the start of 汛期” counts by calendar period, at least 1, nothing "
            "carries over; 2026 is 2026-01-01 to 2026-12-31; the day before the start of 汛期, due 2026-05-31, "
            f"never moved by a rest day; by calendar {NAME} it is one: better done on the working day before, "
            "2026-05-29."
        ),
    ),
    (
        Quota(1, None, "P1Y", "防火期:before"),
        "每年防火期前",
        (
            "“每年防火期前”按日历周期计，每期不少于1次，不结转；2026年为2026年1月1日至2026年12月31日，"
            f"防火期的起止日期日历{NAME}没有，暂无期限。"
        ),
        (
            "“每年防火期前” counts by calendar period, at least 1, nothing carries over; 2026 is 2026-01-01 to "
            f"2026-12-31; calendar {NAME} has no days of 防火期, so no due day yet."
        ),
    ),
    (
        Quota(1, 3, "P1M", "+D5"),
        "",
        (
            "“每月1至3次，次月5日前”按日历周期计，每期不少于1次、每期不多于3次，不结转；1月为2026年1月1日至"
            f"2026年1月31日，期满之后，2026年2月5日止，遇休息日不顺延（日历{NAME}）。"
        ),
        (
            "“1 to 3 times a month, by day 5 of the next month” counts by calendar period, at least 1 and at "
            "most 3, nothing carries over; Jan is 2026-01-01 to 2026-01-31; after the period, due 2026-02-05, "
            f"never moved by a rest day (calendar {NAME})."
        ),
    ),
    (
        Quota(1, None, "P2Y"),
        "",
        (
            "“每2年至少1次”从2026年1月1日所在的周期起接着数，每期不少于1次，不结转；2026年1月1日至"
            f"2027年12月31日，2027年12月31日止，遇休息日不顺延（日历{NAME}）。"
        ),
        (
            "“at least once every 2 years” counts periods on from the one that holds 2026-01-01, at least 1, "
            "nothing carries over; this period is 2026-01-01 to 2027-12-31; due 2027-12-31, never moved by a "
            f"rest day (calendar {NAME})."
        ),
    ),
    (
        Quota(1, None, "P6M"),
        "每学期一次",
        (
            "“每学期一次”按学期计，每期不少于1次，不结转；秋季学期为2025年9月1日至2026年1月20日，"
            f"2026年1月1日起跟踪，次数不按天数折减，2026年1月20日止，遇休息日不顺延（日历{NAME}）。"
        ),
        (
            "“每学期一次” counts by school term, at least 1, nothing carries over; 秋季学期 is 2025-09-01 to "
            "2026-01-20; followed from 2026-01-01, the number is not cut down for that; due 2026-01-20, never "
            f"moved by a rest day (calendar {NAME})."
        ),
    ),
    (
        Quota(None, 3, "P1Y"),
        "",
        (
            "“每年至多3次”按日历周期计，每期不多于3次，不结转；2026年为2026年1月1日至2026年12月31日，"
            "没有下限，不设期限。"
        ),
        (
            "“at most 3 times a year” counts by calendar period, at most 3, nothing carries over; 2026 is "
            "2026-01-01 to 2026-12-31; no minimum, so nothing is due."
        ),
    ),
    (
        Deadline("2026:汛期:before"),
        "",
        (
            f"“2026年汛期开始前”是期限，取汛期开始的前一天，2026年5月31日止，遇休息日不顺延；按日历{NAME}"
            "该日休息，宜在前一个工作日2026年5月29日办。"
        ),
        (
            "“before the start of 汛期 2026” is a deadline: the day before the start of 汛期, due 2026-05-31, "
            f"never moved by a rest day; by calendar {NAME} it is one: better done on the working day before, "
            "2026-05-29."
        ),
    ),
    (
        Window("XXXX:汛期:start", "XXXX:汛期:end"),
        "汛期",
        (
            "“汛期”是时段，取汛期第一天、汛期最后一天，2026年6月1日至2026年9月30日，首尾两天都算，"
            f"遇休息日不顺延（日历{NAME}）。"
        ),
        (
            "“汛期” is a window: the first day of 汛期 and the last day of 汛期, from 2026-06-01 to 2026-09-30, "
            f"both included, never moved by a rest day (calendar {NAME})."
        ),
    ),
    (
        Window("2027:国庆节:start", "2027:国庆节:end"),
        "国庆期间",
        (
            "“国庆期间”是时段，取国庆节放假第一天、国庆节放假最后一天（该年放假安排未公布，暂定），2027年10月1日至"
            f"2027年10月3日，首尾两天都算，遇休息日不顺延；按日历{NAME}该日休息（该年放假安排未公布，暂定），"
            "宜在前一个工作日2027年9月30日办。"
        ),
        (
            "“国庆期间” is a window: the first day of the free days of 国庆节 and the last day of the free days "
            "of 国庆节 (holidays of that year not published: provisional), from 2027-10-01 to 2027-10-03, both "
            f"included, never moved by a rest day; by calendar {NAME} it is one (holidays of that year not "
            "published: provisional): better done on the working day before, 2027-09-30."
        ),
    ),
    (
        Deadline("2026:国庆节:before"),
        "国庆节前",
        f"“国庆节前”是期限，取国庆节当天的前一天，2026年9月30日止，遇休息日不顺延（日历{NAME}）。",
        (
            "“国庆节前” is a deadline: the day before the day of 国庆节, due 2026-09-30, never moved by a rest "
            f"day (calendar {NAME})."
        ),
    ),
    (
        Deadline("2027-01-02"),
        "",
        (
            f"“2027年1月2日前”是期限，2027年1月2日止，遇休息日不顺延；按日历{NAME}该日休息"
            "（该年放假安排未公布，暂定），宜在前一个工作日2026年12月31日办。"
        ),
        (
            f"“by 2 Jan 2027” is a deadline: due 2027-01-02, never moved by a rest day; by calendar {NAME} it is "
            "one (holidays of that year not published: provisional): better done on the working day before, "
            "2026-12-31."
        ),
    ),
]


@pytest.mark.parametrize(("cadence", "quote", "zh", "en"), WHY, ids=[zh for _, _, zh, _ in WHY])
def test_one_sentence_tells_words_rule_calendar_and_result(
    cadence: Cadence, quote: str, zh: str, en: str
) -> None:
    period = occurrences(cadence, FRAME, SEASONS, *YEAR, quote=quote)[0]

    assert (period.why_zh, period.why_en) == (zh, en)


def test_a_deadline_is_one_period_and_never_moves() -> None:
    """民法典 art. 203 speaks of 期间; a day that is named stands, here on a Saturday of the feast."""
    (period,) = occurrences(Deadline("XXXX-10-03"), FRAME, CHINA, *YEAR, quote="10月3日前")

    assert period.due == date(2026, 10, 3)
    assert not CHINA.is_workday(period.due)
    assert period.why_zh == (
        "“10月3日前”是期限，2026年10月3日止，遇休息日不顺延；按日历CN/2026该日休息，"
        "宜在前一个工作日2026年9月30日办。"
    )
    assert period.why_en == (
        "“10月3日前” is a deadline: due 2026-10-03, never moved by a rest day; by calendar CN/2026 it is "
        "one: better done on the working day before, 2026-09-30."
    )


@pytest.mark.parametrize(
    ("cadence", "due"),
    [
        (Deadline("2026-10-03"), date(2026, 10, 3)),
        (Window("2026-05-01", "2026-05-03"), date(2026, 5, 3)),
        (Quota(1, None, "P1M", "D3"), date(2026, 1, 3)),
        (Quota(1, None, "P1M", "+D1"), date(2026, 2, 1)),
        (Quota(1, None, "P1M", "end"), date(2026, 1, 31)),
    ],
    ids=str,
)
def test_deadlines_windows_and_due_days_of_quotas_never_move(cadence: Cadence, due: date) -> None:
    """Each lies on a rest day, stands there, and the working day before it is suggested."""
    period = occurrences(cadence, FRAME, CHINA, *YEAR)[0]

    assert not CHINA.is_workday(due)
    assert period.due == due
    before = CHINA.last_workday(due)
    assert f"宜在前一个工作日{before.year}年{before.month}月{before.day}日办。" in period.why_zh
    assert f"better done on the working day before, {before}." in period.why_en


def test_a_deadline_before_the_frame_still_stands() -> None:
    (past,) = occurrences(Deadline("2025-12-31"), FRAME, CHINA, *YEAR)
    assert past.opens == past.due == date(2025, 12, 31)


def test_a_window_is_one_period() -> None:
    (period,) = occurrences(Window("XXXX-11-01", "XXXX-02-28"), FRAME, CHINA, *YEAR)

    assert (period.start, period.end, period.due) == (date(2026, 11, 1), date(2027, 2, 28), date(2027, 2, 28))


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


def test_a_count_in_a_season_is_owed_in_its_days_alone_and_nowhere_while_nobody_knows_them() -> None:
    daily = parse("quota 1.. per P1D within 2026:汛期:start/2026:汛期:end")
    own = CHINA.with_seasons(Season("汛期", "06-01", "06-10"))
    assert occurrences(daily, FRAME, CHINA, *YEAR) == []
    found = occurrences(daily, FRAME, own, *YEAR)
    assert [period.due for period in found] == [date(2026, 6, day) for day in range(1, 11)]
    assert missing(daily) == ("汛期的起止日期",)
    assert missing(parse("quota 1.. per P1D within XXXX:汛期:start/XXXX:汛期:end")) == ()


def test_a_season_of_no_year_comes_again_in_each_over_the_turn_of_the_year_too() -> None:
    monthly = parse("quota 1.. per P1M within XXXX:防火期:start/XXXX:防火期:end")
    own = CHINA.with_seasons(Season("防火期", "12-01", "01-31"))
    found = occurrences(monthly, Frame(), own, date(2026, 1, 1), date(2027, 12, 31))
    assert [(period.opens, period.due) for period in found] == [
        (date(2026, 1, 1), date(2026, 1, 31)),
        (date(2026, 12, 1), date(2026, 12, 31)),
        (date(2027, 1, 1), date(2027, 1, 31)),
        (date(2027, 12, 1), date(2027, 12, 31)),
    ]


def test_a_calendar_completes_the_season_that_bounds_a_count() -> None:
    daily = parse("quota 1.. per P1D within XXXX:汛期:start/XXXX:汛期:end")
    own = CHINA.with_seasons(Season("汛期", "06-01", "09-30"))
    assert str(complete(daily, FRAME, own)) == "quota 1.. per P1D within 2026-06-01/2026-09-30"
    assert str(complete(daily, FRAME)) == "quota 1.. per P1D within 2026:汛期:start/2026:汛期:end"
