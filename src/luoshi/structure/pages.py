"""Page debris that only its place tells: bare page numbers, and running heads and feet.

A number on a line of its own is a page's where it goes on counting from page to page, and a line
is a running head where it comes again at the top or the foot of page after page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from luoshi.source import BlockKind
from luoshi.structure.letter import looks_like_title
from luoshi.structure.lines import Line
from luoshi.structure.margin import CLOSED
from luoshi.structure.marks import read_mark

_PAGE = 10  # lines; a page has more (22 in GB/T 9704-2012 clause 5.2.3), a row of a table fewer
_NUMBER = 4  # digits; a longer number is no page's
_EVEN = 1.5  # the longest page of a text has so many times the lines of its shortest, the last aside
_NARROWER = 6  # columns; a running head is so much shorter than a full line
_NARROWEST = 24  # columns; a shorter line breaks nothing off
_ENDED = CLOSED + "）)”"
_PIECE = re.compile("[，。；、！？]|[：:]$")
_HEAD = 60  # columns; a longer line is no running head


class Pages(NamedTuple):
    """The lines of a text without page debris, and the running heads that were left out."""

    lines: list[Line]
    heads: list[Line]


def strip_pages(text: str, lines: list[Line]) -> Pages:
    """Leave out bare page numbers and running heads; a page break stands where they stood."""
    numbers = _find_numbers(text, lines)
    if numbers:
        lines = _without(lines, numbers)
    heads = _find_heads(text, lines)
    if not heads:
        return Pages(lines, [])
    return Pages(_without(lines, heads), [lines[at] for at in sorted(heads)])


def _without(lines: Sequence[Line], left_out: set[int]) -> list[Line]:
    kept: list[Line] = []
    page, gap = False, 0
    for at, line in enumerate(lines):
        if at in left_out:
            page, gap = True, gap + line.gap + 1
            continue
        kept.append(line._replace(page=True, gap=gap + line.gap) if page else line)
        page, gap = False, 0
    return kept


def _find_numbers(text: str, lines: Sequence[Line]) -> set[int]:
    """The lines that are bare page numbers: they count on, a page apart, or the last one ends the text."""
    found: set[int] = set()
    run: list[int] = []
    last = len(lines) - 1
    for at, line in enumerate(lines):
        if line.end - line.start > _NUMBER or not text[line.start : line.end].isdecimal():
            continue
        if line.block.kind is not BlockKind.LINE:
            continue
        number = int(text[line.start : line.end])
        if run:
            before = lines[run[-1]]
            counts_on = number == int(text[before.start : before.end]) + 1
            if not counts_on or (at - run[-1] <= _PAGE and at != last):
                run = []
        run.append(at)
        if len(run) > 1 or _stands_apart(lines, at, last):
            found.update(run)
    return found


def _stands_apart(lines: Sequence[Line], at: int, last: int) -> bool:
    """Whether a line stands at a form feed, or behind a blank line at the end of the text."""
    if at == last:
        return at > 0 and lines[at].gap > 0
    return lines[at + 1].page or lines[at].page


def _find_heads(text: str, lines: Sequence[Line]) -> set[int]:
    """The lines that are running heads or feet."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if line.edge <= _HEAD and line.block.kind is BlockKind.LINE and text[line.start] != "|":
            places[text[line.start : line.end]].append(at)
    found: set[int] = set()
    for words, where in places.items():
        if len(where) > 1 and _may_run(words):
            found.update(_running(text, lines, words, where))
    return found


def _may_run(words: str) -> bool:
    """Whether a line can be a running head: no sentence or piece of one, no item, no opening of a list."""
    return (
        len(words) > 3
        and _PIECE.search(words) is None
        and words.count("（") == words.count("）")
        and read_mark(words) is None
    )


def _running(text: str, lines: Sequence[Line], words: str, where: Sequence[int]) -> Sequence[int]:
    """Those of the places of a line at which it is a running head.

    The first line of a text may be its title, which comes again as the running head.
    """
    opens = where[0] == 0
    titled = opens and where[1] == 1  # a head above a title of the same words
    repeats = where[2:] if titled else where[1:] if opens else where
    places = (0, *repeats) if opens else repeats
    if len(places) < 2 or not (_at_breaks(lines, repeats) or _recurs(text, lines, places)):
        return ()
    if opens and (titled or not _is_title(text, lines, words)):
        return places
    return repeats


def _at_breaks(lines: Sequence[Line], places: Sequence[int]) -> bool:
    """Whether a line comes only above or below page breaks."""
    end = len(lines) - 1
    return all(lines[at].page or (at < end and lines[at + 1].page) for at in places)


def _recurs(text: str, lines: Sequence[Line], places: Sequence[int]) -> bool:
    """Whether a line comes at even distances of a page, always the same or in the middle of a sentence."""
    steps = [after - before for before, after in pairwise(places)]
    if min(steps) <= _PAGE or max(steps) > _EVEN * min(steps):
        return False
    inside = [at for at in places if at]
    if len(steps) > 1 and max(steps) - min(steps) <= 1:
        return not all(_fills(lines, at) for at in inside)
    return any(_interrupts(text, lines, at) for at in inside)


def _fills(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is as long as the one above it, as a line inside a paragraph is."""
    return lines[at].edge + _NARROWER > lines[at - 1].edge


def _interrupts(text: str, lines: Sequence[Line], at: int) -> bool:
    """Whether a sentence breaks off above a line and goes on below it."""
    if at + 1 >= len(lines):
        return False
    before, after = lines[at - 1], lines[at + 1]
    return (
        before.edge >= _NARROWEST
        and not _fills(lines, at)
        and text[before.end - 1] not in _ENDED
        and read_mark(text, after.start, after.end) is None
    )


def _is_title(text: str, lines: Sequence[Line], words: str) -> bool:
    """Whether the first line of a text is its title, and not a head above the title."""
    below = text[lines[1].start : lines[1].end]
    above = below.startswith(words) or words.startswith(below) or looks_like_title(below)
    return looks_like_title(words) and not above
