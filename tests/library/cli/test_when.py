from __future__ import annotations

import json
from collections.abc import Callable

import icalendar
import pytest

from luoshi.cli.columns import columns
from luoshi.errors import ExitCode

from .conftest import Result, lines

Luoshi = Callable[..., Result]
QUARTER = "每季度末月20日前报送"


def test_a_quota_shows_value_explanation_strip_and_dates(luoshi: Luoshi) -> None:
    result = luoshi("when", QUARTER, "--year", "2026")
    assert (result.code, result.err) == (0, "")
    assert lines(result.out) == [
        "每季度末月20日前",
        "  quota 1.. per P3M due M3D20",
        "  每季度至少1次，末月20日前",
        "  2026 1─────2─────3───□·4─────5─────6───□·7─────8─────9───□·10────11────12──□·",
        "  第1季度  1月1日起   3月20日 周五止   要1次",
        "  第2季度  4月1日起   6月20日 周六止   要1次  休息日（端午节），不顺延；前一个工作日是6月18日 周四",
        "  第3季度  7月1日起   9月20日 周日止   要1次",
        "  第4季度  10月1日起  12月20日 周日止  要1次  休息日，不顺延；前一个工作日是12月18日 周五",
        "",
        "─ 可办  □ 到期，几个就是要几次  · 无  → 到期在年外",
    ]


def test_english_words_explain_chinese_text(luoshi: Luoshi) -> None:
    rows = lines(luoshi("when", QUARTER, "--year", "2026", "--lang", "en").out)
    assert rows[2] == "  at least once every quarter, by day 20 of month 3"
    assert rows[4] == "  Q1  from 1 Jan  due Fri 20 Mar  needs 1"
    assert rows[5].strip().startswith("Q2  from 1 Apr  due Sat 20 Jun  needs 1")
    assert "rest day (端午节), it does not move; the working day before is Thu 18 Jun" in " ".join(rows)


def test_without_a_year_it_says_what_is_missing(luoshi: Luoshi) -> None:
    result = luoshi("when", "6月底前完成，每月报告")
    assert result.code == 0
    assert lines(result.out) == [
        "6月底前",
        "  deadline XXXX-06-30",
        "  6月30日前（年份未定）",
        "  还缺：年份",
        "  加上 --year，列出那一年的日子。",
        "",
        "每月",
        "  quota 1.. per P1M",
        "  每月至少1次",
        "  加上 --year，列出那一年的日子。",
    ]


def test_a_date_with_its_year_needs_none(luoshi: Luoshi) -> None:
    rows = lines(luoshi("when", "2027年3月至5月").out)
    assert rows[3].startswith("  2027 ")
    assert rows[4] == "  时段  3月1日起  5月31日 周一止  要1次"


def test_a_limit_asks_for_its_start_and_then_tells_its_end(luoshi: Luoshi) -> None:
    words = "收到申请后5个工作日内办结"
    assert "--from 2026-03-02T09:00" in luoshi("when", words).out
    rows = lines(luoshi("when", words, "--from", "2026-09-29T09:00").out)
    assert rows[3] == "  2026 1·····2·····3·····4·····5·····6·····7·····8·····9·····10·□··11····12····"
    assert rows[4] == "  2026年10月12日 周一止"
    assert "当日不计，按日历CN/2026的工作日数到2026年10月12日" in rows[5]
    hours = luoshi("when", "24小时内报告", "--from", "2026-10-01T22:30", "--lang", "en").out
    assert "due Fri 2 Oct 2026 22:30" in hours


def test_from_is_a_day_or_a_moment(luoshi: Luoshi) -> None:
    assert "2026年3月5日 周四止" in luoshi("when", "3日内", "--from", "2026-03-02").out
    wrong = luoshi("when", "3日内", "--from", "昨天")
    assert wrong.code == ExitCode.BAD_CALL
    assert "--from" in wrong.err
    unused = luoshi("when", "每月", "--year", "2026", "--from", "2026-03-02")
    assert (unused.code, unused.err) == (0, "没有限时，用不到 --from。\n")


@pytest.mark.parametrize("words", ["定期开展巡查", "长期坚持", "每两小时巡查一次"])
def test_what_has_no_day_says_so(luoshi: Luoshi, words: str) -> None:
    assert "没有到期日。" in luoshi("when", words, "--year", "2026").out


