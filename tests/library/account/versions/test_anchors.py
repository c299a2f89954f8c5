from __future__ import annotations

from difflib import SequenceMatcher
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from luoshi.account.versions.anchors import anchors, longest_rise

SIDES = st.lists(st.sampled_from("甲乙丙丁戊己"), max_size=30)


def read(old: str, new: str) -> str:
    """The signs that stay."""
    return "".join(old[at] for at, _ in anchors(old, new))


def test_what_each_side_says_once_is_laid_side_by_side_first() -> None:
    assert read("天甲乙丙地", "地天甲丁丙") == "天甲丙"


def test_what_is_repeated_is_found_between_what_is_not() -> None:
    assert anchors("甲一甲甲二甲", "甲一甲二丁甲") == [(0, 0), (1, 1), (2, 2), (4, 3), (5, 5)]


def test_nothing_stays_of_nothing() -> None:
    assert anchors("", "甲") == anchors("甲", "乙") == []


@given(SIDES, SIDES)
def test_anchors_are_equal_sentences_in_order(old: list[str], new: list[str]) -> None:
    found = anchors(old, new)
    assert all(old[a] == new[b] for a, b in found)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(found))


@given(SIDES)
def test_a_text_is_its_own(words: list[str]) -> None:
    assert anchors(words, words) == [(at, at) for at in range(len(words))]


@given(st.lists(st.integers(0, 400), max_size=30, unique=True))
def test_where_nothing_is_repeated_as_many_stay_as_can(numbers: list[int]) -> None:
    old, new = [str(n) for n in sorted(numbers)], [str(n) for n in numbers]
    same = sum(size for *_, size in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks())
    assert len(anchors(old, new)) >= same


def test_a_long_text_that_only_repeats_itself_is_matched_in_order() -> None:
    old = ["甲", "乙", "丙"] * 300
    new = ["甲", "丁", "丙"] * 300
    assert anchors(old, new) == [(at, at) for at in range(900) if at % 3 != 1]


def test_the_longest_rise() -> None:
    assert longest_rise([3, 0, 1, 4, 2]) == {1, 2, 4}
    assert longest_rise([]) == set()
