"""Drawn lines -> the grids that they make: horizontal and vertical strokes that meet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

_SNAP: Final = 2.0  # points; strokes this near are one, and strokes this near meet
_SHORTEST: Final = 4.0  # points; shorter strokes are parts of signs

# Of one page. A table of 60 rows and 12 columns whose every cell is framed has 3,000 strokes, and 75
# where those that touch are one; a drawing has more, and is no table.
_MOST_STROKES: Final = 20_000
_MOST_LINES: Final = 600


@dataclass(frozen=True, slots=True)
class Stroke:
    """A drawn line, level or upright, in points from the page's upper left corner.

    place: its height, or, where it is upright, its distance from the left. start, end: from where
    to where it reaches.
    """

    level: bool
    place: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a grid: the rows and columns [row, row + rows), [column, column + columns), and its edges."""

    row: int
    column: int
    rows: int
    columns: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: where its columns and rows are parted, in points, and its cells by row and column."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    cells: tuple[GridCell, ...]


def stroke(x0: float, y0: float, x1: float, y1: float) -> Stroke | None:
    """The stroke between two points; None where it is slanted or short."""
    wide, high = abs(x1 - x0), abs(y1 - y0)
    if max(wide, high) < _SHORTEST or min(wide, high) > _SNAP / 2:
        return None
    if wide > high:
        return Stroke(True, (y0 + y1) / 2, min(x0, x1), max(x0, x1))  # noqa: FBT003  a plain value
    return Stroke(False, (x0 + x1) / 2, min(y0, y1), max(y0, y1))  # noqa: FBT003


def find_grids(strokes: Iterable[Stroke]) -> list[Grid]:
    """The tables that strokes rule, from top to bottom. A frame around text alone is none."""
    drawn = _joined(list(islice(strokes, _MOST_STROKES)))
    if len(drawn) > _MOST_LINES:
        return []
    grids = (_grid(group) for group in _groups(drawn))
    return sorted(
        (grid for grid in grids if grid is not None), key=lambda grid: (grid.rows[0], grid.columns[0])
    )


def _joined(strokes: Sequence[Stroke]) -> list[Stroke]:
    """Strokes on one line that touch or overlap, as one."""
    joined: list[Stroke] = []
    for item in sorted(strokes, key=lambda s: (s.level, round(s.place / _SNAP), s.start)):
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.level == item.level
            and abs(last.place - item.place) <= _SNAP
            and item.start <= last.end + _SNAP
        ):
            joined[-1] = Stroke(last.level, last.place, last.start, max(last.end, item.end))
        else:
            joined.append(item)
    return joined


def _groups(strokes: Sequence[Stroke]) -> list[list[Stroke]]:
    """Strokes that hang together."""
    level = [s for s in strokes if s.level]
    upright = sorted((s for s in strokes if not s.level), key=lambda s: s.start)
    parents = {id(s): s for s in strokes}

    def root(item: Stroke) -> Stroke:
        while parents[id(item)] is not item:
            parents[id(item)] = item = parents[id(parents[id(item)])]
        return item

    for across in level:
        for down in upright:
            if down.start > across.place + _SNAP:
                break
            if _meet(across, down):
                parents[id(root(down))] = root(across)
    groups: dict[int, list[Stroke]] = {}
    for item in strokes:
        groups.setdefault(id(root(item)), []).append(item)
    return list(groups.values())


def _meet(across: Stroke, down: Stroke) -> bool:
    return (
        across.start - _SNAP <= down.place <= across.end + _SNAP
        and down.start - _SNAP <= across.place <= down.end + _SNAP
    )


def _grid(group: Sequence[Stroke]) -> Grid | None:
    level = [s for s in group if s.level]
    upright = [s for s in group if not s.level]
    rows = _places([s.place for s in level])
    columns = _places([s.place for s in upright])
    if len(rows) < 2 or len(columns) < 2 or (len(rows) - 1) * (len(columns) - 1) < 2:
        return None
    cells = _cells(rows, columns, level, upright)
    return Grid(tuple(columns), tuple(rows), tuple(cells)) if len(cells) > 1 else None


def _places(places: Iterable[float]) -> list[float]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > 2 * _SNAP:
            found.append(place)
    return found


def _cells(
    rows: Sequence[float], columns: Sequence[float], level: Sequence[Stroke], upright: Sequence[Stroke]
) -> list[GridCell]:
    """The cells, each as far as no stroke parts it: to the right first, then down."""
    taken: set[tuple[int, int]] = set()
    cells: list[GridCell] = []
    walls = _walls(rows, columns, upright)
    floors = _walls(columns, rows, level)
    for row in range(len(rows) - 1):
        for column in range(len(columns) - 1):
            if (row, column) in taken:
                continue
            right = column + 1
            while right < len(columns) - 1 and (row, right) not in walls and (row, right) not in taken:
                right += 1
            below = row + 1
            while below < len(rows) - 1 and not any((c, below) in floors for c in range(column, right)):
                below += 1
            taken.update((r, c) for r in range(row, below) for c in range(column, right))
            edges = columns[column], rows[row], columns[right], rows[below]
            cells.append(GridCell(row, column, below - row, right - column, *edges))
    return cells


def _walls(
    along: Sequence[float], places: Sequence[float], strokes: Sequence[Stroke]
) -> set[tuple[int, int]]:
    """(stretch, place) where a stroke stands: stretch i reaches from along[i] to along[i + 1]."""
    walls: set[tuple[int, int]] = set()
    for item in strokes:
        number = min(range(len(places)), key=lambda n: abs(places[n] - item.place))
        for stretch in range(len(along) - 1):
            middle = (along[stretch] + along[stretch + 1]) / 2
            if item.start - _SNAP <= middle <= item.end + _SNAP:
                walls.add((stretch, number))
    return walls
