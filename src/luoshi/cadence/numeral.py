"""Numerals as plans write them: 12, 1,200, 1.2万, 十二, 两, 廿五, 二〇二六, 三四, 3至5, 负五, 三分之二.

Full-width digits are folded to half-width before this module sees them (`sentence.py`).
"""

from __future__ import annotations

import re

_DIGITS = {"零": 0, "〇": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4}
_DIGITS |= {"五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
#: The signs of accounts and cheques, which can't be altered by a stroke, and 俩.
_DIGITS |= {sign: value for value, sign in enumerate("壹贰叁肆伍陆柒捌玖", 1)} | {"俩": 2}
_TENS = {"廿": 20, "卅": 30}
_POWERS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_NOUGHT = "零〇○"

#: Characters that can stand in a Han numeral, for character classes.
HAN = "零〇○一二两三四五六七八九十廿卅百千"
#: The same with the signs of accounts, and those that stand for ten thousand and more.
HAN_ACCOUNT = f"{HAN}壹贰叁肆伍陆柒捌玖俩拾佰仟"
HAN_GREAT = f"{HAN_ACCOUNT}万亿兆"
#: One number, as a fragment of a pattern.
NUMBER = rf"(?:\d{{1,6}}(?:\.\d)?|[{HAN}]{{1,8}})"
#: What joins the two sides of a range.
JOIN = r"(?:至|到|[-—–―－~～]{1,3})"
#: One number or a range, as a fragment of a pattern.
RANGE = rf"{NUMBER}(?:{JOIN}{NUMBER})?"

_FIGURES = r"(?:\d{1,3}(?:,\d{3})++(?!\d)|\d++)(?:\.\d++)?"
_FEW_FIGURES = r"(?:\d{1,3}(?:,\d{3}){1,8}+(?!\d)|\d{1,32}+)(?:\.\d{1,16}+)?"
_SIGN = rf"(?!千[克米卡瓦])[{HAN_GREAT}]"  # of 2.3千克 the unit is 千克
#: One number of any size, as a fragment of a pattern: -1,200.5, 2千零30万, 五点八万, 二〇二六.
NUMERAL = rf"(?:[负-]?(?:{_FIGURES}|{_SIGN})(?:{_FIGURES}|{_SIGN})*+(?:点[\d{HAN}]++[万亿兆]*+)?)"
#: The same, at most as long as an amount is: for patterns that go on behind it, so that they stay linear.
AMOUNT = (
    rf"(?:[负-]?(?:{_FEW_FIGURES}|{_SIGN})(?:{_FEW_FIGURES}|{_SIGN}){{0,31}}+"
    rf"(?:点[\d{HAN}]{{1,16}}+[万亿兆]{{0,4}}+)?)"
)
#: A longer one is a code, not an amount.
_LONGEST = 32

_SIDES = re.compile(rf"({NUMBER}){JOIN}({NUMBER})")
_TOKEN = re.compile(r"[\d,]++(?:\.\d++)?|.", re.DOTALL)
_POINT = re.compile(r"(?P<whole>.+)点(?P<part>[^万亿兆]+)(?P<great>[万亿兆]*)", re.DOTALL)
_FRACTION = re.compile(
    r"(?:(?P<whole>.+)又)?(?P<under>.+)分之(?P<over>.+)|(?P<top>\d+)/(?P<bottom>\d+)", re.DOTALL
)


def read_number(words: str) -> float | None:
    """The value of one numeral, None where the characters make no number."""
    if words.isascii() and words.isdigit() and len(words) <= _LONGEST:
        return float(words)
    if not words or len(words) > _LONGEST:
        return None
    if words[0] in "负-":
        value = read_number(words[1:])
        return -value if value is not None else None
    if point := _POINT.fullmatch(words):
        return _with_decimals(point)
    tokens = _TOKEN.findall(words)
    if all(sign in _DIGITS for sign in tokens):
        return _positional(words)
    return _counted(tokens)


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


def read_few(words: str) -> tuple[int, int] | None:
    """两三, 三四: two digits in a row that name a number between them; None for any other words."""
    if len(words) != 2 or any(sign not in _DIGITS for sign in words):
        return None
    low, high = _DIGITS[words[0]], _DIGITS[words[1]]
    return (low, high) if 0 < low == high - 1 else None


def read_fraction(words: str) -> float | None:
    """三分之二, 3又2分之1, 3/5; None where it is no fraction or divides by nothing."""
    parts = _FRACTION.fullmatch(words)
    if not parts:
        return None
    over, under = read_number(parts["over"] or parts["top"]), read_number(parts["under"] or parts["bottom"])
    whole = read_number(parts["whole"]) if parts["whole"] else 0.0
    if over is None or not under or whole is None:
        return None
    return whole + over / under


def _positional(words: str) -> float | None:
    """二〇二六: digit after digit."""
    if len(words) > 1 and ("两" in words or "俩" in words):
        return None
    value = 0
    for sign in words:
        value = value * 10 + _DIGITS[sign]
    return float(value)


def _with_decimals(point: re.Match[str]) -> float | None:
    """一点五, 五点八万: what stands behind 点 is told digit after digit."""
    whole = read_number(point["whole"])
    digits = "".join(str(_DIGITS.get(sign, sign)) for sign in point["part"])
    if whole is None or not (digits.isascii() and digits.isdigit()):
        return None
    value = whole + float(f"0.{digits}")
    for sign in point["great"]:
        value *= _MYRIADS[sign]
    return value


def _counted(tokens: list[str]) -> float | None:
    """一百二十, 1.2万, 二十一万亿: sections of less than ten thousand, each before its 万 or 亿."""
    total, great = 0.0, 1
    section: list[str] = []
    for token in tokens:
        if token not in _MYRIADS:
            section.append(token)
            continue
        value = _section(section, 1) if section else 0.0
        if value is None or not (value or total):
            return None
        if section and great > _MYRIADS[token]:
            total += value * _MYRIADS[token]
        else:
            total = (total + value) * _MYRIADS[token]
        section, great = [], _MYRIADS[token]
    value = _section(section, great) if section else 0.0
    return None if value is None else total + value


def _section(tokens: list[str], power: int) -> float | None:
    """十二, 廿五, 四百五: digits times powers of ten; `power` is what stands before them."""
    value = 0.0
    digit: float | None = None
    for place, token in enumerate(tokens):
        if token in _POWERS:
            if not digit and place and _POWERS[token] != 10:
                return None
            value += (digit or 1) * _POWERS[token]
            digit, power = None, _POWERS[token]
        elif token in _TENS:
            value += _TENS[token]
        elif token in _NOUGHT:
            power = 1
        elif digit is not None:
            return None
        else:
            digit = _figures(token)
            if digit is None:
                return None
    if digit is not None and power >= 100 and tokens[-1] in _DIGITS:
        digit *= power / 10  # 四百五 is 450, 一万三 is 13000; 四百零五 says its nought
    return value + (digit or 0)


def _figures(token: str) -> float | None:
    if token in _DIGITS:
        return float(_DIGITS[token])
    plain = token.replace(",", "")
    try:
        return float(plain)
    except ValueError:
        return None
