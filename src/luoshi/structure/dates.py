"""Dates of issue: 2026年3月5日, 2026-03-05, 二〇二六年三月五日 (GB/T 9704-2012 clause 7.3.5.4)."""

from __future__ import annotations

import re
from datetime import date

#: A day or a month, as a pattern without groups.
DATE = (
    r"(?:[12]\d{3}[年.．\-/]\d{1,2}[月.．\-/](?:\d{1,2}日?)?"
    r"|[二一][〇○零Ｏ一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)"
)
_ANY = re.compile(DATE)
_IN_FORCE = re.compile(rf"自?{DATE}起?(?:施行|实施)")
_DATE_LINE = re.compile(rf"[（(]?{DATE}[）)]?")
_DIGITS = re.compile(r"([12]\d{3})[年.．\-/](\d{1,2})[月.．\-/](?:(\d{1,2})日?)?")
_HAN = re.compile(
    r"([二一][〇○零Ｏ一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?"
)
_HAN_VALUES = {**{c: i for i, c in enumerate("〇一二三四五六七八九")}, "零": 0, "○": 0, "Ｏ": 0}
_HAN_YEAR = re.compile(r"二[〇○零Ｏ][〇○零Ｏ一二三四五六七八九]{2}年")


def is_date(text: str) -> bool:
    """Whether a line is a date and nothing else."""
    return len(text) <= 18 and _DATE_LINE.fullmatch(text) is not None


def read_date(text: str) -> date | None:
    """The first day that a text names; the first of the month where it names no day."""
    if found := _DIGITS.search(text):
        year, month, day = int(found[1]), int(found[2]), int(found[3] or 1)
    elif found := _HAN.search(text):
        year = _year(found[1])
        month, day = _tens(found[2]), _tens(found[3]) if found[3] else 1
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_last_date(text: str) -> date | None:
    """The latest day that a line names apart from the day on which a rule came into force."""
    days = (read_date(found.group()) for found in _ANY.finditer(_IN_FORCE.sub("", text)))
    return max((day for day in days if day), default=None)


def read_han_year(text: str) -> int | None:
    """The year that a text writes in Han numerals: 二〇二六年."""
    found = _HAN_YEAR.search(text)
    return _year(found.group()[:4]) if found else None


def _year(written: str) -> int:
    return int("".join(str(_HAN_VALUES[character]) for character in written))


def _tens(written: str) -> int:
    if "十" not in written:
        return _HAN_VALUES[written[0]]
    head, _, tail = written.partition("十")
    return (_HAN_VALUES[head] if head else 1) * 10 + (_HAN_VALUES[tail] if tail else 0)
