"""Manuscript: a document as the checks see it: paragraphs, duties, names, and the page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import itemgetter

from luoshi.cadence import CHINA, Calendar, Frame
from luoshi.duty import Modality, Proposal
from luoshi.errors import Phrase
from luoshi.extraction.result import Extraction
from luoshi.lint.page.facts import PageFacts
from luoshi.source import Span
from luoshi.structure import Outline, Part, Segment, SegmentKind

_TOLD = 5  # lines or sentences that a remark names
_HAN = re.compile("[\u4e00-\u9fff]")
_TITLE = re.compile("《[^《》]*(?:《[^《》]*》[^《》]*){0,3}》")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the healed text, or a cell of a row.

    start: its place in the view. segments: those that it holds, or the row.
    """

    start: int
    text: str
    segments: tuple[Segment, ...]

    @property
    def part(self) -> Part | None:
        """The letter part that it is; None for text of the plan."""
        return self.segments[0].part

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table, or the head of one."""
        return self.segments[0].kind is SegmentKind.ROW or self.part is Part.TABLE_HEAD

    @property
    def is_prose(self) -> bool:
        """Whether it is running text, a heading or a title: no table row, page mark or note."""
        return not self.is_row and self.part not in (Part.PAGE, Part.NOTE)

    def is_number(self, at: int) -> bool:
        """Whether text[at] belongs to the number of one of its segments: 一、 or （二）."""
        place = self.start + at
        return any(each.start <= place < each.start + each.mark for each in self.segments)

    def titles(self) -> list[tuple[int, int]]:
        """Where names of documents stand in it, with their 《》: their words are not the writer's own."""
        return [found.span() for found in _TITLE.finditer(self.text)]


