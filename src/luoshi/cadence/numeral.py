"""Numerals as plans write them: 12, 十二, 两, 廿五, 一百二十, 二〇二六, 三四, 3至5, 3—5.

Full-width digits are folded to half-width before this module sees them (`sentence.py`).
"""

from __future__ import annotations

import re

_DIGITS = {"零": 0, "〇": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4}
_DIGITS |= {"五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_TENS = {"廿": 20, "卅": 30}
_POWERS = {"十": 10, "百": 100, "千": 1000}

#: Characters that can stand in a Han numeral, for character classes.
HAN = "零〇○一二两三四五六七八九十廿卅百千"
#: One number, as a fragment of a pattern.
NUMBER = rf"(?:\d{{1,6}}(?:\.\d)?|[{HAN}]{{1,8}})"
#: What joins the two sides of a range.
JOIN = r"(?:至|到|[-—–―－~～]{1,3})"
#: One number or a range, as a fragment of a pattern.
RANGE = rf"{NUMBER}(?:{JOIN}{NUMBER})?"

_SIDES = re.compile(rf"({NUMBER}){JOIN}({NUMBER})")


def read_number(words: str) -> float | None:
    """The value of one numeral, None where the characters make no number."""
    if words[:1].isdigit():
        return float(words)
    if not any(sign in _POWERS or sign in _TENS for sign in words):
        return _positional(words)
    return _counted(words)


def read_whole(words: str) -> int | None:
    """The value of one numeral that has to be a whole number."""
    value = read_number(words)
    return int(value) if value is not None and value == int(value) else None


def read_range(words: str) -> tuple[int, int] | None:
    """Both sides of 3至5, 三四 or 7 (twice the same), None where they make no rising range."""
    sides = _SIDES.fullmatch(words)
    first, last = sides.groups() if sides else (words, words)
    if not sides and len(words) == 2 and all(sign in _DIGITS for sign in words):
        first, last = words[0], words[1]  # 三四次 is three or four times, not 34
    low, high = read_whole(first), read_whole(last)
    if low is None or high is None or low > high:
        return None
    return low, high


def _positional(words: str) -> float | None:
    """二〇二六: digit after digit."""
    if len(words) > 1 and "两" in words:
        return None
    value = 0
    for sign in words:
        value = value * 10 + _DIGITS[sign]
    return float(value)


def _counted(words: str) -> float | None:
    """一百二十, 十二, 廿五: digits times powers of ten."""
    value = digit = 0
    for place, sign in enumerate(words):
        if sign in _TENS:
            value += _TENS[sign]
        elif sign in _POWERS:
            if not digit and place and sign != "十":
                return None
            value += (digit or 1) * _POWERS[sign]
            digit = 0
        elif digit:
            return None
        else:
            digit = _DIGITS[sign]
    return float(value + digit)
