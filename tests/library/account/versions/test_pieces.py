from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from luoshi.account.versions.pieces import Piece, Turn, pieces

WORDS = st.text("每季度半年开展检查一二次。", max_size=24)


def test_what_changed_inside_a_sentence_is_told_by_whole_words() -> None:
    assert pieces("应当每季度走访", "应当每半年走访") == (
        Piece(Turn.SAME, "应当每"),
        Piece(Turn.OUT, "季度"),
        Piece(Turn.IN, "半年"),
        Piece(Turn.SAME, "走访"),
    )


def test_one_character_between_two_changes_is_told_with_them() -> None:
    found = pieces("于六月三日前报送材料", "于九月五日前报送材料")
    assert [piece.text for piece in found if piece.turn is Turn.OUT] == ["六月三"]


def test_one_character_at_the_start_of_one_wording_alone_stands_between_changes() -> None:
    assert pieces("每季度", "我每半年") == (Piece(Turn.OUT, "每季度"), Piece(Turn.IN, "我每半年"))
    assert pieces("季度每", "半年每次") == (Piece(Turn.OUT, "季度每"), Piece(Turn.IN, "半年每次"))
    assert pieces("每季度", "每半年")[0] == Piece(Turn.SAME, "每")


def test_the_same_words_are_one_piece_and_no_words_are_none() -> None:
    assert pieces("照旧", "照旧") == (Piece(Turn.SAME, "照旧"),)
    assert pieces("", "") == ()
    assert pieces("", "新") == (Piece(Turn.IN, "新"),)


@given(WORDS, WORDS)
def test_both_wordings_can_be_put_together_again(old: str, new: str) -> None:
    """Without what came it is the old wording, without what went the new one."""
    found = pieces(old, new)
    assert "".join(piece.text for piece in found if piece.turn is not Turn.IN) == old
    assert "".join(piece.text for piece in found if piece.turn is not Turn.OUT) == new