def test_a_year_of_days_is_not_listed_whole(luoshi: Luoshi) -> None:
    rows = lines(luoshi("when", "每日巡查", "--year", "2026").out)
    assert "  ……共365期，这里列出前10期；--json 列出全部。" in rows
    assert len([row for row in rows if row.startswith("  1月") and "要1次" in row]) == 10
    weeks = lines(luoshi("when", "每周公布", "--year", "2026").out)
    assert len([row for row in weeks if row.endswith("要1次") or "休息日" in row]) >= 53


def test_a_maximum_is_told_and_nothing_is_due(luoshi: Luoshi) -> None:
    rows = lines(luoshi("when", "每年不超过3次", "--year", "2026").out)
    assert "  2026年  1月1日起    至多3次" in rows


def test_due_days_of_the_next_year_say_their_year(luoshi: Luoshi) -> None:
    out = luoshi("when", "次月5日前", "--year", "2026").out
    assert "2027年1月5日 周二止" in out
    assert "→" in lines(out)[3]


def test_words_without_time_say_so_and_what_to_do(luoshi: Luoshi) -> None:
    result = luoshi("when", "开展巡查")
    assert (result.code, result.out) == (ExitCode.NO_TIME, "")
    assert result.err.startswith("这句话里没有读出时间：开展巡查\n请写明多久一次")


@pytest.mark.parametrize("width", ["50", "70", "100"])
def test_a_narrow_terminal_gets_remarks_on_lines_of_their_own(
    luoshi: Luoshi, monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    rows = lines(luoshi("when", QUARTER, "--year", "2026").out)
    assert all(columns(row) <= max(int(width), 57) for row in rows)
    assert columns(rows[3]) <= int(width)


def test_json_tells_everything(luoshi: Luoshi) -> None:
    result = luoshi("when", QUARTER, "--year", "2026", "--json")
    record = json.loads(result.out)
    assert record["words"] == QUARTER
    assert [period["due"]["day"] for period in record["cadences"][0]["periods"]] == [
        *("2026-03-20", "2026-06-20", "2026-09-20", "2026-12-20"),
    ]
    assert result.out == luoshi("when", QUARTER, "--year", "2026", "--json", "--lang", "en").out


@pytest.mark.parametrize(
    ("form", "words", "out", "err"),
    [
        ("rrule", QUARTER, "RRULE:FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20\n", ""),
        (
            "rrule",
            "6月底前，每月5日前",
            "RRULE:FREQ=MONTHLY;BYMONTHDAY=5\n",
            "rrule 没有写进去的（6月底前）：重复规则里写不了一次性的日期\n",
        ),
        (
            "fhir",
            "每年2至3次",
            '{"repeat": {"frequency": 2, "period": 1, "periodUnit": "a", "frequencyMax": 3}}\n',
            "",
        ),
        ("timex3", "2026年6月", '<TIMEX3 tid="t1" type="DATE" value="2026-06">2026年6月</TIMEX3>\n', ""),
    ],
)
def test_other_forms_are_printed_and_their_losses_told_apart(
    luoshi: Luoshi, form: str, words: str, out: str, err: str
) -> None:
    result = luoshi("when", words, "--format", form)
    assert (result.code, result.out, result.err) == (0, out, err)


def test_tasks_are_a_file_that_reads_back_and_stays_the_same(luoshi: Luoshi) -> None:
    call = ("when", "每半年至少2次", "--year", "2026", "--format", "ics")
    result = luoshi(*call)
    assert result.code == 0
    assert len(icalendar.Calendar.from_ical(result.out).walk("VTODO")) == 2
    assert result.err == (
        "ics 没有写进去的（每半年至少2次）：每期2次写成2项任务，同一天到期\n"
        "ics 没有写进去的（每半年至少2次）：从哪天起可以办没有写进去\n"
    )
    assert luoshi(*call).out == result.out
    assert luoshi("when", "每月", "--format", "ics").code == ExitCode.BAD_CALL


def test_one_form_at_a_time(luoshi: Luoshi) -> None:
    result = luoshi("when", "每月", "--json", "--format", "rrule")
    assert result.code == ExitCode.BAD_CALL
    assert "--json 和 --format 只能用一个" in result.err


@pytest.mark.parametrize(
    "words",
    [
        "每9999年一次",
        "会议召开前9999年",
        "收到后999999个工作日内",
        "受理后，窗口应当在0.5个工作日内办结。",
        "受理后，窗口应当在两个半工作日内办结。",
    ],
)
def test_a_length_that_cannot_be_reckoned_is_no_time(luoshi: Luoshi, words: str) -> None:
    result = luoshi("when", words, "--year", "2026", "--from", "2026-03-02")
    assert result.err.startswith(f"这句话里没有读出时间：{words}\n请写明多久一次")
