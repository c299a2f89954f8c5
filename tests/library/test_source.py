from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.source import Block, BlockKind, Document, Lines, Span, View


@pytest.mark.parametrize(
    "ranges",
    [
        (),
        ((3, 3),),
        ((5, 4),),
        ((-1, 2),),
        ((4, 6), (0, 2)),
        ((0, 3), (2, 5)),
        ((0, 3), (3, 5)),
    ],
)
def test_a_span_has_ordered_parted_non_empty_ranges(ranges: tuple[tuple[int, int], ...]) -> None:
    with pytest.raises(ValueError, match="a span has"):
        Span(ranges)


def test_a_span_knows_its_ends() -> None:
    span = Span(((2, 4), (6, 9)))
    assert (span.start, span.end, str(span)) == (2, 9, "2-4,6-9")
    assert Span.of(2, 4) == Span(((2, 4),))


def test_a_span_knows_the_place_of_each_character() -> None:
    assert list(Span(((2, 4), (7, 8))).places()) == [2, 3, 7]


def test_spans_are_values_in_order_of_the_text() -> None:
    assert sorted([Span.of(5, 6), Span.of(1, 9), Span.of(1, 2)]) == [
        Span.of(1, 2),
        Span.of(1, 9),
        Span.of(5, 6),
    ]
    with pytest.raises(FrozenInstanceError):
        Span.of(1, 2).start = 0  # type: ignore[misc]  # the point of the test


def make(text: str) -> Document:
    return Document("计划.txt", "txt", "", "txt/1", text, (Block(BlockKind.LINE, 0, len(text)),))


def test_a_quote_is_what_was_read() -> None:
    document = make("值班\n 人员")
    assert document.quote(Span.of(0, 4)) == "值班\n "
    assert document.quote(Span(((0, 2), (4, 6)))) == "值班人员"


def test_lines_count_from_one() -> None:
    document = make("甲\n乙\n丙")
    assert [document.line_of(offset) for offset in (0, 1, 2, 4)] == [1, 1, 2, 3]


def test_a_view_needs_an_origin_for_each_character() -> None:
    with pytest.raises(ValueError, match="one origin for each character"):
        View("甲乙", [0])


def test_a_span_of_a_view_leaves_out_what_the_view_does() -> None:
    view = View("值班人员", [0, 1, 4, 5])
    assert view.span(0, 2) == Span.of(0, 2)
    assert view.span(0, 4) == Span(((0, 2), (4, 6)))
    assert view.span(1, 3) == Span(((1, 2), (4, 5)))


def test_the_position_of_an_offset_is_that_of_the_last_character_before() -> None:
    view = View("值班人员", [2, 3, 6, 7])
    assert [view.position(offset) for offset in (0, 2, 3, 4, 6, 99)] == [0, 0, 1, 1, 2, 3]


@given(
    text=st.text(min_size=1, max_size=60),
    data=st.data(),
)
def test_a_span_of_a_view_quotes_exactly(text: str, data: st.DataObject) -> None:
    """Architecture, Text and spans: `document.quote(span)` is what was read, character for character."""
    origins = sorted(data.draw(st.sets(st.integers(0, len(text) - 1), min_size=1)))
    view = View("".join(text[place] for place in origins), origins)
    start = data.draw(st.integers(0, len(origins) - 1))
    end = data.draw(st.integers(start + 1, len(origins)))
    assert make(text).quote(view.span(start, end)) == view.text[start:end]
    assert view.position(origins[start]) == start


def test_lines_are_blocks_made_when_they_are_asked_for() -> None:
    lines = Lines(((0, 2), (3, 5), (6, 9)))
    blocks = tuple(Block(BlockKind.LINE, start, end) for start, end in ((0, 2), (3, 5), (6, 9)))
    assert tuple(lines) == blocks == lines[:]
    assert (lines[-1], lines[1:], len(lines)) == (blocks[-1], blocks[1:], 3)
    assert lines == blocks
    assert hash(lines) == hash(blocks)
    assert lines != blocks[1:]
