"""From when to when a plan runs, as its title or its first paragraphs say it.

…三年行动方案（2026—2028年） runs for three calendar years; 决定于2026年4月1日至7月10日开展专项整治 runs for
those days. Nothing is guessed: words that tell of the past, of another paper or of a season tell no span.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

Days = tuple[date, date]

_TO = r"\s*(?:—{1,2}|–|-{1,2}|－|～|~|至|到)\s*"
_YEAR = r"(?:19|20)\d\d"
#: 2026—2028年, （2026-2028）, 2026年至2028年; 2025—2026学年 and 〔2026〕3号 are none.
_YEARS = re.compile(rf"(?<!\d)({_YEAR})\s*年?{_TO}({_YEAR})\s*(?:年(?!\s*\d)|(?=[)）\]】]|三年|五年))")
_OTHER_YEAR = re.compile(rf"(?<!\d){_YEAR}\s*年")
#: A paper about years that are over.
_PAST = re.compile("总结|评估|回顾|统计|自评|汇编|年鉴")
#: What lies across the turn of a year: two years written, one season meant.
_SEASON = re.compile("冬|采暖|供暖|供热|取暖|防火期|学年|榨季|年度")
_CITED = re.compile("《[^《》]*》")
#: A title in 《》 is the plan's own where it is issued by this very letter.
_OWN = re.compile("(?:印发|下发|发布|公布|颁布|制定|转发)$")
#: The years that a plan may run; a longer span is an outlook.
_LONGEST = 20

_DAYS = re.compile(
    rf"(?<!\d)({_YEAR})\s*年\s*(\d{{1,2}})\s*月\s*(?:(\d{{1,2}})\s*日)?\s*起?{_TO}"
    rf"(?:({_YEAR})\s*年\s*)?(?:(\d{{1,2}})\s*月)?\s*(?:(\d{{1,2}})\s*日)?"
)
_BEGINS = re.compile("(?:决定|拟|计划|定|将|同意|[自从]|(?<![对关由])于)(?:于|[自从])?(?:即日起)?$")
_DONE = re.compile("已|曾|上一?年|去年")
_CARRIED_OUT = re.compile("(?:开展|组织|实施|进行|推进|集中)(?!了|过|的|情况|以来)")
_CLAUSE = re.compile("[。；！？\n]")


def title_span(title: str) -> Days | None:
    """The calendar years that a title says its plan runs: （2026—2028年）; None where it says none.

    A title that names a year besides (2025年总结, …规划（2021—2025年）2026年要点) tells no span, nor does
    one that cites the paper of another span.
    """
    found = [one for one in _YEARS.finditer(title) if not _is_cited(title, one.start())]
    if len(found) != 1 or _PAST.search(title):
        return None
    (years,) = found
    first, last = int(years[1]), int(years[2])
    if not first < last <= first + _LONGEST or _OTHER_YEAR.search(_without(title, years)):
        return None
    if last == first + 1 and _SEASON.search(title):
        return None
    return date(first, 1, 1), date(last, 12, 31)


def opening_span(sentence: str) -> Days | None:
    """The days on which a sentence says that something is to be carried out; None where it says none.

    决定于2026年4月1日至7月10日（在全院）开展专项整治; months count whole: 自2026年4月至12月开展.
    """
    for found in _DAYS.finditer(sentence):
        before = _CLAUSE.split(sentence[: found.start()])[-1]
        behind = _CLAUSE.split(sentence[found.end() :])[0]
        if not _BEGINS.search(before.rstrip()) or _DONE.search(before) or _is_cited(sentence, found.start()):
            continue
        carried = _CARRIED_OUT.search(behind)
        if carried and not _DONE.search(behind, 0, carried.start()) and (span := _days(found)):
            return span
    return None


def _is_cited(text: str, at: int) -> bool:
    """Whether a place lies in the name of another paper, in 《》."""
    names = (one for one in _CITED.finditer(text) if one.start() <= at < one.end())
    return any(not _OWN.search(text, 0, one.start()) for one in names)


def _without(title: str, years: re.Match[str]) -> str:
    return title[: years.start()] + "，" + title[years.end() :]


def _days(found: re.Match[str]) -> Days | None:
    """The days of a match; None where the end has neither month nor day, or comes before the beginning."""
    year, month, day, last_year, last_month, last_day = (int(one) if one else 0 for one in found.groups())
    if not (last_month or (last_day and day)):
        return None
    last_year, last_month = last_year or year, last_month or month
    try:
        last = last_day or monthrange(last_year, last_month)[1]
        start, end = date(year, month, day or 1), date(last_year, last_month, last)
    except ValueError:  # no such day
        return None
    return (start, end) if start < end else None
