"""Passage and Plan: a segment as the rules see it, and the document round it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter, itemgetter

from luoshi.cadence import Deadline, Frame, Limit, Mention, Quota, find_mentions
from luoshi.duty import Bearer
from luoshi.extraction.wording.widths import widen
from luoshi.extraction.wording.words import find_unit_ends
from luoshi.source import Span
from luoshi.structure import (
    WORK_COLUMNS,
    ColumnRole,
    Item,
    Outline,
    Part,
    Segment,
    SegmentKind,
    names_minutes,
)

#: What stands between two commas or colons, those in a short bracket or a title passed over.
# A colon inside a time of day parts nothing: 17:40集合.
_CLAUSE = re.compile(r"(?:[^，,：:《]++|[：:](?<=\d.)(?=\d\d)|《(?:[^《》]{1,60}》)?)++")
_CLAUSE_WITH_BRACKET = re.compile(
    r"(?:[^，,：:（《]++|[：:](?<=\d.)(?=\d\d)|（(?:[^（）|]{1,60}）)?|《(?:[^《》]{1,60}》)?)++"
)
#: What stands between two bars.
_BARRED = re.compile(r"[^|\s](?:[^|]*[^|\s])?")
#: Cells of a row that judge the work, or say why, where others tell it: 考核标准, 备注, 存在问题.
_ASIDE = (ColumnRole.CRITERION, ColumnRole.NOTE, ColumnRole.FINDING)
#: Columns of organs; beside them a column that nobody knows names no more of them: 检查区域.
_ORGANS = (ColumnRole.BEARER, ColumnRole.LEAD)
#: The mark of a later sentence of its paragraph: 二是…, 第二，….
_RUNNING = re.compile(
    r"[二三四五六七八九十]{1,2}(?:是(?!否)|要(?=[\u4e00-\u9fff]))|第[二三四五六七八九十]，|其[二三四]，"
)
#: The title of an article before its words: 第三条 【培训补贴】…, 第三条 （适用范围）….
_TITLED = re.compile(
    r"\s*(?:【[^】]{1,24}】|〔[^〕]{1,24}〕|（(?![^）]*(?:责任|牵头|负责|配合))[^（）、，；：。]{2,20}）(?=[^，。；：、]{4}))\s*(?=.)"
)
#: So many items and passages are remembered: what the rules ask of stands near the sentence they read.
_REMEMBERED = 512
#: A paragraph has fewer sentences between a task and the trailer that closes it.
_FARTHEST = 40
_BODY_END = "。！？；：，!?;:, 　"
_start_of = itemgetter(0)
_index_of = attrgetter("index")


class Passage:
    """A segment, with its body: the words after its number and before its trailer.

    text: the segment's, with full-width signs, so that places in the one are places in the other.
    start, end: the body in `text`; body: its words. clauses: the stretches of the body between commas.
    place: where it stands in the document.
    """

    __slots__ = (
        "_clauses",
        "_mentions",
        "_unit_ends",
        "body",
        "end",
        "place",
        "plan",
        "segment",
        "start",
        "text",
    )

    def __init__(self, segment: Segment, plan: Plan) -> None:
        self.segment = segment
        self.plan = plan
        self.text = widen(segment.text)
        self.start = segment.mark
        if self.start and (titled := _TITLED.match(self.text, self.start)):
            self.start = titled.end()
        if not self.start and (running := _RUNNING.match(self.text)):
            self.start = running.end()
        end = segment.trailer if segment.trailer >= 0 else len(segment.text)
        while end > self.start and self.text[end - 1] in _BODY_END:
            end -= 1
        self.end = end
        self.body = self.text[self.start : end]
        self.place = plan.place(segment.item)
        self._clauses: list[tuple[int, int]] | None = None
        self._mentions: list[Mention] | None = None
        self._unit_ends: list[int] | None = None

    @property
    def clauses(self) -> list[tuple[int, int]]:
        """The clauses of the body: [start, end) in `text`, none empty; a comma in brackets parts none."""
        if self._clauses is None:
            self._clauses = self._part()
        return self._clauses

    def _part(self) -> list[tuple[int, int]]:
        clause = _CLAUSE_WITH_BRACKET if "（" in self.body else _CLAUSE
        return [found.span() for part in self.cells for found in clause.finditer(self.text, *part)]

    @property
    def cells(self) -> list[tuple[int, int]]:
        """The cells of a row that tell what is to be done, [start, end) in `text`; else the whole body.

        A line of text that bars part has cells too: 10月30日以前|各学校完成报名.
        """
        if self.segment.kind is not SegmentKind.ROW:
            if "|" not in self.body:
                return [(self.start, self.end)]
            return [part.span() for part in _BARRED.finditer(self.text, self.start, self.end)]
        own = [cell for cell in self.segment.cells if cell.text and not cell.inherited]
        if any(cell.role in WORK_COLUMNS for cell in own):
            charged = any(cell.role in _ORGANS for cell in own)
            own = [cell for cell in own if cell.role not in _ASIDE and (cell.role or not charged)]
        at = self.segment.start
        held = [(max(c.start - at, self.start), min(c.start - at + len(c.text), self.end)) for c in own]
        return [(start, end) for start, end in held if start < end]

    def clause_end(self, at: int) -> int:
        """The end of the clause in which `at` stands; that of the body where it stands in none."""
        _, end = self.clause_at(at)
        return end if at < end else self.end

    def clause_at(self, at: int) -> tuple[int, int]:
        """The clause in which `at` stands, or right behind which; the whole body where there is none."""
        place = bisect_right(self.clauses, at, key=_start_of) - 1
        if place >= 0 and at <= self.clauses[place][1]:
            return self.clauses[place]
        return self.start, self.end

    @property
    def mentions(self) -> list[Mention]:
        """The times that the body tells; their places are counted from its start."""
        if self._mentions is None:
            self._mentions = find_mentions(self.body, self.plan.frame)
        return self._mentions

    @property
    def sets_time_first(self) -> bool:
        """Whether a clause before the last sets a time: 演练后10日内，甲部编制报告，内容包括：."""
        last = self.clauses[-1][0] - self.start if self.clauses else 0
        return any(m.end <= last and isinstance(m.cadence, Deadline | Limit | Quota) for m in self.mentions)

    @property
    def unit_ends(self) -> list[int]:
        """Where names of units may end in the body."""
        if self._unit_ends is None:
            self._unit_ends = find_unit_ends(self.text, self.start, self.end)
        return self._unit_ends

    def names_unit(self, start: int, end: int) -> bool:
        """Whether the name of a unit may end within text[start:end]."""
        ends = self.unit_ends
        place = bisect_right(ends, start)
        return place < len(ends) and ends[place] <= end

    @property
    def leads_in(self) -> bool:
        """Whether the passage ends in a colon."""
        return self.text[-1] in "：:"

    @property
    def is_charged(self) -> bool:
        """Whether a trailer charges somebody with it: its own, its paragraph's, or a line right below."""
        segment, segments = self.segment, self.plan.outline.segments
        if segment.trailer >= 0:
            return True
        for other in segments[segment.index + 1 : segment.index + _FARTHEST]:
            if other.kind is SegmentKind.TRAILER:
                return True
            if other.paragraph != segment.paragraph:
                return False
            if other.trailer >= 0:
                return True
        return False

    @property
    def headings(self) -> str:
        """The titles of the headings above, joined by a slash."""
        return self.place.headings

    def span(self, start: int, end: int) -> Span:
        """The Span in the document of text[start:end]."""
        return self.plan.outline.view.span(self.segment.start + start, self.segment.start + end)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands: the items from the outermost down to it, and what they say.

    titles: theirs, outermost first. headings: the titles joined by a slash; near: the two nearest.
    lead_ins: the sentences ending in ： that lead in the lists in which it stands, innermost first.
    """

    path: tuple[Item, ...]
    titles: tuple[str, ...]
    headings: str
    near: str
    lead_ins: tuple[Segment, ...]


class Plan:
    """The document that the rules read in: its outline, its Frame, and what its items say."""

    def __init__(self, outline: Outline, frame: Frame) -> None:
        self.outline = outline
        self.frame = frame
        self.openers: dict[int, tuple[Bearer, ...]] = {}  # whom the opener of a list names, by its index
        self._passages: dict[int, Passage] = {}
        self._places: dict[int | None, Place] = {}

    def passage(self, index: int) -> Passage:
        """The segment of this index as a Passage."""
        found = self._passages.get(index)
        if found is None:
            if len(self._passages) >= _REMEMBERED:
                self._passages.clear()
            found = self._passages[index] = Passage(self.outline.segments[index], self)
        return found

    def place(self, item: int | None) -> Place:
        """Where the item of this index stands; None is the top of the document."""
        known = self._places.get(item)
        if known is None:
            if len(self._places) >= _REMEMBERED:
                self._places.clear()
            known = self._places[item] = self._find_place(item)
        return known

    def _find_place(self, item: int | None) -> Place:
        path = self.outline.path(item)
        titles = tuple(i.title for i in path if i.title)
        headings = "/".join(titles)
        openers = tuple(self.outline.segments[i.lead_in] for i in reversed(path) if i.lead_in is not None)
        return Place(path, titles, headings, "/".join(headings.rsplit("/", 2)[-2:]), openers)

    def words_in(self, place: Span, words: str) -> Span | None:
        """The Span of words in a heading or title; None where they do not stand there in one piece."""
        view = self.outline.view
        at = view.text.find(words, view.position(place.start))
        if at < 0 or view.origins[at] >= place.end:
            return None
        return view.span(at, at + len(words))

    @cached_property
    def is_rule(self) -> bool:
        """Whether the document is in articles: 第一条, 第二条."""
        return self.outline.is_rule

    @cached_property
    def is_minutes(self) -> bool:
        """Whether the document is the minutes of a meeting."""
        return names_minutes(self.title)

    @cached_property
    def title(self) -> str:
        """The document's titles, joined; "" where it has none."""
        return "".join(s.text for s in self.titles)

    @cached_property
    def titles(self) -> tuple[Segment, ...]:
        """The document's titles; a text that holds several documents has those of each."""
        return tuple(s for s in self.outline.segments if s.part is Part.TITLE)

    def title_above(self, segment: Segment) -> Segment | None:
        """The last line of the title under which a segment stands."""
        place = bisect_right(self.titles, segment.index, key=_index_of)
        return self.titles[place - 1] if place else None

    @cached_property
    def first_item(self) -> int | None:
        """The index of the first segment that stands under an item; None where none does."""
        return next((each.index for each in self.outline.segments if each.item is not None), None)

    def item(self, segment: Segment) -> Item | None:
        """The Item in which a segment stands."""
        return None if segment.item is None else self.outline.items[segment.item]
