"""Document -> Outline: heal, part, tell headings from text, and cut into segments."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import islice

from luoshi.source import Document, Fault, Span
from luoshi.structure import letter
from luoshi.structure.brackets import CLOSING, OPENING
from luoshi.structure.draft import LIST_KINDS, OutlineDraft
from luoshi.structure.enclosed import find_enclosed
from luoshi.structure.faults import fault
from luoshi.structure.headings import (
    SHORT,
    ends_sentence,
    heads_duty,
    heads_line,
    heads_list_in_article,
    heads_text,
    is_colon_heading,
    names_post,
    names_time,
    names_topic,
    states,
)
from luoshi.structure.heal import heal
from luoshi.structure.lines import Line
from luoshi.structure.marked import MarkedParagraph, heads_by_sign
from luoshi.structure.marking import mark_paragraphs
from luoshi.structure.marks import Mark
from luoshi.structure.outline import ItemKind, Outline, Part, SegmentKind
from luoshi.structure.parts import find_parts
from luoshi.structure.row_reader import RowReader
from luoshi.structure.sentences import (
    find_sentences,
    is_form_line,
    is_label_line,
    is_short_label,
    looks_like_trailer,
    owner_of,
)

#: Paragraphs that an entry of an article may have of its own.
_LOOKAHEAD = 12
#: So many paragraphs without a number may stand between two entries of a list: 注：以上材料须装订。
_NOTES = 2
#: Characters of a line between two rows that heads the second: 部门负责人.
_ROW_HEADING = 12
#: The numbers of headings that months may stand below; 1. above one is the last entry of the month before.
_ABOVE_MONTHS = (ItemKind.BOOK, ItemKind.CHAPTER, ItemKind.SECTION, ItemKind.HAN, ItemKind.BRACKET_HAN)
#: Who sits in a body: 组长：县长, below 一、组织机构.
_ROSTER = re.compile(r"副?组\s*长[：:]|副?主\s*任[：:]|总指挥[：:]|成\s*员(?:单位)?[：:]|召集人[：:]")
_TRAILER_SIGNS = frozenset("责牵配主具协承参实落完整办截负时")


def build_outline(document: Document) -> Outline:
    """The Items and Segments of a document; every word of its text stands in exactly one segment."""
    view, paragraphs, heads = heal(document)
    lines = mark_paragraphs(view.text, paragraphs)
    paragraphs.clear()  # those of a large document take as much room as its text
    draft = OutlineDraft(document, view)
    _Walk(draft, view.text, lines).walk()
    return draft.finish(_tell_heads(document, heads))


def _tell_heads(document: Document, heads: Sequence[Line]) -> Iterator[Fault]:
    if heads:
        span = Span(tuple((line.start, line.end) for line in heads))
        words = document.text[heads[0].start : heads[0].end]
        yield fault("running-head", span, words=words, count=len(heads))


class _Walk:
    """Walks over the paragraphs of a document once, drafts its outline, and lets go what it passed."""

    def __init__(self, draft: OutlineDraft, text: str, lines: deque[MarkedParagraph]) -> None:
        self._draft, self._text, self._ahead = draft, text, lines
        whole = tuple(lines)
        self._enclosed = find_enclosed(whole)
        self._parts = find_parts(whole, self._enclosed)
        self._rows = RowReader(text)
        self._owners_lead = False  # who is charged is told above the work

    def walk(self) -> None:
        """Take all paragraphs."""
        for number in range(len(self._ahead)):
            line = self._ahead.popleft()
            if line.is_row and not line.is_page:
                self._take_row(number, line)
                continue
            self._rows.leave()
            part = self._parts[number]
            if part is not None:
                self._take_part(number, line, part)
            elif (owner := self._owner_above(line)) is not None:
                self._draft.open_item(line, owner, line.end)
                self._draft.add(SegmentKind.HEADING, line.start, line.end, number)
            elif self._is_trailer_line(line):
                self._draft.add(SegmentKind.TRAILER, line.start, line.end, number, mark=line.mark)
            else:
                self._take_text(number, line)

    def _take_part(self, number: int, line: MarkedParagraph, part: Part) -> None:
        if part is Part.TITLE or number in self._enclosed or letter.is_attachment(line.text):
            self._draft.leave_items()
        self._draft.add(SegmentKind.FRAME, line.start, line.end, number, part=part)

    def _take_row(self, number: int, line: MarkedParagraph) -> None:
        cells = self._rows.read(line, self._ahead)
        if cells is not None:
            self._draft.add(SegmentKind.ROW, line.start, line.end, number, cells=cells)
        elif not self._rows.draws_line(line):  # |---|---| draws a line, as --- does
            self._draft.add(SegmentKind.FRAME, line.start, line.end, number, part=Part.TABLE_HEAD)

    def _owner_above(self, line: MarkedParagraph) -> str | None:
        """Whom a line charges with what stands below it, where nothing above it wants an owner.

        责任人：安全科, and below it 工作任务：修订预案, or 1.: as long as the first of a document stands so.
        """
        if line.mark is not None or not self._ahead or not (owner := owner_of(line.text)):
            return None
        below = self._ahead[0]
        begins = below.mark is not None and below.mark.value == 1 and below.mark.kind in LIST_KINDS
        if not (begins or (is_form_line(below.text) and not is_label_line(below.text))):
            return None
        if not (self._owners_lead or self._draft.awaits_text):
            return None
        self._owners_lead = True
        return owner

    def _is_trailer_line(self, line: MarkedParagraph) -> bool:
        text = line.text
        if self._draft.is_empty:
            return False
        if line.mark is not None:
            return line.words[:1] in _TRAILER_SIGNS and is_short_label(line.words)
        if text[0] not in OPENING:
            return text[0] in _TRAILER_SIGNS and is_label_line(text)
        text = text.rstrip("。；")
        return text[-1] in CLOSING and looks_like_trailer(text, 0, len(text))

    def _take_text(self, number: int, line: MarkedParagraph) -> None:
        bounds = self._find_sentences(line)
        if len(bounds) == 1 and not _ROSTER.match(line.text) and self._heads(number, line):
            if line.mark is None and self._ahead and self._ahead[0].mark is not None:
                self._draft.begin_anew(self._ahead[0].mark)
            self._draft.open_item(line, line.words, line.end)
            self._draft.add(SegmentKind.HEADING, line.start, line.end, number, mark=line.mark)
            return
        if len(bounds) > 1 and self._take_run_in_heading(number, line, bounds[0][1]):
            self._add_sentences(bounds[1:], number, None)
            return
        if line.mark is not None:
            self._draft.open_item(line, "", line.end)
        elif not self._list_goes_on():
            self._draft.close_list()
            if line.is_entry:
                self._draft.leave_entries(line.indent)
        self._add_sentences(bounds, number, line.mark)

    def _list_goes_on(self) -> bool:
        """Whether a paragraph without a number belongs to an entry: the next number goes on with its list."""
        for line in islice(self._ahead, _NOTES):
            if line.mark is not None:
                return self._draft.goes_on_with_list(line.mark)
            if line.is_row or line.is_page:
                return False
        return False

    def _find_sentences(self, line: MarkedParagraph) -> list[tuple[int, int]]:
        """The sentences of a paragraph; its number belongs to the first, whatever signs it holds."""
        if line.mark is None:
            return find_sentences(self._text, line.start, line.end)
        bounds = find_sentences(self._text, line.mark.end, line.end) or [(line.start, line.end)]
        bounds[0] = line.start, bounds[0][1]
        return bounds

    def _take_run_in_heading(self, number: int, line: MarkedParagraph, end: int) -> bool:
        """Take the first sentence of a paragraph where it is the heading of the rest."""
        words = self._text[line.mark.end if line.mark else line.start : end]
        if not heads_text(words, line.end - end, line.mark):
            return False
        if self._draft.in_article and states(words):
            return False
        if line.mark is not None and self._draft.goes_on_among_entries(line.mark):
            return False  # 4、保持馆内清洁。请勿携带饮料。 below three rules that have no topic
        self._draft.open_item(line, words, end)
        self._draft.add(SegmentKind.HEADING, line.start, end, number, mark=line.mark)
        return True

    def _heads(self, number: int, line: MarkedParagraph) -> bool:
        """Whether a line of one sentence is the heading of what stands below it."""
        if line.mark is not None and line.mark.kind in LIST_KINDS and self._draft.in_article:
            return self._heads_in_article(number, line.words, line.mark)
        below = self._ahead[0] if self._ahead else None
        if below is not None and is_label_line(below.words):
            return names_topic(line.words)  # 修订预案, and below it 责任单位：…: no heading but work
        told = heads_by_sign(line, below)
        if told is not None:
            return told
        if below is None:
            return heads_line(line.words, line.mark, None, followed=False)
        if line.mark is not None and self._is_entry(line, line.mark, below):
            return False
        if line.mark is not None and below.mark is None and names_time(below.text):
            # 一、工作安排, above 九月份
            return line.mark.kind in _ABOVE_MONTHS and not ends_sentence(line.words)
        if line.mark is not None and below.mark is None and names_topic(line.words):
            return not below.is_page and self._parts[number + 1] is None
        if line.mark is None and (self._heads_post(number, line, below) or self._heads_time(line, below)):
            return True
        return heads_line(
            line.words, line.mark, below.mark, followed=self._has_words(below, number + 1, line.mark)
        )

    def _is_entry(self, line: MarkedParagraph, mark: Mark, below: MarkedParagraph) -> bool:
        """Whether a numbered line goes on with a list of sentences, or is its last, above another heading."""
        ends = line.words.endswith("。")
        if ends and self._draft.goes_on_among_entries(mark):
            return True
        if below.mark is not None:
            return False
        if self._draft.closes_list(mark):
            return True
        if mark.value == 1 or not ends or ends_sentence(below.text):
            return False
        return not self._draft.goes_on_under_headings(mark)

    def _heads_post(self, number: int, line: MarkedParagraph, below: MarkedParagraph) -> bool:
        """Whether a line names a post, and the lines below it, without their stops, say its duties."""
        if below.is_row and self._rows.lacks_head(below):
            return len(line.text) <= _ROW_HEADING and not ends_sentence(line.text)  # whose the next rows are
        if below.mark is not None or below.is_row or self._parts[number + 1] is not None:
            return False
        return heads_duty(line.text, below.text) and not names_post(below.text)

    def _heads_time(self, line: MarkedParagraph, below: MarkedParagraph) -> bool:
        """Whether a line is a month, and what stands below it is its work, numbered or not."""
        return names_time(line.text) and not below.is_page and not names_time(below.text)

    def _heads_in_article(self, number: int, words: str, mark: Mark) -> bool:
        """Whether a short entry has paragraphs of its own, as the entry behind it or before it has."""
        if not heads_line(words, mark, None, followed=True):
            return False
        if self._ahead and (below := self._ahead[0].mark) and heads_list_in_article(words, mark, below):
            return True
        for offset, line in enumerate(islice(self._ahead, _LOOKAHEAD), 1):
            if line.mark is not None:
                goes_on = line.mark.kind is mark.kind and line.mark.value == mark.value + 1
                return offset > 1 and (goes_on or self._draft.goes_on_under_headings(mark))
            if line.is_row or not self._has_words(line, number + offset, mark):
                return False
        return False

    def _has_words(self, line: MarkedParagraph, number: int, above: Mark | None) -> bool:
        """Whether a line is text or a numbered item: no letter part, no heading of months.

        Below a plain line only a whole sentence will do; below a numbered one a row too, or a plain heading.
        """
        if line.is_page or self._parts[number] is not None:
            return False
        if line.mark is not None or (above is not None and _ROSTER.match(line.text)):
            return True
        if line.text[-1] in ":：" and is_colon_heading(line.text):
            return above is not None
        if ends_sentence(line.text) or line.text[-1] in ":：":
            return True
        return above is not None and (line.is_row or self._heads_list(line))

    def _heads_list(self, line: MarkedParagraph) -> bool:
        """Whether the next line is a plain heading, whose list begins below it."""
        if len(self._ahead) < 2 or self._ahead[0] is not line or len(line.text) > SHORT:
            return False
        below = self._ahead[1].mark
        return below is not None and below.value == 1

    def _add_sentences(self, bounds: list[tuple[int, int]], number: int, mark: Mark | None) -> None:
        for position, (start, end) in enumerate(bounds):
            self._draft.add(SegmentKind.SENTENCE, start, end, number, mark=mark if position == 0 else None)
