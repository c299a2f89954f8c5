"""Likeness: how much of their content two sentences share, from 0 to 1.

A sentence is looked at as the characters of its words of content, alone and in pairs of neighbours;
what is rare in the documents at hand weighs more (inverse document frequency, Spärck Jones 1972).
Pairs stand for words, so that no dictionary is needed; single characters let 盘点固定资产 meet
固定资产盘点. Every score can be counted again by hand.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice, pairwise
from math import fsum, log, sqrt

from luoshi.cadence import Quota
from luoshi.cadence.count import BOUND
from luoshi.cadence.mentions import find
from luoshi.duty import Clock, Proposal, Target
from luoshi.extraction.result import Extraction
from luoshi.lexicon import pairs, words
from luoshi.source import Span
from luoshi.structure import Segment, SegmentKind

_GENERIC = re.compile("|".join(sorted(map(re.escape, words("generic-words")), key=len, reverse=True)))
_NEARLY = 1 - 1e-9  # sums of floats are not exact
_BOUND = re.compile(BOUND)
_ANY_DAY = datetime(2026, 1, 1)  # noqa: DTZ001 - times are found here, not reckoned
_CONTENT = re.compile(r"[一-鿿A-Za-z]+")
#: Columns of a table whose words are not what is to be done.
_OTHER_COLUMN = re.compile(r"序号|编号|单位|部门|科室|责任|牵头|配合|时限|时间|进度|频次|备注|负责|领导|联系")
_LIMITS = {name: float(value) for name, value in pairs("likeness").items()}


def limit(name: str) -> float:
    """The likeness from which on two sentences are offered as a pair, for one question.

    Raises:
        KeyError: the list `likeness` has no such question.
    """
    return _LIMITS[name]


@dataclass(frozen=True, slots=True)
class Content:
    """What a sentence is about: its characters, alone and in pairs of neighbours."""

    grams: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Content:
        """The content of some words, without those that any plan uses in any sentence."""
        runs = [run for run in _CONTENT.findall(_GENERIC.sub("，", text)) if len(run) > 1]
        return cls._in(runs)

    @classmethod
    def whole(cls, text: str) -> Content:
        """The content of all words, for a sentence that has no others."""
        return cls._in(_CONTENT.findall(text))

    @classmethod
    def _in(cls, runs: Sequence[str]) -> Content:
        joined = {a + b for run in runs for a, b in pairwise(run)}
        return cls(frozenset(joined.union(*runs)))


class Scale:
    """Weighs contents of the documents at hand: what few sentences say weighs most."""

    def __init__(self, contents: Sequence[Content]) -> None:
        seen = Counter(gram for content in contents for gram in content.grams)
        self._weights = {gram: log((len(contents) + 1) / count) for gram, count in seen.items()}

    def weight(self, grams: Iterable[str]) -> float:
        """The weight of some characters and pairs; one that was never seen weighs nothing."""
        return fsum(self._weights.get(gram, 0.0) for gram in grams)  # exact, so in any order of a set

    def likeness(self, one: Content, other: Content) -> float:
        """The weight of what two contents share over the geometric mean of what they have."""
        return next(self.alike(one, Shelf(self, [other]), 0.0), (0, 0.0))[1]

    def alike(self, content: Content, shelf: Shelf, least: float) -> Iterator[tuple[int, float]]:
        """The contents of a shelf that are at least so much alike, by their numbers, with their likeness.

        What is heavy is looked up first. As the other content has at least the weight that both share, the
        likeness is at most the root of the part of `content` that is shared: once too little is left for
        a new one to become alike enough, the frequent rest is only counted for those that were found.
        """
        own = self.weight(content.grams)
        rest, needed = own, least * least * own * _NEARLY
        shared: dict[int, float] = defaultdict(float)
        # sums of floats depend on their order, that of a set on the run
        for weight, gram in sorted((-self._weights.get(gram, 0.0), gram) for gram in content.grams):
            if rest >= needed:
                found: Iterable[int] = shelf.holders.get(gram, ())
            else:
                found = shelf.of_these(shared, gram)
            for number in found:
                shared[number] -= weight
            rest += weight
        for number, both in shared.items():
            score = both / sqrt(own * shelf.weights[number])
            if score >= least:
                yield number, score


class Shelf:
    """Contents to be looked through, found by what they hold; equal ones stand on it once.

    places: for each content that is another, by its number, the places of its equals in the call.
    """

    def __init__(self, scale: Scale, contents: Sequence[Content]) -> None:
        equals: dict[Content, list[int]] = defaultdict(list)
        for place, content in enumerate(contents):
            equals[content].append(place)
        self._contents = list(equals)
        self.places = list(equals.values())
        self.weights = [scale.weight(content.grams) for content in self._contents]
        self.holders: dict[str, list[int]] = defaultdict(list)
        for number, content in enumerate(self._contents):
            for gram in content.grams:
                self.holders[gram].append(number)

    def of_these(self, numbers: Collection[int], gram: str) -> list[int]:
        """Those of some contents that hold a gram."""
        held = self.holders.get(gram, ())
        if len(held) < len(numbers):
            return [number for number in held if number in numbers]
        return [number for number in numbers if gram in self._contents[number].grams]


def content_of(
    extraction: Extraction, proposal: Proposal, piece: Span | None = None, without: Span | None = None
) -> Content:
    """What a duty is about: its words without its number, and without who and when.

    These are told apart by the fields. piece: a part of its segment, where only that is meant.
    without: words that are known to be alike and tell nothing. A duty that says nothing beside who and
    when (县财政局6月底前完成) is about these words: what is asked of somebody is never without content.
    """
    segment = extraction.outline.segments[proposal.segment]
    wanted = set((piece or segment.span).places()).difference(without.places() if without else ())
    whens = {place for clock in proposal.clocks for place in _when(segment, clock)}
    whens.update(place for target in proposal.targets for place in _unit(target))
    found = Content.of(_shown(segment, wanted - whens.union(*(span.places() for span in _who(proposal)))))
    if found.grams or without:
        return found
    found = Content.of(_shown(segment, wanted - {p for c in proposal.clocks for p in _times(segment, c)}))
    return found if found.grams else Content.whole(_shown(segment, wanted))


def _shown(segment: Segment, places: set[int]) -> str:
    """The words of a segment that stand at some places of the document, without its number and trailer."""
    trailer = segment.trailer if segment.trailer >= 0 else len(segment.text)
    own = _own_places(segment)
    return "".join(
        char if place in places and at in own else "，"
        for at, (char, place) in enumerate(zip(segment.text, segment.span.places(), strict=True))
        if segment.mark <= at < trailer
    )


def _own_places(segment: Segment) -> range | set[int]:
    """Where in a segment's text it is told what to do: everywhere, or in some columns of its row."""
    if segment.kind is not SegmentKind.ROW:
        return range(len(segment.text))
    own: set[int] = set()
    for cell in segment.cells:
        if not cell.inherited and not _OTHER_COLUMN.search(cell.header):
            start = cell.start - segment.start
            own.update(range(start, start + len(cell.text)))
    return own


