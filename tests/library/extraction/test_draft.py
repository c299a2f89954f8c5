"""A duty while its fields are read: the first reading stands, nothing is added twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from luoshi.cadence import Deadline, Frame, Mention, Quota
from luoshi.duty import Comparison, Inheritance, Modality, Origin, Role, Target
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Plan
from luoshi.source import Span
from tests.library.extraction.reading import plan_of
from tests.library.growth import MOST, growth

TEXT = "各社区要每月检查一次。"


@pytest.fixture
def draft() -> Draft:
    return Draft.of(Plan(plan_of(TEXT).outline, Frame(year=2026)).passage(0), "command")


def test_the_first_reading_of_a_name_stands(draft: Draft) -> None:
    draft.add_bearer("各社区", Role.BEARER, Origin(Span.of(0, 3), "subject"))
    draft.add_bearer("各社区", Role.LEAD, Origin(Span.of(5, 8), "trailer", Inheritance.TRAILER))
    (bearer,) = draft.bearers
    assert (bearer.role, bearer.origin.rule, bearer.origin.inherited) == (Role.BEARER, "subject", None)


def test_an_empty_name_is_none(draft: Draft) -> None:
    draft.add_bearer("", Role.BEARER, Origin(Span.of(0, 1), "subject"))
    assert not draft.bearers


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


def test_the_same_paper_is_added_once(draft: Draft) -> None:
    draft.add_deliverable(1, 3, "column")
    draft.add_deliverable(1, 3, "deliverable")
    (paper,) = draft.deliverables
    assert (paper.quote, paper.origin.rule) == ("社区", "column")


def test_the_same_target_is_added_once(draft: Draft) -> None:
    once = Target("1", Comparison.EQUAL, "次", "一次", Origin(Span.of(8, 10), "target"))
    draft.add_target(once)
    draft.add_target(once)
    draft.add_target(replace(once, comparison=Comparison.AT_LEAST))
    assert [target.comparison for target in draft.targets] == [Comparison.EQUAL, Comparison.AT_LEAST]


def test_a_bearer_gets_another_role_by_the_rule_that_gives_it(draft: Draft) -> None:
    draft.add_bearer("各社区", Role.BEARER, Origin(Span.of(0, 3), "trailer"))
    draft.add_bearer("各村", Role.BEARER, Origin(Span.of(4, 6), "trailer"))
    draft.set_role(draft.bearers[0], Role.LEAD, "lead-order")
    assert [(b.name, b.role, b.origin.rule) for b in draft.bearers] == [
        ("各社区", Role.LEAD, "lead-order"),
        ("各村", Role.BEARER, "trailer"),
    ]


def test_finish_keeps_what_was_read(draft: Draft) -> None:
    draft.add_bearer("各社区", Role.BEARER, Origin(Span.of(0, 3), "subject"))
    proposal = draft.finish(7)
    assert (proposal.number, proposal.words, proposal.duty_rule) == (7, TEXT, "command")
    assert [bearer.name for bearer in proposal.bearers] == ["各社区"]


def test_without_words_that_bind_the_rule_of_the_duty_is_the_origin(draft: Draft) -> None:
    proposal = draft.finish(1)
    assert proposal.modality is Modality.MUST
    assert (proposal.modality_origin.rule, proposal.modality_origin.span) == ("command", proposal.span)


def test_of_many_clocks_each_is_added_once(draft: Draft) -> None:
    for _ in range(2):
        for at in range(100):
            mention = Mention(at, at + 2, Quota(1, None, "P1M"), "quota")
            draft.add_clock(mention, "每月", Span.of(at, at + 2), "words-of-time")
    assert [clock.origin.span.start for clock in draft.clocks] == list(range(100))


def test_words_that_name_a_bearer_name_no_other(draft: Draft) -> None:
    for name, start, end in [("乙局", 4, 6), ("甲局", 0, 2), ("甲局乙", 1, 5), ("局", 5, 6), ("丙局", 2, 4)]:
        draft.add_bearer(name, Role.BEARER, Origin(Span.of(start, end), "subject"))
    assert [bearer.name for bearer in draft.bearers] == ["乙局", "甲局", "丙局"]


def test_a_name_whose_words_were_taken_may_still_come(draft: Draft) -> None:
    draft.add_bearer("甲局", Role.BEARER, Origin(Span.of(0, 2), "subject"))
    draft.add_bearer("乙局", Role.BEARER, Origin(Span.of(1, 3), "subject"))
    draft.add_bearer("乙局", Role.BEARER, Origin(Span.of(6, 8), "trailer"))
    assert [bearer.name for bearer in draft.bearers] == ["甲局", "乙局"]


def test_a_name_may_be_a_paper_too(draft: Draft) -> None:
    draft.add_bearer("社区", Role.BEARER, Origin(Span.of(1, 3), "subject"))
    draft.add_deliverable(1, 3, "column")
    assert (len(draft.bearers), len(draft.deliverables)) == (1, 1)


@pytest.mark.parametrize("kind", ["bearer", "target", "clock"])
def test_many_values_cost_what_they_are(kind: str) -> None:
    passage = Plan(plan_of(TEXT).outline, Frame(year=2026)).passage(0)

    def add(times: int) -> object:
        draft = Draft.of(passage, "command")
        for at in range(0, 2 * times, 2):
            span = Span.of(at, at + 2)
            if kind == "bearer":
                draft.add_bearer(f"{at}局", Role.BEARER, Origin(span, "subject"))
            elif kind == "target":
                draft.add_target(Target("5", Comparison.EQUAL, "%", "五%", Origin(span, "target")))
            else:
                draft.add_clock(Mention(0, 2, Quota(1, None, "P1M"), "quota"), "每月", span, "words-of-time")
        return draft

    assert growth(add, 400) < MOST
