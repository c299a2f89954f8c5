from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.account import compared
from luoshi.account.likeness.share import Content, Scale, Shelf, limit
from luoshi.cadence import Frame
from luoshi.cli.taking import take

SAMPLES = Path(__file__).parents[4] / "samples"


def likeness(one: str, other: str, *others: str) -> float:
    contents = [Content.of(text) for text in (one, other, *others)]
    return Scale(contents).likeness(contents[0], contents[1])


def test_the_same_words_are_wholly_alike_and_words_apart_are_not() -> None:
    assert likeness("清理河道漂浮物", "清理河道漂浮物") == pytest.approx(1)
    assert likeness("清理河道漂浮物", "更新讲解词") == 0
    assert likeness("", "") == 0


def test_another_order_of_words_is_still_alike() -> None:
    assert likeness("完成固定资产盘点", "盘点固定资产") > 0.7


def test_words_that_any_plan_uses_make_nothing_alike() -> None:
    assert likeness("进一步加强工作", "进一步加强工作") == 0


def test_what_few_sentences_say_weighs_more() -> None:
    others = ("检查河道", "检查食堂", "检查电梯", "检查车辆")
    assert likeness("检查水库大坝", "检查水库堤防", *others) > likeness("检查水库", "检查果园", *others)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.*")), ids=lambda path: path.stem)
def test_every_duty_of_a_sample_is_found_in_the_sample_itself(path: Path) -> None:
    extraction = take(path, Frame(year=2026))
    answers = compared(extraction, extraction).answers
    assert [a.above.number for a in answers if not a.offers or a.offers[0].likeness < 1] == []
    assert [a.above.number for a in answers if a.above not in [offer.below for offer in a.offers]] == []


@pytest.mark.parametrize("question", ["taken-up", "joined", "same-ask"])
def test_each_question_has_its_limit(question: str) -> None:
    assert 0.2 < limit(question) < 0.5


def test_an_unknown_question_has_none() -> None:
    with pytest.raises(KeyError):
        limit("other")


@given(st.lists(st.text("清理河道漂浮物盘点库存修缮", max_size=9), min_size=1, max_size=12))
def test_nothing_that_is_alike_enough_is_passed_over(sentences: list[str]) -> None:
    contents = [Content.of(words) for words in sentences]
    scale, least = Scale(contents), 0.38
    shelf = Shelf(scale, contents[1:])
    found = {at for number, _ in scale.alike(contents[0], shelf, least) for at in shelf.places[number]}
    scores = [scale.likeness(contents[0], other) for other in contents[1:]]
    assert {at for at, score in enumerate(scores) if score >= least + 1e-9} <= found
    assert found <= {at for at, score in enumerate(scores) if score >= least - 1e-9}
