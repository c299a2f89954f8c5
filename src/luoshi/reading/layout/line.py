"""Glyph and Line: characters with their places on a page, in points from its upper left corner."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from luoshi.source import Box

#: White space of all widths that stands in fixed layouts.
BLANKS = " \t\xa0\u2002\u2003\u2009\u3000"

# What parts two characters, in widths of a Han character. Justified text moves its characters
# apart by less than half of one; a blank between Latin words is a quarter.
_GAP, _LATIN_GAP = 0.6, 0.18


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character and the rectangle it takes. size: of its type, in points."""

    char: str
    box: Box
    size: float

    @property
    def middle(self) -> float:
        """The height at which it stands."""
        return (self.box.top + self.box.bottom) / 2


@dataclass(frozen=True, slots=True)
class Line:
    """Characters side by side, from left to right, no blank at either end.

    boxes: one for each character of `text`. size: of most of its type, in points. column: the
    column of its page, 0 where the page has one; lines of equal column have equal margins.
    """

    text: str
    boxes: tuple[Box, ...]
    size: float
    page: int
    left: float
    top: float
    right: float
    bottom: float
    column: int = 0

    @classmethod
    def of(cls, glyphs: Iterable[Glyph], column: int = 0) -> Line | None:
        """The line of glyphs that stand in order; None where all are blank."""
        kept = _trimmed(list(glyphs))
        if not kept:
            return None
        spaced = _with_blanks(kept)
        boxes = tuple(glyph.box for glyph in spaced)
        return cls(
            text="".join(glyph.char for glyph in spaced),
            boxes=boxes,
            size=median(glyph.size for glyph in kept),
            page=boxes[0].page,
            left=min(box.left for box in boxes),
            top=min(box.top for box in boxes),
            right=max(box.right for box in boxes),
            bottom=max(box.bottom for box in boxes),
            column=column,
        )


def rows_of(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """The rows of a page from top to bottom, the glyphs of each from left to right.

    Raised and lowered signs (a note's mark) stand in the row whose middle they touch.
    """
    rows: list[list[Glyph]] = []
    height = size = 0.0
    for glyph in sorted(glyphs, key=lambda glyph: glyph.middle):
        if rows and glyph.middle - height < 0.45 * max(size, glyph.size):
            rows[-1].append(glyph)
            if glyph.size > size:
                height, size = glyph.middle, glyph.size
        else:
            rows.append([glyph])
            height, size = glyph.middle, glyph.size
    for row in rows:
        row.sort(key=lambda glyph: glyph.box.left)
    return rows


def _trimmed(glyphs: list[Glyph]) -> list[Glyph]:
    start, end = 0, len(glyphs)
    while start < end and glyphs[start].char in BLANKS:
        start += 1
    while end > start and glyphs[end - 1].char in BLANKS:
        end -= 1
    return glyphs[start:end]


def _with_blanks(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs with a blank where a gap parts words."""
    spaced = [glyphs[0]]
    for glyph in glyphs[1:]:
        before = spaced[-1]
        if _parted(before, glyph):
            gap = Box(before.box.page, before.box.right, before.box.top, glyph.box.left, before.box.bottom)
            spaced.append(Glyph(" ", gap, before.size))
        spaced.append(glyph)
    return spaced


def _parted(before: Glyph, glyph: Glyph) -> bool:
    if before.char in BLANKS or glyph.char in BLANKS:
        return False
    latin = before.char.isascii() and glyph.char.isascii()
    least = _LATIN_GAP if latin and before.char.isalpha() and glyph.char.isalpha() else _GAP
    return glyph.box.left - before.box.right > least * max(before.size, glyph.size)
