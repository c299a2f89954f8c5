"""Pages set by hand: glyphs at their places, as a reader of a fixed layout finds them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from luoshi.reading.layout import Glyph, Setting, Sheet, Stroke, set_text
from luoshi.source import BlockKind, Box, Page

SIZE, LEFT, TOP, PITCH, CHARS = 16.0, 79.0, 105.0, 28.0, 28
A4 = (595.3, 841.9)
RIGHT = LEFT + CHARS * SIZE


def advance(char: str, size: float = SIZE) -> float:
    return size / 2 if char.isascii() else size


def typed(text: str, left: float, top: float, size: float = SIZE, page: int = 1) -> list[Glyph]:
    """A line of glyphs."""
    glyphs = []
    for char in text:
        wide = advance(char, size)
        glyphs.append(Glyph(char, Box(page, left, top, left + wide, top + size), size))
        left += wide
    return glyphs


def column(
    lines: Iterable[str],
    *,
    left: float = LEFT,
    top: float = TOP,
    size: float = SIZE,
    pitch: float = PITCH,
    page: int = 1,
) -> list[Glyph]:
    """Lines one under the other; ideographic blanks at their start set them in."""
    glyphs: list[Glyph] = []
    for number, line in enumerate(lines):
        glyphs += typed(line, left, top + number * pitch, size, page)
    return glyphs


def centred(text: str, top: float, size: float = SIZE, page: int = 1) -> list[Glyph]:
    wide = sum(advance(char, size) for char in text)
    return typed(text, (A4[0] - wide) / 2, top, size, page)


def broken(text: str, width: int = CHARS, indent: int = 2) -> list[str]:
    """A paragraph of Han characters as lines of a page."""
    full = "　" * indent + text
    return [full[start : start + width] for start in range(0, len(full), width)]


def ruled(
    columns: Sequence[float], rows: Sequence[float], missing: Iterable[tuple[bool, int, int]] = ()
) -> list[Stroke]:
    """The strokes of a grid, one for each side of each cell.

    missing: (level, number of its line, stretch) of those that are not drawn.
    """
    gone = set(missing)
    strokes = [
        Stroke(True, y, columns[stretch], columns[stretch + 1])  # noqa: FBT003
        for number, y in enumerate(rows)
        for stretch in range(len(columns) - 1)
        if (True, number, stretch) not in gone
    ]
    return strokes + [
        Stroke(False, x, rows[stretch], rows[stretch + 1])  # noqa: FBT003
        for number, x in enumerate(columns)
        for stretch in range(len(rows) - 1)
        if (False, number, stretch) not in gone
    ]


def sheet(glyphs: Sequence[Glyph], strokes: Sequence[Stroke] = (), number: int = 1) -> Sheet:
    return Sheet(Page(number, *A4), tuple(glyphs), tuple(strokes))


def set_pages(*sheets: Sheet) -> Setting:
    return set_text(sheets)


def blocks(setting: Setting, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    return [setting.text[b.start : b.end] for b in setting.blocks if b.kind is kind]
