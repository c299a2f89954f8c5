"""Running: a quota with the days between which its sentence tells that it runs.

自6月1日起每月…, 6月至9月每月…, 6月底前每周…, 汛期每日….
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from luoshi.cadence.calendar.workdays import Calendar
from luoshi.cadence.complete import comes_again, complete
from luoshi.cadence.day import fill_year, is_open
from luoshi.cadence.forms.since import since_at
from luoshi.cadence.frame import Frame
from luoshi.cadence.mention import Mention
from luoshi.cadence.sentence import Sentence
from luoshi.cadence.value import Cadence, Deadline, Quota, Window

#: Between the days and what is done in them stands at most who does it: 5月1日至9月30日，各乡镇每日….
_GAP = re.compile("(?:期间|[之以]?内|间)?[，,]?[^，,。；;：:、|并且后]{0,24}")
_SINCE = re.compile(r"(?:之日)?起(?:的|开始|施行|执行|实施)?[，,]?[^，,。；;：:、|起]{0,24}$")
#: What goes on within the same days: 6月至9月每周巡查一次，每月通报一次.
_GOES_ON = re.compile("[^。；;：:|]{0,24}")
#: What joins windows that bound one count.
_BESIDE = re.compile("(?:期间|[之以]?内|间)?(?:[、和及与]|以及)")
_FARTHEST = 48
_YEAR = re.compile(r"20\d\d|(?<!每)年")
_YEARS = re.compile(r"P\d+Y")

#: The first and the last day of a quota, "" for a side that is open.
Bounds = tuple[str, str]
_ALWAYS: Bounds = "", ""


def running(text: str, found: Sequence[Mention], frame: Frame, calendar: Calendar) -> list[Mention]:
    """The mentions of a text, the quotas among them with the days that the words before bound them to.

    Several windows side by side make a quota of each: 3月至5月、9月至11月每周. In a plan of several years,
    and in one whose year nobody knows, days without a year stay open: they come again in each. A count by
    the year is not bounded. A day right before a count, from which it runs, is among its words:
    自6月1日起每月.
    """
    told: list[Mention] = []
    bounds, last = [_ALWAYS], 0
    for number, mention in enumerate(found):
        cadence = mention.cadence
        if not isinstance(cadence, Quota):
            bounds = [_ALWAYS]
            told.append(mention)
            continue
        own = _before(text, found, number, frame, calendar)
        start = mention.start
        if own:
            bounds = own
        elif since := _since(text, mention, frame):
            start, bounds = since[0], [since[1]]
        elif not _GOES_ON.fullmatch(text, last, mention.start):
            bounds = [_ALWAYS]
        last = mention.end
        runs = dict.fromkeys(bounded(cadence, *days) for days in bounds)
        told += [replace(mention, start=start, cadence=quota) for quota in runs]
    return told


def bounded(quota: Quota, since: str, until: str) -> Quota:
    """A quota that runs between two days; one by the year, or that is bounded already, as it is."""
    if quota.is_bounded or _YEARS.fullmatch(quota.per):
        return quota
    return replace(quota, since=since, until=until)


def bounds_of(cadence: Cadence, frame: Frame, calendar: Calendar) -> Bounds | None:
    """From when to when runs what goes on in a window or up to a deadline; None where nobody knows it."""
    told = days_of(complete(cadence, frame, calendar))
    if told is None:
        return None
    return None if len({point.startswith("XXXX") for point in told}) > 1 else told


def days_of(cadence: Cadence) -> Bounds | None:
    """The days of a window, or those up to a deadline; None for any other cadence."""
    match cadence:
        case Window(start, end):
            return start, end
        case Deadline(date):
            return "", date
    return None


def _before(
    text: str, found: Sequence[Mention], number: int, frame: Frame, calendar: Calendar
) -> list[Bounds]:
    """The days that the windows or the deadline right before the quota found[number] tell."""
    if not number or found[number - 1].end > found[number].start:
        return []
    before = found[number - 1]
    gap = Sentence(text[before.end : found[number].start]).plain
    if isinstance(before.cadence, Deadline) and gap in ("", "，", ","):
        bounds = bounds_of(before.cadence, frame, calendar)
        return [bounds] if bounds else []
    if not isinstance(before.cadence, Window) or not _GAP.fullmatch(gap):
        return []
    told: list[Bounds] = []
    for window in _side_by_side(text, found, number - 1):
        bounds = bounds_of(window.cadence, frame, calendar)
        if bounds is None:
            return []
        is_yearly = comes_again(frame) and not _YEAR.search(text, window.start, window.end)
        told.append(_in_each_year(bounds) if is_yearly else bounds)
    return told


def _side_by_side(text: str, found: Sequence[Mention], last: int) -> Sequence[Mention]:
    """The window found[last], and those before it that 、 or 和 joins to it, in order: 寒暑假 is two."""
    first = last
    while first and isinstance(found[first - 1].cadence, Window):
        before, here = found[first - 1], found[first]
        is_same = (before.start, before.end) == (here.start, here.end)
        if not is_same and not _BESIDE.fullmatch(text, before.end, here.start):
            break
        first -= 1
    return found[first : last + 1]


def _in_each_year(bounds: Bounds) -> Bounds:
    since, until = bounds
    return f"XXXX{since[4:]}", f"XXXX{until[4:]}"


def _since(text: str, quota: Mention, frame: Frame) -> tuple[int, Bounds] | None:
    """From the day on that 起 tells before a quota, and where its words begin then."""
    near = max(0, quota.start - _FARTHEST)
    before = text[near : quota.start]
    if "起" not in before:
        return None
    sentence = Sentence(before)
    plain = sentence.plain
    mark = _SINCE.search(plain)
    since = since_at(plain, 0, mark.start(), frame) if mark else None
    if not since:
        return None
    first = fill_year(since.point.first, frame.year) if frame.year else since.point.first
    if is_open(first):
        return None
    is_beside = plain.endswith(("起", "起，", "起,"))
    start = near + sentence.place(since.quote, since.end)[0] if is_beside else quota.start
    return start, (first, "")
