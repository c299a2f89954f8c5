"""Asks: what a duty demands beside the work itself: meetings, reports, forms, inspections, trainings."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from luoshi.account.asked_words import asked_words
from luoshi.account.strictness import times_a_year
from luoshi.cadence import Limit, Quota, Standing, Vague
from luoshi.cadence.count import find_count
from luoshi.duty import Clock, Modality, Proposal
from luoshi.extraction.result import Extraction
from luoshi.source import Span
from luoshi.structure import Segment

#: What joins clocks that count one word.
_BESIDE = re.compile("[、和及与]|以及")
_APIECE = re.compile("各[^，,。；;自类种级]{0,6}$|各(?![自类种级])[^，,。；;]{0,6}?(?=\\d|[一二两三四五六])")
_CLAUSE_END = re.compile(r"[，,；;。：:|\n]")


class AskKind(StrEnum):
    """What is asked for."""

    MEETING = "meeting"
    REPORT = "report"
    FORM = "form"
    INSPECTION = "inspection"
    TRAINING = "training"


class Count(StrEnum):
    """How often it is asked for, so far as the text tells."""

    YEARLY = "yearly"  # a quota: so many times a year
    ONCE = "once"  # a deadline or a window
    BY_EVENT = "by-event"  # a limit: as often as its event happens
    VAGUE = "vague"  # 定期, 长期: often, and nobody knows how often
    UNTOLD = "untold"  # no clock


@dataclass(frozen=True, slots=True)
class Ask:
    """One demand of a duty: its kind, the word that tells it, its clause, the clock that counts it.

    times: in a year, 1 for what is asked once; None where the text does not tell a number.
    """

    kind: AskKind
    proposal: Proposal
    span: Span
    clause: Span
    clock: Clock | None
    count: Count
    times: Fraction | None


def asks_of(extraction: Extraction, proposal: Proposal) -> tuple[Ask, ...]:
    """What a duty asks for, each kind once for each clock; nothing where it forbids or invites.

    A word is counted by the clocks of its own clause that stand side by side (5月、9月), else by a count that
    fills the clause behind it (进行检查，每学期不少于2次), else by the last ones before it, else by one that
    holds for the whole duty (a closing bracket, a column, a heading). Where no clock tells how often, the
    number that the clause tells does: 举办培训班6期, 上半年举办2期.
    """
    if proposal.modality is not Modality.MUST:
        return ()
    segment = extraction.outline.segments[proposal.segment]
    clocks = _Clocks(segment, proposal.clocks)
    found: dict[tuple[AskKind, Clock | None], Ask] = {}
    each: dict[tuple[AskKind, int], set[str]] = {}
    for word, told in asked_words(segment):
        kind, (start, end) = AskKind(told), clocks.clause(word.start())
        clause = segment.text[start:end]
        named = each.setdefault((kind, start), set())
        named.add(word.group())
        for clock in clocks.of(word.start()):
            count, times = _counted(clock, clause, len(named))
            if count is None:
                continue
            key = (kind, clock)
            span = found[key].span if key in found else segment.span_of(*word.span())
            if key not in found or (len(named) > 1 and found[key].clause == segment.span_of(start, end)):
                found[key] = Ask(kind, proposal, span, segment.span_of(start, end), clock, count, times)
    return tuple(found.values())


def _counted(clock: Clock | None, clause: str, named: int) -> tuple[Count | None, Fraction | None]:
    """How a clock counts; None for a mere maximum, which asks for nothing.

    named: how many things of the kind the clause has named so far: 现场会、座谈会各1次 are two.
    """
    cadence = clock.cadence if clock else None
    match cadence:
        case Quota(min=None):
            return None, None
        case Quota(min=least):
            return Count.YEARLY, times_a_year(cadence, least or 0)
        case Limit():
            return Count.BY_EVENT, None
        case Vague() | Standing():
            return Count.VAGUE, None
    count = find_count(clause, 0)
    if count and count.least is None:
        return None, None
    if count is None or not count.least:
        return (Count.UNTOLD, None) if cadence is None else (Count.ONCE, Fraction(1))
    apiece = named if cadence is None and _APIECE.search(clause, 0, count.end) else 1
    return Count.ONCE, Fraction(count.least * apiece)


class _Clocks:
    """The clocks of a duty: those in its running words by their place, and those for all of it."""

    def __init__(self, segment: Segment, clocks: Sequence[Clock]) -> None:
        at = {place: number for number, place in enumerate(segment.span.places())}
        end = segment.trailer if segment.trailer >= 0 else len(segment.text)
        self._text = segment.text
        self._length = len(segment.text)
        self._ends = [found.start() for found in _CLAUSE_END.finditer(segment.text)]
        self._own: list[tuple[int, Clock]] = []
        self._common: list[Clock] = []
        for clock in clocks:
            start = at.get(clock.origin.span.start, -1)
            if 0 <= start < end and clock.origin.inherited is None and not self._alone(segment, start, clock):
                self._own.append((start, clock))
            else:
                self._common.append(clock)

    @staticmethod
    def _alone(segment: Segment, start: int, clock: Clock) -> bool:
        """Whether a clock fills a cell of its row: a column of times holds for the whole row."""
        return any(cell.text == clock.quote and cell.start - segment.start == start for cell in segment.cells)

    def of(self, place: int) -> tuple[Clock | None, ...]:
        """The clocks that count a word; (None,) where there is none."""
        clause = self._clause(place)
        here = [(start, clock) for start, clock in self._own if self._clause(start) == clause]
        before = [each for each in here if each[0] < place] or here[:1] or self._behind(clause)
        before = before or [each for each in self._own if each[0] < place]
        if before:
            return self._beside(max(before, key=lambda each: each[0]))
        common = sorted(self._common, key=lambda clock: not isinstance(clock.cadence, Quota))
        return (common[0],) if common else (None,)

    def _behind(self, clause: int) -> list[tuple[int, Clock]]:
        """A count that the clause behind one begins with, and that asks for nothing else: 每学期不少于2次."""
        if clause >= len(self._ends):
            return []
        start, end = self.clause(self._ends[clause] + 1)
        return [
            (at, clock)
            for at, clock in self._own
            if at == start and isinstance(clock.cadence, Quota) and self._stop(at, clock) >= end - 1
        ]

    def _beside(self, last: tuple[int, Clock]) -> tuple[Clock, ...]:
        """A clock, and those side by side with it: 上半年、下半年; 每周一、周四, of which one is a part."""
        row = [last]
        for start, clock in reversed([each for each in self._own if each[0] <= last[0] and each != last]):
            gap = self._text[self._stop(start, clock) : row[-1][0]]
            is_part = start == row[-1][0] and isinstance(clock.cadence, Quota) and bool(clock.cadence.due)
            if not is_part and not _BESIDE.fullmatch(gap):
                break
            row.append((start, clock))
        return tuple(clock for _, clock in reversed(row))

    @staticmethod
    def _stop(start: int, clock: Clock) -> int:
        return start + len(clock.quote)

    def clause(self, place: int) -> tuple[int, int]:
        """Where the clause that holds a place begins and ends, without the sign that closes it."""
        number = self._clause(place)
        start = self._ends[number - 1] + 1 if number else 0
        return start, self._ends[number] if number < len(self._ends) else self._length

    def _clause(self, place: int) -> int:
        return bisect_right(self._ends, place)