def _who(proposal: Proposal) -> Iterator[Span]:
    clocks = [clock.origin.span for clock in proposal.clocks]
    for bearer in proposal.bearers:
        span = bearer.origin.span
        # A name that holds a time was read too far, and would hide what is to be done.
        if not any(span.start <= clock.start and clock.end <= span.end for clock in clocks):
            yield span


def _when(segment: Segment, clock: Clock) -> Iterable[int]:
    """Where it is told when: a count closes in what is done (每季度开展消防检查1次), which is no time."""
    return _times(segment, clock) if isinstance(clock.cadence, Quota) else clock.origin.span.places()


def _unit(target: Target) -> Iterator[int]:
    """Where the unit of a number stands, which tells nothing of what is counted: 清淤河道12公里."""
    if target.unit and (at := target.quote.rfind(target.unit)) > 0:
        yield from islice(target.origin.span.places(), at, at + len(target.unit))


def _times(segment: Segment, clock: Clock) -> Iterator[int]:
    """The places of the times and counts themselves among the words of a clock."""
    at = {place: number for number, place in enumerate(segment.span.places())}
    places = [place for place in clock.origin.span.places() if place in at]
    words = "".join(segment.text[at[place]] for place in places)
    for time in find(words, _ANY_DAY):
        yield from places[time["start"] : time["end"]]
    for bound in _BOUND.finditer(words):
        yield from places[slice(*bound.span())]
