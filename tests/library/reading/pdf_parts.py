"""Small PDF files written by hand: pages of words, rules and pictures at places of their own.

The codes are those of a standard CID font that every reader knows by name (PDF 32000-1, 9.7.5.2:
UniGB-UCS2-H); its letters are blocks (`pdf_font`), embedded, so that every machine draws the same.
Places are in points from the upper left corner; `y` is the baseline.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tests.library.reading.pdf_font import ASCENT, DESCENT, SQUARE, block_font, glyphs_by_number

A4 = (595.0, 842.0)
LEFT, RIGHT, TOP, FOOT = 80.0, 528.0, 104.0, 742.0  # the type area of GB/T 9704: 156 mm × 225 mm
BODY, LEADING = 16.0, 29.0


def block_letters(file: int, glyphs: int) -> str:
    """A font of blocks, whose file and table of glyphs are the objects of these numbers."""
    return (
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
        "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /STSong-Light "
        f"/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /CIDToGIDMap {glyphs} 0 R "
        "/DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 "
        f"/FontBBox [0 {DESCENT} {SQUARE} {ASCENT}] /ItalicAngle 0 /Ascent {ASCENT} /Descent {DESCENT} "
        f"/CapHeight 700 /StemV 80 /FontFile2 {file} 0 R >> >>] >>"
    )


_RANGES = "\n".join(f"<{high:02X}00> <{high:02X}FF> <{high:02X}00>" for high in range(256))
_MAP = f"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
256 beginbfrange
{_RANGES}
endbfrange
endcmap end end"""


def identity_font(*, mapped: bool) -> tuple[str, str]:
    """Object 5 and a font whose codes are its own (9.10.3). mapped: object 5 says which letters they are.

    So office programs write PDF; without the map nobody can tell the words.
    """
    to_unicode = "/ToUnicode 5 0 R " if mapped else ""
    font = (
        f"<< /Type /Font /Subtype /Type0 /BaseFont /STSong /Encoding /Identity-H {to_unicode}"
        "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /STSong "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] "
        "/FontDescriptor << /Type /FontDescriptor /FontName /STSong /Flags 6 /FontBBox [0 -200 1000 900] "
        "/ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >> >>] >>"
    )
    return f"<< /Length {len(_MAP)} >>\nstream\n{_MAP}\nendstream", font


def width(text: str, size: float = BODY) -> float:
    """How wide words are set: a full square for a Han character, half of one for a Latin one."""
    return sum(size / 2 if " " <= char <= "~" else size for char in text)


@dataclass
class Sheet:
    """One page: what is drawn on it, in order. pictures: raw RGB of one pixel each."""

    size: tuple[float, float] = A4
    drawn: list[str] = field(default_factory=list)
    rotate: int = 0
    pictures: int = 0

    def words(self, x: float, y: float, text: str, size: float = BODY, gap: float = 0) -> Sheet:
        """A run of words. gap: extra space behind each character, as letters set apart have it."""
        code = text.encode("utf-16-be").hex().upper()
        place = f"1 0 0 1 {x:g} {self.size[1] - y:g} Tm"
        self.drawn.append(f"BT {gap:g} Tc /F1 {size:g} Tf {place} <{code}> Tj ET")
        return self

    def centred(self, y: float, text: str, size: float = BODY) -> Sheet:
        """A run of words in the middle of the page."""
        return self.words((self.size[0] - width(text, size)) / 2, y, text, size)

    def line(self, x0: float, y0: float, x1: float, y1: float) -> Sheet:
        """A drawn line."""
        height = self.size[1]
        self.drawn.append(f"0.5 w {x0:g} {height - y0:g} m {x1:g} {height - y1:g} l S")
        return self

    def picture(self, x: float, y: float, wide: float, high: float) -> Sheet:
        """A grey picture with its upper left corner at (x, y)."""
        self.pictures += 1
        self.drawn.append(f"q {wide:g} 0 0 {high:g} {x:g} {self.size[1] - y - high:g} cm /I1 Do Q")
        return self


def wrap(text: str, indent: float = 2, measure: float = RIGHT - LEFT, size: float = BODY) -> list[str]:
    """The lines of a paragraph as a typesetter breaks it; indent: characters of the first line."""
    lines, line, room = [], "", measure - indent * size
    for char in text:
        if width(line + char, size) > room + 0.01 and char not in "，。；：、）":
            lines.append(line)
            line, room = "", measure
        line += char
    return [*lines, line]


