"""Running: from when to when a quota runs, where its sentence tells (自6月1日起每月…, 6月至9月每月…)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from luoshi.cadence.complete import complete, is_relative
from luoshi.cadence.day import fill_year, is_open
from luoshi.cadence.frame import Frame
from luoshi.cadence.mention import Mention
from luoshi.cadence.sentence import Sentence
from luoshi.cadence.since import since_at
from luoshi.cadence.value import Quota, Window
from luoshi.cadence.workdays import Calendar

#: Between the days and what is done in them stands at most who does it: 5月1日至9月30日，各乡镇每日….
_GAP = re.compile("(?:期间|[之以]?内|间)?[，,]?[^，,。；;：:、|]{0,24}")
_SINCE = re.compile(r"(?:之日)?起(?:的|开始|施行|执行|实施)?[，,]?[^，,。；;：:、|起]{0,24}$")
#: What goes on within the same days: 6月至9月每周巡查一次，每月通报一次.
_GOES_ON = re.compile("[^。；;：:|]{0,24}")
_FARTHEST = 48
#: The latest and the earliest day, for a side that is open.
_ALWAYS = date.min, date.max


def running(text: str, found: Sequence[Mention], frame: Frame, calendar: Calendar) -> list[Frame | None]:
    """For each mention the frame in which it runs: the given one, narrowed by the words before a quota.

    None where the words and the frame have no day in common.
    """
    frames: list[Frame | None] = []
    days, last = _ALWAYS, 0
    for number, mention in enumerate(found):
        if not isinstance(mention.cadence, Quota):
            days = _ALWAYS
            frames.append(frame)
            continue
        told = _window(text, found[number - 1] if number else None, mention, frame, calendar)
        told = told or _since(text, mention, frame)
        if told:
            days = told
        elif not _GOES_ON.fullmatch(text, last, mention.start):
            days = _ALWAYS
        last = mention.end
        frames.append(_narrowed(frame, *days))
    return frames


def _window(
    text: str, before: Mention | None, quota: Mention, frame: Frame, calendar: Calendar
) -> tuple[date, date] | None:
    """The days of the window that stands right before a quota."""
    if before is None or before.end > quota.start or not isinstance(before.cadence, Window):
        return None
    if not _GAP.fullmatch(Sentence(text[before.end : quota.start]).plain):
        return None
    window = complete(before.cadence, frame, calendar)
    if not isinstance(window, Window) or is_relative(window):
        return None
    return date.fromisoformat(window.start), date.fromisoformat(window.end)


def _since(text: str, quota: Mention, frame: Frame) -> tuple[date, date] | None:
    """From the day on that 起 tells before a quota."""
    if "起" not in text[max(0, quota.start - _FARTHEST) : quota.start]:
        return None
    plain = Sentence(text[max(0, quota.start - _FARTHEST) : quota.start]).plain
    mark = _SINCE.search(plain)
    since = since_at(plain, 0, mark.start(), frame) if mark else None
    if not since:
        return None
    first = fill_year(since.point.first, frame.year) if frame.year else since.point.first
    return None if is_open(first) else (date.fromisoformat(first), date.max)


def _narrowed(frame: Frame, first: date, last: date) -> Frame | None:
    start = max(first, frame.start or date.min)
    end = min(last, frame.end or date.max)
    if end < start:
        return None
    return replace(frame, start=None if start == date.min else start, end=None if end == date.max else end)
