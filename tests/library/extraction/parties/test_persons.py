"""Persons by name, and the words that only begin as their names do."""

from __future__ import annotations

import pytest

from luoshi.extraction.parties.persons import (
    read_person_of_office,
    read_persons,
    read_persons_in_charge,
)

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


OF_OFFICES = [
    ("安全科张强6月底前修订预案", "安全科张强", ""),
    ("安全科张强应当修订预案", "安全科张强", "应当"),
    ("办公室李卫国负责签到", "办公室李卫国", "负责"),
    ("张强（安全科）每月检查水泵", "张强（安全科）", ""),
    ("后勤处王芳检查水泵", "后勤处王芳", ""),
]
NO_PERSONS = [
    "办公室于每月5日前报送",
    "后勤部高温期间检查水泵",
    "安全科陈列样品",
    "安全科应当检查",
    "由安全科张强负责",
    "张强（以下简称乙方）应当签字",
    "组织部王强等参加",
]


@pytest.mark.parametrize(("text", "name", "binder"), OF_OFFICES)
def test_persons_of_offices_act(text: str, name: str, binder: str) -> None:
    subject = read_person_of_office(text, 0, len(text))
    assert subject is not None
    assert [text[a:b] for a, b in subject.names] == [name]
    assert subject.binder == binder


@pytest.mark.parametrize("text", NO_PERSONS)
def test_no_person_of_an_office(text: str) -> None:
    assert read_person_of_office(text, 0, len(text)) is None
