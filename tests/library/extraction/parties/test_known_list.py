"""Lists of names in which a known one stands, and where no list may begin."""

from __future__ import annotations

import pytest

from luoshi.extraction.parties.known import KnownNames
from luoshi.extraction.parties.known_list import acts, head_of, list_at

KNOWN = KnownNames(["县城投", "县青少年宫", "和平路管理段"])


def _names(text: str, at: int = 0) -> list[str]:
    return [text[start:end] for start, end in list_at(text, at, len(text), KNOWN)[0]]


def test_a_list_goes_on_over_separators_and_brackets() -> None:
    text = "县城投（牵头单位）、县水利局和和平路管理段要巡查"
    assert _names(text) == ["县城投", "县水利局", "和平路管理段"]


@pytest.mark.parametrize(
    "text", ["县城投、支持要巡查", "县城投和", "县城投监督科要巡查", "道路、县城投要巡查"]
)
def test_a_piece_that_is_no_known_name_ends_it(text: str) -> None:
    assert "县城投" not in _names(text)


@pytest.mark.parametrize(
    ("text", "head"),
    [("县城投要", 0), ("6月底前县城投要", 4), ("由县城投", 1), ("县水利局会同县城投", 6), ("省县城投要", 0)],
)
def test_a_list_begins_at_its_clause_or_behind_a_mark(text: str, head: int) -> None:
    assert head_of(text, 0, text.index("县城投")) == head


@pytest.mark.parametrize("words", ["要做", "应当", "每月", "6月底前", "会及时", "于年底", "组织"])
def test_a_predicate_acts(words: str) -> None:
    assert acts(words, 0)


@pytest.mark.parametrize("words", ["机关党委", "会议室", "的经验", "、县水利局"])
def test_other_words_do_not(words: str) -> None:
    assert not acts(words, 0)
