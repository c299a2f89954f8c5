"""Bounds: between which days a count of a duty runs.

Its sentence may tell it (6月至9月每周巡查), or what it inherits: 集中整治阶段（4月16日—6月30日）, a heading
above 每日自查, a cell 2026年3月—11月 beside 每月检查一次.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from luoshi.cadence import CHINA, Quota, Window
from luoshi.cadence.forms.running import Bounds, bounded, bounds_of, running
from luoshi.duty import Clock
from luoshi.extraction.passage import Passage
from luoshi.structure import SegmentKind


def bound_clocks(passage: Passage, clocks: Sequence[Clock]) -> tuple[Clock, ...]:
    """The clocks of a duty, its counts with the days between which they run."""
    if not any(isinstance(clock.cadence, Quota) for clock in clocks):
        return tuple(clocks)
    own, outer = _own_bounds(passage), _outer_bounds(passage, clocks)
    each = (_bound(clock, own.get(clock.origin.span.end, outer)) for clock in clocks)
    return tuple(clock for runs in each for clock in runs)


def _bound(clock: Clock, bounds: Sequence[Bounds]) -> Iterator[Clock]:
    """A clock once for each of the stretches in which it runs, as it is where there is none."""
    quota = clock.cadence
    if not bounds or not isinstance(quota, Quota):
        yield clock
        return
    for runs in dict.fromkeys(bounded(quota, *days) for days in bounds):
        yield replace(clock, cadence=runs)


def _own_bounds(passage: Passage) -> dict[int, list[Bounds]]:
    """The days that the sentence tells, by where in the document the count ends."""
    found: dict[int, list[Bounds]] = {}
    for mention in running(passage.body, passage.mentions, passage.plan.frame, CHINA):
        quota = mention.cadence
        if isinstance(quota, Quota) and quota.is_bounded:
            start, end = passage.start + mention.start, passage.start + mention.end
            found.setdefault(passage.span(start, end).end, []).append((quota.since, quota.until))
    return found


def _outer_bounds(passage: Passage, clocks: Sequence[Clock]) -> list[Bounds]:
    """The days of the window that stands outside the sentence; none where there is none, or several.

    A deadline there is for what the sentence completes, and not for what goes on: 每日登记 | 10月底前.
    """
    told = {
        bounds
        for clock in _outside(passage, clocks)
        if isinstance(clock.cadence, Window)
        and (bounds := bounds_of(clock.cadence, passage.plan.frame, CHINA))
    }
    return list(told) if len(told) == 1 else []


def _outside(passage: Passage, clocks: Sequence[Clock]) -> Iterator[Clock]:
    """The clocks that are inherited, or stand in a trailer or in another cell than the counts."""
    segment = passage.segment
    counts = [clock.origin.span.start for clock in clocks if isinstance(clock.cadence, Quota)]
    cells = _cells(passage) if segment.kind is SegmentKind.ROW else []
    held = {_cell_at(cells, count) for count in counts}
    trailer = passage.span(segment.trailer, len(segment.text)).start if segment.trailer >= 0 else None
    for clock in clocks:
        at = clock.origin.span.start
        is_behind = trailer is not None and at >= trailer
        if clock.origin.inherited is not None or is_behind or _cell_at(cells, at) not in held:
            yield clock


def _cells(passage: Passage) -> list[tuple[int, int]]:
    """Where the cells of a row stand in the document."""
    view = passage.plan.outline.view
    spans = (view.span(c.start, c.start + len(c.text)) for c in passage.segment.cells if c.text)
    return [(span.start, span.end) for span in spans]


def _cell_at(cells: Sequence[tuple[int, int]], place: int) -> int | None:
    """The number of the cell in which a place stands; None where there are none."""
    return next((number for number, (start, end) in enumerate(cells) if start <= place < end), None)
