from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from luoshi.cli.carets import ranges_within, underline
from luoshi.cli.columns import columns
from luoshi.source import Span


def test_two_carets_stand_under_each_chinese_character() -> None:
    assert underline("每月检查一次", [(2, 4)], 40) == ["每月检查一次", "    ^^^^"]


def test_one_caret_stands_under_each_ascii_character() -> None:
    assert underline("see 12 files", [(4, 6)], 40) == ["see 12 files", "    ^^"]


def test_mixed_text_counts_both() -> None:
    assert underline("6月底前完成2项", [(0, 4), (6, 7)], 40) == ["6月底前完成2项", "^^^^^^^    ^"]


def test_a_combining_mark_takes_no_caret() -> None:
    assert underline("cafe\u0301 甲", [(3, 5)], 40) == ["cafe\u0301 甲", "   ^"]


def test_a_tab_is_as_wide_as_it_is_printed() -> None:
    assert underline("甲\t乙", [(2, 3)], 40) == ["甲    乙", "      ^^"]


def test_carets_follow_words_over_the_end_of_a_line() -> None:
    assert underline("各养老院每季度演练", [(4, 7)], 12) == ["各养老院每季", "        ^^^^", "度演练", "^^"]


def test_lines_without_carets_can_be_left_out() -> None:
    text = "甲甲甲甲乙乙乙乙丙丙丙丙"
    assert underline(text, [(4, 6)], 8, whole=False) == ["…", "乙乙乙乙", "^^^^", "…"]


def test_without_a_range_there_is_no_caret_line() -> None:
    assert underline("河道保洁", [], 40) == ["河道保洁"]
    assert underline("河道保洁", [], 40, whole=False) == []


@given(st.text("河长每月1次\tab\u0301", min_size=1), st.integers(8, 30), st.data())
def test_as_many_carets_as_columns_of_the_words(text: str, width: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    lines = underline(text, [(start, end)], width)
    carets = [line for line in lines if "^" in line]
    assert sum(line.count("^") for line in carets) == columns(text[start:end])
    assert all(not set(line) - {"^", " "} for line in carets)


def test_words_are_found_across_the_gaps_of_a_healed_sentence() -> None:
    sentence = Span(((0, 4), (5, 9)))
    assert ranges_within(sentence, Span(((2, 4), (5, 6)))) == [(2, 5)]
    assert ranges_within(sentence, Span(((1, 2), (7, 8)))) == [(1, 2), (6, 7)]


def test_words_that_stand_elsewhere_are_not_within() -> None:
    assert ranges_within(Span.of(10, 20), Span.of(30, 33)) == []
    assert ranges_within(Span.of(10, 20), Span.of(18, 22)) == []
