"""When a limit ends: every line of tests/cases/dates/limits.txt, and the sentences that say why."""

# ruff: noqa: E501  # sentences stand as they are read

from __future__ import annotations

from datetime import date, datetime

import pytest

from luoshi.cadence import Correction, Due, Extension, Limit, Stop, due, parse
from tests.library.cadence.dated import Line, later, lines, moment


def at(month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute)  # noqa: DTZ001  # local time


def told(found: Due) -> str:
    if found.at:
        return f"{found.at:%Y-%m-%d %H:%M}"
    return f"{found.day or '无'}{' 暂定' if found.provisional and found.day else ''}"


@pytest.mark.parametrize("line", list(lines("limits.txt")), ids=str)
def test_a_limit_ends_as_the_line_says(line: Line) -> None:
    start, value, *facts = line.fields
    limit, (stops, changes) = parse(value), later(facts)
    assert isinstance(limit, Limit)

    found = due(limit, moment(start), stops=stops, changes=changes)

    assert told(found) == line.expected
    assert found.first == due(limit, moment(start)).day, "later facts leave the first date alone"
    assert found.halted == (line.expected == "无" and bool(stops))


DAYS = Limit("P5D", workdays=False, trigger="收到")
WORK = Limit("P10D", workdays=True, trigger="收到")
HOURS = Limit("PT24H", workdays=False, trigger="事故发生")

