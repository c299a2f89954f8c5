from __future__ import annotations

import pytest

from luoshi.reading.xlsx.formats import shown

DAY = "46082"  # 2026-03-01


@pytest.mark.parametrize(
    ("stored", "code", "expected"),
    [
        ("3", "General", "3"),
        ("-5", "General", "-5"),
        ("0.1", "General", "0.1"),
        ("0.30000000000000004", "General", "0.3"),
        ("0.3333333333333333", "General", "0.3333333333"),
        ("10000000000", "General", "10000000000"),
        ("123456789012345", "General", "1.23457E+14"),
        ("2", "G/通用格式", "2"),
        ("2", '0"次"', "2次"),
        ("2", 'General"次"', "2次"),
        ("5", "000", "005"),
        ("2.5", "0", "3"),
        ("12.5", "0.00", "12.50"),
        ("12.5", "0.##", "12.5"),
        ("12", "0.##", "12"),
        ("1234567.5", "#,##0.00", "1,234,567.50"),
        ("12000", '#,##0,"千元"', "12千元"),
        ("0.95", "0%", "95%"),
        ("0.9512", "0.0%", "95.1%"),
        ("-0.5", "0%", "-50%"),
        ("-3", "0_);(0)", "(3)"),
        ("0", '0;-0;"无"', "无"),
        ("0", "0;-0;;@", ""),
        ("1234.5", "[$¥-804]#,##0.00", "¥1,234.50"),
        ("0.5", "# ?/?", "0.5"),
        ("12", "@", "12"),
        ("1E+28", "0", "1.00000E+28"),
        ("1E+28", "yyyy", "1.00000E+28"),
        ("甲", "0", "甲"),
        ("1e400", "0", "1e400"),
        ("NaN", "0", "NaN"),
    ],
)
def test_a_number_as_a_reader_sees_it(stored: str, code: str, expected: str) -> None:
    assert shown(stored, code) == expected


@pytest.mark.parametrize(
    ("stored", "code", "expected"),
    [
        (DAY, "yyyy/m/d", "2026/3/1"),
        (DAY, "yyyy-mm-dd", "2026-03-01"),
        (DAY, "yyyy/m/d;@", "2026/3/1"),
        (DAY, 'yyyy"年"m"月"d"日"', "2026年3月1日"),
        (DAY, "yyyy\\年m\\月", "2026年3月"),
        (DAY, "m月d日", "3月1日"),
        (DAY, "yy.m.d", "26.3.1"),
        (DAY, '[$-804]yyyy"年"m"月"d"日";@', "2026年3月1日"),
        (DAY, '[DBNum1][$-804]yyyy"年"m"月"d"日"', "二〇二六年三月一日"),
        (DAY, '[DBNum1][$-804]m"月"d"日"', "三月一日"),
        (DAY, "aaaa", "星期日"),
        (DAY, "aaa", "日"),
        (DAY, "d-mmm-yy", "1-Mar-26"),
        (DAY, "[$-F800]dddd, mmmm dd, yyyy", "2026年3月1日"),
        ("46082.604167", "yyyy/m/d h:mm", "2026/3/1 14:30"),
        ("0.5", '上午/下午h"时"mm"分"', "下午12时00分"),
        ("0.25", "h:mm AM/PM", "6:00 AM"),
        ("1.5", "[h]:mm", "36:00"),
        ("0.000694444", "mm:ss", "01:00"),
        ("-1", "yyyy-mm-dd", "-1"),
        ("99999999", "yyyy-mm-dd", "99999999"),
    ],
)
def test_a_day_as_a_reader_sees_it(stored: str, code: str, expected: str) -> None:
    assert shown(stored, code) == expected


def test_days_of_a_workbook_from_1904() -> None:
    assert shown("44620", "yyyy-mm-dd", from_1904=True) == "2026-03-01"
