"""A stored number as its number format shows it.

Source: ECMA-376 Part 1, 18.8.31 (numFmts). What is read: dates and times, percents, decimals with or
without thousands, literal words, sections by sign, Chinese numerals ([DBNum1]). Other formats
(fractions, powers of ten) show the number plainly.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache
from typing import Final

from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel

from luoshi.reading.numerals import numeral

_PIECE: Final = re.compile(
    r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|上午/下午|AM/PM|A/P|e+|y+|m+|d+|h+|s+|a{3,4}|General|[#0?,.]+|%|.',
    re.IGNORECASE | re.DOTALL,
)
_DATE: Final = re.compile(r"(?:y+|m+|d+|h+|s+|a{3,4}|e+)", re.IGNORECASE)
_ELAPSED: Final = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_ELAPSING: Final = {"h": 24, "m": 1440, "s": 86_400}
_DIGITS: Final = re.compile(r"[#0?,.]+")
_HALVES: Final = frozenset({"上午/下午", "am/pm", "a/p"})
_WEEKDAYS: Final = "一二三四五六日"
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_GENERAL_DIGITS: Final = 11  # what a cell of General shows at most
_LAST_DAY: Final = 2_958_465  # 9999-12-31
#: Formats that leave the form to the system, as one in China has it.
_SYSTEM: Final = {
    "[$-f800]dddd, mmmm dd, yyyy": 'yyyy"年"m"月"d"日"',
    "[$-f800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy": 'yyyy"年"m"月"d"日"',
    "[$-f400]h:mm:ss am/pm": "h:mm:ss",
    "[$-f400]h:mm:ss\\ am/pm": "h:mm:ss",
    "g/通用格式": "General",
}
_CODE: Final = 255  # characters of a number format (18.8.30)
_LONGEST: Final = 32  # characters of a stored number


def shown(stored: str, code: str, *, from_1904: bool = False) -> str:
    """A stored number in a number format, as a reader sees it; what is no number stays as it is."""
    try:
        number = Decimal(stored.strip()[:_LONGEST])
    except InvalidOperation:
        return stored
    if not number.is_finite() or abs(number.adjusted()) > _LONGEST:
        return stored
    pieces = _section(_SYSTEM.get(code[:_CODE].lower(), code[:_CODE]), number)
    try:
        if any(_is_date(piece) for piece in pieces):
            return _as_date(number, pieces, from_1904=from_1904) or _general(number)
        return _as_number(number, pieces)
    except InvalidOperation:
        return _general(number)  # more digits than a sheet shows


@lru_cache(maxsize=256)
def _sections(code: str) -> tuple[tuple[str, ...], ...]:
    sections: list[list[str]] = [[]]
    for piece in _PIECE.findall(code):
        if piece == ";":
            sections.append([])
        else:
            sections[-1].append(piece)
    return tuple(tuple(section) for section in sections)


def _section(code: str, number: Decimal) -> tuple[str, ...]:
    """The pieces of the section for a number's sign, with a sign of its own where one section serves both."""
    sections = _sections(code)
    if number < 0 and len(sections) > 1 and sections[1]:
        return sections[1]
    if number == 0 and len(sections) > 2:
        return sections[2]
    minus = ("-",) if number < 0 and not any(map(_is_date, sections[0])) else ()
    return minus + sections[0]


def _is_date(piece: str) -> bool:
    return bool(_DATE.fullmatch(piece) or _ELAPSED.fullmatch(piece))


def _literal(piece: str) -> str:
    """What a piece shows that stands for itself."""
    if piece[0] == '"':
        return piece[1:-1] if len(piece) > 1 else ""
    if piece[0] == "\\":
        return piece[1:]
    if piece[0] == "_" and len(piece) > 1:
        return " "
    if piece[0] == "*" and len(piece) > 1:
        return ""
    if piece[0] == "[":
        currency = re.match(r"\[\$([^-\]]*)", piece)
        return currency[1] if currency else ""
    return piece


