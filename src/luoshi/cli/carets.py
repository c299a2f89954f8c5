"""Carets under words: ^ for each display column of the words meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from luoshi.cli.columns import Piece, char_columns, shown, wrap
from luoshi.source import Span

Range = tuple[int, int]


def underline(text: str, ranges: Sequence[Range], width: int, *, whole: bool = True) -> list[str]:
    """The text wrapped to `width` columns, with a caret line below each line that holds a range.

    ranges: (start, end) in characters of `text`. whole: False leaves out the lines without
    carets and puts … where lines were left out.
    """
    lines: list[str] = []
    skipped = False
    meant = bytearray(len(text))
    for start, end in ranges:
        for place in range(max(start, 0), min(end, len(text))):
            meant[place] = True
    for piece in wrap(text, width):
        carets = _carets(text, piece, meant)
        if not whole and not carets:
            skipped = True
            continue
        if skipped:
            lines.append("…")
            skipped = False
        lines.append(shown(text[piece.start : piece.end]))
        if carets:
            lines.append(carets)
    if skipped and lines:
        lines.append("…")
    return lines


def _carets(text: str, piece: Piece, meant: bytearray) -> str:
    """The caret line of a piece. meant: 1 for each character that is meant, else 0."""
    marks = [
        ("^" if meant[place] else " ") * char_columns(text[place]) for place in range(piece.start, piece.end)
    ]
    return "".join(marks).rstrip()


def offsets(span: Span) -> Iterator[int]:
    """Each place in the Document that a span holds, in order."""
    for start, end in span.ranges:
        yield from range(start, end)


def ranges_within(outer: Span, inner: Span) -> list[Range]:
    """Where the words of `inner` stand in the words of `outer`; empty where they are not all there."""
    places = {offset: place for place, offset in enumerate(offsets(outer))}
    ranges: list[Range] = []
    for offset in offsets(inner):
        place = places.get(offset)
        if place is None:
            return []
        if ranges and ranges[-1][1] == place:
            ranges[-1] = (ranges[-1][0], place + 1)
        else:
            ranges.append((place, place + 1))
    return ranges