WHY: list[tuple[Due, str, str]] = [
    (
        due(DAYS, at(3, 10)),
        (
            "“收到后5天内”自2026年3月10日起，当日不计，按日历CN/2026数到2026年3月15日，该日休息，"
            "顺延到2026年3月16日。"
        ),
        (
            "“within 5 days after “收到”” from 2026-03-10, that day left out, runs by calendar CN/2026 "
            "to 2026-03-15, a rest day, so it moves to 2026-03-16."
        ),
    ),
    (
        due(WORK, at(3, 10)),
        "“收到后10个工作日内”自2026年3月10日起，当日不计，按日历CN/2026的工作日数到2026年3月24日。",
        (
            "“within 10 working days after “收到”” from 2026-03-10, that day left out, runs by the working "
            "days of calendar CN/2026 to 2026-03-24."
        ),
    ),
    (
        due(WORK, at(12, 25)),
        (
            "“收到后10个工作日内”自2026年12月25日起，当日不计，按日历CN/2026的工作日数到2027年1月11日"
            "（该年放假安排未公布，暂定）。"
        ),
        (
            "“within 10 working days after “收到”” from 2026-12-25, that day left out, runs by the working "
            "days of calendar CN/2026 to 2027-01-11 (holidays of that year not published: provisional)."
        ),
    ),
    (
        due(Limit("P3D", workdays=False, trigger="月初", side="opening"), at(4, 1)),
        "“月初头3天内”自2026年4月1日起，首日计入，按日历CN/2026数到2026年4月3日。",
        (
            "“within the first 3 days of “月初”” from 2026-04-01, the first day counted, runs by calendar "
            "CN/2026 to 2026-04-03."
        ),
    ),
    (
        due(Limit("P3D", workdays=False, trigger="会议召开", side="before"), at(10, 9)),
        (
            "“会议召开前3天”从2026年10月9日往前数，当日不计，到2026年10月6日，遇休息日不顺延；"
            "按日历CN/2026该日休息，宜在前一个工作日2026年9月30日办。"
        ),
        (
            "“3 days before “会议召开”” counts back from 2026-10-09, that day left out, to 2026-10-06, never "
            "moved by a rest day; by calendar CN/2026 it is one: better done on the working day before, "
            "2026-09-30."
        ),
    ),
    (
        due(HOURS, at(10, 1, 22, 30)),
        (
            "“事故发生后24小时内”自2026年10月1日22:30起按钟点计，到2026年10月2日22:30，遇休息日不顺延；"
            "按日历CN/2026该日休息，其间没有工作日。"
        ),
        (
            "“within 24 hours after “事故发生”” runs by the clock from 2026-10-01 22:30 to 2026-10-02 22:30, "
            "never moved by a rest day; by calendar CN/2026 it is one, with no working day between."
        ),
    ),
    (
        due(Limit("PT48H", workdays=False, trigger="收到"), at(9, 30, 9)),
        (
            "“收到后48小时内”自2026年9月30日9:00起按钟点计，到2026年10月2日9:00，遇休息日不顺延；"
            "按日历CN/2026该日休息，宜在前一个工作日2026年9月30日办。"
        ),
        (
            "“within 48 hours after “收到”” runs by the clock from 2026-09-30 09:00 to 2026-10-02 09:00, never "
            "moved by a rest day; by calendar CN/2026 it is one: better done on the working day before, "
            "2026-09-30."
        ),
    ),
    (
        due(HOURS, at(3, 10), stops=[Stop(at(3, 10, 12), at(3, 10, 13, 30))]),
        (
            "“事故发生后24小时内”自2026年3月10日9:00起按钟点计，中止1小时30分不计，到2026年3月11日10:30，"
            "遇休息日不顺延（日历CN/2026）。"
        ),
        (
            "“within 24 hours after “事故发生”” runs by the clock from 2026-03-10 09:00, 1 h 30 min of "
            "standstill not counted, to 2026-03-11 10:30, never moved by a rest day (calendar CN/2026)."
        ),
    ),
    (
        due(HOURS, at(3, 10), stops=[Stop(at(3, 10, 12))]),
        (
            "“事故发生后24小时内”自2026年3月10日9:00起按钟点计，2026年3月10日12:00起中止，尚未恢复，"
            "暂无期限；首次期限2026年3月11日9:00。"
        ),
        (
            "“within 24 hours after “事故发生”” runs by the clock from 2026-03-10 09:00, stopped at 2026-03-10 "
            "12:00 and not resumed, so it has no due time for now; first 2026-03-11 09:00."
        ),
    ),
    (
        due(WORK, at(3, 10), stops=[Stop(at(3, 12), at(3, 16))]),
        (
            "“收到后10个工作日内”自2026年3月10日起，当日不计，中止5天不计，"
            "按日历CN/2026的工作日数到2026年3月27日；首次期限2026年3月24日。"
        ),
        (
            "“within 10 working days after “收到”” from 2026-03-10, that day left out, 5 days of standstill "
            "not counted, runs by the working days of calendar CN/2026 to 2026-03-27; first date 2026-03-24."
        ),
    ),
    (
        due(WORK, at(3, 10), stops=[Stop(at(3, 12))]),
        (
            "“收到后10个工作日内”自2026年3月10日起，当日不计，2026年3月12日起中止，尚未恢复，暂无期限；"
            "按日历CN/2026首次期限2026年3月24日。"
        ),
        (
            "“within 10 working days after “收到”” from 2026-03-10, that day left out, stopped on 2026-03-12 "
            "and not resumed, so it has no due day for now; by calendar CN/2026 the first date is 2026-03-24."
        ),
    ),
    (
        due(
            WORK,
            at(3, 10),
            changes=[
                Correction(date(2026, 4, 3), date(2026, 3, 21), "县办来函"),
                Extension(date(2026, 4, 10), date(2026, 3, 20)),
            ],
        ),
        (
            "“收到后10个工作日内”自2026年3月10日起，当日不计，按日历CN/2026的工作日数到2026年3月24日；"
            "2026年3月20日准予延期至2026年4月10日；2026年3月21日更正为2026年4月3日（县办来函）；"
            "首次期限2026年3月24日，现行期限2026年4月3日。"
        ),
        (
            "“within 10 working days after “收到”” from 2026-03-10, that day left out, runs by the working "
            "days of calendar CN/2026 to 2026-03-24; extended on 2026-03-20 to 2026-04-10; corrected on "
            "2026-03-21 to 2026-04-03 (县办来函); first date 2026-03-24, in force 2026-04-03."
        ),
    ),
    (
        due(
            WORK,
            at(3, 10),
            stops=[Stop(at(4, 1))],
            changes=[Extension(date(2026, 4, 10), date(2026, 3, 20))],
        ),
        (
            "“收到后10个工作日内”自2026年3月10日起，当日不计，按日历CN/2026的工作日数到2026年3月24日；"
            "2026年3月20日准予延期至2026年4月10日；首次期限2026年3月24日，现行期限2026年4月10日；"
            "2026年4月1日起中止，尚未恢复，暂无期限。"
        ),
        (
            "“within 10 working days after “收到”” from 2026-03-10, that day left out, runs by the working "
            "days of calendar CN/2026 to 2026-03-24; extended on 2026-03-20 to 2026-04-10; first date "
            "2026-03-24, in force 2026-04-10; stopped on 2026-04-01 and not resumed, so it has no due day "
            "for now."
        ),
    ),
    (
        due(DAYS, at(9, 29), stops=[Stop(at(10, 8), at(10, 9))]),
        (
            "“收到后5天内”自2026年9月29日起，当日不计，按日历CN/2026数到2026年10月4日，该日休息，"
            "顺延到2026年10月10日；首次期限2026年10月8日。"
        ),
        (
            "“within 5 days after “收到”” from 2026-09-29, that day left out, runs by calendar CN/2026 to "
            "2026-10-04, a rest day, so it moves to 2026-10-10; first date 2026-10-08."
        ),
    ),
    (
        due(Limit("", workdays=False, trigger="发现隐患"), at(3, 10)),
        "“立即（发现隐患）”没有写时长，只计已过的时间，不算逾期。",
        (
            "“at once after “发现隐患”” names no length: the time since the event is shown, and it is never "
            "late."
        ),
    ),
]


@pytest.mark.parametrize(("found", "zh", "en"), WHY, ids=[zh for _, zh, _ in WHY])
def test_one_sentence_tells_words_rule_calendar_and_result(found: Due, zh: str, en: str) -> None:
    assert (found.why_zh, found.why_en) == (zh, en)
