"""The words that bind a subject, and what a case says of a party."""

from __future__ import annotations

import pytest

from luoshi.extraction.wording.binding import ADVERBIAL, BINDS, TAIL, acts_in_case


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("灌区应当清淤", "应当"),
        ("船员有权查阅台账", "有权"),
        ("县水利局牵头清淤", "牵头"),
        ("各镇要清淤", "要"),
        ("用水户可按季缴费", "可"),
    ],
)
def test_binds(text: str, word: str) -> None:
    found = BINDS.search(text)
    assert found is not None
    assert found.group() == word


@pytest.mark.parametrize("text", ["所有权人清淤", "适应新情况", "需要清淤", "负责人到场", "响应号召"])
def test_leaves_what_only_looks_like_it(text: str) -> None:
    assert BINDS.search(text) is None


def test_what_stands_before_a_subject_is_told_from_it() -> None:
    assert ADVERBIAL.match("对灌区应当检查")
    assert not ADVERBIAL.match("灌区应当检查")


def test_a_place_that_begins_a_name_is_no_tail() -> None:
    assert not TAIL.search("所在地镇人民政府")
    assert TAIL.search("灌区在汛期")


@pytest.mark.parametrize(
    ("text", "acts"),
    [("发生溃堤的", True), ("因工作确需延期的", True), ("考试不合格的", True), ("清水", False)],
)
def test_acts_in_a_case(text: str, acts: bool) -> None:  # noqa: FBT001 - a column of the table
    assert acts_in_case(text, 0, len(text)) is acts
