"""Rules: the straight lines that a page draws, found among its path objects."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_float, c_int
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from pypdfium2 import raw

from luoshi.reading.limits import PAGE_PATHS
from luoshi.reading.pdf.sheet import Sheet

_THIN: Final = 3.5  # points; a thicker rectangle is no rule
_SHORT: Final = 4.0  # points; a shorter stroke is part of a drawing
_DEPTH: Final = 3  # forms inside forms
_SEGMENTS: Final = 400  # of one path; a longer one is a drawing


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line. at: its place across, start and end: along it, in points from the upper left."""

    at: float
    start: float
    end: float
    level: bool


_Matrix = tuple[float, float, float, float, float, float]
_PLAIN: Final[_Matrix] = (1, 0, 0, 1, 0, 0)


def find_rules(sheet: Sheet) -> list[Rule]:
    """The level and upright lines of a page; none where it draws more than any table does."""
    count = raw.FPDFPage_CountObjects(sheet.page)
    paths = _paths(sheet.page, count, raw.FPDFPage_GetObject, _PLAIN, 0)
    rules: list[Rule] = []
    for number, (path, matrix) in enumerate(paths):
        if number > PAGE_PATHS:
            return []
        rules.extend(_rules(sheet, path, matrix))
    return rules


def _paths(
    parent: object, count: int, get: object, matrix: _Matrix, depth: int
) -> Iterator[tuple[object, _Matrix]]:
    for number in range(count):
        held = get(parent, number)  # type: ignore[operator]
        kind = raw.FPDFPageObj_GetType(held)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            yield held, matrix
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEPTH:
            inner = _times(_matrix(held), matrix)
            yield from _paths(
                held, raw.FPDFFormObj_CountObjects(held), raw.FPDFFormObj_GetObject, inner, depth + 1
            )


def _rules(sheet: Sheet, path: object, outer: _Matrix) -> Iterator[Rule]:
    fill, stroke = c_int(), c_int()
    raw.FPDFPath_GetDrawMode(path, byref(fill), byref(stroke))
    if not (fill.value or stroke.value):
        return
    count = raw.FPDFPath_CountSegments(path)
    if count > _SEGMENTS:
        return
    matrix = _times(_matrix(path), outer)
    for points in _strokes(sheet, path, count, matrix):
        yield from _sides(points, filled=not stroke.value)


def _sides(points: list[tuple[float, float]], *, filled: bool) -> Iterator[Rule]:
    """The rules of one closed or open stroke: a thin rectangle is one, a frame is four."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    if bottom - top <= _THIN and right - left >= _SHORT:
        yield Rule((top + bottom) / 2, left, right, level=True)
    elif right - left <= _THIN and bottom - top >= _SHORT:
        yield Rule((left + right) / 2, top, bottom, level=False)
    elif not filled:
        for (x0, y0), (x1, y1) in pairwise(points):
            if abs(y0 - y1) < 1 and abs(x0 - x1) >= _SHORT:
                yield Rule((y0 + y1) / 2, min(x0, x1), max(x0, x1), level=True)
            elif abs(x0 - x1) < 1 and abs(y0 - y1) >= _SHORT:
                yield Rule((x0 + x1) / 2, min(y0, y1), max(y0, y1), level=False)


def _strokes(sheet: Sheet, path: object, count: int, matrix: _Matrix) -> Iterator[list[tuple[float, float]]]:
    """The corners of each stroke of a path, as a reader sees them."""
    a, b, c, d, e, f = matrix
    x, y = c_float(), c_float()
    points: list[tuple[float, float]] = []
    for number in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, number)
        kind = raw.FPDFPathSegment_GetType(segment)
        raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        if kind == raw.FPDF_SEGMENT_MOVETO and points:
            if len(points) > 1:
                yield points
            points = []
        if kind == raw.FPDF_SEGMENT_BEZIERTO:
            points = []
            continue
        points.append(sheet.seen(a * x.value + c * y.value + e, b * x.value + d * y.value + f))
        if raw.FPDFPathSegment_GetClose(segment) and len(points) > 2:
            points.append(points[0])
    if len(points) > 1:
        yield points


def _matrix(held: object) -> _Matrix:
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(held, byref(matrix))
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _times(inner: _Matrix, outer: _Matrix) -> _Matrix:
    if outer == _PLAIN:
        return inner
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)
