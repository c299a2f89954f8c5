from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from luoshi.cli.columns import TAB, columns, shorten, shown, wrap


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("消防", 4),
        ("abc", 3),
        ("每月1次", 7),
        ("（一）", 6),
        ("e\u0301", 1),  # a combining accent stands on the letter before it
        ("档\u200b案", 4),  # a zero-width space
        ("\t", TAB),
        ("“ ”", 3),  # ambiguous: one column each
        ("ｱ", 1),  # half-width kana
        ("Ａ", 2),  # full-width Latin
    ],
)
def test_a_chinese_character_takes_two_columns(text: str, width: int) -> None:
    assert columns(text) == width


@given(
    st.text(
        st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)
        | st.characters(max_codepoint=0x7E, min_codepoint=0x20)
    )
)
def test_columns_agree_with_rich_on_chinese_and_ascii(text: str) -> None:
    assert columns(text) == cell_len(text)


def test_tabs_and_controls_are_printed_as_blanks() -> None:
    assert shown("甲\t乙\x07丙") == "甲    乙 丙"


@pytest.mark.parametrize(
    ("text", "width", "short"),
    [
        ("检查灭火器", 10, "检查灭火器"),
        ("检查灭火器", 9, "检查灭火…"),
        ("检查灭火器", 8, "检查灭…"),
        ("a\nb", 9, "a b"),
    ],
)
def test_a_text_is_cut_to_columns_not_characters(text: str, width: int, short: str) -> None:
    assert shorten(text, width) == short
    assert columns(shorten(text, width)) <= width


def pieces(text: str, width: int) -> list[str]:
    return [text[piece.start : piece.end] for piece in wrap(text, width)]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("每季度开展一次演练", 8, ["每季度开", "展一次演", "练"]),
        # A closing mark stays with the words that it closes.
        ("查阅档案四，归还", 10, ["查阅档案", "四，归还"]),
        # An opening mark goes with the words that it opens.
        ("编制年报《公开》", 10, ["编制年报", "《公开》"]),
        # A number stays whole.
        ("共计新增床位2026张", 14, ["共计新增床位", "2026张"]),
    ],
)
def test_lines_break_where_a_reader_would_break_them(text: str, width: int, lines: list[str]) -> None:
    assert pieces(text, width) == lines


def test_a_word_longer_than_a_line_is_cut() -> None:
    assert pieces("a" * 20, 8) == ["a" * 8, "a" * 8, "a" * 4]


@given(st.text(), st.integers(8, 40))
def test_the_pieces_are_the_text_and_each_fits(text: str, width: int) -> None:
    """Nothing is lost, added or left standing over the edge."""
    assert "".join(pieces(text, width)) == text
    assert all(piece and columns(piece) <= width for piece in pieces(text, width))
