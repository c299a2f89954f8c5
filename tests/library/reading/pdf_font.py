"""A font to embed in the PDFs of the tests: every letter is a block, a Latin one half as wide.

What pdfium says of a letter's place depends on the font that draws it. A PDF that only names a font is drawn
with what the machine has, so that its places would differ from machine to machine, and where no font has
Chinese letters, whole lines that stand upright are left out. The tables are those that a PDF asks of an
embedded TrueType font (ISO 32000-1, 9.9; OpenType 1.9, chapter "Font tables").
"""

from __future__ import annotations

import struct
from functools import cache
from typing import Final

SQUARE: Final = 1000  # units to the em
ASCENT, DESCENT = 859, -141
#: The glyphs by number: nothing, the block of a Han character, that of a Latin one; left, right and advance.
_BLOCKS: Final = ((0, 0, 0), (40, 960, 1000), (40, 460, 500))
_LOW, _HIGH = -80, 800  # where each block begins and ends above the line
#: The numbers of the Latin letters among those of Adobe-GB1 (Adobe Technical Note 5079).
_LATIN: Final = range(1, 96)
_NUMBERS: Final = 65536


@cache
def block_font() -> bytes:
    """The font file."""
    outlines = [_outline(left, right) if advance else b"" for left, right, advance in _BLOCKS]
    places = [sum(map(len, outlines[:number])) for number in range(len(outlines) + 1)]
    tables = {
        b"glyf": b"".join(outlines),
        b"head": struct.pack(
            ">IIIIHHQQhhhhHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 0, SQUARE, 0, 0,
            0, DESCENT, SQUARE, ASCENT, 0, 8, 2, 1, 0,
        ),
        b"hhea": struct.pack(
            ">IhhhHhhhhhh8xhH", 0x10000, ASCENT, DESCENT, 0, SQUARE, 0, 0, 960, 1, 0, 0, 0, len(_BLOCKS)
        ),
        b"hmtx": b"".join(struct.pack(">Hh", advance, left) for left, _, advance in _BLOCKS),
        b"loca": struct.pack(f">{len(places)}I", *places),
        b"maxp": struct.pack(">IH13H", 0x10000, len(_BLOCKS), 4, 1, 0, 0, 2, *[0] * 8),
    }  # fmt: skip
    head = struct.pack(">IHHHH", 0x10000, len(tables), 64, 2, 32)
    start = len(head) + 16 * len(tables)
    body = b""
    for tag, data in tables.items():
        head += struct.pack(">4sIII", tag, 0, start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    return head + body


@cache
def glyphs_by_number() -> bytes:
    """Which block stands for each number of the character collection (9.7.4.2, CIDToGIDMap)."""
    return b"".join(struct.pack(">H", 2 if number in _LATIN else 1) for number in range(_NUMBERS))


def _outline(left: int, right: int) -> bytes:
    """A rectangle as a simple glyph of one contour."""
    across, up = right - left, _HIGH - _LOW
    return struct.pack(">hhhhhHH4B4h4h", 1, left, _LOW, right, _HIGH, 3, 0, 1, 1, 1, 1,
                       left, 0, across, 0, _LOW, up, 0, -up)  # fmt: skip
