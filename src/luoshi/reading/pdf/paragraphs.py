"""Paragraphs: lines that run on are joined again, by their indents, their ends and the space between.

A Chinese paragraph begins two squares in and fills its lines to the edge but the last (GB/T
9704-2012, 7.3.3). So a line that is set in, or that follows one which stops short, begins a new one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from luoshi.reading.pdf.edges import Edges, Flow
from luoshi.reading.pdf.lines import Line
from luoshi.reading.pdf.words import MARK

_INDENT: Final = 1.2  # squares
_ROOM: Final = 2.1  # squares; a line that leaves more free has ended, as no word needs more
_GAP: Final = 1.45  # of the leading; a wider one parts paragraphs
_TITLE: Final = 1.12  # of the size of the text; larger lines are titles
_MARGIN: Final = 2.6  # squares on both sides of a centred line: an indent is never as wide
_TITLE_MARGIN: Final = 0.4  # of a centred title
_FEW: Final = 4  # characters
_CLOSED: Final = "。；：！？.;:!?"
_TOKEN: Final = re.compile(r"[!-~]+")

Lines = list[Line]


class Paragraphs:
    """Collects the paragraphs of a document, flow by flow."""

    def __init__(self, edges: Mapping[tuple[int, int, int], Edges], size: float) -> None:
        self._edges, self._size = edges, size
        self._open: Lines = []
        self._before: Edges | None = None

    def take(self, flow: Flow) -> list[Lines]:
        """The paragraphs that a flow ends; its last one stays open, as it may go on in the next."""
        edges = self._edges[flow.page, flow.column, flow.columns]
        ended: list[Lines] = []
        for position, line in enumerate(flow.lines):
            if self._open and position == 0 and self._stops_high(flow):
                ended += self.finish()
            if self._open and self._before and self._goes_on(line, edges, breaks=position == 0):
                self._open.append(line)
            else:
                ended += self.finish()
                self._open = [line]
            self._before = edges
        return ended

    def finish(self) -> list[Lines]:
        """The paragraph that is open, if there is one: a table or the end of the text follows."""
        ended, self._open = [self._open] if self._open else [], []
        return ended

    def _stops_high(self, flow: Flow) -> bool:
        """Whether the page before ends so high that what comes on the next one begins anew."""
        before = self._open[-1]
        return before.page != flow.page and before.base < flow.height / 2

    def _goes_on(self, line: Line, edges: Edges, *, breaks: bool) -> bool:
        """Whether a line goes on with the open paragraph. breaks: a page or a column breaks before it."""
        before, above = self._open[-1], self._before
        if above is None or not _are_alike(before, line):
            return False
        if not breaks and line.base - before.base > _GAP * _leading(line, edges):
            return False
        centred = self._is_centred(before, above), self._is_centred(line, edges)
        if any(centred):
            # A title that fills its line goes on in a centred one.
            return (
                centred[1]
                and (centred[0] or _room(before, above) < _ROOM * before.size)
                and (self._is_title_line(before, line))
            )
        if _room(before, above) > max(_ROOM, _first_word(line)) * before.size:
            return False
        depth = (line.left - edges.left) / line.size
        if edges.hanging:
            return depth > _INDENT
        if depth > _INDENT:
            return self._hangs(line, edges)
        if edges.indented:
            return True
        return not (MARK.match(line.text) and before.text[-1] in _CLOSED)

    def _is_centred(self, line: Line, edges: Edges) -> bool:
        before, behind = line.left - edges.left, edges.right - line.right
        least = _TITLE_MARGIN if line.size > _TITLE * self._size else _MARGIN
        return min(before, behind) > least * line.size and abs(before - behind) <= 0.8 * line.size

    def _is_title_line(self, before: Line, line: Line) -> bool:
        """Whether a centred line goes on with a title above it."""
        if MARK.match(line.text) or MARK.match(self._open[0].text) or len(self._open) > 3:
            return False
        return line.size > _TITLE * self._size and before.text[-1] not in _CLOSED

    def _hangs(self, line: Line, edges: Edges) -> bool:
        """Whether a line that is set in goes on with an item whose number hangs out before it."""
        if MARK.match(line.text):
            return False
        first = self._open[0]
        if MARK.match(first.text) and line.left > first.left + 0.8 * line.size:
            return len(self._open) == 1 or abs(self._open[-1].left - line.left) < 0.5 * line.size
        return (
            len(self._open) > 1
            and abs(self._open[-1].left - line.left) < 0.5 * line.size
            and first.left > edges.left + _INDENT * line.size
        )


def _leading(line: Line, edges: Edges) -> float:
    """From one line to the next; where the lines of a short text tell none, what is usual."""
    return min(max(edges.leading, 1.2 * line.size), 2 * line.size)


def _room(line: Line, edges: Edges) -> float:
    return edges.right - line.right


def _first_word(line: Line) -> float:
    """The width in squares of the Latin word at the start of a line: it is never broken."""
    found = _TOKEN.match(line.text)
    return 0.6 * len(found.group()) + 1 if found else 0.0


def _are_alike(before: Line, line: Line) -> bool:
    """Whether two lines are set in one size; that of a few characters is told less surely."""
    ratio = line.size / before.size
    return 0.88 < ratio < 1.14 or (min(len(line.text), len(before.text)) <= _FEW and 0.7 < ratio < 1.45)
