from __future__ import annotations

import pytest

from luoshi.account import compared
from luoshi.duty import Fate
from tests.library.extraction.reading import plan_of

ABOVE = "临江市2026年工作要点\n\n一、各县区将项目审批时限压缩至60个工作日以内。\n"
#: Our sentence, and whether it is shown though it is no duty.
SENTENCES = [
    ("项目审批时限压缩至50个工作日以内。", True),
    ("县城绿地面积位居全市前列。", False),
]


@pytest.mark.parametrize(("sentence", "is_shown"), SENTENCES)
def test_an_open_sentence_that_says_a_duty_from_above_is_shown(sentence: str, *, is_shown: bool) -> None:
    below = plan_of(f"长宁县2026年工作方案\n\n{sentence}\n")
    assert below.judgements[-1].fate is not Fate.DUTY
    (answer,) = compared(plan_of(ABOVE), below).answers
    assert answer.offers == ()
    assert [segment.text for segment in answer.unread] == ([sentence] if is_shown else [])


def test_what_is_taken_up_shows_no_open_sentence() -> None:
    below = plan_of(
        "长宁县2026年工作方案\n\n一、县审批局将项目审批时限压缩至60个工作日以内。\n二、项目审批时限压缩至50个工作日以内。\n"
    )
    (answer,) = compared(plan_of(ABOVE), below).answers
    assert answer.offers
    assert answer.unread == ()
