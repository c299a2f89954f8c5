"""The parties of a list by what is said behind them, and the clauses beside them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.duty import Role
from luoshi.extraction.parties.known import KnownNames
from luoshi.extraction.trailers.parties import cut, read_parties


def parties(text: str, role: Role | None, known: KnownNames | None = None) -> list[str]:
    found = read_parties(text, 0, len(text), role, known or KnownNames()).parties
    return [f"{text[p.start : p.end]} {p.role}" for p in found]


def test_a_label_is_asked_where_nothing_else_is_said() -> None:
    text = "县水利局牵头，县财政局"
    assert parties(text, Role.SUPPORT) == ["县水利局 lead", "县财政局 support"]
    assert parties(text, None) == ["县水利局 lead", "县财政局 bearer"]


def test_without_a_label_all_have_to_be_units() -> None:
    assert parties("县水利局、东河段", None) == []
    assert parties("县水利局、东河段", Role.BEARER) == ["县水利局 bearer", "东河段 bearer"]
    assert parties("县水利局、东河段", None, KnownNames(["东河段"])) == ["县水利局 bearer", "东河段 bearer"]


def test_a_known_name_is_whole_whatever_stands_in_it() -> None:
    known = KnownNames(["综合协调指导专线"])
    assert parties("综合协调指导专线、县财政局配合", None, known) == [
        "综合协调指导专线 support",
        "县财政局 support",
    ]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("县水利局负责，6月底前完成", ["6月底前"]),
        ("县水利局于6月底前完成", ["县水利局于6月底前"]),
        ("县水利局、县财政局", []),
        ("县水利局负责日常巡查", ["县水利局负责日常巡查"]),
    ],
)
def test_tells_which_clauses_hold_more_than_names(text: str, rest: list[str]) -> None:
    found = read_parties(text, 0, len(text), Role.BEARER).rest
    assert [text[start:end] for start, end in found] == rest


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("甲局，乙局", ["甲局", "乙局"]),
        ("各县（市，区），乙局", ["各县（市，区）", "乙局"]),
        ("甲局）， ，乙局", ["甲局）", "乙局"]),
        ("", []),
    ],
)
def test_cuts_outside_brackets(text: str, pieces: list[str]) -> None:
    assert [text[start:end] for start, end in cut(text, 0, len(text), "，")] == pieces


NAMES = ("县水利局", "县财政局", "各镇", "张三", "县综合指导中心")
SAID = ("牵头", "配合", "负责", "会同", "指导", "（牵头）", "6月底前", "完成", "及", "由")
WORDS = st.sampled_from((*NAMES, *SAID, *"（），、；。"))


@given(st.lists(WORDS, max_size=16).map("".join), st.sampled_from([None, *Role]))
def test_no_name_is_half_of_a_bracket_or_named_over_another(text: str, role: Role | None) -> None:
    """Names stand in the list, in order, none over another, each with both its brackets or none."""
    end = 0
    for party in sorted(read_parties(text, 0, len(text), role).parties, key=lambda each: each.start):
        words = text[party.start : party.end]
        assert end <= party.start < party.end <= len(text)
        assert words.count("（") == words.count("）")
        end = party.end
