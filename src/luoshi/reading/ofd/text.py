"""The characters of text objects, each with its place.

Source: GB/T 33190-2016, 11.2 (text objects) and 11.3 (TextCode: X, Y, DeltaX, DeltaY).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from unicodedata import east_asian_width

from luoshi.reading.layout import Glyph
from luoshi.reading.markup import BREAKS, Element
from luoshi.reading.ofd.geometry import POINTS, Matrix, rectangle
from luoshi.reading.ofd.markup import children, number

_ASCENT: Final = 0.86  # of its size, above the base line, that a Han character takes
_WRAP: Final = re.compile(r"^\s*[\r\n]\s*|\s*[\r\n]\s*$")  # how a program sets its XML, not its text
_LEVEL: Final = 3.0  # degrees; text that leans more is a watermark or a seal
UNKNOWN: Final = "\ufffd"


@dataclass(frozen=True, slots=True)
class Placed:
    """A character in the space of its text object, in millimetres: at (x, y) on its base line."""

    char: str
    x: float
    y: float
    width: float


def codes(element: Element) -> str:
    """All characters of a text object, in order."""
    return "".join(_shown(code.text or "") for code in children(element, "TextCode"))


def placed_characters(element: Element) -> list[Placed] | None:
    """The characters of a text object; None where its numbers don't say where they stand."""
    size = number(element.get("Size"))
    if size is None or size <= 0:
        return None
    stretch = number(element.get("HScale")) or 1.0
    down = number(element.get("ReadDirection")) in (90.0, 270.0)
    found: list[Placed] = []
    x = y = 0.0
    for code in children(element, "TextCode"):
        text = _shown(code.text or "")
        # What is left out is as it was in the TextCode before (11.3, table 46).
        start = _coordinate(code, "X", x), _coordinate(code, "Y", y)
        if start[0] is None or start[1] is None:
            return None
        x, y = start[0], start[1]
        widths = [natural_width(char) * size * stretch for char in text]
        at_x, at_y = x, y
        steps = zip(*_steps(code, widths, size, down=down), strict=True)
        for char, width, (dx, dy) in zip(text, widths, steps, strict=True):
            found.append(Placed(char, at_x, at_y, min(width, dx) if dx > 0 else width))
            at_x, at_y = at_x + dx, at_y + dy
    return found


def glyphs(element: Element, matrix: Matrix, page: int) -> list[Glyph] | None:
    """The characters of a text object on its page, in points; None as in `placed_characters`."""
    characters = placed_characters(element)
    size = number(element.get("Size"))
    if characters is None or size is None:
        return None
    boxes = (
        (held, rectangle(page, matrix, (held.x, held.y - _ASCENT * size), (held.width, size)))
        for held in characters
    )
    high = size * matrix.height * POINTS
    return [Glyph(held.char, box, high) for held, box in boxes] if high > 0 else None


def turn_of(matrix: Matrix) -> int | None:
    """The right angle, clockwise, by which text is turned: 0, 90, 180 or 270; None where it is slanted."""
    if matrix.a * matrix.d - matrix.b * matrix.c <= 0:
        return None  # mirrored
    turn = round(matrix.angle / 90) * 90
    return turn % 360 if abs(matrix.angle - turn) < _LEVEL else None


def natural_width(char: str) -> float:
    """The width of a character, in parts of its size."""
    return 1.0 if east_asian_width(char) in "WFA" else 0.5


def deltas(text: str | None, count: int) -> list[float]:
    """DeltaX or DeltaY: the steps between characters, `g n v` for n times v; at most `count`."""
    steps: list[float] = []
    parts = (text or "").split()
    place = 0
    while place < len(parts) and len(steps) < count:
        if parts[place].lower() == "g":
            times, step = _run(parts[place + 1 : place + 3])
            place += 3
        else:
            times, step = 1, number(parts[place])
            place += 1
        if step is None:
            break
        steps += [step] * min(times, count - len(steps))
    return steps


def _run(parts: Sequence[str]) -> tuple[int, float | None]:
    if len(parts) < 2 or not (parts[0].isascii() and parts[0].isdigit()) or len(parts[0]) > 9:
        return 0, None
    return int(parts[0]), number(parts[1])


def _steps(
    code: Element, widths: Sequence[float], size: float, *, down: bool
) -> tuple[list[float], list[float]]:
    """How far each character moves the next one. Where no step is given, the character's own width."""
    across, along = code.get("DeltaX"), code.get("DeltaY")
    count = len(widths)
    if along is None and (across is not None or not down):
        given = deltas(across, count)
        return given + list(widths[len(given) :]), [0.0] * count
    falls = deltas(along, count)
    falls += [size if across is None else 0.0] * (count - len(falls))
    moves = deltas(across, count)
    return moves + [0.0] * (count - len(moves)), falls


def _coordinate(code: Element, name: str, before: float) -> float | None:
    value = code.get(name)
    return before if value is None else number(value)


def _shown(text: str) -> str:
    """A TextCode's characters: white space other than blanks is a blank, private codes can't be told."""
    if not text.isprintable() or text[:1].isspace() or text[-1:].isspace():
        text = "".join(_private(_WRAP.sub("", text).translate(BREAKS)))
    return text


def _private(text: str) -> Iterator[str]:
    for char in text:
        yield UNKNOWN if "\ue000" <= char <= "\uf8ff" or char >= "\U000f0000" else char
