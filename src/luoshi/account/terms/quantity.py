"""Quantities: what a target comes to in a unit that others can be held against: 3万人 is 30000人."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final
from unicodedata import normalize

from luoshi.duty import Comparison, Target

#: 千 begins units of its own, of which it is no multiple: 千米, 千克, 千瓦.
_GREAT = re.compile("([百千]?)(万亿|[万亿])|千(?![米克瓦])")
_POWERS: Final = {"": 1, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "万亿": 10**12}
#: What one of a unit comes to in another. A share is told of the whole (its unit is ""); GB/T 3100 for the
#: metric units; 15 亩 are a hectare, 2 斤 a kilogram (国务院关于在我国统一实行法定计量单位的命令).
_WORTH: Final[dict[str, tuple[Fraction, str]]] = {
    "%": (Fraction(1, 100), ""),
    "‰": (Fraction(1, 1000), ""),
    "成": (Fraction(1, 10), ""),
    "名": (Fraction(1), "人"),
    "公里": (Fraction(1000), "米"),
    "千米": (Fraction(1000), "米"),
    "平方公里": (Fraction(10**6), "平方米"),
    "平方千米": (Fraction(10**6), "平方米"),
    "公顷": (Fraction(10**4), "平方米"),
    "亩": (Fraction(10**4, 15), "平方米"),
    "吨": (Fraction(1000), "千克"),
    "公斤": (Fraction(1), "千克"),
    "斤": (Fraction(1, 2), "千克"),
    "兆瓦": (Fraction(1000), "千瓦"),
}


@dataclass(frozen=True, slots=True)
class Quantity:
    """The amount of a target in a common unit ("" for a share of a whole), and the side that it bounds."""

    amount: Fraction
    unit: str
    comparison: Comparison

    @property
    def is_ceiling(self) -> bool:
        """Whether it may not be passed; a plain number is to be reached, as a plain count is a minimum."""
        return self.comparison in (Comparison.AT_MOST, Comparison.LESS_THAN)

    def bounds_as(self, other: Quantity) -> bool:
        """Whether it bounds the side that the other bounds; a plain number holds both sides."""
        return self.comparison is Comparison.EQUAL or self.is_ceiling == other.is_ceiling

    def is_lower(self, other: Quantity) -> bool:
        """Whether it asks for less than the other: less of what is to be reached, more of what is bounded."""
        return self.amount > other.amount if other.is_ceiling else self.amount < other.amount


def quantity_of(target: Target) -> Quantity | None:
    """What a target comes to; None where its characters make no number."""
    try:
        amount = Fraction(target.amount)
    except (ValueError, ZeroDivisionError):  # 1.2.3 is a number of a heading, not an amount
        return None
    unit = normalize("NFKC", target.unit)  # ％ is %
    if great := _GREAT.match(unit):
        amount *= _POWERS[great[1]] * _POWERS[great[2]] if great[2] else _POWERS["千"]
        unit = unit[great.end() :]
    worth, common = _WORTH.get(unit, (Fraction(1), unit))
    return Quantity(amount * worth, common, target.comparison)
