"""Sheet: one open page, and what pdfium is asked about its characters.

pdfium measures from the lower left of the paper as it was before it is turned; a Sheet measures
from the upper left of the page as a reader sees it.
"""

from __future__ import annotations

from ctypes import byref, c_double, create_string_buffer
from math import hypot, pi, radians
from typing import Final

from pypdfium2 import PdfPage, raw

from luoshi.reading.docx.symbols import symbol

#: Left, top, right and bottom of a rectangle.
Square = tuple[float, float, float, float]

_ASLANT: Final = radians(5)
_SYMBOL_FONTS: Final = ("wingdings 2", "wingdings", "symbol")
_LEAST: Final = 0.5  # points; nothing is divided by less
_FONT_NAME: Final = 128  # bytes


class Sheet:
    """A page that is open. words: pdfium's text page."""

    def __init__(self, page: PdfPage, number: int) -> None:
        self.page, self.number = page, number
        self.width, self.height = page.get_size()
        self._turn = page.get_rotation()
        self._frame = page.get_cropbox()
        self._rect = raw.FS_RECTF()
        self._rect_at = byref(self._rect)
        self._matrix = raw.FS_MATRIX()
        self._matrix_at = byref(self._matrix)
        self._x, self._y = c_double(), c_double()
        self._x_at, self._y_at = byref(self._x), byref(self._y)
        self.words = raw.FPDFText_LoadPage(page)

    def close(self) -> None:
        """Give the text page back to pdfium."""
        if self.words:
            raw.FPDFText_ClosePage(self.words)

    def box(self, place: int) -> Square:
        """Left, top, right and bottom of the square in which a character stands."""
        rect = self._rect
        raw.FPDFText_GetLooseCharBox(self.words, place, self._rect_at)
        if self._turn == 0:
            left, _, _, top = self._frame
            return rect.left - left, top - rect.top, rect.right - left, top - rect.bottom
        return self.turned(rect.left, rect.bottom, rect.right, rect.top)

    def turned(
        self, left: float, bottom: float, right: float, top: float
    ) -> tuple[float, float, float, float]:
        """A rectangle of the paper as it stands on the page that a reader sees."""
        x0, y0 = self.seen(left, top)
        x1, y1 = self.seen(right, bottom)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def seen(self, x: float, y: float) -> tuple[float, float]:
        """A point of the paper as it stands on the page that a reader sees."""
        left, bottom, right, top = self._frame
        if self._turn == 90:
            return y - bottom, x - left
        if self._turn == 180:
            return right - x, y - bottom
        if self._turn == 270:
            return top - y, right - x
        return x - left, top - y

    def base(self, place: int) -> tuple[float, bool]:
        """The line on which a character stands, and whether it is set aslant."""
        raw.FPDFText_GetCharOrigin(self.words, place, self._x_at, self._y_at)
        angle = raw.FPDFText_GetCharAngle(self.words, place) + radians(self._turn)
        aslant = _ASLANT < angle % (2 * pi) < 2 * pi - _ASLANT
        return self.seen(self._x.value, self._y.value)[1], aslant

    def size(self, place: int) -> float:
        """The size of a character's font in points, as it is shown.

        pdfium's boxes are no measure of it: some characters it tells by their ink.
        """
        raw.FPDFText_GetMatrix(self.words, place, self._matrix_at)
        matrix = self._matrix
        shown: float = raw.FPDFText_GetFontSize(self.words, place) * hypot(matrix.c, matrix.d)
        return max(shown, _LEAST)

    def is_generated(self, place: int) -> bool:
        """Whether pdfium put a blank in where the file has none."""
        return bool(raw.FPDFText_IsGenerated(self.words, place) == 1)

    def is_unmapped(self, place: int) -> bool:
        """Whether the font doesn't say which character this is."""
        return bool(raw.FPDFText_HasUnicodeMapError(self.words, place) == 1)

    def symbol(self, place: int, char: str) -> str:
        """What a character of a symbol font looks like; U+FFFD where it can't be told."""
        buffer = create_string_buffer(_FONT_NAME)
        raw.FPDFText_GetFontInfo(self.words, place, buffer, _FONT_NAME, None)
        # The name of an embedded font begins with six letters and a plus: ABCDEF+Wingdings-Regular.
        font = buffer.value.decode("utf-8", "replace").rpartition("+")[2].lower().replace("-", " ")
        family = next((name for name in _SYMBOL_FONTS if font.startswith(name)), "")
        return symbol(family, f"{ord(char):X}") if family else "\ufffd"
