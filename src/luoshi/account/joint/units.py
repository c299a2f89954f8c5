"""Joint units: what the documents of one plan are brought together by: sentences, rows and their measures."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from luoshi.account.joint.measures import clauses_of
from luoshi.account.joint.splits import splits
from luoshi.account.likeness.contents import Contents
from luoshi.account.likeness.named_places import told_at
from luoshi.account.likeness.share import Content, Scale, Shelf, limit
from luoshi.account.likeness.short_names import is_one_name
from luoshi.account.likeness.within import near
from luoshi.account.terms.fields import dated
from luoshi.cadence import Cadence, Frame
from luoshi.duty import Proposal
from luoshi.extraction.result import Extraction
from luoshi.source import Span
from luoshi.structure import Segment, SegmentKind

#: A name of an office that was read over is told by no fewer letters.
_SHORTEST = 3
#: By so much must a part be more alike than the whole, to stand alone.
_GAIN = 0.15
#: Of more units of one content no further ones are looked at.
_MOST = 20
#: What only leads to a part, a day, a number or a thing tells nothing of what is done.
_FILLER = re.compile(
    "牵头|配合|要(?=[在对于将把])|对(?=[^，,。；;：:]{1,20}(?:进行|开展|实施))"
    "|(?:不得?(?:低于|少于|高于|多于|大于|小于|超过)|达到?|至少|至多|控制在|稳定在|提高到|力争)"
    "(?=[约近]?(?:\\d|百分之|[一二三四五六七八九十百千万]))"
)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a joint duty is told: the document (its place in the call), the proposal, the words.

    measure: the number, from 1, of a measure where a row or a sentence is split; 0 where the whole segment
    tells it.
    """

    document: int
    proposal: Proposal
    span: Span
    measure: int = 0


@dataclass(frozen=True, slots=True)
class Unit:
    """A source with what it is about, and who and when beside that.

    measures: all those of its segment where it is one of them.
    """

    source: Source
    content: Content
    names: tuple[str, ...]
    cadences: frozenset[Cadence]
    measures: tuple[Span, ...] = field(default=(), compare=False)

    def speaks_for(self, other: Unit) -> bool:
        """Whether who and when are the same so far as both tell them, and one of them is told by both."""
        is_one_unit = any(is_one_name(a, b) for a in self.names for b in other.names)
        is_one_time = bool(self.cadences & other.cadences)
        who = is_one_unit or not (self.names and other.names)
        when = is_one_time or not (self.cadences and other.cadences)
        return who and when and (is_one_unit or is_one_time)


def units_of(extractions: Sequence[Extraction], frame: Frame) -> list[list[Unit]]:
    """The units of each document, in order; every duty is one, or is parted into its measures.

    Numbered measures of a row are units in any case. Clauses of a sentence or row that each tell something
    are, where at least two of them are told by others in another document.
    """
    names = {b.name for e in extractions for p in e.proposals for b in p.bearers if len(b.name) >= _SHORTEST}
    reads = [_Reading(place, extraction, names, frame) for place, extraction in enumerate(extractions)]
    whole = [unit for reading in reads for unit in reading.units]
    scale = Scale([unit.content for unit in whole])
    shelf = Shelf(scale, [unit.content for unit in whole])
    return [list(reading.parted(scale, shelf, whole)) for reading in reads]


