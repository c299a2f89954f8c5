from __future__ import annotations

import pytest

from luoshi.cadence import Cadence, Deadline, Limit, Quota, Standing, Vague, Window, explain


@pytest.mark.parametrize(
    ("cadence", "zh", "en"),
    [
        (Quota(2, None, "P1Y"), "每年至少2次", "at least twice a year"),
        (Quota(1, None, "P3M"), "每季度至少1次", "at least once every quarter"),
        (
            Quota(1, None, "P6M", "end"),
            "每半年至少1次，期末前",
            "at least once every half-year, by the end of the period",
        ),
        (Quota(3, 5, "P1Y"), "每年3至5次", "3 to 5 times a year"),
        (Quota(2, 2, "P1W"), "每周2次", "twice a week"),
        (Quota(None, 1, "P1M"), "每月至多1次", "at most once a month"),
        (Quota(1, None, "P2W"), "每2周至少1次", "at least once every 2 weeks"),
        (Quota(1, None, "PT2H"), "每2小时至少1次", "at least once every 2 hours"),
        (Quota(1, None, "PT30M"), "每30分钟至少1次", "at least once every 30 minutes"),
        (Quota(1, None, "P10D"), "每旬至少1次", "at least once every ten days"),
        (Quota(1, None, "P1M", "D5"), "每月至少1次，5日前", "at least once a month, by day 5"),
        (
            Quota(1, None, "P3M", "M1D10"),
            "每季度至少1次，首月10日前",
            "at least once every quarter, by day 10 of month 1",
        ),
        (Quota(1, None, "P1Y", "M12end"), "每年至少1次，12月底前", "at least once a year, by the end of Dec"),
        (Quota(1, None, "P1Y", "M1D31"), "每年至少1次，1月31日前", "at least once a year, by 31 Jan"),
        (Quota(1, None, "P1W", "W1"), "每周至少1次，周一", "at least once a week, on Monday"),
        (Deadline("2026-06-30"), "2026年6月30日前", "by 30 Jun 2026"),
        (Deadline("XXXX-06-30"), "6月30日前（年份未定）", "by 30 Jun (year not told)"),
        (Window("2026-03-01", "2026-05-31"), "2026年3月至5月", "from 1 Mar 2026 to 31 May 2026"),
        (Window("2026-03-01", "2026-03-01"), "2026年3月1日", "on 1 Mar 2026"),
        (
            Limit("P15D", workdays=True, trigger="收到"),
            "收到后15个工作日内",
            "within 15 working days after “收到”",
        ),
        (Limit("P1D", workdays=False, trigger=""), "1天内", "within 1 day"),
        (
            Limit("", workdays=False, trigger="发生重大问题"),
            "立即（发生重大问题）",
            "at once after “发生重大问题”",
        ),
        (Limit("", workdays=False, trigger=""), "立即", "at once"),
        (Vague(), "未写明周期", "no period given"),
        (Standing(), "长期", "always"),
    ],
)
def test_one_phrase(cadence: Cadence, zh: str, en: str) -> None:
    assert explain(cadence, "zh") == zh
    assert explain(cadence, "en") == en


def test_a_limit_before_its_event_says_before() -> None:
    limit = Limit("P3D", workdays=False, trigger="会议召开", side="before")

    assert explain(limit, "zh") == "会议召开前3天"
    assert explain(limit, "en") == "3 days before “会议召开”"
    assert explain(Limit("P5D", workdays=True, trigger="", side="before"), "zh") == "提前5个工作日"
    assert explain(Limit("P5D", workdays=True, trigger="", side="before"), "en") == "5 working days ahead"


def test_a_window_over_the_turn_of_the_year_is_told_in_months_or_years() -> None:
    assert explain(Window("2026-11-01", "2027-02-28"), "zh") == "2026年11月至2027年2月"
    assert explain(Window("2026-01-01", "2028-12-31"), "zh") == "2026年至2028年"
    assert explain(Window("2026-11-15", "2027-02-28"), "zh") == "2026年11月15日至2027年2月28日"


def test_a_day_after_the_period_says_after_what() -> None:
    assert explain(Quota(1, None, "P1M", "+D5"), "zh") == "每月至少1次，次月5日前"
    assert explain(Quota(1, None, "P3M", "+D5"), "zh") == "每季度至少1次，期满次月5日前"
    assert explain(Quota(1, None, "P3M", "+M1D15"), "zh") == "每季度至少1次，次季首月15日前"
    assert explain(Quota(1, None, "P1Y", "+M1D31"), "zh") == "每年至少1次，次年1月31日前"
    assert explain(Quota(1, None, "P6M", "+M1D31"), "zh") == "每半年至少1次，期满后第1个月31日前"


def test_the_end_of_a_period_has_its_name() -> None:
    assert explain(Quota(1, None, "P1M", "end"), "zh") == "每月至少1次，月底前"
    assert explain(Quota(1, None, "P3M", "end"), "zh") == "每季度至少1次，季末前"
    assert explain(Quota(1, None, "P1Y", "end"), "zh") == "每年至少1次，年底前"


def test_a_feast_is_a_day_and_a_season_begins() -> None:
    assert explain(Deadline("2026:国庆节:before"), "zh").startswith("2026年国庆节前")
    assert explain(Deadline("2026:汛期:before"), "zh").startswith("2026年汛期开始前")
    assert explain(Deadline("2026:汛期:end"), "zh").startswith("2026年汛期结束前")
    assert explain(Quota(1, None, "P1Y", "春节:before"), "zh") == "每年至少1次，春节前"


def test_the_first_days_of_a_time_are_not_after_it() -> None:
    limit = Limit("P10D", workdays=True, trigger="年初", side="opening")

    assert explain(limit, "zh") == "年初头10个工作日内"
    assert explain(limit, "en") == "within the first 10 working days of “年初”"
