"""A count as Word writes it in each number format.

Source: ECMA-376 Part 1, 17.18.59 ST_NumberFormat. A format that ends before the count does, and
one that is not listed here, goes on in decimal digits, as Word does.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Final

_HAN = "〇一二三四五六七八九"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_FORMAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_ROMAN_END = 3999
_LETTERS_END = 780  # Word repeats a letter at most 30 times
_COUNTED_END = 99_999

_HEAVENLY = "甲乙丙丁戊己庚辛壬癸"
_EARTHLY = "子丑寅卯辰巳午未申酉戌亥"


def numeral(count: int, form: str) -> str:
    """A count in a number format ("chineseCounting", "lowerRoman", …); "" for none and bullets."""
    write = _FORMS.get(form, str)
    return write(count) if count > 0 or write is _silent else str(count)


def _silent(_count: int) -> str:
    return ""


def _padded(count: int) -> str:
    return f"{count:02d}"


def _full_width(count: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(count))


def _in_dashes(count: int) -> str:
    return f"- {count} -"


def _ordinal(count: int) -> str:
    last = 0 if count % 100 in (11, 12, 13) else count % 10
    return f"{count}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


def _of(series: str) -> Callable[[int], str]:
    return lambda count: series[count - 1] if count <= len(series) else str(count)


def _from(first: str, length: int) -> Callable[[int], str]:
    return _of("".join(chr(ord(first) + step) for step in range(length)))


def _letters(count: int) -> str:
    if count > _LETTERS_END:
        return str(count)
    turns, place = divmod(count - 1, 26)
    return chr(ord("a") + place) * (turns + 1)


def _roman(count: int) -> str:
    if count > _ROMAN_END:
        return str(count)
    written = ""
    for amount, letters in _ROMAN:
        turns, count = divmod(count, amount)
        written += letters * turns
    return written


def _digit_by_digit(count: int) -> str:
    return "".join(_HAN[int(digit)] for digit in str(count))


def _sexagenary(count: int) -> str:
    if count > 60:
        return str(count)
    return _HEAVENLY[(count - 1) % 10] + _EARTHLY[(count - 1) % 12]


def _counted_to_99(count: int) -> str:
    """十一, 二十; from 100 on digit by digit (一〇〇)."""
    return _counted(_HAN, "十百千万", bare_ten=True)(count) if count < 100 else _digit_by_digit(count)


def _counted(digits: str, ranks: str, *, bare_ten: bool) -> Callable[[int], str]:
    """Counting by ranks, a skipped rank told by 零: 一百零一. bare_ten: 十一 and not 一十一."""

    def write(count: int) -> str:
        if count > _COUNTED_END:
            return str(count)
        written, gap = "", False
        for power in range(4, -1, -1):
            digit = count // 10**power % 10
            if not digit:
                gap = bool(written)
                continue
            written += ("零" if gap else "") + digits[digit] + ("" if not power else ranks[power - 1])
            gap = False
        return written[1:] if bare_ten and 10 <= count < 20 else written

    return write


def _japanese(count: int) -> str:
    """百一, 千二十: no zero is told, and one hundred is 百."""
    if count > 9_999:
        return str(count)
    written = ""
    for power, rank in ((3, "千"), (2, "百"), (1, "十"), (0, "")):
        digit = count // 10**power % 10
        if digit:
            written += ("" if digit == 1 and rank else _HAN[digit]) + rank
    return written


_FORMS: Final[MappingProxyType[str, Callable[[int], str]]] = MappingProxyType(
    {
        "none": _silent,
        "bullet": _silent,
        "decimalZero": _padded,
        "decimalFullWidth": _full_width,
        "decimalFullWidth2": _full_width,
        "decimalEnclosedCircle": _from("①", 20),
        "decimalEnclosedCircleChinese": _from("①", 20),
        "decimalEnclosedParen": _from("⑴", 20),
        "decimalEnclosedFullstop": _from("⒈", 20),
        "ideographEnclosedCircle": _from("㊀", 10),
        "numberInDash": _in_dashes,
        "ordinal": _ordinal,
        "lowerLetter": _letters,
        "upperLetter": lambda count: _letters(count).upper(),
        "lowerRoman": _roman,
        "upperRoman": lambda count: _roman(count).upper(),
        "ideographTraditional": _of(_HEAVENLY),
        "ideographZodiac": _of(_EARTHLY),
        "ideographZodiacTraditional": _sexagenary,
        "ideographDigital": _digit_by_digit,
        "japaneseDigitalTenThousand": _digit_by_digit,
        "taiwaneseDigital": _digit_by_digit,
        "chineseCounting": _counted_to_99,
        "taiwaneseCounting": _counted_to_99,
        "chineseCountingThousand": _counted(_HAN, "十百千万", bare_ten=True),
        "taiwaneseCountingThousand": _counted(_HAN, "十百千萬", bare_ten=True),
        "japaneseCounting": _japanese,
        "chineseLegalSimplified": _counted(_FORMAL, "拾佰仟万", bare_ten=False),
        "ideographLegalTraditional": _counted(_FORMAL_TRADITIONAL, "拾佰仟萬", bare_ten=False),
    }
)
