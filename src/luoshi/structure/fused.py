"""Fused paragraphs: a line that holds several numbered items is parted at their marks.

A mark inside a line is believed where a sentence has just ended, or where its number is the
next of its kind (a heading without a full stop stands before it).
"""

from __future__ import annotations

import re
from itertools import pairwise

from luoshi.structure.heal import Paragraph
from luoshi.structure.marks import Mark, read_mark
from luoshi.structure.outline import ItemKind

# The first sign alone stands before the branches, so that the search leaps from one such sign to the next.
_CANDIDATE = re.compile(
    r"[第一二三四五六七八九十（(0-9①-⑳](?:"
    r"(?<=第)[一二三四五六七八九十百零〇\d]{1,6}[章节条]"
    r"|(?<=[一二三四五六七八九十])[一二三四五六七八九十]{0,2}、"
    r"|(?<=[（(])(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)]"
    r"|(?<=[0-9])[0-9]?[.．、](?!\d)"
    r"|(?<=[①-⑳]))"
)
_ENDED = "。！？；：!?;:"
_AFTER_BRACKET = "）)”"
_REFERENCE = re.compile("[项款目点、的中和至及]|所|规定|要求")  # 按前述（二）项办理
_IN_TEXT = (ItemKind.CIRCLE, ItemKind.BRACKET_DIGIT)


class NumberTrack:
    """The last number of each kind that was met, over the whole document."""

    def __init__(self) -> None:
        self._last: dict[ItemKind, int] = {}
        self.newest: Mark | None = None

    def follows(self, mark: Mark) -> bool:
        """Whether the mark's number is the next of its kind."""
        return mark.value == self._last.get(mark.kind, 0) + 1

    def note(self, mark: Mark) -> None:
        """Remember a mark that was believed."""
        self._last[mark.kind] = mark.value
        self.newest = mark


def part_fused(text: str, paragraph: Paragraph, track: NumberTrack) -> list[tuple[Paragraph, Mark | None]]:
    """The paragraphs that a paragraph holds, and their marks: itself, where no item begins inside it."""
    begin, end, block = paragraph
    own = read_mark(text, begin, end)
    if own is not None:
        track.note(own)
    marks: list[Mark] = []
    for candidate in _CANDIDATE.finditer(text, own.end if own else begin + 1, end):
        place = candidate.start()
        mark = read_mark(text, place, end)
        if mark is not None and _believed(text, mark, track):
            track.note(mark)
            marks.append(mark)
    if not marks:
        return [(paragraph, own)]
    starts = [mark.start for mark in marks]
    pieces = [Paragraph(*bounds, block) for bounds in pairwise((begin, *starts, end))]
    return list(zip(pieces, (own, *marks), strict=True))


def _believed(text: str, mark: Mark, track: NumberTrack) -> bool:
    before = text[mark.start - 1]
    if before in _ENDED:
        return mark.kind is not ItemKind.ARTICLE or mark.value == 1 or track.follows(mark)
    if mark.kind in _IN_TEXT:
        return False
    if before in _AFTER_BRACKET and mark.start >= 2 and text[mark.start - 2] in "。；责合位":
        return track.follows(mark) or mark.value == 1
    if mark.kind in (ItemKind.ARTICLE, ItemKind.CHAPTER, ItemKind.SECTION):
        return False
    if mark.kind not in (ItemKind.BRACKET_HAN, ItemKind.HAN) or before in "第、，的和及至见按条款":
        return False
    if _REFERENCE.match(text, mark.end):
        return False
    if mark.value == 1:
        return _opens_under_heading(text, mark, track.newest)
    return track.follows(mark)


def _opens_under_heading(text: str, mark: Mark, newest: Mark | None) -> bool:
    """Whether a heading 一、… without a full stop runs into its first （一）."""
    if mark.kind is not ItemKind.BRACKET_HAN or newest is None or newest.kind is not ItemKind.HAN:
        return False
    between = text[newest.end : mark.start]
    return len(between) <= 40 and not any(sign in between for sign in "。；：")
