"""Quotas without 每: a length or a year and a count (一年不少于两次, 半年一次, 年内召开4次)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.cadence.forms.count import BOUND, RATED, find_count, is_breach, rated_count
from luoshi.cadence.forms.length import UNIT, read_length
from luoshi.cadence.mention import Mention
from luoshi.cadence.numeral import HAN, NUMBER, RANGE, read_whole
from luoshi.cadence.value import Quota
from luoshi.lexicon import words

_FEW = f"(?:\\d|[{HAN}])"
_STOP = "，,。；;：:！？|每第"
_LENGTH = (
    rf"(?:{NUMBER}个?年(?![级代龄])|半年|{NUMBER}个(?:季度|月|学期)|半个?月"
    rf"|{NUMBER}个?(?:周(?![年岁])|星期|学期|小时)|{NUMBER}天)"
)
#: 一季度一次 needs its count at once: 一季度召开一次 is the first quarter.
_IN_PERIOD = re.compile(
    rf"(?=[\d{HAN}半年全当本今学])(?<![每第近满后前过续上下\d.{HAN}])(?:"
    rf"(?P<length>{_LENGTH})内?(?=[^{_STOP}、累连受违再被\d]{{0,6}}?{BOUND}?{_FEW})"
    rf"|(?P<one>一(?:个?月|季度?|日|旬|天|学期))(?={BOUND}?{_FEW}{{1,3}}[次回轮场])"
    rf"|(?P<year>年度?内|全年|当年|本年度?|今年)内?(?=[^{_STOP}]{{0,20}}?{_FEW})"
    rf"|(?P<term>本学期|学期内)(?=[^{_STOP}]{{0,20}}?{_FEW})"
    r")"
)
#: Without one of these there is no count; looking for them first is cheap.
_SIGNS = re.compile("|".join(words("count-measures")))
#: 3个月内2次以上违规 is a condition, and no demand.
_CONDITION = re.compile(
    "(?:或者?[^，,。；;]{1,6}次)?(?:及?以上)?[^，,。；;、]{0,3}(?:发现|违反|违规|违章|不合格|被|受到?|未)"
)
_ONCE = re.compile(f"(?<=内)[^{_STOP}、]{{0,6}}一次")
_RATE = re.compile(rf"(?P<count>{BOUND}?{RANGE}{RATED}(?:以上|以内)?)[/每](?P<unit>半?{UNIT})")


def find_in_periods(text: str) -> Iterator[Mention]:
    """The quotas of a sentence that name their period without 每."""
    if "/" in text or "次每" in text:
        yield from _rates(text)
    if not _SIGNS.search(text):
        return
    for match in _IN_PERIOD.finditer(text):
        per = _period(match)
        count = find_count(text, match.end()) if per else None
        if not per or not count or is_breach(text, match.end(), count):
            continue
        if per.startswith("PT") and _ONCE.match(text, match.end()):
            continue  # 24小时内进行一次核对 tells how soon
        if not _CONDITION.match(text, count.end):
            yield Mention(match.start(), count.end, Quota(count.least, count.most, per), "quota-in-period")


def _rates(text: str) -> Iterator[Mention]:
    """The quotas that are written as a rate: 2次/年."""
    for match in _RATE.finditer(text):
        count, length = rated_count(text, match.start()), read_length(match["unit"])
        if count and length:
            yield Mention(*match.span(), Quota(count.least, count.most, length.iso), "quota-in-period")


def _period(match: re.Match[str]) -> str:
    if match["year"]:
        return "P1Y"
    if match["term"]:
        return "P6M"
    told = match["length"] or match["one"]
    number = re.match(NUMBER, told)
    if number and (read_whole(number[0]) or 0) > 99:
        return ""  # 2026年 is a year, not a length
    length = read_length(told)
    return length.iso if length else ""
