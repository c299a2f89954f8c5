"""Plans written in a test, read as any other; and two verbs that every rule is tested with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import luoshi
from luoshi.cadence import Frame
from luoshi.duty import Fate, Proposal
from luoshi.extraction.result import Extraction


class Rule(Protocol):
    """A module that judges a segment or reads a field."""

    NAME: str


def plan_of(text: str, year: int | None = 2026) -> Extraction:
    """What is read in a .txt file of these words."""
    document, _ = luoshi.read(text.encode(), "plan.txt")
    return luoshi.extract(document, Frame(year=year))


def listed(opener: str, item: str) -> str:
    """A rule whose second article is a list; the item is its first."""
    return (
        f"第一条 各村应当建立护河队。\n第二条 {opener}\n（一）{item}\n（二）及时报告险情。\n"
        "第三条 护河队员应当佩戴标识。\n"
    )


def duty_in(text: str, year: int | None = 2026) -> Proposal:
    """The one duty of a text."""
    (duty,) = plan_of(text, year).proposals
    return duty


def fates_of(text: str) -> list[tuple[Fate, str]]:
    """The fate of each segment of a text, with the rule that judged it."""
    return [(judgement.fate, judgement.rule) for judgement in plan_of(text).judgements]


def must_find(rule: Rule, text: str, *words: str, fate: Fate | None = None) -> None:
    """The rule reads each of these words: a segment it judged, or a name, quote or trigger of a field.

    fate: what the rule must make of the segment; any where none is given.
    """
    extraction = plan_of(text)
    found = list(_read_by(rule.NAME, extraction))
    for word in words:
        assert word in found, f"{rule.NAME} found {found}; all judged: {_account(extraction)}"
    if fate is not None:
        fates = {
            judgement.fate
            for segment, judgement in extraction.judged()
            if judgement.rule == rule.NAME and segment.text in words
        }
        assert fates == {fate}


def must_leave_alone(rule: Rule, text: str, fate: Fate | None = None) -> None:
    """The rule reads nothing in the text; `fate` is what the last segment becomes instead."""
    extraction = plan_of(text)
    found = list(_read_by(rule.NAME, extraction))
    assert not found, f"{rule.NAME} found {found}"
    if fate is not None:
        assert extraction.judgements[-1].fate is fate, _account(extraction)


def _read_by(rule: str, extraction: Extraction) -> Iterator[str]:
    for segment, judgement in extraction.judged():
        if judgement.rule == rule:
            yield segment.text
    for duty in extraction.proposals:
        if duty.modality_origin.rule == rule:
            yield extraction.document.quote(duty.modality_origin.span)
        yield from (bearer.name for bearer in duty.bearers if bearer.origin.rule == rule)
        yield from (clock.quote for clock in duty.clocks if clock.origin.rule == rule)
        yield from (paper.quote for paper in duty.deliverables if paper.origin.rule == rule)
        yield from (target.quote for target in duty.targets if target.origin.rule == rule)


def _account(extraction: Extraction) -> list[tuple[str, str, str]]:
    return [(str(judgement.fate), judgement.rule, segment.text) for segment, judgement in extraction.judged()]