@dataclass
class Setting:
    """Sets paragraphs one below the other, on as many sheets as they need."""

    sheets: list[Sheet] = field(default_factory=lambda: [Sheet()])
    left: float = LEFT
    right: float = RIGHT
    top: float = TOP
    foot: float = FOOT
    size: float = BODY
    leading: float = LEADING
    y: float = TOP

    def paragraph(self, text: str, indent: float = 2) -> Setting:
        """A paragraph whose first line is set in."""
        for number, line in enumerate(wrap(text, indent, self.right - self.left, self.size)):
            self.place(self.left + (indent * self.size if number == 0 else 0), line)
        return self

    def title(self, text: str, size: float = 22) -> Setting:
        """A centred line in larger type."""
        self.place((self.left + self.right - width(text, size)) / 2, text, size)
        return self

    def place(self, x: float, line: str, size: float | None = None) -> Setting:
        """A line at a place of its own; a full page gives way to the next."""
        if self.y > self.foot:
            self.sheets.append(Sheet(self.sheets[-1].size))
            self.y = self.top
        self.sheets[-1].words(x, self.y, line, size or self.size)
        self.y += self.leading
        return self

    def skip(self, lines: float = 1) -> Setting:
        """Leave lines blank."""
        self.y += lines * self.leading
        return self


def ruled(sheet: Sheet, xs: Sequence[float], ys: Sequence[float], gone: Iterable[str] = ()) -> Sheet:
    """The rules of a table between these edges. gone: rules left out, "h2:1" below row 1 in column 2."""
    without = set(gone)
    for row, y in enumerate(ys):
        for column, (x0, x1) in enumerate(pairwise(xs)):
            if f"h{column}:{row - 1}" not in without:
                sheet.line(x0, y, x1, y)
    for column, x in enumerate(xs):
        for row, (y0, y1) in enumerate(pairwise(ys)):
            if f"v{column}:{row}" not in without:
                sheet.line(x, y0, x, y1)
    return sheet


def table(
    sheet: Sheet, xs: Sequence[float], ys: Sequence[float], cells: Sequence[Sequence[str]], size: float = 12
) -> Sheet:
    """A ruled table; the words of each cell wrap between its rules."""
    ruled(sheet, xs, ys)
    for (top, _), row in zip(pairwise(ys), cells, strict=True):
        for (x0, x1), words in zip(pairwise(xs), row, strict=True):
            lines = wrap(words, 0, x1 - x0 - 8, size) if words else []
            for number, line in enumerate(lines):
                sheet.words(x0 + 4, top + size + 3 + number * (size + 4), line, size)
    return sheet


def pdf(*sheets: Sheet, catalogue: str = "", objects: Sequence[str] = (), font: str = "") -> bytes:
    """A PDF of these pages. catalogue: more entries of its root; objects: more objects, from number 5.

    font: that of object 3, else the blocks.
    """
    held: list[bytes] = [b"", b"", font.encode(), _stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 "
                         "/ColorSpace /DeviceGray /BitsPerComponent 8", b"\x80")]  # fmt: skip
    held += [text.encode() for text in objects]
    kids = []
    for sheet in sheets:
        held.append(_packed("\n".join(sheet.drawn).encode()))
        pictures = "/XObject << /I1 4 0 R >> " if sheet.pictures else ""
        held.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {sheet.size[0]:g} {sheet.size[1]:g}] "
            f"/Rotate {sheet.rotate} /Contents {len(held)} 0 R "
            f"/Resources << /Font << /F1 3 0 R >> {pictures}>> >>".encode()
        )
        kids.append(f"{len(held)} 0 R")
    if not font:
        held += [_packed(block_font()), _packed(glyphs_by_number())]
        held[2] = block_letters(len(held) - 1, len(held)).encode()
    held[0] = f"<< /Type /Catalog /Pages 2 0 R {catalogue} >>".encode()
    held[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>".encode()
    return joined(held)


def joined(held: Sequence[bytes], trailer: str = "") -> bytes:
    """Objects from number 1 as a file with its cross-reference table."""
    data, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for number, inner in enumerate(held, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + inner + b"\nendobj\n"
    start = len(data)
    data += f"xref\n0 {len(held) + 1}\n0000000000 65535 f \n".encode()
    data += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    data += f"trailer << /Size {len(held) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(data)


def _packed(data: bytes) -> bytes:
    return _stream("/Filter /FlateDecode", zlib.compress(data))


def _stream(entries: str, data: bytes) -> bytes:
    return f"<< {entries} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"
