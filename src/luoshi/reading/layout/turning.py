"""Pages whose text is turned by a right angle: a wide table printed on an upright page."""

from __future__ import annotations

from dataclasses import replace

from luoshi.reading.layout.line import Glyph
from luoshi.reading.layout.rulings import Stroke
from luoshi.source import Box, Page


def upright(page: Page, turn: int) -> Page:
    """A page as it lies before a reader who turns it, so that its text is level."""
    return replace(page, width=page.height, height=page.width) if turn else page


def turned_glyph(glyph: Glyph, page: Page, turn: int) -> Glyph:
    """A glyph where it stands on the upright page. page: as it is in the file."""
    return replace(glyph, box=_turned(glyph.box, page, turn))


def turned_stroke(stroke: Stroke, page: Page, turn: int) -> Stroke:
    """A stroke where it stands on the upright page."""
    if stroke.level:
        ends = Box(0, stroke.start, stroke.place, stroke.end, stroke.place)
    else:
        ends = Box(0, stroke.place, stroke.start, stroke.place, stroke.end)
    box = _turned(ends, page, turn)
    if stroke.level:
        return Stroke(level=False, place=box.left, start=box.top, end=box.bottom)
    return Stroke(level=True, place=box.top, start=box.left, end=box.right)


def turned_back(box: Box, page: Page, turn: int) -> Box:
    """The box on the page of the file that a box on the upright page stands for."""
    if turn == 90:
        return Box(box.page, page.width - box.bottom, box.left, page.width - box.top, box.right)
    return Box(box.page, box.top, page.height - box.right, box.bottom, page.height - box.left)


def _turned(box: Box, page: Page, turn: int) -> Box:
    if turn == 90:
        return Box(box.page, box.top, page.width - box.right, box.bottom, page.width - box.left)
    return Box(box.page, page.height - box.bottom, box.left, page.height - box.top, box.right)
