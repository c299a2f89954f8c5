"""Parties that are told at length: by what they do, by when, or by a rule about them."""

from __future__ import annotations

import pytest

from luoshi.extraction.bearers.told import (
    is_told_by_deed,
    read_told_at_length,
    read_whoever,
    skip_time_or_thing,
)


@pytest.mark.parametrize(
    ("sentence", "end", "who"),
    [
        ("提前离场者，应当登记", 5, "提前离场者"),
        ("凡未按期还书者，不得续借", 7, "未按期还书者"),
    ],
)
def test_whoever_does_something(sentence: str, end: int, who: str) -> None:
    found = read_whoever(sentence, 0, end)
    assert found is not None
    assert [sentence[start:stop] for start, stop in found.names] == [who]


@pytest.mark.parametrize("sentence", ["损坏图书者，给予警告", "如有缺席者，应当说明", "经营者，应当公示价格"])
def test_who_only_suffers_or_is_named_is_left_alone(sentence: str) -> None:
    assert read_whoever(sentence, 0, sentence.index("，")) is None


@pytest.mark.parametrize(
    ("clause", "rest"),
    [
        ("汛期各单位", "各单位"),
        ("防冻物资各村", "各村"),
        ("每周六全校", "全校"),
        ("机关各科室", "机关各科室"),
        ("督促辖区内各企业", "督促辖区内各企业"),
    ],
)
def test_a_time_or_a_thing_is_passed_over(clause: str, rest: str) -> None:
    assert clause[skip_time_or_thing(clause, 0, len(clause)) :] == rest


def test_told_by_deed() -> None:
    clause = "为老人提供餐食的单位"
    assert is_told_by_deed(clause, 0, len(clause))
    assert not is_told_by_deed("为老人提供的餐食", 0, 8)


def test_told_at_length() -> None:
    sentence = "按照规定应当建档的协会、合作社，应当每年移交"
    found = read_told_at_length(sentence, 0, sentence.index("，"))
    assert found is not None
    assert [sentence[start:end] for start, end in found.names] == ["协会", "合作社"]
    assert read_told_at_length("对应当建档的机关，应当每年检查", 0, 8) is None
