"""Seasons: the days that bound a rhythm (5月至10月每月检查一次), and how often it comes in them.

A Window that stands right before a count, or in a bracket behind it, is no time of its own: it tells in
which part of the year the count holds. Of a season whose days each place sets (汛期, 防火期) nobody
knows how often that is, and nothing is estimated.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import floor

from luoshi.cadence import Frame, Quota, Window, complete, is_relative
from luoshi.cadence.forms.season_words import SEASON
from luoshi.duty import Clock

#: What may stand between a season and the count that it bounds, beside the name of who acts.
_BETWEEN = re.compile(
    "(?:的?(?:期间|时期|时段)|[之以]?内|间|中)?[，,]?(?:应当|应该|应|要|须|需|必须|确保|坚持|实行|至少|原则上|均|都|内|期间)*"
)
#: A season that is named right before the count, and was read as no time: 各村汛期每日巡查.
_NAMED = re.compile(f"(?<!每)(?<!每个){SEASON}(?:期间|[之以]?内|间)?$")
_BESIDE = re.compile("[、和及与，,]|以及")
_SIGN = re.compile("[，,。；;：:|]")
#: No season and its count stand farther apart, with the names of who acts between them.
_FARTHEST = 400
_OPENS, _CLOSES = "（(", "）)"
#: Any year: an open window is only measured.
_ANY_YEAR = Frame(year=2026)
_YEAR_DAYS = 365
_YEARS = re.compile(r"P\d+Y")


@dataclass(frozen=True, slots=True)
class Placed:
    """A clock, and where its words stand in the text: [start, stop)."""

    start: int
    stop: int
    clock: Clock


def placed(clocks: Sequence[Clock], at: Mapping[int, int], end: int) -> list[Placed]:
    """The clocks whose own words stand in a text before `end`, in order; at: a place of the document there.

    What is inherited from other words, or stands behind (a closing bracket), holds for the whole text.
    """
    found = []
    for clock in clocks:
        start = at.get(clock.origin.span.start, -1)
        if 0 <= start < end and clock.origin.inherited is None:
            found.append(Placed(start, start + len(clock.quote), clock))
    return sorted(found, key=lambda each: (each.start, each.stop))


@dataclass(frozen=True, slots=True)
class Season:
    """When in the year a count holds: its windows; none where it is only named, and nobody knows its days.

    windows: those of its own sentence. stretches: the days between which the count itself says that it runs.
    """

    windows: tuple[Clock, ...]
    stretches: tuple[Window, ...] = ()

    @property
    def told(self) -> tuple[Window, ...]:
        """The windows alone; what the count itself says goes before."""
        own = (clock.cadence for clock in self.windows if isinstance(clock.cadence, Window))
        return self.stretches or tuple(own)

    @property
    def months(self) -> tuple[str, ...]:
        """Its windows as text: what makes two seasons the same."""
        return tuple(map(str, self.told))


def seasons(text: str, clocks: Sequence[Placed], names: Collection[int] = ()) -> dict[Clock, Season]:
    """The season of each count that one bounds; counts by the year have none.

    names: the places of the text where it is told who acts.
    """
    windows = [each for each in clocks if isinstance(each.clock.cadence, Window)]
    found: dict[Clock, Season] = {}
    counts = [(each, c) for each in clocks if isinstance(c := each.clock.cadence, Quota)]
    runs: dict[tuple[int, int], tuple[Window, ...]] = {}
    for each, cadence in counts:
        place = each.start, each.stop
        runs[place] = (*runs.get(place, ()), *_stretch(cadence))
    for each, cadence in counts:
        if _YEARS.fullmatch(cadence.per):
            continue
        row = tuple(window.clock for window in _bounding(text, each, windows, names))
        stretches = runs[each.start, each.stop]
        if row or stretches or _NAMED.search(text, max(each.start - _FARTHEST, 0), each.start):
            found[each.clock] = Season(row, stretches)
    return found


def _stretch(quota: Quota) -> tuple[Window, ...]:
    """The days between which a count runs, one alone up to or from the year's; none where it always does."""
    if not quota.is_bounded:
        return ()
    year = (quota.since or quota.until)[:4]
    return (Window(quota.since or f"{year}-01-01", quota.until or f"{year}-12-31"),)


def _bounding(
    text: str, quota: Placed, windows: Sequence[Placed], names: Collection[int]
) -> Iterator[Placed]:
    """The windows before a count, side by side, the last first; else the one in a bracket behind it."""
    last = quota.start
    before = bisect_left(windows, quota.start, key=lambda each: each.start)
    for window in (windows[at] for at in reversed(range(before))):
        if window.stop > quota.start:
            continue
        if last - window.stop > _FARTHEST:
            break
        gap = "".join(text[at] for at in range(window.stop, last) if at not in names)
        if not (_BETWEEN if last == quota.start else _BESIDE).fullmatch(gap):
            break
        last = window.start
        yield window
    if last < quota.start:
        return
    behind = bisect_right(windows, quota.stop, key=lambda each: each.start)
    farthest = quota.stop + _FARTHEST
    sign = _SIGN.search(text, quota.stop, farthest)
    end = sign.start() if sign else farthest
    for window in (windows[at] for at in range(behind, len(windows))):
        if window.start - 1 > end:
            return
        around = text[window.start - 1 : window.start], text[window.stop : window.stop + 1]
        if all(around) and around[0] in _OPENS and around[1] in _CLOSES:
            yield window
            return


def times_in(season: Season | None, times: Fraction, least: int) -> Fraction | None:
    """How often a year what comes `times` in a whole year does, in its season alone, in whole numbers.

    least: how often in each period, and so at least in a season. None where the days of the season are not
    known.
    """
    if season is None:
        return times
    if not season.told:
        return None
    part = Fraction(0)
    for window in season.told:
        days = _days(window)
        if days is None:
            return None
        part += Fraction(days, _YEAR_DAYS)
    return times if part >= 1 else max(Fraction(floor(times * part + Fraction(1, 2))), Fraction(least))


def _days(window: Window) -> int | None:
    """How many days a window has; None where they are not known."""
    known = complete(window, _ANY_YEAR)
    if is_relative(known) or not isinstance(known, Window):
        return None
    return (date.fromisoformat(known.end) - date.fromisoformat(known.start)).days + 1
