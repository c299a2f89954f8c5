from __future__ import annotations

from luoshi.duty import Confidence, Proposal
from luoshi.extraction.confidence import reading_of
from luoshi.lexicon import pairs
from tests.library.extraction.reading import plan_of


def _only(words: str) -> Proposal:
    (proposal,) = [p for p in plan_of(f"县里的工作要点\n\n一、要求\n{words}\n").proposals if p.words in words]
    return proposal


def test_a_party_right_before_what_binds_it_is_sure() -> None:
    proposal = _only("县水利局应当每年组织2次演练。")

    (bearer,), (clock,) = proposal.bearers, proposal.clocks
    assert reading_of(bearer) == "bearer subject bound"
    assert bearer.origin.confidence is Confidence.SURE
    assert reading_of(clock) == "cadence quota-count"
    assert clock.origin.confidence is Confidence.SURE


def test_a_party_before_a_bare_verb_is_not_sure() -> None:
    (bearer,) = _only("县水利局每年组织2次演练。").bearers

    assert reading_of(bearer) == "bearer subject"
    assert bearer.origin.confidence is not Confidence.SURE


def test_a_subject_that_goes_on_is_not_sure() -> None:
    proposals = plan_of("要点\n\n一、要求\n县水利局应当公布名单。完善巡查制度。\n").proposals

    (bearer,) = proposals[-1].bearers
    assert bearer.origin.inherited
    assert bearer.origin.confidence is not Confidence.SURE


def test_every_line_of_the_list_names_a_class() -> None:
    assert set(pairs("confidence").values()) <= {each.value for each in Confidence}
