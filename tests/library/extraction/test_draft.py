"""A duty while its fields are read: the first reading stands, nothing is added twice."""

from __future__ import annotations

import pytest

from luoshi.cadence import Deadline, Frame, Mention, Quota
from luoshi.duty import Inheritance, Modality, Origin, Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Plan
from luoshi.source import Span
from tests.library.extraction.reading import plan_of

TEXT = "各社区要每月检查一次。"


@pytest.fixture
def draft() -> Draft:
    return Draft(Plan(plan_of(TEXT).outline, Frame(year=2026)).passage(0), "command")


def test_the_first_reading_of_a_name_stands(draft: Draft) -> None:
    draft.add_bearer("各社区", Role.BEARER, Origin(Span.of(0, 3), "subject"))
    draft.add_bearer("各社区", Role.LEAD, Origin(Span.of(5, 8), "trailer", Inheritance.TRAILER))
    (bearer,) = draft.bearers
    assert (bearer.role, bearer.origin.rule, bearer.origin.inherited) == (Role.BEARER, "subject", None)


def test_an_empty_name_is_none(draft: Draft) -> None:
    draft.add_bearer("", Role.BEARER, Origin(Span.of(0, 1), "subject"))
    assert draft.bearers == []


def test_the_same_clock_is_added_once(draft: Draft) -> None:
    monthly = Mention(3, 5, Quota(1, None, "P1M"), "quota")
    draft.add_clock(monthly, "每月", Span.of(4, 6), "words-of-time")
    draft.add_clock(monthly, "每月", Span.of(4, 6), "column")
    assert [clock.origin.rule for clock in draft.clocks] == ["words-of-time"]


def test_other_words_of_the_same_cadence_are_kept(draft: Draft) -> None:
    by_june = Mention(0, 5, Deadline("2026-06-30"), "deadline")
    draft.add_clock(by_june, "6月底前", Span.of(0, 4), "words-of-time")
    draft.add_clock(by_june, "6月底前", Span.of(5, 9), "trailer", Inheritance.TRAILER)
    assert len(draft.clocks) == 2


def test_finish_keeps_what_was_read(draft: Draft) -> None:
    draft.add_bearer("各社区", Role.BEARER, Origin(Span.of(0, 3), "subject"))
    proposal = draft.finish(7)
    assert (proposal.number, proposal.words, proposal.duty_rule) == (7, TEXT, "command")
    assert [bearer.name for bearer in proposal.bearers] == ["各社区"]


def test_without_words_that_bind_the_rule_of_the_duty_is_the_origin(draft: Draft) -> None:
    proposal = draft.finish(1)
    assert proposal.modality is Modality.MUST
    assert (proposal.modality_origin.rule, proposal.modality_origin.span) == ("command", proposal.span)
