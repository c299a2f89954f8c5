"""Coverage: the account of every segment of one document, each figure with its list."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from luoshi.duty import Fate, Judgement
from luoshi.extraction.result import Extraction
from luoshi.source import Fault
from luoshi.structure import Segment

#: Fates that a rule stands for. What is out of scope counts as open until a person has seen it.
SETTLED = (Fate.DUTY, Fate.MERGED, Fate.SET_ASIDE, Fate.CONTEXT)


@dataclass(frozen=True, slots=True)
class Entry:
    """One segment of the account: its words, its fate and rule, the line it begins on (from 1).

    faults: those of the document that touch its words.
    """

    segment: Segment
    judgement: Judgement
    line: int
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """The account of a document: one Entry for each segment, in order; the counts follow from them.

    faults: all of the document, also those that touch no segment.
    """

    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...] = ()

    @property
    def total(self) -> int:
        """How many segments there are."""
        return len(self.entries)

    @property
    def settled(self) -> int:
        """How many of them a rule explains; the others wait for a person."""
        return sum(entry.judgement.fate in SETTLED for entry in self.entries)

    def of(self, fate: Fate) -> tuple[Entry, ...]:
        """The segments of one fate, in order of the text."""
        return tuple(entry for entry in self.entries if entry.judgement.fate is fate)

    def context(self) -> dict[str, tuple[Entry, ...]]:
        """What was called context, by the rule that did; the most frequent rule first."""
        by_rule: dict[str, list[Entry]] = {}
        for entry in self.of(Fate.CONTEXT):
            by_rule.setdefault(entry.judgement.rule, []).append(entry)
        ordered = sorted(by_rule.items(), key=lambda each: (-len(each[1]), each[0]))
        return {rule: tuple(found) for rule, found in ordered}


def cover(extraction: Extraction) -> Coverage:
    """The account of every segment that was read in a document."""
    return Coverage(tuple(_entries(extraction)), extraction.faults)


def _entries(extraction: Extraction) -> Iterator[Entry]:
    text = extraction.document.text
    placed = _Placed(extraction.faults)
    line, counted = 1, 0
    pairs = extraction.judged()
    for segment, judgement in pairs:
        start = segment.span.start
        if start < counted:  # a header or footer may stand before what was counted
            line, counted = 1, 0
        line += text.count("\n", counted, start)
        counted = start
        yield Entry(segment, judgement, line, placed.touching(segment))


class _Placed:
    """The faults that stand somewhere, found by their places."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self._faults = [fault for fault in faults if fault.span]
        ranges = [(*r, at) for at, fault in enumerate(self._faults) if fault.span for r in fault.span.ranges]
        self._ranges = sorted(ranges)
        #: How far the ranges up to each of them reach: a range of many pages may hold later ones.
        self._reach = list(accumulate((end for _, end, _ in self._ranges), max))

    def touching(self, segment: Segment) -> tuple[Fault, ...]:
        """The faults that touch a segment's words, in their order."""
        found: set[int] = set()
        for start, end in segment.span.ranges:
            first = bisect_right(self._reach, start)
            last = bisect_left(self._ranges, (end,))
            found.update(at for _, stop, at in self._ranges[first:last] if start < stop)
        return tuple(self._faults[at] for at in sorted(found))
