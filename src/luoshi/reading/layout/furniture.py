"""Running heads, page numbers and notes: what stands on a page beside its text.

A page number stands alone at the edge of its page (GB/T 9704-2012, 7.5). A running head is told
by repetition: the same words at the same place of several pages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from luoshi.reading.layout.line import Line
from luoshi.source import Page

_EDGE = 0.13  # of the page's height: the upper and lower margins of GB/T 9704-2012 (37 and 35 of 297 mm)
_SAME_PLACE = 4.0  # points
_DEPTH = 2  # lines at each edge that may be furniture
_SIGN = r"[-—–─－·~]{0,2}\s*"
_NUMBER = re.compile(
    rf"{_SIGN}\d{{1,4}}\s*{_SIGN}|{_SIGN}[ivxlc]{{1,6}}\s*{_SIGN}"
    r"|第\s*[\d一二三四五六七八九十百]{1,4}\s*页[\s,，/]*(?:[共总]\s*[\d一二三四五六七八九十百]{1,4}\s*页)?"
    r"|\d{1,4}\s*/\s*\d{1,4}|[Pp]age\s*\d{1,4}(?:\s*of\s*\d{1,4})?"
)
_DIGITS = re.compile(r"\d+")
_NOTE_MARK = re.compile(r"[①-⑳]|[\[［〔【(（]\d{1,2}[\]］〕】)）]|\*|※|注[：:\d]|\d{1,2}(?![\d.．、年月日])")
_SMALL = 0.88  # times the body's size


@dataclass(frozen=True, slots=True)
class Parted:
    """The lines of a document by what they are, each in order."""

    body: tuple[Line, ...]
    heads: tuple[Line, ...]
    feet: tuple[Line, ...]
    notes: tuple[tuple[Line, ...], ...]


def part_lines(pages: Sequence[tuple[Page, Sequence[Line]]], size: float) -> Parted:
    """Part the body from what stands beside it. size: of the body's type, in points."""
    heads, feet = _edges(pages, upper=True), _edges(pages, upper=False)
    kept: list[Line] = []
    notes: list[tuple[Line, ...]] = []
    for _, lines in pages:
        own = [line for line in lines if id(line) not in heads and id(line) not in feet]
        start = _notes_from(own, size)
        kept += own[:start]
        notes += _parted_notes(own[start:])
    return Parted(tuple(kept), tuple(heads.values()), tuple(feet.values()), tuple(notes))


def _edges(pages: Sequence[tuple[Page, Sequence[Line]]], *, upper: bool) -> dict[int, Line]:
    """The lines at one edge that are page numbers or repeat, by their identity."""
    found: dict[int, Line] = {}
    places: defaultdict[str, list[Line]] = defaultdict(list)
    for page, lines in pages:
        outer = sorted(lines, key=lambda line: line.top, reverse=not upper)[: _DEPTH + 1]
        edge = [line for line in outer[:_DEPTH] if _in_edge(line, page, upper=upper)]
        for line in edge:
            places[_DIGITS.sub("#", line.text)].append(line)
        if edge and _NUMBER.fullmatch(edge[0].text.strip()):
            found[id(edge[0])] = edge[0]
    for same in places.values():
        for line in same:
            others = {o.page for o in same if abs(o.top - line.top) <= _SAME_PLACE}
            if len(others) >= (3 if len(pages) > 4 else 2):
                found[id(line)] = line
    return dict(sorted(found.items(), key=lambda item: (item[1].page, item[1].top)))


def _in_edge(line: Line, page: Page, *, upper: bool) -> bool:
    return line.bottom < _EDGE * page.height if upper else line.top > (1 - _EDGE) * page.height


def _notes_from(lines: Sequence[Line], size: float) -> int:
    """The place in a page's lines from which on they are notes: small type at the foot, with a mark."""
    start = len(lines)
    while start and lines[start - 1].size < _SMALL * size:
        start -= 1
    while start < len(lines) and _NOTE_MARK.match(lines[start].text) is None:
        start += 1
    return start or len(lines)


def _parted_notes(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    notes: list[list[Line]] = []
    for line in lines:
        if not notes or _NOTE_MARK.match(line.text):
            notes.append([line])
        else:
            notes[-1].append(line)
    return [tuple(note) for note in notes]
