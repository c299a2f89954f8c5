"""Dates as a text writes them: years, months and days in figures or in Han."""

from __future__ import annotations

from luoshi.structure.marks import count_of

#: A month or a day, and a year with its four digits; each is one group of a pattern.
NUMBER = r"(\d{1,2}|[一二三四五六七八九十]{1,3})"
YEAR = r"(\d{4}|[一二][〇○零一二三四五六七八九]{3})"
#: What a number of a date does not go on from.
FREE = r"(?<![\d一二三四五六七八九十〇])(?<!农历)"
_DIGITS = "〇一二三四五六七八九"
_YEAR_LENGTH = 4


def value_of(number: str) -> int:
    """A year, a month or a day, in figures or in Han; a year has its four digits one by one."""
    if number.isascii():
        return int(number)
    if len(number) == _YEAR_LENGTH:
        digits = number.replace("○", "〇").replace("零", "〇")
        return int("".join(str(_DIGITS.index(sign)) for sign in digits))
    return count_of(number)
