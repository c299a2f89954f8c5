"""Passage and Plan: a segment as the rules see it, and the document round it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from luoshi.cadence import Frame
from luoshi.source import Span
from luoshi.structure import Item, ItemKind, Outline, Part, Segment

_CLAUSE_END = re.compile(r"[，,：:]")
_BODY_END = "。！？；：!?;: 　"


class Passage:
    """A segment, with its body: the words after its number and before its trailer.

    start, end: the body in `text`. clauses: the stretches of the body between commas.
    """

    def __init__(self, segment: Segment, plan: Plan) -> None:
        self.segment = segment
        self.plan = plan
        self.text = segment.text
        self.start = segment.mark
        end = segment.trailer if segment.trailer >= 0 else len(segment.text)
        while end > self.start and self.text[end - 1] in _BODY_END:
            end -= 1
        self.end = end

    @cached_property
    def body(self) -> str:
        """The words of the body."""
        return self.text[self.start : self.end]

    @cached_property
    def clauses(self) -> list[tuple[int, int]]:
        """The clauses of the body: [start, end) in `text`, none empty."""
        found: list[tuple[int, int]] = []
        head = self.start
        for comma in _CLAUSE_END.finditer(self.text, self.start, self.end):
            if comma.start() > head:
                found.append((head, comma.start()))
            head = comma.end()
        if head < self.end:
            found.append((head, self.end))
        return found

    @property
    def leads_in(self) -> bool:
        """Whether the passage ends in a colon."""
        return self.text[-1] in "：:"

    @cached_property
    def headings(self) -> str:
        """The titles of the headings above, joined by a slash."""
        return self.plan.headings(self.segment.item)

    def span(self, start: int, end: int) -> Span:
        """The Span in the document of text[start:end]."""
        return self.plan.outline.view.span(self.segment.start + start, self.segment.start + end)


class Plan:
    """The document that the rules read in: its outline, its Frame, and what its items say."""

    def __init__(self, outline: Outline, frame: Frame) -> None:
        self.outline = outline
        self.frame = frame
        self._headings: dict[int | None, str] = {None: ""}
        self._lead_ins: dict[int | None, Sequence[Segment]] = {None: ()}
        self._passages: dict[int, Passage] = {}

    def passage(self, index: int) -> Passage:
        """The segment of this index as a Passage."""
        found = self._passages.get(index)
        if found is None:
            found = self._passages[index] = Passage(self.outline.segments[index], self)
        return found

    def headings(self, item: int | None) -> str:
        """The titles of an item and of those above it, joined by a slash."""
        known = self._headings.get(item)
        if known is None:
            known = "/".join(i.title for i in self.outline.path(item) if i.title)
            self._headings[item] = known
        return known

    def near_headings(self, item: int | None) -> str:
        """The titles of the two nearest headings, joined by a slash."""
        return "/".join(self.headings(item).rsplit("/", 2)[-2:])

    def lead_ins(self, segment: Segment) -> Sequence[Segment]:
        """The sentences ending in ： that lead in the lists in which a segment stands, innermost first."""
        known = self._lead_ins.get(segment.item)
        if known is None:
            path = self.outline.path(segment.item)
            known = [self.outline.segments[i.lead_in] for i in reversed(path) if i.lead_in is not None]
            self._lead_ins[segment.item] = known
        return known

    @cached_property
    def is_rule(self) -> bool:
        """Whether the document is in articles: 第一条, 第二条."""
        return sum(i.kind is ItemKind.ARTICLE for i in self.outline.items) >= 3

    @cached_property
    def title(self) -> str:
        """The document's titles, joined; "" where it has none."""
        return "".join(s.text for s in self.outline.segments if s.part is Part.TITLE)

    @cached_property
    def first_item(self) -> int:
        """The index of the first segment that stands under an item; all where there is none."""
        for segment in self.outline.segments:
            if segment.item is not None:
                return segment.index
        return 0

    def item(self, segment: Segment) -> Item | None:
        """The Item in which a segment stands."""
        return None if segment.item is None else self.outline.items[segment.item]
