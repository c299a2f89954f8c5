"""Asks: what a duty demands beside the work itself: meetings, reports, forms, inspections, trainings."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from luoshi.account.strictness import times_a_year
from luoshi.cadence import Deadline, Limit, Quota, Window
from luoshi.duty import Clock, Modality, Proposal
from luoshi.extraction.result import Extraction
from luoshi.lexicon import pairs
from luoshi.source import Span
from luoshi.structure import Segment

_KINDS = pairs("burden-kinds")
_WORD = re.compile("|".join(sorted(map(re.escape, _KINDS), key=len, reverse=True)))
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

    A word is counted by the clock of its own clause, else by the last one before it, else by one
    that holds for the whole duty (a closing bracket, a column, a heading).
    """
    if proposal.modality is not Modality.MUST:
        return ()
    segment = extraction.outline.segments[proposal.segment]
    clocks = _Clocks(segment, proposal.clocks)
    found: dict[tuple[AskKind, Clock | None], Ask] = {}
    for word in _words(segment):
        clock = clocks.of(word.start())
        count, times = _counted(clock)
        if count is None:
            continue
        kind = AskKind(_KINDS[word.group()])
        span = segment.span_of(*word.span())
        clause = segment.span_of(*clocks.clause(word.start()))
        found.setdefault((kind, clock), Ask(kind, proposal, span, clause, clock, count, times))
    return tuple(found.values())


def _words(segment: Segment) -> Iterator[re.Match[str]]:
    end = segment.trailer if segment.trailer >= 0 else len(segment.text)
    return (found for found in _WORD.finditer(segment.text, 0, end) if _KINDS[found.group()] != "none")


def _counted(clock: Clock | None) -> tuple[Count | None, Fraction | None]:
    """How a clock counts; None for a mere maximum, which asks for nothing."""
    cadence = clock.cadence if clock else None
    match cadence:
        case None:
            return Count.UNTOLD, None
        case Quota(min=None):
            return None, None
        case Quota(min=least):
            return Count.YEARLY, times_a_year(cadence, least or 0)
        case Deadline() | Window():
            return Count.ONCE, Fraction(1)
        case Limit():
            return Count.BY_EVENT, None
    return Count.VAGUE, None


class _Clocks:
    """The clocks of a duty: those in its running words by their place, and those for all of it."""

    def __init__(self, segment: Segment, clocks: Sequence[Clock]) -> None:
        at = {place: number for number, place in enumerate(segment.span.places())}
        end = segment.trailer if segment.trailer >= 0 else len(segment.text)
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

    def of(self, place: int) -> Clock | None:
        """The clock that counts a word."""
        clause = self._clause(place)
        here = [(start, clock) for start, clock in self._own if self._clause(start) == clause]
        before = [each for each in here if each[0] < place] or here[:1]
        before = before or [each for each in self._own if each[0] < place]
        if before:
            return max(before, key=lambda each: each[0])[1]
        common = sorted(self._common, key=lambda clock: not isinstance(clock.cadence, Quota))
        return common[0] if common else None

    def clause(self, place: int) -> tuple[int, int]:
        """Where the clause that holds a place begins and ends, without the sign that closes it."""
        number = self._clause(place)
        start = self._ends[number - 1] + 1 if number else 0
        return start, self._ends[number] if number < len(self._ends) else self._length

    def _clause(self, place: int) -> int:
        return bisect_right(self._ends, place)
