"""A unit of the list handed in is a bearer where a predicate follows; without a list nothing is read."""

from __future__ import annotations

import luoshi
from luoshi.cadence import Frame
from luoshi.duty import Confidence
from luoshi.extraction.rules import known_unit
from tests.library.extraction.reading import must_leave_alone


def _read_by_list(text: str, *units: str) -> list[str]:
    document, _ = luoshi.read(text.encode(), "plan.txt")
    extraction = luoshi.extract(document, Frame(year=2026), units=units)
    return [
        f"{bearer.name} {bearer.role}"
        for duty in extraction.proposals
        for bearer in duty.bearers
        if bearer.origin.rule == known_unit.NAME
    ]


def test_finds_a_name_that_ends_as_no_unit_does() -> None:
    assert _read_by_list("县青少年宫要开展研学。", "县青少年宫") == ["县青少年宫 bearer"]


def test_the_longest_name_stands() -> None:
    assert _read_by_list("县青少年宫合唱团要排练。", "县青少年宫", "县青少年宫合唱团") == [
        "县青少年宫合唱团 bearer"
    ]


def test_a_longer_unknown_name_is_not_cut() -> None:
    assert _read_by_list("市教育局机关党委要学习。", "市教育局") == []
    assert _read_by_list("县级市教育局要学习。", "市教育局") == []


def test_without_a_list_it_reads_nothing() -> None:
    must_leave_alone(known_unit, "县青少年宫要开展研学。")


def test_names_of_one_character_and_blanks_are_left_out() -> None:
    assert _read_by_list("市要开展研学。", "市", " ", "") == []


def test_it_is_likely_at_most() -> None:
    document, _ = luoshi.read("县青少年宫要开展研学。".encode(), "plan.txt")
    (duty,) = luoshi.extract(document, Frame(year=2026), units=["县青少年宫"]).proposals
    assert [b.origin.confidence for b in duty.bearers] == [Confidence.LIKELY]
