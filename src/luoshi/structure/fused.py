"""Fused paragraphs: a line that holds several numbered items is parted at their marks.

A mark inside a line is believed where a sentence has just ended, or where its number is the
next of its kind (a heading without a full stop stands before it).
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from luoshi.structure.heal import Paragraph
from luoshi.structure.marks import Mark, read_mark
from luoshi.structure.outline import ItemKind

_CANDIDATE = re.compile(
    r"第[一二三四五六七八九十百零〇\d]{1,6}[章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]"
    r"|[0-9]{1,2}[.．、](?!\d)|[（(][0-9]{1,2}[）)]|[①-⑳]"
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


def part_fused(view_text: str, paragraph: Paragraph, track: NumberTrack) -> list[Paragraph]:
    """The paragraphs that a paragraph holds: itself, where no item begins inside it."""
    cuts: list[int] = []
    own = read_mark(view_text, paragraph.start, paragraph.end)
    if own is not None:
        track.note(own)
    at = own.end if own else paragraph.start + 1
    for candidate in _CANDIDATE.finditer(view_text, at, paragraph.end):
        mark = read_mark(view_text, candidate.start(), paragraph.end)
        if mark is None or not _believed(view_text, mark, track):
            continue
        track.note(mark)
        cuts.append(mark.start)
    if not cuts:
        return [paragraph]
    bounds = [paragraph.start, *cuts, paragraph.end]
    return [replace(paragraph, start=start, end=end) for start, end in pairwise(bounds) if end > start]


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
