"""Places: the boxes of words on their pages, and the pictures of pages, both made when asked for."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from pypdfium2 import PdfDocument

from luoshi.errors import BadCall, Phrase
from luoshi.reading.limits import PICTURE_PIXELS
from luoshi.reading.original import Original
from luoshi.reading.pdf.opening import leaf, opened
from luoshi.reading.pdf.reader import Reading, compose
from luoshi.reading.pdf.recognition import recognised_lines
from luoshi.reading.pdf.sheet import Sheet, Square
from luoshi.source import Box, Picture, Span


def find_boxes(original: Original, spans: Sequence[Span]) -> tuple[tuple[Box, ...], ...]:
    """Where the words of each span stand: one box for each piece of a line, in order of the text.

    spans: of the Document that `read_pdf` makes of the same bytes; what lies beyond its text has no box.
    """
    reading = compose(original)
    stretches = [list(reading.composition.places(span)) for span in spans]
    wanted: dict[int, list[tuple[int, int]]] = {}  # page -> the stretches on it, by span and place in it
    for span, held in enumerate(stretches):
        for place, (number, _) in enumerate(held):
            wanted.setdefault(number, []).append((span, place))
    found: dict[tuple[int, int], list[Box]] = {}
    with opened(original) as document:
        for number, keys in wanted.items():
            places = [stretches[span][place][1] for span, place in keys]
            found.update(zip(keys, _boxes(document, reading, number, places), strict=True))
    return tuple(
        tuple(box for place in range(len(held)) for box in found[span, place])
        for span, held in enumerate(stretches)
    )


def draw_page(original: Original, number: int, width: int) -> Picture:
    """A page as a PNG. number: from 1; width: in pixels, made less where the picture would be too large.

    Raises:
        BadCall: there is no such page, or the width is no positive number.
        BrokenFile: the page is damaged.
    """
    with opened(original) as document:
        if not 1 <= number <= len(document) or width < 1:
            raise BadCall(
                detail=Phrase(
                    f"没有第 {number} 页，或宽度 {width} 不对", f"no page {number}, or a width of {width}"
                ),
                command="luoshi",
            )
        with leaf(document, number) as page:
            if page is None:
                raise original.broken(f"第 {number} 页已损坏", f"page {number} is damaged")
            wide, high = page.get_size()
            scale = min(width / max(wide, 1), 0.99 * (PICTURE_PIXELS / max(wide * high, 1)) ** 0.5)
            bitmap = page.render(scale=scale, may_draw_forms=False)
            try:
                target = BytesIO()
                bitmap.to_pil().save(target, "PNG")
            finally:
                bitmap.close()
    return Picture("image/png", target.getvalue())


def _boxes(
    document: PdfDocument, reading: Reading, number: int, stretches: Sequence[list[int]]
) -> list[list[Box]]:
    """The boxes of each stretch of characters on one page, which is opened once."""
    with leaf(document, number) as page:
        if page is None:
            return [[] for _ in stretches]
        sheet = Sheet(page, number)
        try:
            if number in reading.recognised:
                squares = _recognised(sheet)
                found = [[squares[at] for at in places if at < len(squares)] for places in stretches]
            else:
                found = [[sheet.box(at) for at in places] for places in stretches]
        finally:
            sheet.close()
    return [[Box(number, *square) for square in _lines(held)] for held in found]


def _recognised(sheet: Sheet) -> list[Square]:
    """A square for each recognised character: the width of its line shared out evenly."""
    squares: list[Square] = []
    for line in recognised_lines(sheet):
        step = (line.right - line.left) / len(line.text)
        squares += [
            (line.left + step * at, line.top, line.left + step * (at + 1), line.bottom)
            for at in range(len(line.text))
        ]
    return squares


def _lines(squares: list[Square]) -> list[Square]:
    """The squares of characters that stand side by side as one."""
    joined: list[Square] = []
    for left, top, right, bottom in squares:
        if joined:
            l0, t0, r0, b0 = joined[-1]
            high = b0 - t0
            if (
                min(bottom, b0) - max(top, t0) > 0.5 * min(high, bottom - top)
                and -high < left - r0 < 2 * high
            ):
                joined[-1] = (min(left, l0), min(top, t0), max(right, r0), max(bottom, b0))
                continue
        joined.append((left, top, right, bottom))
    return joined
