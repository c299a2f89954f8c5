"""Pages whose text is turned: to the reader's side and back again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.reading.layout import Glyph, Stroke, turned_back, turned_glyph
from luoshi.reading.layout.turning import turned_stroke, upright
from luoshi.source import Box, Page

PAGE = Page(1, 600, 800)
SIDES = st.tuples(st.integers(0, 600), st.integers(0, 800), st.integers(1, 100), st.integers(1, 100))


@given(SIDES, st.sampled_from([90, 270]))
def test_what_is_turned_comes_back(sides: tuple[int, int, int, int], turn: int) -> None:
    left, top, wide, high = sides
    box = Box(1, left, top, left + wide, top + high)
    turned = turned_glyph(Glyph("一", box, 16), PAGE, turn).box
    assert (turned.right - turned.left, turned.bottom - turned.top) == (high, wide)
    assert turned_back(turned, PAGE, turn) == box


def test_the_first_line_of_a_turned_page_is_uppermost() -> None:
    """Turned clockwise, a page's first line runs down its right side; else up its left side."""
    right, left = Box(1, 560, 20, 580, 300), Box(1, 20, 500, 40, 780)
    assert turned_glyph(Glyph("一", right, 16), PAGE, 90).box == Box(1, 20, 20, 300, 40)
    assert turned_glyph(Glyph("一", left, 16), PAGE, 270).box == Box(1, 20, 20, 300, 40)


@pytest.mark.parametrize("turn", [90, 270])
def test_level_strokes_become_upright_ones(turn: int) -> None:
    level = Stroke(level=True, place=100, start=50, end=250)
    assert not turned_stroke(level, PAGE, turn).level
    assert turned_stroke(Stroke(level=False, place=100, start=50, end=250), PAGE, turn).level


def test_a_page_lies_on_its_side() -> None:
    assert (upright(PAGE, 90).width, upright(PAGE, 90).height) == (800, 600)
    assert upright(PAGE, 0) == PAGE
