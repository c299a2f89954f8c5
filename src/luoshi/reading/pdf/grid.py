"""Grid: the cells that the rules of a page enclose.

The rules are brought onto common places across and along; two neighbouring fields of that lattice
belong to one cell where no rule stands between them. So cells merged in either direction are told
without any mark of the file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from luoshi.reading.pdf.rules import Rule

_NEAR: Final = 3.0  # points; rules and ends that lie so close are one
_BEYOND: Final = 8.0  # points; rules that reach so far past the last crossing leave a side open


@dataclass(frozen=True, slots=True)
class Area:
    """A cell: its first row and column in the lattice, and how many of each it takes."""

    row: int
    column: int
    height: int
    width: int


@dataclass(frozen=True, slots=True)
class Grid:
    """The lattice of one table. xs, ys: its places, in points; areas: its cells, row by row.

    open_head, open_foot: the uprights run past the first or the last level rule, as they do where
    a page break cuts a row.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    areas: tuple[Area, ...]
    fields: tuple[tuple[int, ...], ...]
    open_head: bool = False
    open_foot: bool = False

    def area_at(self, x: float, y: float) -> int | None:
        """The number of the cell in which a point lies."""
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        if 0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1:
            return self.fields[row][column]
        return None


def find_grids(rules: Sequence[Rule]) -> list[Grid]:
    """The tables that the rules of a page draw, from above; a lone frame round words is none."""
    levels = _merged([rule for rule in rules if rule.level])
    uprights = _merged([rule for rule in rules if not rule.level])
    grids = (_grid(*group) for group in _connected(levels, uprights))
    return sorted((grid for grid in grids if grid is not None), key=lambda grid: grid.ys[0])


def _merged(rules: Sequence[Rule]) -> list[Rule]:
    """Rules on one line and end to end as one."""
    merged: list[Rule] = []
    for group in _clusters(sorted(rules, key=lambda rule: rule.at)):
        at = sum(rule.at for rule in group) / len(group)
        start: float | None = None
        end = 0.0
        for rule in sorted(group, key=lambda rule: rule.start):
            if start is None:
                start, end = rule.start, rule.end
            elif rule.start <= end + _NEAR:
                end = max(end, rule.end)
            else:
                merged.append(Rule(at, start, end, rule.level))
                start, end = rule.start, rule.end
        if start is not None:
            merged.append(Rule(at, start, end, group[0].level))
    return merged


def _clusters(rules: Sequence[Rule]) -> Iterable[list[Rule]]:
    group: list[Rule] = []
    for rule in rules:
        if group and rule.at - group[0].at > _NEAR:
            yield group
            group = []
        group.append(rule)
    if group:
        yield group


def _connected(levels: list[Rule], uprights: list[Rule]) -> Iterable[tuple[list[Rule], list[Rule]]]:
    """Groups of rules that cross one another, directly or by others."""
    waiting = [*levels, *uprights]
    crossing = {
        id(rule): [other for other in (uprights if rule.level else levels) if _cross(rule, other)]
        for rule in waiting
    }
    seen: set[int] = set()
    for rule in waiting:
        if id(rule) in seen:
            continue
        group, ahead = [], [rule]
        seen.add(id(rule))
        while ahead:
            here = ahead.pop()
            group.append(here)
            fresh = [other for other in crossing[id(here)] if id(other) not in seen]
            seen.update(map(id, fresh))
            ahead += fresh
        yield [one for one in group if one.level], [one for one in group if not one.level]


def _cross(one: Rule, other: Rule) -> bool:
    return (
        one.start - _NEAR <= other.at <= one.end + _NEAR
        and other.start - _NEAR <= one.at <= other.end + _NEAR
    )


def _grid(levels: list[Rule], uprights: list[Rule]) -> Grid | None:
    if not levels or not uprights:
        return None
    xs, ys = _places(uprights), _places(levels)
    left, right = min(rule.start for rule in levels), max(rule.end for rule in levels)
    top, bottom = min(rule.start for rule in uprights), max(rule.end for rule in uprights)
    # A table may go without rules at its sides; at a page break a row goes without one below it.
    xs = [left] * (xs[0] - left > _BEYOND) + xs + [right] * (right - xs[-1] > _BEYOND)
    open_head, open_foot = ys[0] - top > _BEYOND, bottom - ys[-1] > _BEYOND
    ys = [top] * open_head + ys + [bottom] * open_foot
    if len(xs) < 3 or len(ys) < 2:
        return None
    fields = _fields(xs, ys, levels, uprights)
    areas = _areas(fields)
    if len(areas) < 2:
        return None
    return Grid(tuple(xs), tuple(ys), areas, fields, open_head, open_foot)


def _places(rules: Sequence[Rule]) -> list[float]:
    places: list[float] = []
    for at in sorted(rule.at for rule in rules):
        if not places or at - places[-1] > _NEAR:
            places.append(at)
    return places


def _fields(
    xs: Sequence[float], ys: Sequence[float], levels: Sequence[Rule], uprights: Sequence[Rule]
) -> tuple[tuple[int, ...], ...]:
    """For each field of the lattice the number of its cell, in order of reading."""
    columns = len(xs) - 1
    parent = list(range(columns * (len(ys) - 1)))

    def root(field: int) -> int:
        while parent[field] != field:
            parent[field] = parent[parent[field]]
            field = parent[field]
        return field

    for row, (top, bottom) in enumerate(pairwise(ys)):
        for column, (left, right) in enumerate(pairwise(xs)):
            here = row * columns + column
            if column + 2 < len(xs) and not _is_ruled(uprights, right, (top + bottom) / 2):
                parent[root(here + 1)] = root(here)
            if row + 2 < len(ys) and not _is_ruled(levels, bottom, (left + right) / 2):
                parent[root(here + columns)] = root(here)
    numbers: dict[int, int] = {}
    flat = [numbers.setdefault(root(field), len(numbers)) for field in range(len(parent))]
    return tuple(tuple(flat[start : start + columns]) for start in range(0, len(flat), columns))


def _is_ruled(rules: Sequence[Rule], at: float, along: float) -> bool:
    return any(abs(rule.at - at) <= _NEAR and rule.start <= along <= rule.end for rule in rules)


def _areas(fields: tuple[tuple[int, ...], ...]) -> tuple[Area, ...]:
    edges: dict[int, list[int]] = {}
    for row, numbers in enumerate(fields):
        for column, number in enumerate(numbers):
            edge = edges.setdefault(number, [row, column, row, column])
            edge[1], edge[2], edge[3] = min(edge[1], column), row, max(edge[3], column)
    return tuple(
        Area(top, left, bottom - top + 1, right - left + 1) for top, left, bottom, right in edges.values()
    )
