"""Likeness: how much of their content two sentences share, from 0 to 1.

A sentence is looked at as the characters of its words of content, alone and in pairs of neighbours;
what is rare in the documents at hand weighs more (inverse document frequency, Spärck Jones 1972).
Pairs stand for words, so that no dictionary is needed; single characters let 盘点固定资产 meet
固定资产盘点. Every score can be counted again by hand.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum, log, sqrt

from luoshi.duty import Proposal
from luoshi.extraction.result import Extraction
from luoshi.lexicon import pairs, words
from luoshi.source import Span
from luoshi.structure import Segment, SegmentKind

_GENERIC = re.compile("|".join(sorted(map(re.escape, words("generic-words")), key=len, reverse=True)))
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
        """The contents of a shelf that are at least so much alike, by their places, with their likeness."""
        own = self.weight(content.grams)
        shared: dict[int, float] = defaultdict(float)
        for gram in sorted(content.grams):  # sums of floats depend on their order, that of a set on the run
            weight = self._weights.get(gram, 0.0)
            for place in shelf.holders.get(gram, ()):
                shared[place] += weight
        for place, both in shared.items():
            score = both / sqrt(own * shelf.weights[place])
            if score >= least:
                yield place, score


class Shelf:
    """Contents to be looked through, found by what they hold."""

    def __init__(self, scale: Scale, contents: Sequence[Content]) -> None:
        self.weights = [scale.weight(content.grams) for content in contents]
        self.holders: dict[str, list[int]] = defaultdict(list)
        for place, content in enumerate(contents):
            for gram in content.grams:
                self.holders[gram].append(place)


def content_of(
    extraction: Extraction, proposal: Proposal, piece: Span | None = None, without: Span | None = None
) -> Content:
    """What a duty is about: its words without its number, and without who and when.

    These are told apart by the fields. piece: a part of its segment, where only that is meant.
    without: words that are known to be alike and tell nothing.
    """
    segment = extraction.outline.segments[proposal.segment]
    hidden = {place for span in _who_and_when(proposal) for place in span.places()}
    hidden.update(without.places() if without else ())
    wanted = set(piece.places()) if piece else None
    trailer = segment.trailer if segment.trailer >= 0 else len(segment.text)
    own = _own_places(segment)
    shown = [
        char if place not in hidden and (wanted is None or place in wanted) and at in own else "，"
        for at, (char, place) in enumerate(zip(segment.text, segment.span.places(), strict=True))
        if segment.mark <= at < trailer
    ]
    return Content.of("".join(shown))


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


def _who_and_when(proposal: Proposal) -> Iterator[Span]:
    clocks = [clock.origin.span for clock in proposal.clocks]
    yield from clocks
    for bearer in proposal.bearers:
        span = bearer.origin.span
        # A name that holds a time was read too far, and would hide what is to be done.
        if not any(span.start <= clock.start and clock.end <= span.end for clock in clocks):
            yield span
