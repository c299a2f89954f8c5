from __future__ import annotations

import pytest

from luoshi.cadence.numeral import read_few, read_fraction, read_number, read_range, read_whole


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("12", 12),
        ("1.5", 1.5),
        ("两", 2),
        ("〇", 0),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("廿", 20),
        ("廿五", 25),
        ("卅一", 31),
        ("九十九", 99),
        ("一百", 100),
        ("百", 100),
        ("一百二十", 120),
        ("一百零五", 105),
        ("一千二百", 1200),
        ("二〇二六", 2026),
        ("二○二六", 2026),
        ("1,200", 1200),
        ("1.2万", 12000),
        ("2千零30万", 20300000),
        ("四百五", 450),
        ("一万三", 13000),
        ("一万零四十", 10040),
        ("一万五千亿", 1500000000000),
        ("五兆六十二亿四万五千二", 5006200045200),
        ("壹佰伍拾", 150),
        ("一千九百八十七点四三", 1987.43),
        ("五点八万", 58000),
        ("负一百点三", -100.3),
        ("-12", -12),
    ],
)
def test_value(words: str, value: float) -> None:
    assert read_number(words) == value


@pytest.mark.parametrize(
    "words", ["两两", "一二十", "零百", "万", "万一", "千百", "负", "1.2.3", "", "1" * 40]
)
def test_no_number(words: str) -> None:
    assert read_number(words) is None


def test_a_half_is_not_whole() -> None:
    assert read_whole("1.5") is None


@pytest.mark.parametrize(
    ("words", "sides"),
    [
        ("3", (3, 3)),
        ("3至5", (3, 5)),
        ("3—5", (3, 5)),
        ("3～5", (3, 5)),
        ("3--5", (3, 5)),
        ("两到三", (2, 3)),
        ("三四", (3, 4)),
        ("十二", (12, 12)),
        ("5至3", None),
        ("四三", None),
    ],
)
def test_range(words: str, sides: tuple[int, int] | None) -> None:
    assert read_range(words) == sides


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("三分之二", 2 / 3),
        ("百分之五", 0.05),
        ("3又2分之1", 3.5),
        ("3/5", 0.6),
        ("3/0", None),
        ("零分之一", None),
        ("35", None),
    ],
)
def test_fraction(words: str, value: float | None) -> None:
    assert read_fraction(words) == value


@pytest.mark.parametrize(
    ("words", "sides"),
    [("三四", (3, 4)), ("两三", (2, 3)), ("四三", None), ("三五", None), ("十二", None), ("三", None)],
)
def test_few(words: str, sides: tuple[int, int] | None) -> None:
    assert read_few(words) == sides