class Manuscript:
    """What is checked. Places are those of the healed view; `span` leads back to the Document.

    extraction: None where only the structure is known; the checks of duties then find nothing.
    units: names of units that the site knows, None where none were handed in. page: what a .docx
    says of its page, None for any other file. by_sentence: whether several places are told by their
    sentences, as an outline numbers them, and not by the lines of the text.
    """

    def __init__(  # noqa: PLR0913  # what is checked, and what it is held against
        self,
        outline: Outline,
        extraction: Extraction | None = None,
        units: Sequence[str] | None = None,
        page: PageFacts | None = None,
        calendar: Calendar = CHINA,
        *,
        by_sentence: bool = False,
    ) -> None:
        self.outline = outline
        self.extraction = extraction
        self.units = units
        self.page = page
        self.calendar = calendar
        self.by_sentence = by_sentence

    @property
    def frame(self) -> Frame:
        """The Frame that completed the dates; an empty one where no duty was read."""
        return self.extraction.frame if self.extraction else Frame()

    @cached_property
    def duties(self) -> tuple[Proposal, ...]:
        """The duties that must be done: what is forbidden or allowed is left out."""
        proposals = self.extraction.proposals if self.extraction else ()
        return tuple(each for each in proposals if each.modality is Modality.MUST)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All paragraphs, in order."""
        text = self.outline.view.text
        found = []
        for _, group in groupby(self.outline.segments, key=lambda segment: segment.paragraph):
            segments = tuple(group)
            start = segments[0].start
            end = segments[-1].start + len(segments[-1].text)
            found.append(Paragraph(start, text[start:end], segments))
        return tuple(found)

    @cached_property
    def prose(self) -> tuple[Paragraph, ...]:
        """The paragraphs of running text, headings and titles."""
        return tuple(each for each in self.paragraphs if each.is_prose)

    @cached_property
    def passages(self) -> tuple[Paragraph, ...]:
        """What is held to the rules of signs and numerals: running text, and the cells of rows, in order."""
        return tuple(part for each in self.paragraphs for part in _passages_of(each))

    @cached_property
    def is_rule(self) -> bool:
        """Whether the document is in articles: 第一条, 第二条."""
        return self.outline.is_rule

    def span(self, start: int, end: int) -> Span:
        """The Span in the Document of the view's characters [start, end)."""
        return self.outline.view.span(start, end)

    def within(self, paragraph: Paragraph, start: int, end: int) -> Span:
        """The Span of paragraph.text[start:end]."""
        return self.span(paragraph.start + start, paragraph.start + end)

    def document_line(self, offset: int) -> int:
        """The number of the line, from 1, in which a character of the Document stands."""
        return bisect_right(self._line_ends, offset) + 1

    def places_told(self, spans: Iterable[Span]) -> Phrase:
        """Several places as a remark names them, by line or by sentence: the first few, then …."""
        starts = [span.start for span in spans]
        sentences = [self._sentence(start) for start in starts] if self.by_sentence else []
        by_sentence = bool(sentences) and None not in sentences
        numbers = list(dict.fromkeys(sentences if by_sentence else map(self.document_line, starts)))
        told = "、".join(map(str, numbers[:_TOLD])) + ("…" if len(numbers) > _TOLD else "")
        zh, en = ("句", "sentences") if by_sentence else ("行", "lines")
        return Phrase(f"第 {told} {zh}", f"{en} {told}")

    def others_told(self, spans: Sequence[Span]) -> Phrase:
        """How many places there are, and where, behind the words of the first; nothing for one alone."""
        if len(spans) == 1:
            return Phrase("", "")
        places = self.places_told(spans)
        return Phrase(f"等 {len(spans)} 处（{places.zh}）", f" ({len(spans)} such, {places.en})")

    def _sentence(self, offset: int) -> int | None:
        """The number of the sentence, from 1, in which a character of the Document stands; None in no one."""
        at = bisect_right(self._sentence_ranges, offset, key=itemgetter(0)) - 1
        if at < 0 or offset >= self._sentence_ranges[at][1]:
            return None
        return self._sentence_ranges[at][2]

    @cached_property
    def _sentence_ranges(self) -> list[tuple[int, int, int]]:
        """Start, end and number of all sentences, as they stand in the Document; no two overlap."""
        segments = self.outline.segments
        return sorted((*each, segment.index + 1) for segment in segments for each in segment.span.ranges)

    @cached_property
    def _line_ends(self) -> list[int]:
        return [found.start() + 1 for found in re.finditer("\n", self.outline.document.text)]

    def matches(
        self, pattern: re.Pattern[str], *, titles: bool = False, cells: bool = True
    ) -> Iterator[tuple[Paragraph, re.Match[str]]]:
        """Each match in running text and in cells, or in running text alone.

        Those inside the names of documents are given only where asked for.
        """
        for paragraph in self.passages if cells else self.prose:
            names: list[tuple[int, int]] | None = None
            at = 0
            for found in pattern.finditer(paragraph.text):
                if names is None:
                    names = [] if titles else paragraph.titles()
                while at < len(names) and names[at][1] <= found.start():
                    at += 1
                if at == len(names) or found.end() <= names[at][0]:
                    yield paragraph, found


def _passages_of(paragraph: Paragraph) -> Iterator[Paragraph]:
    """A paragraph of running text; of a row each cell that holds words: no bare number, no code."""
    if paragraph.is_prose:
        yield paragraph
        return
    for segment in paragraph.segments:
        for cell in segment.cells:
            if not cell.inherited and _HAN.search(cell.text):
                yield Paragraph(cell.start, cell.text, (segment,))


def joined(spans: Iterable[Span]) -> Span:
    """One Span of the words of several, in their order; ranges that touch become one.

    Raises:
        ValueError: there is none.
    """
    ranges: list[tuple[int, int]] = []
    for start, end in sorted(one for span in spans for one in span.ranges):
        if ranges and start <= ranges[-1][1]:
            ranges[-1] = (ranges[-1][0], max(end, ranges[-1][1]))
        else:
            ranges.append((start, end))
    return Span(tuple(ranges))
