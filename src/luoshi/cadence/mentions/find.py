"""find: every time and every number of a text, in the plain form of `form.py`."""

from __future__ import annotations

import re
from datetime import date, datetime

from luoshi.cadence.mentions.dates import find_dates
from luoshi.cadence.mentions.duration import find_duration
from luoshi.cadence.mentions.form import Form, forms
from luoshi.cadence.mentions.number import UNIT_SIGNS, find_number, find_ordinal
from luoshi.cadence.mentions.offset import find_nth_day, find_offset
from luoshi.cadence.mentions.recurrence import read_rate, read_recurrence
from luoshi.cadence.mentions.script import simplified
from luoshi.cadence.mentions.value import Found
from luoshi.cadence.numeral import HAN, HAN_GREAT, JOIN, NUMERAL
from luoshi.cadence.sentence import Sentence

_FIGURES = f"\\d{HAN_GREAT}"
_HAN = "\u4e00-\u9fff"
#: The signs behind a numeral that may make a time of it; with any other it is a number.
_TIMES = "年月日号季世周星礼旬天小钟分秒工交学自昼个半多余几代QH”规时期末"
#: Han signs that can follow a Han numeral; where another one does (统一思想), it is part of a word.
_GO_ON = f"{HAN_GREAT}{_TIMES}{UNIT_SIGNS}又点至到与和以成折"
#: What can begin an expression: its first sign, and what has to stand around it.
_OPENINGS = (
    ("\\d", ""),
    (HAN_GREAT, rf"(?=[{_GO_ON}]|[^{_HAN}]|$)"),
    (HAN_GREAT, "(?<=[于过比≥≤<>].)"),
    ("负", f"(?=[{_FIGURES}])"),
    ("-", rf"(?<![\dA-Za-z.-]-)(?=[{_FIGURES}])"),
    ("第", f"(?=[{_FIGURES}])"),
    ("半每逐按隔", ""),
    ("间", "隔"),
    ("今昨明后前去当全同次翌", "[年天日晚]"),
    ("大", "[前后][年天]"),
    ("本这", "(?:[年月日]|个?[周月季星礼]|一年|半年|世纪|学期)"),
    ("当全同次", "月"),
    ("上下", "(?<!以.)(?:[上下个一]{0,4}(?:[年月周季]|星期|礼拜)|个?半[年月]|世纪)"),
    ("最", "后一"),
    ("年", r"(?<!\d.)(?:[初底末]|度?内|年)"),
    ("月", rf"(?<![\d正腊冬{HAN}].)[初底末](?![一二三四五六七八九十])"),
    ("首", "季"),
    ("元", "月"),
    ("前", "[两二三23]个?季"),
    ("周", "[一二三四五六日天1-7]"),
    ("星", "期[一二三四五六日天1-7]"),
    ("礼", "拜[一二三四五六日天1-7]"),
    ("QH", "[1-4]"),
)
#: It begins with a set of signs, so that the search leaps from one of them to the next.
_START = re.compile(
    f"[{''.join(signs for signs, _ in _OPENINGS if signs != '-')}-]"
    f"(?:{'|'.join(f'(?<=[{signs}]){around}' for signs, around in _OPENINGS)})"
)
_GAP = re.compile(r"\s")
_NUMERAL = re.compile(rf"{NUMERAL}(?:{JOIN}{NUMERAL})?+")
_TAIL = re.compile(f"[{_FIGURES},.]*")
#: Parts of a code (192.168.0.1, 3.2.1), and a list mark before a year (2.2021年).
_NO_NUMERAL = re.compile(r"\d{1,16}(?:\.\d{1,16}){2,16}(?![\d年月])|\d{1,2}\.(?=\d{4}年)")
_TIME_SIGNS = frozenset(_TIMES)
_DATE_IN_FIGURES = re.compile(r"\d{4}[-./ ]\d")


def find(text: str, reference: datetime) -> list[Form]:
    """The times and numbers of a text, in order of their words, each as a dict.

    text: a sentence, a cell or a longer text. reference: the day that relative words count from.

    Each dict has "kind" (date, range, duration, set, number), "text" (the words as given), "start" and
    "end" (their place), and by kind:
    date: "value" an ISO day. range: "value" {"start", "end"}, the end inclusive, None an open side;
    both list in "any" what else the words may mean, the likelier first.
    duration: "value" {"years", "months", "weeks", "days", "workdays", "hours", "minutes", "seconds"},
    or "min" and "max". set: "every" (a duration) and "on" (weekday, day, month).
    number: "subtype" (cardinal, ordinal, percent, age, currency, dimension) with "value" and "unit", or
    range with "min", "max", "min_inclusive", "max_inclusive".
    Words that can be told in two kinds (5日 is a day or a length) give a dict for each.
    """
    plain = simplified(text)
    first = _START.search(plain)
    if not first and not _GAP.search(plain):
        return []
    sentence = Sentence(plain)
    today = reference.date()
    result: list[Form] = []
    if sentence.plain is not plain:
        first = _START.search(sentence.plain)
    for found in _all(sentence.plain, first, today):
        start, end = sentence.place(found.start, found.end)
        place = {"text": text[start:end], "start": start, "end": end}
        result.extend({**form, **place} for form in forms(found.values))
    return result


def _all(text: str, match: re.Match[str] | None, today: date) -> list[Found]:
    """What is found from left to right; words that were read are not read again."""
    result: list[Found] = []
    end = 0
    while match:
        found = _read(text, match.start(), today)
        if found and found.start < end:
            found = Found(end, found.end, found.values)
        if found:
            result.append(found)
            end = found.end
        else:
            end = _beyond(text, match)
        match = _START.search(text, end)
    return result


def _beyond(text: str, match: re.Match[str]) -> int:
    """Behind a numeral that was not read: its tail is no numeral of its own."""
    tail = _NO_NUMERAL.match(text, match.start()) or _TAIL.match(text, match.end())
    return max(match.end(), tail.end() if tail else 0)


def _read(text: str, place: int, today: date) -> Found | None:
    """What begins at a place: the sign there, and the one behind a numeral, tell who reads it."""
    sign = text[place]
    if sign in "每逐按隔间":
        return read_recurrence(text, place)
    if sign == "第":
        return _read_nth(text, place, today)
    if sign == "半":
        return _read_time(text, place, today)
    numeral = _NUMERAL.match(text, place)
    if not numeral:
        return find_dates(text, place, today)
    in_figures = sign.isascii() and _DATE_IN_FIGURES.match(text, place)
    if sign.isascii() and not in_figures and _NO_NUMERAL.match(text, place):
        return None
    if in_figures or text[numeral.end() : numeral.end() + 1] in _TIME_SIGNS:
        return _read_time(text, place, today) or find_number(text, place)
    return find_number(text, place)


def _read_nth(text: str, place: int, today: date) -> Found | None:
    """第一季度, 第三天起, 第十一; most are 第十三条 and no time, which one sign tells."""
    numeral = _NUMERAL.match(text, place + 1)
    if numeral and text[numeral.end() : numeral.end() + 1] in _TIME_SIGNS:
        found = find_dates(text, place, today) or find_nth_day(text, place, today)
        if found:
            return found
    return find_ordinal(text, place)


def _read_time(text: str, place: int, today: date) -> Found | None:
    """A numeral with a unit of time: how often, how far off, when, or how long."""
    return (
        read_rate(text, place)
        or find_offset(text, place, today)
        or find_dates(text, place, today)
        or find_duration(text, place)
    )
