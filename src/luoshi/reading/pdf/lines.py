"""Lines: the words of a page as pdfium tells them, cut where they stand apart, each with its place.

pdfium gives the text of a page in one call, with a line break behind each line. Its own places
are asked for few characters only: the first and the last of a line, and those beside a blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from ctypes import c_ushort
from dataclasses import dataclass
from typing import Final

from pypdfium2 import raw

from luoshi.reading.pdf.sheet import Sheet, Square

#: White space of all widths, and characters that show nothing.
BLANKS: Final = " \t\x0b\x0c\xa0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff"
HAN: Final = "\u3400-\u9fff\uf900-\ufaff\u3001-\u303f\uff00-\uffef“”‘’—…·①-⑳\U00020000-\U0003ffff"
UNMAPPED: Final = "\ufffd"

# pdfium writes U+FFFE for a hyphen at the end of a line and leaves the break out.
_HYPHEN: Final = "\ufffe\x02"
_LINE: Final = re.compile(rf"[^\r\n{_HYPHEN}]*[{_HYPHEN}]|[^\r\n{_HYPHEN}]+")
_BLANK: Final = re.compile(f"[{BLANKS}\x00-\x1f\x7f]+")
_EDGES: Final = re.compile(rf"[{BLANKS}\x00-\x1f\x7f]*(.*?)[{BLANKS}\x00-\x1f\x7f]*", re.DOTALL)
_FULL: Final = re.compile("[\u3400-\u9fff\uff10-\uff5a]")
_HANS: Final = re.compile(f"[{HAN}]")
#: Some PDF makers set the letters of a title apart by a blank behind each.
_SPACED: Final = re.compile("(?:[\u3400-\u9fff] ){4}")
_CALL: Final = re.compile(r"(?<![A-Za-z\d.])(?:\[\d{1,3}\]|［\d{1,3}］|\d{1,3}(?![\d.])|[①-⑳])")
_PRIVATE: Final = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")

_APART: Final = 1.6  # squares; words that far apart on one line may belong to two columns
_SEEN: Final = 0.7  # squares; a gap as wide is a blank to the reader too: 第一条　为了
_RAISED: Final = 0.75  # of the size of its line: so small are the numbers that call a note


@dataclass(slots=True)
class Line:
    """Words on one line, without a wide gap. Places are in points from the page's upper left corner.

    places: for each character its number on the page. size: of a Han character, in points.
    base: where the letters stand. skewed: set aslant, as a watermark is.
    """

    page: int
    text: str
    places: Sequence[int]
    left: float
    right: float
    top: float
    bottom: float
    base: float
    size: float
    skewed: bool = False


@dataclass(slots=True)
class _Reader:
    """Asks pdfium about the characters of one page."""

    sheet: Sheet
    text: str

    def box(self, place: int) -> Square:
        """Left, top, right and bottom of a character's square."""
        return self.sheet.box(place)

    def size(self, start: int, end: int) -> float:
        """The size of the letters between two places, by that of a Han character where there is one."""
        middle = (start + end) // 2
        found = _FULL.search(self.text, middle, end) or _FULL.search(self.text, start, middle)
        return self.sheet.size(found.start() if found else middle)

    def lines(self) -> Iterator[Line]:
        """All lines of the page, in the order in which they were written."""
        for match in _LINE.finditer(self.text):
            bare = _EDGES.fullmatch(self.text, *match.span())
            if bare is not None and bare[1]:
                yield from self.parted(*bare.span(1))

    def parted(self, start: int, end: int) -> Iterator[Line]:
        """The lines between two places: parted at wide gaps, without the blanks that mean nothing."""
        text = self.text
        size = self.size(start, end)
        head, spaced = start, _SPACED.search(text, start, end) is not None
        gone = self.calls(start, end, size)
        for gap in _BLANK.finditer(text, start, end):
            before, after = gap.start() - 1, gap.end()
            right, left = self.box(before)[2], self.box(after)[0]
            if left - right > _APART * size or left < right - size:
                yield self.line(head, gap.start(), gone, size)
                head = after
            elif (spaced or (left - right < _SEEN * size and self.sheet.is_generated(gap.start()))) and (
                _HANS.match(text[before]) or _HANS.match(text[after])
            ):
                gone.append(gap.span())
        yield self.line(head, end, gone, size)

    def calls(self, start: int, end: int, size: float) -> list[tuple[int, int]]:
        """Where small raised numbers call a footnote: they are no part of the sentence.

        One behind a Latin letter stays: it is that of m2.
        """
        return [
            found.span()
            for found in _CALL.finditer(self.text, start + 1, end)
            if self.sheet.size(found.start()) < _RAISED * size
            and self.sheet.size(found.end() - 1) < _RAISED * size
        ]

    def line(self, start: int, end: int, gone: Sequence[tuple[int, int]], size: float) -> Line:
        """The line of the characters [start, end) without those that are gone."""
        sheet = self.sheet
        left, top, first_right, bottom = self.box(start)
        right = self.box(end - 1)[2]
        base, skewed = sheet.base(start)
        places: Sequence[int] = range(start, end)
        words = self.text[start:end]
        dropped = {place for first, last in gone if start <= first < end for place in range(first, last)}
        if dropped:
            places = [place for place in places if place not in dropped]
            words = "".join([self.text[place] for place in places])
        if _PRIVATE.search(words) or sheet.is_unmapped(start) or sheet.is_unmapped(end - 1) or (
            sheet.is_unmapped((start + end) // 2)
        ):  # fmt: skip
            words = "".join([self.shown(char, place) for char, place in zip(words, places, strict=True)])
        if words[-1] in _HYPHEN:
            words = words[:-1] + "-"
        if skewed:
            right = max(right, first_right)
        return Line(sheet.number, words, places, left, right, top, bottom, base, size, skewed)

    def shown(self, char: str, place: int) -> str:
        """A character, or what stands for one of a font that does not say which it is."""
        if _PRIVATE.match(char):
            return self.sheet.symbol(place, char)
        return UNMAPPED if self.sheet.is_unmapped(place) else char


def read_lines(sheet: Sheet) -> tuple[list[Line], bool]:
    """The lines that a reader sees on a page, and whether others lie off the paper."""
    text = _text(sheet)
    lines = list(_Reader(sheet, text).lines()) if text else []
    seen = [line for line in lines if _is_seen(sheet, line)]
    return seen, len(seen) < len(lines)


def _is_seen(sheet: Sheet, line: Line) -> bool:
    """Whether a line lies on the page; what has no place at all (not a number) doesn't."""
    return line.left < sheet.width and line.right > 0 and line.top < sheet.height and line.bottom > 0


def _text(sheet: Sheet) -> str:
    """The text of a page: one character for each that pdfium counts."""
    count = raw.FPDFText_CountChars(sheet.words)
    if count <= 0:
        return ""
    buffer = (c_ushort * (2 * count + 2))()
    length = raw.FPDFText_GetText(sheet.words, 0, count, buffer)
    text = memoryview(buffer)[: length - 1].tobytes().decode("utf-16-le", "surrogatepass")
    if len(text) == count and not _SURROGATE.search(text):
        return text
    # pdfium left characters out, or wrote one as two: their numbers are not those of the text.
    points = (raw.FPDFText_GetUnicode(sheet.words, place) for place in range(count))
    return "".join(
        chr(point) if 0 < point <= 0x10FFFF and not 0xD800 <= point < 0xE000 else UNMAPPED for point in points
    )
