"""Draft: a duty while its fields are being read."""

from __future__ import annotations

from bisect import bisect, insort
from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from sys import intern
from typing import TypeVar

from luoshi.cadence import CHINA, Mention, complete
from luoshi.duty import (
    Bearer,
    Clock,
    Deliverable,
    Inheritance,
    Modality,
    Origin,
    Proposal,
    Role,
    Target,
    Verdict,
)
from luoshi.extraction.confidence import (
    rated_bearer,
    rated_clock,
    rated_deliverable,
    rated_modality,
    rated_target,
)
from luoshi.extraction.figures.bounds import bound_clocks
from luoshi.extraction.passage import Passage, Plan
from luoshi.extraction.wording.widths import is_widened, widen
from luoshi.source import Span
from luoshi.structure import Segment

#: The rule that finds with whom a work is to be done.
_JOINT = "joint-party"
_Quoted = TypeVar("_Quoted", Clock, Deliverable, Target)


#: Up to so many fields of a kind are looked through; a draft of more keeps an index of them.
_FEW = 16
_Held = TypeVar("_Held")
_name_of = attrgetter("name")
_quote_of = attrgetter("quote")


def _time_of(clock: Clock) -> Hashable:
    return clock.cadence, clock.origin.span


def _itself(target: Target) -> Hashable:
    return target


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


@dataclass(slots=True)
class Crowd:
    """An index of the fields of a draft that has many: a sentence of thousands is looked up, not searched.

    Few drafts have one, since a long document has many drafts.
    """

    _told: dict[Callable[..., Hashable], set[Hashable]] = field(default_factory=dict, init=False)
    _named_at: list[tuple[int, int]] = field(default_factory=list, init=False)  # who, in order and apart

    def told_by(self, held: tuple[_Held, ...], key: Callable[[_Held], Hashable]) -> set[Hashable]:
        """What all of those that are held say; they only grow."""
        told = self._told.setdefault(key, set())
        told.update(key(one) for one in held[len(told) :])
        return told

    def names_within(self, bearers: tuple[Bearer, ...], span: Span) -> bool:
        """Whether one of the bearers is named within `span`."""
        for bearer in bearers[len(self._named_at) :]:
            insort(self._named_at, (bearer.origin.span.start, bearer.origin.span.end))
        at = bisect(self._named_at, (span.start, span.start))
        near = self._named_at[max(at - 1, 0) : at + 1]
        return any(first < span.end and span.start < last for first, last in near)


