"""Contents: what each duty of a document is about, beside who and when.

What a duty tells of who and when is looked for once, however many of its clauses are asked about.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cached_property
from itertools import accumulate, chain, islice

from luoshi.account.likeness.share import Content
from luoshi.cadence import Quota
from luoshi.cadence.forms.count import BOUND
from luoshi.cadence.mentions import find
from luoshi.duty import Clock, Proposal, Target
from luoshi.extraction.result import Extraction
from luoshi.source import Span
from luoshi.structure import Segment, SegmentKind

_BOUND = re.compile(BOUND)
_ANY_DAY = datetime(2026, 1, 1)  # noqa: DTZ001 - times are found here, not reckoned
#: Columns of a table whose words are not what is to be done.
_OTHER_COLUMN = re.compile(r"序号|编号|单位|部门|科室|责任|牵头|配合|时限|时间|进度|频次|备注|负责|领导|联系")
_HIDDEN = "，"  # stands for what is left out, so that the words around it are not read as one
_LONG = 400  # characters; only longer words are worth being cut into stretches
_STRETCH = re.compile(f"[一-鿿A-Za-z]{{1,{_LONG}}}")


def content_of(
    extraction: Extraction, proposal: Proposal, piece: Span | None = None, without: Span | None = None
) -> Content:
    """What one duty is about, as `Contents` tells it."""
    return Contents(extraction).of(proposal, piece, without)


class Contents:
    """What the duties of a document are about; of the one asked about last all is remembered."""

    def __init__(self, extraction: Extraction) -> None:
        self._segments = extraction.outline.segments
        self._last: _Subject | None = None

    def of(self, proposal: Proposal, piece: Span | None = None, without: Span | None = None) -> Content:
        """What a duty is about: its words without its number, and without who and when.

        These are told apart by the fields. piece: a part of its segment, where only that is meant. without:
        words that are known to be alike and tell nothing. A duty that says nothing beside who and when
        (县财政局6月底前完成) is about these words: what is asked of somebody is never without content.
        """
        if self._last is None or self._last.proposal is not proposal:
            self._last = _Subject(self._segments[proposal.segment], proposal)
        return self._last.content(piece, without)

    def words(self, proposal: Proposal) -> str:
        """The words of a duty that tell what to do, without who and when; what is left out is a comma."""
        return _Subject(self._segments[proposal.segment], proposal).work


class _Subject:
    """The words of one duty, and which of them tell who and when."""

    def __init__(self, segment: Segment, proposal: Proposal) -> None:
        self.proposal = proposal
        self._segment = segment
        self._at = {place: number for number, place in enumerate(segment.span.places())}
        self._stretches: dict[tuple[int, int], _Stretches] = {}

    def content(self, piece: Span | None, without: Span | None) -> Content:
        """What a piece of the duty is about; all of it without one."""
        start, end = self._bounds(piece) if piece else (0, len(self._segment.text))
        if without:
            return self._content_without(start, end, *self._bounds(without))
        for shown in (self.work, self._untimed):
            if (found := Content.of(shown[start:end])).grams:
                return found
        return Content.whole(self._shown[start:end])

    def _content_without(self, start: int, end: int, first: int, last: int) -> Content:
        if end - start <= _LONG:
            return Content.of(self.work[start:first] + _HIDDEN + self.work[last:end])
        if (start, end) not in self._stretches:
            self._stretches[start, end] = _Stretches(self.work[start:end])
        return self._stretches[start, end].without(first - start, last - start)

    def _bounds(self, span: Span) -> tuple[int, int]:
        """Where some words of the document stand in the text."""
        backwards = (place for first, last in reversed(span.ranges) for place in reversed(range(first, last)))
        start, end = (
            next((self._at[place] for place in places if place in self._at), None)
            for places in (span.places(), backwards)
        )
        return (0, 0) if start is None or end is None else (start, end + 1)

    @cached_property
    def _shown(self) -> str:
        """The words that tell what to do: without number and trailer, and of a row some of its columns."""
        segment = self._segment
        trailer = segment.trailer if segment.trailer >= 0 else len(segment.text)
        own = _own_places(segment)
        hidden = (at for at in range(len(segment.text)) if not (segment.mark <= at < trailer and at in own))
        return _hide(segment.text, hidden)

    @cached_property
    def work(self) -> str:
        """The words without who, without when, and without the units of numbers."""
        whens = (at for clock in self.proposal.clocks for at in self._when(clock))
        units = (self._at.get(place) for target in self.proposal.targets for place in _unit(target))
        whos = (self._at.get(place) for span in self._who() for place in span.places())
        return _hide(self._shown, (at for at in chain(whens, units, whos) if at is not None))

    @cached_property
    def _untimed(self) -> str:
        """The words without their times alone."""
        return _hide(self._shown, (at for clock in self.proposal.clocks for at in self._times(clock)))

    def _who(self) -> Iterator[Span]:
        clocks = sorted((clock.origin.span.start, clock.origin.span.end) for clock in self.proposal.clocks)
        nearest = [*accumulate((end for _, end in reversed(clocks)), min)][::-1]  # the first end from here on
        for bearer in self.proposal.bearers:
            span = bearer.origin.span
            first = bisect_left(clocks, (span.start,))
            # A name that holds a time was read too far, and would hide what is to be done.
            if first == len(clocks) or nearest[first] > span.end:
                yield span

    def _when(self, clock: Clock) -> Iterable[int]:
        """Where it is told when: a count closes in what is done (每季度开展消防检查1次), which is no time."""
        if isinstance(clock.cadence, Quota):
            return self._times(clock)
        return (self._at[place] for place in clock.origin.span.places() if place in self._at)

    def _times(self, clock: Clock) -> Iterator[int]:
        """Where the times and counts themselves stand among the words of a clock."""
        places = [self._at[place] for place in clock.origin.span.places() if place in self._at]
        words = "".join(self._segment.text[at] for at in places)
        for time in find(words, _ANY_DAY):
            yield from places[time["start"] : time["end"]]
        for bound in _BOUND.finditer(words):
            yield from places[slice(*bound.span())]


class _Stretches:
    """Long words, of which one at a time is left out: only the stretch around it is looked at anew."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._bounds = [found.span() for found in _STRETCH.finditer(text)]
        self._starts = [start for start, _ in self._bounds]
        self._grams = [Content.of(text[start:end]).grams for start, end in self._bounds]
        self._counts = Counter(chain.from_iterable(self._grams))
        self._known: dict[tuple[frozenset[str], frozenset[str]], Content] = {}

    def without(self, start: int, end: int) -> Content:
        """The content without text[start:end]; what comes to the same is one object."""
        lost, left = Counter[str](), set[str]()
        at = max(bisect_right(self._starts, start) - 1, 0)
        while at < len(self._bounds) and self._starts[at] < end:
            first, last = self._bounds[at]
            if last > start:
                lost.update(self._grams[at])
                left |= Content.of(self._text[first:start] + _HIDDEN + self._text[end:last]).grams
            at += 1
        gone = frozenset(
            gram for gram, count in lost.items() if count == self._counts[gram] and gram not in left
        )
        come = frozenset(left - self._counts.keys())
        if (gone, come) not in self._known:
            self._known[gone, come] = Content((frozenset(self._counts) - gone) | come)
        return self._known[gone, come]


def _hide(text: str, places: Iterable[int]) -> str:
    shown = list(text)
    for at in places:
        shown[at] = _HIDDEN
    return "".join(shown)


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


def _unit(target: Target) -> Iterator[int]:
    """Where the unit of a number stands, which tells nothing of what is counted: 清淤河道12公里."""
    if target.unit and (at := target.quote.rfind(target.unit)) > 0:
        yield from islice(target.origin.span.places(), at, at + len(target.unit))