class _Reading:
    """One document among those of its plan."""

    def __init__(self, place: int, extraction: Extraction, names: Collection[str], frame: Frame) -> None:
        self._place = place
        self._segments = extraction.outline.segments
        self._contents = Contents(extraction)
        self._frame = frame
        self._known = re.compile("|".join(sorted(map(re.escape, names), key=len, reverse=True)) or r"(?!)")
        self.units = [unit for proposal in extraction.proposals for unit in self._units(proposal)]

    def _units(self, proposal: Proposal) -> Iterator[Unit]:
        measures = splits(self._segments[proposal.segment])
        for number, span in enumerate(measures or (proposal.span,), 1):
            yield self._unit(proposal, span, number if measures else 0, measures)

    def _unit(self, proposal: Proposal, span: Span, number: int, measures: tuple[Span, ...]) -> Unit:
        segment = self._segments[proposal.segment]
        places = list(self._named(segment, proposal))
        fillers = [
            (found.group(), segment.span_of(*found.span())) for found in _FILLER.finditer(segment.text)
        ]
        content = self._contents.of(told_at(proposal, [*places, *fillers]), span if number else None)
        others = [each for each in measures if each != span]
        bearers = [b.name for b in proposal.bearers if not is_inside(b.origin.span, others)]
        clocks = [c for c in dated(proposal, self._frame).clocks if not is_inside(c.origin.span, others)]
        names = tuple(dict.fromkeys(bearers or [name for name, _ in places]))
        cadences = frozenset(clock.cadence for clock in clocks)
        return Unit(Source(self._place, proposal, span, number), content, names, cadences, measures)

    def _named(self, segment: Segment, proposal: Proposal) -> Iterator[tuple[str, Span]]:
        """Where else a bearer is named, as in the column of tasks; where none was read, where one may be."""
        own = sorted({re.escape(bearer.name) for bearer in proposal.bearers}, key=len, reverse=True)
        pattern = re.compile("|".join(own)) if own else self._known
        for found in pattern.finditer(segment.text):
            yield found.group(), segment.span_of(*found.span())

    def parted(self, scale: Scale, shelf: Shelf, whole: Sequence[Unit]) -> Iterator[Unit]:
        """The units, with those parted whose clauses are told by several others in another document."""
        for unit in self.units:
            proposal = unit.source.proposal
            segment = self._segments[proposal.segment]
            clauses = () if unit.source.measure else clauses_of(segment, proposal)
            parts = [self._unit(proposal, span, number, clauses) for number, span in enumerate(clauses, 1)]
            told = [_partners(part, scale, shelf, whole) for part in parts]
            is_row = segment.kind is SegmentKind.ROW
            if _are_told_apart(told) or (is_row and _is_told_better(told, unit, whole, scale)):
                yield from parts
            else:
                yield unit


def content_in(
    contents: Contents, segment: Segment, proposal: Proposal, piece: Span | None = None
) -> Content:
    """What a duty is about, without the words that only lead to something."""
    fillers = [(found.group(), segment.span_of(*found.span())) for found in _FILLER.finditer(segment.text)]
    return contents.of(told_at(proposal, fillers), piece)


def is_inside(inner: Span, outers: Sequence[Span]) -> bool:
    """Whether some words stand inside one of several others."""
    return any(outer.start <= inner.start and inner.end <= outer.end for outer in outers)


#: The unit of each other document that tells most nearly what a part does, with its likeness.
_Partners = dict[int, tuple[float, int]]


def _are_told_apart(told: Sequence[_Partners]) -> bool:
    """Whether one document tells two parts in two places."""
    pairs = {(document, at) for partners in told for document, (_, at) in partners.items()}
    documents = [document for document, _ in pairs]
    return len(set(documents)) < len(documents)


def _is_told_better(told: Sequence[_Partners], unit: Unit, whole: Sequence[Unit], scale: Scale) -> bool:
    """Whether another tells a part, and not the whole: 改造危房 of 改造危房；新建广场."""
    return any(
        score >= scale.likeness(unit.content, whole[at].content) + _GAIN
        for partners in told
        for score, at in partners.values()
    )


def _partners(part: Unit, scale: Scale, shelf: Shelf, whole: Sequence[Unit]) -> _Partners:
    best: dict[int, tuple[float, bool, int]] = {}
    for number, score, is_within in near(scale, part.content, shelf, limit("joined")):
        for at in shelf.places[number][:_MOST]:
            other = whole[at]
            speaks, document = part.speaks_for(other), other.source.document
            if document == part.source.document or (is_within and not speaks):
                continue
            best[document] = min(best.get(document, (0.0, True, at)), (-score, not speaks, at))
    return {document: (-minus, at) for document, (minus, _, at) in best.items()}
