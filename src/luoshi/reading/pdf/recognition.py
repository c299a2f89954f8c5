"""Recognition: the words of a page that is only a picture, by rapidocr where it is installed.

rapidocr (the extra `luoshi[ocr]`) brings its models along and needs no network.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from typing import Any, Final

from luoshi.reading.pdf.lines import BLANKS, Line
from luoshi.reading.pdf.sheet import Sheet

_DOTS: Final = 150  # an inch; at 16 pt a character is 33 dots high, and larger ones cost time alone


def can_recognise() -> bool:
    """Whether rapidocr is installed."""
    return find_spec("rapidocr") is not None


def recognised_lines(sheet: Sheet) -> list[Line]:
    """The lines that can be read from the picture of a page."""
    scale = _DOTS / 72
    bitmap = sheet.page.render(scale=scale)
    try:
        result = _engine()(bitmap.to_numpy())
    finally:
        bitmap.close()
    if result.boxes is None:
        return []
    lines: list[Line] = []
    place = 0
    for corners, text in zip(result.boxes, result.txts, strict=True):
        words = text.strip(BLANKS)
        if not words:
            continue
        xs, ys = [float(x) / scale for x, _ in corners], [float(y) / scale for _, y in corners]
        top, bottom, places = min(ys), max(ys), range(place, place + len(words))
        place += len(words)
        size = (bottom - top) * 0.9
        lines.append(
            Line(sheet.number, words, places, min(xs), max(xs), top, bottom, bottom - 0.1 * size, size)
        )
    return lines


@cache
def _engine() -> Any:
    from rapidocr import RapidOCR  # noqa: PLC0415  an extra: absent on most machines

    return RapidOCR(params={"Global.log_level": "critical"})
