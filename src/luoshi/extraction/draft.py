"""Draft: a duty while its fields are being read."""

from __future__ import annotations

from dataclasses import dataclass, field

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
from luoshi.extraction.passage import Passage
from luoshi.source import Span


@dataclass(slots=True)
class Draft:
    """The fields read so far for one passage that obliges.

    subject_is_thing: the sentence has a subject, but one that bears no duty (a building, a paper);
    then nothing is inherited from the sentences before. scope: why it can't become a duty.
    """

    passage: Passage
    duty_rule: str
    modality: Modality = Modality.MUST
    modality_origin: Origin | None = None
    bearers: list[Bearer] = field(default_factory=list)
    clocks: list[Clock] = field(default_factory=list)
    deliverables: list[Deliverable] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    subject_is_thing: bool = False
    scope: Verdict | None = None

    def add_bearer(self, name: str, role: Role, origin: Origin) -> None:
        """Add a bearer; the first reading of a name, and of the words that name it, stands."""
        if name and all(b.name != name and not _overlap(b.origin.span, origin.span) for b in self.bearers):
            self.bearers.append(Bearer(name, role, origin))

    def add_clock(
        self, mention: Mention, quote: str, span: Span, rule: str, inherited: Inheritance | None = None
    ) -> None:
        """Add a clock, with the days of feasts that all places share; the same words give it once."""
        cadence = complete(mention.cadence, self.passage.plan.frame, CHINA)
        if all(c.cadence != cadence or c.origin.span != span for c in self.clocks):
            self.clocks.append(Clock(cadence, quote, Origin(span, rule, inherited), mention.rule))

    def add_deliverable(self, start: int, end: int, rule: str) -> None:
        """Add the paper at [start, end) of the passage's text; the same words give it once."""
        words = self.passage.text[start:end]
        if all(known.quote != words for known in self.deliverables):
            self.deliverables.append(Deliverable(words, Origin(self.passage.span(start, end), rule)))

    def finish(self, number: int) -> Proposal:
        """The Proposal that the draft has become, each field with its confidence."""
        segment, plan = self.passage.segment, self.passage.plan
        words = plan.outline.document.quote(segment.span)
        return Proposal(
            number=number,
            segment=segment.index,
            span=segment.span,
            words=segment.text if words == segment.text else words,  # one string where nothing was healed
            headings=self.passage.place.titles,
            modality=self.modality,
            modality_origin=rated_modality(self.modality_origin or Origin(segment.span, self.duty_rule)),
            duty_rule=self.duty_rule,
            bearers=tuple(map(rated_bearer, self.bearers)),
            clocks=tuple(map(rated_clock, self.clocks)),
            deliverables=tuple(map(rated_deliverable, self.deliverables)),
            targets=tuple(map(rated_target, self.targets)),
            scope=self.scope,
        )


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
