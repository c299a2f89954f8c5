"""The rules, in the order in which they are asked. One rule, one file, one test of the same name.

A fate rule judges a segment: its first answer stands. A guard rule may then put it out of scope. A
field rule reads fields of one duty. A plan rule completes the duties with what other segments say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from luoshi.duty import Fate, Judgement, Verdict
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Passage, Plan
from luoshi.extraction.rules import (
    agency,
    aim,
    approver,
    background,
    barred_party,
    blanket_party,
    chained_time,
    closing_charge,
    column,
    command,
    commitment,
    composition,
    dated_item,
    declarative,
    deduction,
    definition,
    deliverable,
    entry_into_force,
    exemption,
    filed_paper,
    governing_subject,
    heading,
    heading_party,
    heading_time,
    heading_trailer,
    imperative,
    invitation,
    invited_party,
    joint_party,
    known_unit,
    label_party,
    lead_in,
    lead_in_subject,
    lead_order,
    letter_part,
    list_condition,
    list_duty,
    list_item,
    list_prohibition,
    minutes,
    modality,
    out_of_scope,
    past_report,
    prohibition,
    purpose,
    report,
    responsibility,
    subject,
    table_row,
    target,
    timed,
    topic_sentence,
    trailer,
    trailer_line,
    transmittal,
    unnamed_column,
    words_of_time,
)
from luoshi.source import Span


class Rule(Protocol):
    """A module with a name, which stands in every fate and field that it read."""

    NAME: str


class FateRule(Protocol):
    """A module that judges a segment."""

    NAME: str

    def judge(self, passage: Passage) -> Fate | None:
        """The fate of the passage, or None where the rule has nothing to say."""


class GuardRule(Protocol):
    """A module that keeps a segment from becoming a duty."""

    NAME: str

    def guard(self, plan: Plan, judgements: Sequence[Judgement]) -> Iterator[tuple[int, Verdict, Span]]:
        """The segments that may be no duty, each with the reason and the words that say so."""


class FieldRule(Protocol):
    """A module that reads fields of one duty from its own passage."""

    NAME: str

    def read(self, passage: Passage, draft: Draft) -> None:
        """Add to the draft what the passage says."""


class PlanRule(Protocol):
    """A module that completes the duties of a plan from segments round them."""

    NAME: str

    def complete(self, plan: Plan, drafts: Sequence[Draft]) -> None:
        """Add to the drafts what other segments say of them."""


FATE_RULES: tuple[FateRule, ...] = (
    letter_part,
    heading,
    trailer_line,
    table_row,
    transmittal,
    topic_sentence,
    list_condition,
    entry_into_force,
    deduction,
    definition,
    exemption,
    purpose,
    past_report,
    minutes,
    lead_in,
    list_item,
    composition,
    report,
    aim,
    background,
    list_prohibition,
    prohibition,
    command,
    invitation,
    responsibility,
    commitment,
    imperative,
    dated_item,
    timed,
    declarative,
    list_duty,
)

GUARD_RULES: tuple[GuardRule, ...] = (out_of_scope,)

# What a rule reads of the draft stands there before it is asked: `modality` before those that ask what
# it found (invited_party, deliverable, filed_paper); `column` and `unnamed_column` before words_of_time,
# which passes over their cells; all that name the sentence's own parties before joint_party, which adds
# only to one that is told, and before lead_in_subject and heading_party, which fill a draft that nobody
# bears; the clocks before `target`, which counts no number of theirs. Of two readings of the same words
# the first stands.
FIELD_RULES: tuple[FieldRule, ...] = (
    modality,
    column,
    unnamed_column,
    known_unit,
    barred_party,
    subject,
    agency,
    approver,
    joint_party,
    invited_party,
    label_party,
    lead_in_subject,
    heading_party,
    words_of_time,
    heading_time,
    chained_time,
    deliverable,
    filed_paper,
    target,
)

# `trailer` first: lead_order orders its names, governing_subject fills a draft that has none of them,
# closing_charge and heading_trailer one that still has none, and blanket_party asks which have one.
PLAN_RULES: tuple[PlanRule, ...] = (
    trailer,
    lead_order,
    governing_subject,
    closing_charge,
    heading_trailer,
    blanket_party,
)

RULES: tuple[Rule, ...] = (*FATE_RULES, *GUARD_RULES, *FIELD_RULES, *PLAN_RULES)