def _as_number(number: Decimal, pieces: tuple[str, ...]) -> str:
    if any(piece.lower() == "general" for piece in pieces) or "@" in pieces:
        plain = _general(number)
        return "".join(
            plain.removeprefix("-") if p.lower() == "general" or p == "@" else _literal(p) for p in pieces
        )
    patterns = [piece for piece in pieces if _DIGITS.fullmatch(piece) and piece.strip(",.")]
    if any(piece in {"/", "E", "e"} for piece in pieces) and patterns:
        return _general(number)
    size = abs(number) * 100 ** pieces.count("%")
    parts, done = [], False
    for piece in pieces:
        if _DIGITS.fullmatch(piece) and piece.strip(",."):
            parts.append("" if done else _digits(size, piece))
            done = True
        else:
            parts.append(_literal(piece))
    return "".join(parts)


def _digits(size: Decimal, pattern: str) -> str:
    """A number without its sign by a pattern such as "#,##0.00"; each comma at its end is a thousandth."""
    body = pattern.rstrip(",")
    size /= 1000 ** (len(pattern) - len(body))
    whole, _, decimals = body.partition(".")
    rounded = size.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    text = f"{rounded:,f}" if "," in whole else f"{rounded:f}"
    before, _, after = text.partition(".")
    needed = decimals.rstrip("#?")
    while len(after) > len(needed) and after.endswith("0"):
        after = after[:-1]
    if before == "0" and "0" not in whole:
        before = ""
    before = before.rjust(whole.count("0"), "0") if "," not in whole else before
    return before + ("." + after if after else "")


def _general(number: Decimal) -> str:
    text = f"{float(number):.{_GENERAL_DIGITS - 1}g}"
    if "e" not in text:
        return text
    whole = number.adjusted() < _GENERAL_DIGITS and number == number.to_integral_value()
    return str(int(number)) if whole else f"{number:.5E}"


def _as_date(number: Decimal, pieces: tuple[str, ...], *, from_1904: bool) -> str:
    if not 0 <= number <= _LAST_DAY:
        return ""
    moment = _moment(number, from_1904=from_1904)
    han = any("dbnum1" in piece.lower() for piece in pieces)
    half = any(piece.lower() in _HALVES for piece in pieces)
    parts = []
    for at, piece in enumerate(pieces):
        if elapsed := _ELAPSED.fullmatch(piece):
            parts.append(str(int(number * _ELAPSING[elapsed[1][0].lower()])))
        elif _is_date(piece):
            parts.append(_part(piece, moment, minutes=_is_minute(pieces, at), han=han, half=half))
        elif piece.lower() in _HALVES:
            morning = moment.hour < 12
            parts.append(("上午" if morning else "下午") if "上" in piece else ("AM" if morning else "PM"))
        elif piece == "@" or (_DIGITS.fullmatch(piece) and piece.strip(",.")):
            continue
        else:
            parts.append(_literal(piece))
    return "".join(parts).strip()


def _moment(number: Decimal, *, from_1904: bool) -> datetime:
    epoch = MAC_EPOCH if from_1904 else WINDOWS_EPOCH
    value = from_excel(int(number), epoch)
    day = value if isinstance(value, datetime) else datetime(1899, 12, 31)  # noqa: DTZ001 - a day of a sheet has no zone
    return day + timedelta(seconds=round(float(number % 1) * 86_400))


def _is_minute(pieces: tuple[str, ...], at: int) -> bool:
    """Whether an m means minutes: an hour stands before it or a second after it."""
    before = next((p[:2].lower() for p in reversed(pieces[:at]) if _is_date(p)), "")
    after = next((p[:2].lower() for p in pieces[at + 1 :] if _is_date(p)), "")
    return before.lstrip("[").startswith("h") or after.lstrip("[").startswith("s")


def _part(piece: str, moment: datetime, *, minutes: bool, han: bool, half: bool) -> str:
    """What one piece of a date shows."""
    kind, width = piece[0].lower(), len(piece)
    if kind in {"y", "e"}:
        year = moment.year if kind == "e" or width > 2 else moment.year % 100
        return numeral(year, "ideographDigital") if han else f"{year:0{min(width, 2)}d}"
    if kind == "a":
        return ("星期" if width == 4 else "") + _WEEKDAYS[moment.weekday()]
    if kind == "m" and not minutes and width >= 3:
        return _MONTHS[moment.month - 1]
    if kind == "d" and width >= 3:
        return _DAYS[moment.weekday()]
    month = moment.minute if minutes else moment.month
    hour = (moment.hour % 12 or 12) if half else moment.hour
    value = {"m": month, "d": moment.day, "h": hour, "s": moment.second}[kind]
    return numeral(value, "chineseCounting") if han and value else f"{value:0{min(width, 2)}d}"
