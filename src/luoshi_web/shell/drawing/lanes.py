"""Windows that run at the same time: each clause's on a lane of its own, none drawn over another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from luoshi_web.shell.drawing.cells import Scale
from luoshi_web.shell.strip import Window

#: More lanes than this would be too thin to read; what finds no free one is drawn on the last.
MOST = 3


def laned(windows: Sequence[Window]) -> list[tuple[int, Window]]:
    """Each window with its lane, from 0: the first on which nothing else stands on its days."""
    taken: list[date] = []
    found = []
    for each in windows:
        free = (lane for lane, last in enumerate(taken) if last < each.start_day)
        lane = next(free, len(taken))
        if lane == MOST:
            lane = MOST - 1
        if lane == len(taken):
            taken.append(each.end_day)
        taken[lane] = max(taken[lane], each.end_day)
        found.append((lane, each))
    return found


def scale_of(lane: int, lanes: int, scale: Scale) -> Scale:
    """The lengths of one lane of several: together as high as there is room, the middle kept."""
    if lanes == 1:
        return scale
    gap = scale.lane_gap
    room = min(scale.cell * lanes + gap * (lanes - 1), scale.room)
    cell = (room - gap * (lanes - 1)) / lanes
    top = scale.top + (scale.cell - room) / 2
    return replace(scale, cell=cell, top=top + lane * (cell + gap))
