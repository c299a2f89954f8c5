from __future__ import annotations

import pytest

from luoshi.structure import cell_ranges
from luoshi.structure.rows import find_seams, has_seams


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("| a | b |", ["a", "b"]),
        ("a|b", ["a", "b"]),
        ("a ｜ b", ["a", "b"]),
        ("a\tb c", ["a", "b c"]),
        ("| a |  |", ["a", ""]),
        ("\ta\t", ["", "a", ""]),
        ("ab", ["ab"]),
        ("", [""]),
        ("|", ["", ""]),
    ],
)
def test_cells(text: str, cells: list[str]) -> None:
    assert [text[start:end] for start, end in cell_ranges(text)] == cells


def test_a_tab_in_a_row_that_bars_part_is_white_space() -> None:
    assert find_seams("a|b\tc") == [1]


def test_cells_of_a_stretch_stand_in_the_whole_text() -> None:
    text = "前\n甲|乙\n后"
    assert [text[start:end] for start, end in cell_ranges(text, 2, 5)] == ["甲", "乙"]


def test_has_seams() -> None:
    assert has_seams("甲\t乙")
    assert not has_seams("甲 乙")
