from __future__ import annotations

import pytest

from luoshi.cadence.numeral import read_number, read_range, read_whole


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
    ],
)
def test_value(words: str, value: float) -> None:
    assert read_number(words) == value


@pytest.mark.parametrize("words", ["两两", "一二十", "零百"])
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
