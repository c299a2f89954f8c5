"""Persons by name, and the words that only begin as their names do."""

from __future__ import annotations

import pytest

from luoshi.extraction.parties.persons import read_persons, read_persons_in_charge

PERSONS = ("王强", "李梅、周静", "欧阳明和郑涛", "孙立，赵小波")
OTHERS = (
    "高度",
    "任课教师",
    "方案",
    "白天",
    "周末",
    "程序",
    "王",
    "全面",
    "马上",
    "水利局",
    "王强负责",
)


@pytest.mark.parametrize("words", PERSONS)
def test_persons_are_read(words: str) -> None:
    assert read_persons(words, 0, len(words))


@pytest.mark.parametrize("words", OTHERS)
def test_other_words_are_left_alone(words: str) -> None:
    assert read_persons(words, 0, len(words)) == ()


def test_they_are_put_in_charge() -> None:
    text = "李梅、周静牵头检修水泵"
    subject = read_persons_in_charge(text, 0, len(text))
    assert subject is not None
    assert [text[a:b] for a, b in subject.names] == ["李梅", "周静"]
    assert (subject.binder, subject.after) == ("牵头", 5)


def test_without_a_charge_nobody_is_read() -> None:
    text = "王强检修水泵"
    assert read_persons_in_charge(text, 0, len(text)) is None
