from __future__ import annotations

import pytest

from luoshi.reading.numerals import numeral


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("decimal", {1: "1", 12: "12"}),
        ("decimalZero", {1: "01", 12: "12", 100: "100"}),
        ("decimalFullWidth", {1: "１", 10: "１０"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "21"}),
        ("decimalEnclosedCircleChinese", {10: "⑩", 21: "21"}),
        ("decimalEnclosedParen", {3: "⑶"}),
        ("decimalEnclosedFullstop", {3: "⒊"}),
        ("ideographEnclosedCircle", {1: "㊀", 11: "11"}),
        ("numberInDash", {3: "- 3 -"}),
        ("ordinal", {1: "1st", 2: "2nd", 3: "3rd", 11: "11th", 13: "13th", 21: "21st"}),
        ("lowerLetter", {1: "a", 26: "z", 27: "aa", 54: "bbb", 781: "781"}),
        ("upperLetter", {3: "C", 28: "BB"}),
        ("lowerRoman", {4: "iv", 9: "ix", 14: "xiv", 1994: "mcmxciv", 4000: "4000"}),
        ("upperRoman", {3: "III"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
        ("ideographZodiac", {1: "子", 12: "亥", 13: "13"}),
        ("ideographZodiacTraditional", {1: "甲子", 60: "癸亥", 61: "61"}),
        ("ideographDigital", {9: "九", 10: "一〇", 21: "二一"}),
        ("chineseCounting", {10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一〇〇", 112: "一一二"}),
        (
            "chineseCountingThousand",
            {9: "九", 10: "十", 15: "十五", 30: "三十", 100: "一百", 101: "一百零一", 110: "一百一十"}
            | {118: "一百一十八", 1001: "一千零一", 1010: "一千零一十", 10000: "一万", 100000: "100000"},
        ),
        ("taiwaneseCountingThousand", {10: "十", 105: "一百零五", 20000: "二萬"}),
        (
            "japaneseCounting",
            {10: "十", 21: "二十一", 100: "百", 101: "百一", 2001: "二千一", 10000: "10000"},
        ),
        ("chineseLegalSimplified", {1: "壹", 2: "贰", 10: "壹拾", 11: "壹拾壹", 105: "壹佰零伍"}),
        ("ideographLegalTraditional", {2: "貳", 3: "參"}),
        ("none", {1: "", 5: ""}),
        ("bullet", {1: ""}),
        ("aFormatOfTomorrow", {7: "7"}),
    ],
)
def test_counts_in_each_format(form: str, written: dict[int, str]) -> None:
    assert {count: numeral(count, form) for count in written} == written


@pytest.mark.parametrize(
    "form", ["chineseCounting", "lowerLetter", "upperRoman", "decimalEnclosedCircle", "decimal"]
)
def test_zero_and_below_are_written_in_digits(form: str) -> None:
    assert [numeral(count, form) for count in (0, -3)] == ["0", "-3"]


@pytest.mark.parametrize("form", ["chineseCountingThousand", "lowerLetter", "lowerRoman", "japaneseCounting"])
def test_a_count_that_only_an_attacker_writes_stays_short(form: str) -> None:
    assert numeral(999_999_999, form) == "999999999"
