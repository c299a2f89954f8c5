"""Places on an OFD page: matrices, and millimetres as points.

Source: GB/T 33190-2016, 8.5 (graphic units: an object's own space is moved by its CTM, then to the
upper left corner of its Boundary; y grows downwards).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, degrees, hypot
from typing import Final

from luoshi.reading.markup import Element
from luoshi.reading.ofd.markup import numbers
from luoshi.source import Box

#: Points of a millimetre.
POINTS: Final = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Matrix:
    """An affine map: x' = a·x + c·y + e, y' = b·x + d·y + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point goes."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, first: Matrix) -> Matrix:
        """The map that does `first`, then this one."""
        e, f = self.point(first.e, first.f)
        return Matrix(
            self.a * first.a + self.c * first.b,
            self.b * first.a + self.d * first.b,
            self.a * first.c + self.c * first.d,
            self.b * first.c + self.d * first.d,
            e,
            f,
        )

    @property
    def height(self) -> float:
        """How much it stretches upright lengths."""
        return hypot(self.c, self.d)

    @property
    def angle(self) -> float:
        """Degrees by which it turns a level line, from -180 to 180."""
        return degrees(atan2(self.b, self.a))


def placed(element: Element, outer: Matrix) -> Matrix | None:
    """From the space of an object to that of its page; None where its numbers are wrong.

    outer: the space that the object stands in.
    """
    boundary = numbers(element.get("Boundary"), 4)
    ctm = element.get("CTM")
    own = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0) if ctm is None else numbers(ctm, 6)
    if boundary is None or own is None:
        return None
    return outer.after(Matrix(e=boundary[0], f=boundary[1]).after(Matrix(*own)))


def rectangle(page: int, matrix: Matrix, corner: tuple[float, float], size: tuple[float, float]) -> Box:
    """The box in points around a rectangle of some space, as `matrix` places it in millimetres.

    corner: its upper left. size: its width and height.
    """
    (x, y), (width, height) = corner, size
    corners = [matrix.point(x + dx, y + dy) for dx in (0, width) for dy in (0, height)]
    across, down = [corner[0] * POINTS for corner in corners], [corner[1] * POINTS for corner in corners]
    return Box(page, min(across), min(down), max(across), max(down))
