"""Cells of a column without a head, or of a row that stands shifted, say who and when by what they hold."""

from luoshi.duty import Inheritance, Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Passage
from luoshi.extraction.trailers.cells import (
    add_names,
    find_bare_times,
    find_shifted,
    find_unnamed,
    is_own,
    names_units,
    on_day,
)
from luoshi.structure import SegmentCell, SegmentKind

NAME = "unnamed-column"

#: Rows that one merged cell may stand beside.
_MERGED = 40


def read(passage: Passage, draft: Draft) -> None:
    """Add what cells say that hold nothing but the names of units, or nothing but a time."""
    if passage.segment.kind is not SegmentKind.ROW:
        return
    shifted = find_shifted(passage)
    for cell in shifted or find_unnamed(passage):
        if names_units(passage, cell):
            add_names(passage, draft, cell, Role.BEARER, NAME)
        else:
            _read_bare_time(passage, draft, cell)
    if shifted and not draft.clocks:
        _read_time_above(passage, draft)


def _read_bare_time(passage: Passage, draft: Draft, cell: SegmentCell, *, above: bool = False) -> bool:
    """Add the time that is all that a cell holds, and say whether there is one."""
    mentions = find_bare_times(cell.text, passage.plan.frame)
    if len(mentions) != 1 or mentions[0].end - mentions[0].start < len(cell.text):
        return False
    span = passage.plan.outline.view.span(cell.start, cell.start + len(cell.text))
    inherited = Inheritance.TABLE if above or cell.inherited else None
    draft.add_clock(on_day(mentions[0], cell.text), cell.text, span, NAME, inherited)
    return True


def _read_time_above(passage: Passage, draft: Draft) -> None:
    """Add the time of the merged cell to which a shifted row belongs: that of the nearest row with one."""
    segments = passage.plan.outline.segments
    for segment in reversed(segments[max(0, passage.segment.index - _MERGED) : passage.segment.index]):
        if segment.kind is not SegmentKind.ROW:
            return
        if any(is_own(cell) and _read_bare_time(passage, draft, cell, above=True) for cell in segment.cells):
            return
