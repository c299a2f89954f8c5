"""Paths: what AbbreviatedData draws, as strokes that may rule a table and as the path of an SVG.

Source: GB/T 33190-2016, 9.1 (S, M, L, Q, B, A, C and their operands).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from luoshi.reading.layout import Stroke, stroke
from luoshi.reading.markup import Element
from luoshi.reading.ofd.geometry import POINTS, Matrix
from luoshi.reading.ofd.markup import child, is_on, number, words

#: Operator -> how many numbers follow it.
_OPERANDS: Final = {"S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}
_SVG: Final = {"S": "M", "M": "M", "L": "L", "Q": "Q", "B": "C", "A": "A", "C": "Z"}
_MOST: Final = 20_000  # steps of one path; a scanned signature has fewer
_THIN: Final = 2.0  # points; a filled shape this thin is a drawn line

Step = tuple[str, tuple[float, ...]]


def steps(element: Element) -> Iterator[Step]:
    """The operators of a path with their numbers, up to the first that is wrong."""
    parts = words(child(element, "AbbreviatedData")).split()
    place = count = 0
    while place < len(parts) and count < _MOST:
        operator = parts[place]
        needed = _OPERANDS.get(operator)
        if needed is None:
            return
        operands = [number(part) for part in parts[place + 1 : place + 1 + needed]]
        kept = tuple(value for value in operands if value is not None)
        if len(kept) != needed:
            return
        yield operator, kept
        place += 1 + needed
        count += 1


def svg_path(element: Element) -> str:
    """The path as an SVG writes it; "" where it draws nothing."""
    return " ".join(
        " ".join((_SVG[name], *(f"{value:g}" for value in held))) for name, held in steps(element)
    )


def strokes(element: Element, matrix: Matrix) -> Iterator[Stroke]:
    """The level and upright lines of a path on its page, in points."""
    drawn = is_on(element, "Stroke", default=True)
    if not drawn and not is_on(element, "Fill", default=False):
        return
    sides = list(_sides(element, matrix))
    if drawn:
        for x0, y0, x1, y1 in sides:
            found = stroke(x0, y0, x1, y1)
            if found is not None:
                yield found
    elif sides:
        yield from _thin(sides)


def _sides(element: Element, matrix: Matrix) -> Iterator[tuple[float, float, float, float]]:
    start = last = (0.0, 0.0)
    for name, held in steps(element):
        if name in "SM":
            start = last = held[0], held[1]
            continue
        point = start if name == "C" else (held[-2], held[-1])
        if name in "LC":
            (x0, y0), (x1, y1) = matrix.point(*last), matrix.point(*point)
            yield x0 * POINTS, y0 * POINTS, x1 * POINTS, y1 * POINTS
        last = point


def _thin(sides: list[tuple[float, float, float, float]]) -> Iterator[Stroke]:
    """A filled shape so thin that it is a line."""
    across = [x for side in sides for x in (side[0], side[2])]
    down = [y for side in sides for y in (side[1], side[3])]
    wide, high = max(across) - min(across), max(down) - min(down)
    if min(wide, high) > _THIN:
        return
    middle = (min(across) + max(across)) / 2, (min(down) + max(down)) / 2
    found = (
        stroke(min(across), middle[1], max(across), middle[1])
        if wide > high
        else stroke(middle[0], min(down), middle[0], max(down))
    )
    if found is not None:
        yield found
