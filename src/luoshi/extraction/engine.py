"""The engine: segments in, proposals out, with the rule that read each field.

Fate rules are asked in their stated order and the first answer stands; a segment that no rule
explains stays open. What demands a thing that Luoshi does not build is then put out of scope. Field
rules are asked in their order for every segment that obliges.
"""

from __future__ import annotations

from collections.abc import Iterable

from luoshi.cadence import Frame
from luoshi.duty import Fate, Judgement, Proposal
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Passage, Plan
from luoshi.extraction.result import Extraction
from luoshi.extraction.rules import FATE_RULES, FIELD_RULES, GUARD_RULES, PLAN_RULES
from luoshi.structure import Outline

_JUDGES = tuple((rule.judge, rule.NAME) for rule in FATE_RULES)


def propose(outline: Outline, frame: Frame) -> Extraction:
    """Judge every segment of an outline and read the fields of each duty."""
    plan = Plan(outline, frame)
    judgements = [_judge(plan.passage(segment.index)) for segment in outline.segments]
    obliging = [judgement for judgement in judgements if judgement.fate is Fate.DUTY]
    for rule in GUARD_RULES:
        for index, scope, span in rule.guard(plan, judgements):
            judgements[index] = Judgement(index, Fate.OUT_OF_SCOPE, rule.NAME, scope, span)
    drafts = [
        Draft(plan.passage(duty.segment), duty.rule, scope=judgements[duty.segment].scope)
        for duty in obliging
    ]
    for draft in drafts:
        for field_rule in FIELD_RULES:
            field_rule.read(draft.passage, draft)
    for plan_rule in PLAN_RULES:
        plan_rule.complete(plan, drafts)
    proposals = _numbered(draft for draft in drafts if draft.scope is None)
    outside = _numbered(draft for draft in drafts if draft.scope is not None)
    return Extraction(outline, frame, proposals, tuple(judgements), outline.faults, outside)


def _numbered(drafts: Iterable[Draft]) -> tuple[Proposal, ...]:
    return tuple(draft.finish(number) for number, draft in enumerate(drafts, start=1))


def _judge(passage: Passage) -> Judgement:
    for judge, name in _JUDGES:
        fate = judge(passage)
        if fate is not None:
            return Judgement(passage.segment.index, fate, name)
    return Judgement(passage.segment.index, Fate.OPEN, "")
