"""What a rule read of the fields of duties, in words short enough for tables of cases."""

from __future__ import annotations

from luoshi.duty import Origin
from luoshi.extraction.result import Extraction
from tests.library.extraction.reading import Rule, plan_of


def duties_in(text: str) -> Extraction:
    """What is read in a text that obliges: where nothing does, no field is read, and a test tells nothing."""
    extraction = plan_of(text)
    check_words(extraction)
    assert extraction.proposals or extraction.outside, f"nothing obliges in {text!r}"
    return extraction


def bearers_of(text: str) -> list[str]:
    """Every bearer, by any rule: its name and role."""
    return [f"{b.name} {b.role}" for duty in plan_of(text).proposals for b in duty.bearers]


def bearers_by(rule: Rule, text: str) -> list[str]:
    """The bearers that a rule read: name, role, and where from, if inherited."""
    return [
        " ".join(filter(None, (b.name, b.role, b.origin.inherited)))
        for duty in duties_in(text).proposals
        for b in duty.bearers
        if b.origin.rule == rule.NAME
    ]


def clocks_by(rule: Rule, text: str) -> list[str]:
    """The clocks that a rule read: the cadence's kind, its words, and where from, if inherited."""
    return [
        " ".join(filter(None, (type(c.cadence).__name__, c.quote, c.origin.inherited)))
        for duty in duties_in(text).proposals
        for c in duty.clocks
        if c.origin.rule == rule.NAME
    ]


def papers_by(rule: Rule, text: str) -> list[str]:
    """The deliverables that a rule read."""
    return [
        paper.quote
        for duty in duties_in(text).proposals
        for paper in duty.deliverables
        if paper.origin.rule == rule.NAME
    ]


def targets_in(text: str) -> list[str]:
    """The targets: comparison, amount and unit."""
    return [f"{t.comparison}{t.amount}{t.unit}" for duty in duties_in(text).proposals for t in duty.targets]


def check_words(extraction: Extraction) -> None:
    """The span of each field finds its words in the document; one outside the segment is inherited."""
    for duty in extraction.proposals:
        fields: list[tuple[str, Origin]] = [
            *((bearer.name, bearer.origin) for bearer in duty.bearers),
            *((clock.quote, clock.origin) for clock in duty.clocks),
            *((paper.quote, paper.origin) for paper in duty.deliverables),
            *((target.quote, target.origin) for target in duty.targets),
        ]
        for words, origin in fields:
            assert extraction.document.quote(origin.span) == words
            inside = duty.span.start <= origin.span.start and origin.span.end <= duty.span.end
            assert inside == (origin.inherited is None), (words, origin)
