"""What a target comes to in a unit that others can be held against."""

from __future__ import annotations

from fractions import Fraction

import pytest

from luoshi.account.terms.quantity import quantity_of
from luoshi.duty import Comparison, Origin, Target
from luoshi.source import Span


def target(amount: str, unit: str) -> Target:
    return Target(amount, Comparison.AT_LEAST, unit, amount + unit, Origin(Span.of(0, 1), "target"))


@pytest.mark.parametrize(
    ("amount", "unit", "comes_to", "common"),
    [
        ("95", "％", Fraction(95, 100), ""),
        ("2/3", "", Fraction(2, 3), ""),
        ("九", "成", None, ""),
        ("9", "成", Fraction(9, 10), ""),
        ("3.5", "‰", Fraction(35, 10000), ""),
        ("3", "万人", 30000, "人"),
        ("1.2", "亿元", 120000000, "元"),
        ("3", "万亿元", 3 * 10**12, "元"),
        ("5", "百万元", 5000000, "元"),
        ("4", "千万元", 40000000, "元"),
        ("2", "千册", 2000, "册"),
        ("5", "千米", 5000, "米"),
        ("5", "千瓦", 5, "千瓦"),
        ("3", "千克", 3, "千克"),
        ("2.4", "万亩", 16000000, "平方米"),
        ("3", "个百分点", 3, "个百分点"),
        ("4", "倍", 4, "倍"),
        ("1.2.3", "个", None, ""),
    ],
)
def test_what_a_target_comes_to(amount: str, unit: str, comes_to: Fraction | int | None, common: str) -> None:
    told = quantity_of(target(amount, unit))
    assert (told and told.amount) == comes_to
    assert told is None or told.unit == common
