"""The right margin of a hard-wrapped text, and how its paragraphs are set.

A text is hard-wrapped where many of its lines reach the same right edge and break off in the
middle of a sentence (28 characters a line in GB/T 9704-2012 clause 5.2.3, fewer or more in what
is taken out of a PDF).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from luoshi.source import BlockKind
from luoshi.structure.lines import Line, columns
from luoshi.structure.marks import read_mark

#: A paragraph may end here.
CLOSED = "。！？；：!?;:"
_SLACK = 4  # columns that punctuation or a long number may leave free at the end of a full line
#: Columns; half of what clause 7.3.3 asks (two characters), as taking a text out of a PDF narrows it.
FIRST_INDENT = 2
CENTRED = 8  # columns; a line set so far in is a title, a signature or a date
_LEAD = 4  # columns; the indent of a first line, two characters (GB/T 9704-2012 clause 7.3.3)
_LED = 2  # so many lines more that go on show that indents were taken off
_HANGING = 2  # columns; a stop may stand over the margin
# What is never broken: an opening sign with what follows it, a number with a blank before it.
_WHOLE = re.compile(r"[（《“(]+(?:[0-9A-Za-z.%]+|.)|[0-9A-Za-z.%]+ ?")
_NARROWEST, _WIDEST = 24, 110  # columns
_STOP = re.compile("[，。；]")
_OUTLIERS = 0.97  # of all lines end at the margin or before it; a link or a row may run over it
# Where the right margin may lie (this share of all lines ends at or before it), and the share of
# all lines that must break off there: many in running text, fewer in rules and lists.
_EVIDENCE = ((0.9, 0.17), (0.97, 0.08))


@dataclass(frozen=True, slots=True)
class Margin:
    """The measure of a hard-wrapped text, in half-width columns.

    width: the column where full lines end. base: the indent of lines inside a paragraph.
    indented: paragraphs begin with an indent. blank_between: each line is followed by a blank
    one, so that blank lines part nothing. lead: columns that the lines with a number lack, as the indent
    of first lines was taken off.
    """

    width: int
    base: int
    indented: bool
    blank_between: bool
    lead: int = 0

    def is_full(self, line: Line) -> bool:
        """Whether a line reaches the right margin."""
        return line.edge >= self.width - _SLACK

    def is_filled(self, text: str, line: Line, below: Line) -> bool:
        """Whether a line reaches the margin as far as what begins the line below left room for.

        A number is not broken, nor does an opening sign end a line.
        """
        if _reaches(text, line, self.width, self.lead):
            return True
        found = _WHOLE.match(text, below.start, below.end)
        return found is not None and line.edge >= self.width - _HANGING - columns(found.group())

    def opens(self, line: Line) -> bool:
        """Whether a line is set in as the first line of a paragraph is."""
        return self.indented and self.base + FIRST_INDENT <= line.indent < self.base + CENTRED


def find_margin(text: str, lines: Sequence[Line]) -> Margin | None:
    """The right margin of a text, None where it is not hard-wrapped."""
    plain = [line for line in lines if line.block.kind is BlockKind.LINE and text[line.start] != "|"]
    if len(plain) < 8:
        return None
    edges = sorted(line.edge for line in plain)
    for share, least in _EVIDENCE:
        width = edges[ceil((len(edges) - 1) * share)]
        if (
            not _NARROWEST <= width <= _WIDEST
            or edges[ceil((len(edges) - 1) * _OUTLIERS)] > width + 2 * _SLACK
        ):
            continue
        wrapped, broken, lead = _find_led(text, plain, width)
        if len(wrapped) >= max(3, least * len(plain), 0.5 * broken) and _holds_sentences(text, wrapped, 0.2):
            return _measure(text, plain, wrapped, width, lead)
    return _beside_whole(text, plain)


def _beside_whole(text: str, plain: Sequence[Line]) -> Margin | None:
    """The margin of a text that holds wrapped paragraphs beside such as stand whole on one line."""
    edges = [line.edge for line in plain if text[line.end - 1] not in CLOSED]
    width = max(edges, default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return None
    wrapped, broken, lead = _find_led(text, plain, width)
    wrapped = [line for line in wrapped if line.edge <= width]
    if len(wrapped) < max(5, 0.25 * len(plain), 0.8 * broken) or len(wrapped) < 0.6 * len(edges):
        return None
    return _measure(text, plain, wrapped, width, lead) if _holds_sentences(text, wrapped, 0.6) else None


def _holds_sentences(text: str, wrapped: Sequence[Line], least: float) -> bool:
    """Whether this share of the lines that go on holds a stop, as the entries of a list mostly do not."""
    told = sum(_STOP.search(text, line.start, line.end) is not None for line in wrapped)
    return told >= least * len(wrapped)


def _find_led(text: str, plain: Sequence[Line], width: int) -> tuple[list[Line], int, int]:
    """The lines that go on, how many are broken, and the indent that first lines lack, if they do."""
    wrapped, broken = _find_wrapped(text, plain, width, 0)
    led, all_led = _find_wrapped(text, plain, width, _LEAD)
    if len(led) >= len(wrapped) + _LED:
        return led, all_led, _LEAD
    return wrapped, broken, 0


def _find_wrapped(text: str, plain: Sequence[Line], width: int, lead: int) -> tuple[list[Line], int]:
    """The lines without a number that go on with one broken off at the margin, and how many are broken."""
    broken = _find_broken(text, plain, width, lead)
    return [line for line in broken if read_mark(text, line.start, line.end) is None], len(broken)


def _find_broken(text: str, plain: Sequence[Line], width: int, lead: int) -> list[Line]:
    """The lines that follow one which reaches the margin, or lacks but its indent, without a stop."""
    return [
        line
        for before, line in pairwise(plain)
        if text[before.end - 1] not in CLOSED and _reaches(text, before, width, lead)
    ]


def _reaches(text: str, line: Line, width: int, lead: int) -> bool:
    """Whether a line reaches the right margin; one with a number may lack the indent that was taken off."""
    room = line.edge - width + _SLACK
    return room >= 0 or (room >= -lead and read_mark(text, line.start, line.end) is not None)


def _measure(text: str, plain: Sequence[Line], wrapped: Sequence[Line], width: int, lead: int) -> Margin:
    base = Counter(line.indent for line in wrapped).most_common(1)[0][0]
    openings = [line for before, line in pairwise(plain) if text[before.end - 1] in CLOSED]
    set_in = sum(line.indent >= base + FIRST_INDENT for line in openings)
    return Margin(
        width=width,
        base=base,
        indented=set_in > 0.5 * len(openings),
        blank_between=sum(line.gap > 0 for line in plain) > 0.8 * len(plain),
        lead=lead,
    )