@dataclass(slots=True)
class Draft:
    """The fields read so far for one segment that obliges; each grows by its own verb alone.

    It holds what its Proposal will, so that in a long document each Proposal takes the room of a draft let
    go. words, headings: as in the Proposal. subject_is_thing: the sentence has a subject, but one that bears
    no duty (a building, a paper); then nothing is inherited from the sentences before. scope: why it can't
    become a duty.
    """

    segment: Segment
    plan: Plan
    words: str
    headings: tuple[str, ...]
    duty_rule: str
    modality: Modality = Modality.MUST
    modality_origin: Origin | None = None
    subject_is_thing: bool = False
    scope: Verdict | None = None
    _bearers: tuple[Bearer, ...] = field(default=(), init=False)
    _clocks: tuple[Clock, ...] = field(default=(), init=False)
    _deliverables: tuple[Deliverable, ...] = field(default=(), init=False)
    _targets: tuple[Target, ...] = field(default=(), init=False)
    _crowd: Crowd | None = field(default=None, init=False)

    @classmethod
    def of(cls, passage: Passage, duty_rule: str) -> Draft:
        """The draft of a passage that obliges by this rule; none of its fields is read yet."""
        segment, plan = passage.segment, passage.plan
        words = plan.outline.document.quote(segment.span)
        if words == segment.text:
            words = segment.text  # one string where nothing was healed
        return cls(segment, plan, words, passage.place.titles, duty_rule)

    @property
    def passage(self) -> Passage:
        """The segment as the rules see it."""
        return self.plan.passage(self.segment.index)

    @property
    def bearers(self) -> Sequence[Bearer]:
        """Who owes, in the order in which the rules found them."""
        return self._bearers

    @property
    def lacks_doer(self) -> bool:
        """Whether nobody was found yet but those with whom it is to be done: 会同财务科|制定计划."""
        return all(bearer.origin.rule == _JOINT for bearer in self._bearers)

    @property
    def clocks(self) -> Sequence[Clock]:
        """The times, in the order in which the rules found them."""
        return self._clocks

    @property
    def deliverables(self) -> Sequence[Deliverable]:
        """The papers, in the order in which the rules found them."""
        return self._deliverables

    @property
    def targets(self) -> Sequence[Target]:
        """The numbers to be reached, in the order of their words."""
        return self._targets

    def add_bearer(self, name: str, role: Role, origin: Origin) -> None:
        """Add a bearer; the first reading of a name, and of the words that name it, stands."""
        if name and not self._is_named(origin.span) and self._is_new(name, self._bearers, _name_of):
            self._bearers += (Bearer(intern(name), role, origin),)

    def _is_named(self, span: Span) -> bool:
        """Whether some of these words name a bearer already."""
        if len(self._bearers) < _FEW:
            return any(_overlap(known.origin.span, span) for known in self._bearers)
        return self._in_crowd().names_within(self._bearers, span)

    def _is_new(self, told: Hashable, held: tuple[_Held, ...], key: Callable[[_Held], Hashable]) -> bool:
        """Whether none of those that are held says what is told; key: what each of them says."""
        if len(held) < _FEW:
            return all(key(one) != told for one in held)
        return told not in self._in_crowd().told_by(held, key)

    def _in_crowd(self) -> Crowd:
        if self._crowd is None:
            self._crowd = Crowd()
        return self._crowd

    def leave_out(self, rules: Collection[str]) -> None:
        """Let go of the bearers that some rules handed on: a nearer sentence names who acts."""
        self._bearers = tuple(bearer for bearer in self._bearers if bearer.origin.rule not in rules)
        self._crowd = None

    def set_role(self, bearer: Bearer, role: Role, rule: str) -> None:
        """Give a bearer another role, by the rule that found that it has it."""
        changed = replace(bearer, role=role, origin=replace(bearer.origin, rule=rule))
        self._bearers = tuple(changed if known is bearer else known for known in self._bearers)

    def add_clock(
        self, mention: Mention, quote: str, span: Span, rule: str, inherited: Inheritance | None = None
    ) -> None:
        """Add a clock, with the days of feasts that all places share; the same words give it once."""
        cadence = complete(mention.cadence, self.plan.frame, CHINA)
        if self._is_new((cadence, span), self._clocks, _time_of):
            self._clocks += (Clock(cadence, quote, Origin(span, rule, inherited), mention.rule),)

    def add_deliverable(self, start: int, end: int, rule: str) -> None:
        """Add the paper at [start, end) of the passage's text; the same words give it once."""
        passage = self.passage
        words = passage.text[start:end]
        if self._is_new(words, self._deliverables, _quote_of):
            self._deliverables += (Deliverable(words, Origin(passage.span(start, end), rule)),)

    def add_target(self, target: Target) -> None:
        """Add a number to be reached; the same words give it once."""
        if self._is_new(target, self._targets, _itself):
            self._targets += (target,)

    def finish(self, number: int) -> Proposal:
        """The Proposal that the draft has become, each field with its confidence."""
        segment = self.segment
        return Proposal(
            number=number,
            segment=segment.index,
            span=segment.span,
            words=self.words,
            headings=self.headings,
            modality=self.modality,
            modality_origin=rated_modality(self.modality_origin or Origin(segment.span, self.duty_rule)),
            duty_rule=self.duty_rule,
            bearers=tuple(rated_bearer(self._named(bearer)) for bearer in self._in_order()),
            clocks=tuple(
                rated_clock(self._quoted(clock)) for clock in bound_clocks(self.passage, self._clocks)
            ),
            deliverables=tuple(rated_deliverable(self._quoted(paper)) for paper in self._deliverables),
            targets=tuple(rated_target(self._quoted(target)) for target in self._targets),
            scope=self.scope,
        )

    def _in_order(self) -> tuple[Bearer, ...]:
        """The bearers, with those that the words name themselves in the order of the text."""
        named = [bearer for bearer in self._bearers if bearer.origin.inherited is None]
        if len(named) < 2:
            return self._bearers
        following = iter(sorted(named, key=lambda bearer: bearer.origin.span.start))
        return tuple(b if b.origin.inherited is not None else next(following) for b in self._bearers)

    def _named(self, bearer: Bearer) -> Bearer:
        """A bearer whose name has the signs that the document has."""
        name = self._written(bearer.name, bearer.origin)
        return bearer if name is bearer.name else replace(bearer, name=name)

    def _quoted(self, field_: _Quoted) -> _Quoted:
        """A field whose quote has the signs that the document has."""
        quote = self._written(field_.quote, field_.origin)
        return field_ if quote is field_.quote else replace(field_, quote=quote)

    def _written(self, words: str, origin: Origin) -> str:
        """Words as they stand in the document, whose half-width signs the rules see as full-width."""
        if not is_widened(words):
            return words
        text = self.plan.outline.document.text
        written = "".join(text[start:end] for start, end in origin.span.ranges)
        return written if widen(written) == words else words
