"""Deadlines told from the day of issue: 本月底前, 下月15日前, 本周五前, 明天下班前, 本季度内, 于24日前.

Without that day they stay untold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from luoshi.cadence.day import month_end
from luoshi.cadence.forms.anchor import HOUR
from luoshi.cadence.frame import Frame
from luoshi.cadence.mention import Mention
from luoshi.cadence.numeral import HAN
from luoshi.cadence.value import Deadline

_BEFORE = "(?:之前|以前|前)"
_NEAR = re.compile(
    rf"(?P<month>本|下个?)月(?:(?P<day>\d{{1,2}})[日号]|[底末]){_BEFORE}"
    rf"|(?P<week>[本这下])(?:周|星期)(?P<weekday>[一二三四五六日天末])(?:[（(][^（()）]{{1,8}}[）)])?(?:{HOUR})?{_BEFORE}"
    rf"|(?P<next>[今明后])[天日](?:{HOUR})?{_BEFORE}"
    rf"|(?P<span>下(?:周|星期)|下个?月|本季度?)[之以]?内(?!的)"
    rf"|(?<![\d{HAN}每个当各次该同上月季年至到])月[底末]{_BEFORE}"
    # 于24日前, 24日下午4:00前 is a day of the running month; 应于10日前书面告知 counts back from something.
    rf"|(?:(?<=于)(?P<bare>\d{{1,2}})[日号]{_BEFORE}(?!通知|告知|公告|书面|提出|申请|预约|报备)"
    rf"|(?<![\d年月、至到—~～-])(?P<timed>\d{{1,2}})[日号](?:（[^）]{{1,8}}）)?{HOUR}{_BEFORE})"
)
#: What gives a bare day another month, or one in each period: 每月工资表于5日前报送.
_PERIODIC = re.compile("每|按[月季年]|[当该次上下同]个?月|月度|季度|期满|到期|届满")
_FARTHEST = 60
_WEEKDAYS = "一二三四五六日"
_MONTHS = 12


def find_near(text: str, frame: Frame) -> Iterator[Mention]:
    """The deadlines of a sentence that the day of issue completes."""
    if frame.issued is None or ("前" not in text and "内" not in text):
        return
    for match in _NEAR.finditer(text):
        bare = match["bare"] or match["timed"]
        if bare and _PERIODIC.search(text, max(0, match.start() - _FARTHEST), match.start()):
            continue
        if day := _day(match, frame.issued):
            told = bare or match["day"] or match["week"] or match["next"]
            rule = "deadline-day" if told else "deadline-month"
            yield Mention(*match.span(), Deadline(day.isoformat()), rule)


def _day(match: re.Match[str], issued: date) -> date | None:
    """The day meant, None where it is past or no calendar has it: 本月31日前 in June."""
    if match["next"]:
        return issued + timedelta(days="今明后".index(match["next"]))
    if match["span"]:
        return _last_of(match["span"], issued)
    day = _in_week(match, issued) if match["week"] else _in_month(match, issued)
    return day if day and day >= issued else None


def _last_of(words: str, issued: date) -> date:
    """The last day of the next week or month, or of this quarter; 本周内 and 本月内 are lengths."""
    if words.endswith(("周", "星期")):
        return issued + timedelta(days=13 - issued.weekday())
    month = issued.month + 1 if "月" in words else (issued.month + 2) // 3 * 3
    year, month = (issued.year + 1, 1) if month > _MONTHS else (issued.year, month)
    return date(year, month, month_end(year, month))


def _in_week(match: re.Match[str], issued: date) -> date:
    monday = issued - timedelta(days=issued.weekday())
    weekday = _WEEKDAYS.index(match["weekday"].replace("天", "日").replace("末", "日"))
    return monday + timedelta(days=weekday + (7 if match["week"] == "下" else 0))


def _in_month(match: re.Match[str], issued: date) -> date | None:
    year, month = issued.year, issued.month + (match["month"] or "").startswith("下")
    if month > _MONTHS:
        year, month = year + 1, 1
    last = month_end(year, month)
    number = int(match["day"] or match["bare"] or match["timed"] or last)
    return date(year, month, number) if 1 <= number <= last else None
