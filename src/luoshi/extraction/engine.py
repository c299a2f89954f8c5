"""The engine: segments in, proposals out, with the rule that read each field.

Fate rules are asked in their stated order and the first answer stands; a segment that no rule
explains stays open. What demands a thing that Luoshi does not build is then put out of scope. Field
rules are asked in their order for every segment that obliges.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from luoshi.cadence import Frame
from luoshi.duty import Fate, Judgement, Proposal
from luoshi.extraction.draft import Draft
from luoshi.extraction.parties.present import with_present
from luoshi.extraction.passage import Passage, Plan
from luoshi.extraction.result import Extraction
from luoshi.extraction.rules import FATE_RULES, FIELD_RULES, GUARD_RULES, PLAN_RULES
from luoshi.structure import Outline

_JUDGES = tuple((rule.judge, rule.NAME) for rule in FATE_RULES)
_READERS = tuple(rule.read for rule in FIELD_RULES)


def propose(outline: Outline, frame: Frame) -> Extraction:
    """Judge every segment of an outline and read the fields of each duty."""
    plan = Plan(with_present(outline), frame)
    judgements: list[Judgement] = []
    drafts: list[Draft] = []
    for segment in outline.segments:
        passage = plan.passage(segment.index)
        judgement = _judge(passage)
        judgements.append(judgement)
        if judgement.fate is Fate.DUTY:
            drafts.append(_read_fields(passage, judgement.rule))
    for rule in GUARD_RULES:
        for index, scope, span in rule.guard(plan, judgements):
            judgements[index] = Judgement(Fate.OUT_OF_SCOPE, rule.NAME, scope, span)
    for draft in drafts:
        draft.scope = judgements[draft.segment.index].scope
    for plan_rule in PLAN_RULES:
        plan_rule.complete(plan, drafts)
    proposals: list[Proposal] = []
    outside: list[Proposal] = []
    for draft in _emptied(drafts):
        finished = proposals if draft.scope is None else outside
        finished.append(draft.finish(len(finished) + 1))
    return Extraction(outline, frame, tuple(proposals), tuple(judgements), outline.faults, tuple(outside))


def _read_fields(passage: Passage, rule: str) -> Draft:
    """What the field rules read of a passage that obliges."""
    draft = Draft.of(passage, rule)
    for read in _READERS:
        read(passage, draft)
    return draft


def _emptied(drafts: list[Draft]) -> Iterator[Draft]:
    """The drafts in their order, each let go as its proposal is made: a long document has many."""
    drafts.reverse()
    while drafts:
        yield drafts.pop()


def _judge(passage: Passage) -> Judgement:
    for judge, name in _JUDGES:
        fate = judge(passage)
        if fate is not None:
            return _judgement(fate, name)
    return _judgement(Fate.OPEN, "")


@cache
def _judgement(fate: Fate, rule: str) -> Judgement:
    """The Judgement that all segments of this fate by this rule share."""
    return Judgement(fate, rule)
