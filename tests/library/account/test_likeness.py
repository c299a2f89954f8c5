from __future__ import annotations

import pytest

from luoshi.account.likeness import Content, Scale, content_of, limit
from tests.library.extraction.reading import plan_of


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


def test_who_and_when_are_no_part_of_the_content() -> None:
    extraction = plan_of("（一）各村应当于6月底前清理河道漂浮物。（责任单位：镇水利站）\n")
    (duty,) = extraction.proposals
    assert content_of(extraction, duty) == Content.of("清理河道漂浮物")


def test_of_a_row_only_the_columns_that_tell_what_to_do() -> None:
    extraction = plan_of(
        "任务分解表\n\n| 序号 | 工作任务 | 责任单位 | 完成时限 |\n| --- | --- | --- | --- |\n"
        "| 1 | 清理河道漂浮物 | 镇水利站 | 6月底前 |\n"
    )
    (duty,) = extraction.proposals
    assert content_of(extraction, duty) == Content.of("清理河道漂浮物")


@pytest.mark.parametrize("question", ["taken-up", "joined", "same-ask"])
def test_each_question_has_its_limit(question: str) -> None:
    assert 0.2 < limit(question) < 0.5


def test_an_unknown_question_has_none() -> None:
    with pytest.raises(KeyError):
        limit("other")
