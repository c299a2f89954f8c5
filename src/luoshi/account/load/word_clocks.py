"""Word clocks: which clocks of a duty count one of its words, and in which season."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import accumulate

from luoshi.account.terms.seasons import Placed, placed, seasons, times_in
from luoshi.account.terms.strictness import times_a_year
from luoshi.cadence import Limit, Quota
from luoshi.cadence.forms.count import Count, find_count
from luoshi.duty import Clock, Proposal
from luoshi.structure import Segment

#: What joins clocks that count one word.
_BESIDE = re.compile("[、和及与]|以及")
_CLAUSE_END = re.compile(r"[，,；;。：:|\n]")
#: A count right behind its word: 消防检查2次.
_OWN_COUNT = re.compile(r"(?:班|活动|会)?(?:至少|不少于|不得少于|最少)?[\d一二两三四五六七八九十]")


class WordClocks:
    """The clocks of a duty: those in its running words by their place, and those for all of it."""

    def __init__(self, segment: Segment, proposal: Proposal) -> None:
        at = {place: number for number, place in enumerate(segment.span.places())}
        end = segment.trailer if segment.trailer >= 0 else len(segment.text)
        self._text = segment.text
        self._ends = [found.start() for found in _CLAUSE_END.finditer(segment.text)]
        cells = {(cell.start - segment.start, cell.text) for cell in segment.cells}
        # A clock that fills a cell of its row stands in a column of times, which holds for the whole row.
        running = [
            each for each in placed(proposal.clocks, at, end) if (each.start, each.clock.quote) not in cells
        ]
        spans = (bearer.origin.span for bearer in proposal.bearers)
        names = {at[place] for span in spans for place in span.places() if place in at}
        self._seasons = seasons(segment.text, running, names)
        begin = {each.clock: each.start for each in running}
        bounds = {clock for season in self._seasons.values() for clock in season.windows}
        own = [
            replace(each, start=min(begin[clock] for clock in (each.clock, *self._windows(each.clock))))
            for each in running
            if each.clock not in bounds
        ]
        self._own = sorted(own, key=lambda each: each.start)
        self._starts = [each.start for each in self._own]
        self._stops: dict[Clock, int] = {}
        for each in self._own:
            self._stops[each.clock] = max(each.stop, self._stops.get(each.clock, 0))
        self._limits = [each for each in self._own if isinstance(each.clock.cadence, Limit)]
        self._reach = [*accumulate((each.stop for each in self._limits), max)]
        common = [clock for clock in proposal.clocks if clock not in begin]
        self._common = next((c for c in common if isinstance(c.cadence, Quota)), next(iter(common), None))

    def _windows(self, clock: Clock) -> tuple[Clock, ...]:
        return self._seasons[clock].windows if clock in self._seasons else ()

    def of(self, place: int, kept: int | None = None) -> tuple[Clock | None, ...]:
        """The clocks that count a word; (None,) where there is none.

        kept: where the words begin that set up what is then kept (建立台账): a count before them counts what
        is done, and only one right before them how often it is set up.
        """
        clause = self._clause(place)
        behind = self._behind(clause)
        last = self._last(self._ends[clause - 1] if clause else 0, place)
        if last is None:
            first = bisect_left(self._starts, place)
            if first < len(self._own) and self._clause(self._starts[first]) == clause:
                last = first
            elif behind:
                last = behind[0]
            else:
                last = self._last(0, place)
        if last is None:
            return (self._common,)
        told = self._own[last]
        if kept is not None and isinstance(told.clock.cadence, Quota) and told.stop != kept:
            return (None,)
        return self._more(self._beside(last), [self._own[at] for at in behind])

    def _last(self, start: int, place: int) -> int | None:
        """The clock that begins last from `start` on and before a place; of several at once the first."""
        at = bisect_left(self._starts, place) - 1
        if at < 0 or self._starts[at] < start:
            return None
        return bisect_left(self._starts, self._starts[at])

    def own_count(self, word: re.Match[str], clock: Clock | None) -> Count | None:
        """The count right behind a word that stands behind its clock: 全年检查4次、督查2次."""
        if clock and word.start() < self._stops.get(clock, 0):
            return None
        return find_count(self._text, word.end()) if _OWN_COUNT.match(self._text, word.end()) else None

    def in_season(self, clock: Clock, times: Fraction) -> Fraction | None:
        """How often in a year, in the season that bounds the clock; None where nobody knows its days."""
        least = clock.cadence.min if isinstance(clock.cadence, Quota) else 0
        return times_in(self._seasons.get(clock), times, least or 0)

    def is_trigger(self, word: re.Match[str]) -> bool:
        """Whether a word tells after or before what something is due: 每次检查后3日内, 会议召开前3日."""
        at = bisect_right(self._limits, word.start(), key=lambda each: each.start) - 1
        while at >= 0 and self._reach[at] >= word.end():
            limit = self._limits[at]
            told = limit.clock.cadence
            if word.end() <= limit.stop and isinstance(told, Limit) and word.group() in told.trigger:
                return True
            at -= 1
        return False

    def _behind(self, clause: int) -> list[int]:
        """A count that the clause behind one begins with, and that asks for nothing else: 每学期不少于2次."""
        if clause >= len(self._ends):
            return []
        start, end = self.clause(self._ends[clause] + 1)
        places = range(bisect_left(self._starts, start), bisect_right(self._starts, start))
        return [
            at
            for at in places
            if isinstance(self._own[at].clock.cadence, Quota) and self._own[at].stop >= end - 1
        ]

    def _more(self, clocks: tuple[Clock, ...], behind: Sequence[Placed]) -> tuple[Clock, ...]:
        """Of two counts for one word the one that comes to more: 每季度1次，全年不少于6次 are six."""
        if not all(isinstance(clock.cadence, Quota) for clock in clocks):
            return clocks
        for each in behind:
            if self._times([each.clock]) > self._times(clocks):
                return (each.clock,)
        return clocks

    def _times(self, clocks: Sequence[Clock]) -> Fraction:
        quotas = [(clock, clock.cadence) for clock in clocks if isinstance(clock.cadence, Quota)]
        told = (self.in_season(clock, times_a_year(quota, quota.min or 0)) for clock, quota in quotas)
        return sum((times for times in told if times is not None), Fraction(0))

    def _beside(self, last: int) -> tuple[Clock, ...]:
        """A clock, and those side by side with it: 上半年、下半年; 每周一、周四, of which one is a part."""
        row = [self._own[last]]
        at = bisect_right(self._starts, row[0].start) - 1
        while at >= 0:
            each, at = self._own[at], at - 1
            if each is row[0]:
                continue
            is_part = each.start == row[-1].start and _is_due(each.clock)
            if not is_part and not _BESIDE.fullmatch(self._text, each.stop, row[-1].start):
                break
            row.append(each)
        return tuple(each.clock for each in reversed(row))

    def clause(self, place: int) -> tuple[int, int]:
        """Where the clause that holds a place begins and ends, without the sign that closes it."""
        number = self._clause(place)
        start = self._ends[number - 1] + 1 if number else 0
        return start, self._ends[number] if number < len(self._ends) else len(self._text)

    def _clause(self, place: int) -> int:
        return bisect_right(self._ends, place)


def _is_due(clock: Clock) -> bool:
    return isinstance(clock.cadence, Quota) and bool(clock.cadence.due)
