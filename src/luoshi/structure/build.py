"""Document -> Outline: heal, part, tell headings from text, and cut into segments."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from luoshi.source import BlockKind, Document, View
from luoshi.structure import letter, tables
from luoshi.structure.fused import NumberTrack, part_fused
from luoshi.structure.headings import (
    Ladder,
    ends_sentence,
    heads_line,
    heads_text,
    is_catalogue_line,
    is_colon_heading,
)
from luoshi.structure.heal import Paragraph, heal
from luoshi.structure.marks import Mark, read_mark
from luoshi.structure.outline import Item, ItemKind, Outline, Part, Segment, SegmentCell, SegmentKind
from luoshi.structure.sentences import find_sentences, find_trailer, looks_like_trailer

_DECORATION = re.compile(r"[#*>•●■◆\-—☆★ ]+")
_TRAILER_LINE = re.compile(
    r"(?:责任|牵头|配合|主办|协办|承办|参加|参与|实施|完成)(?:单位|部门|科室|处室|领导|人|时限|时间)[：:].{1,300}"
)
_PAGE_KINDS = (BlockKind.HEADER, BlockKind.FOOTER)
_LIST_KINDS = (
    ItemKind.RUNNING,
    ItemKind.CIRCLE,
    ItemKind.BRACKET_DIGIT,
    ItemKind.DIGIT,
    ItemKind.BRACKET_HAN,
    ItemKind.HAN,
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph, its words, its decoration (## **) and its mark."""

    paragraph: Paragraph
    start: int
    text: str
    mark: Mark | None

    @property
    def words(self) -> str:
        return self.text[self.mark.end - self.start :] if self.mark else self.text


def build_outline(document: Document) -> Outline:
    """The Items and Segments of a document; every word of its text stands in exactly one segment."""
    view, paragraphs = heal(document)
    track = NumberTrack()
    parted: list[Paragraph] = []
    for number, paragraph in enumerate(paragraphs):
        if paragraph.block.kind is BlockKind.ROW or tables.is_row(view.text[paragraph.start : paragraph.end]):
            parted.append(paragraph)
            continue
        for piece in _part_letterhead(view.text, paragraph, first=number < 3):
            parted.extend(part_fused(view.text, piece, track))
    return _Builder(document, view, [_read_line(view.text, p) for p in parted]).build()


def _part_letterhead(text: str, paragraph: Paragraph, *, first: bool) -> list[Paragraph]:
    """Title, number and addressees, where they are fused with the text that follows."""
    if not first:
        return [paragraph]
    cuts: list[int] = []
    start = paragraph.start
    if end := letter.number_end(text[start : paragraph.end]):
        cuts.append(start + end)
        start += end
    if (end := letter.salutation_end(text[start : paragraph.end])) and cuts:
        cuts.append(start + end)
    bounds = [paragraph.start, *cuts, paragraph.end]
    return [Paragraph(a, b, paragraph.block) for a, b in pairwise(bounds) if b > a]


def _read_line(text: str, paragraph: Paragraph) -> _Line:
    start = paragraph.start
    if decoration := _DECORATION.match(text, start, paragraph.end):
        start = decoration.end() if decoration.end() < paragraph.end else start
    return _Line(paragraph, start, text[start : paragraph.end], read_mark(text, start, paragraph.end))


class _Builder:
    """Walks over the lines once and collects Items and Segments."""

    def __init__(self, document: Document, view: View, lines: list[_Line]) -> None:
        self._document, self._view, self._lines = document, view, lines
        self._items: list[Item] = []
        self._segments: list[Segment] = []
        self._ladder = Ladder()
        self._in_head = True  # before the first sentence of the plan
        self._table: tables.TableReader | None = None
        self._table_number: int | None = None

    def build(self) -> Outline:
        for number, line in enumerate(self._lines):
            following = self._lines[number + 1] if number + 1 < len(self._lines) else None
            self._take(number, line, following)
        return Outline(self._document, self._view, tuple(self._items), tuple(self._segments))

    def _take(self, number: int, line: _Line, following: _Line | None) -> None:
        paragraph = line.paragraph
        if paragraph.block.kind in _PAGE_KINDS:
            self._add(SegmentKind.FRAME, paragraph.start, paragraph.end, number, part=Part.PAGE)
        elif paragraph.block.kind is BlockKind.ROW or tables.is_row(line.text):
            self._take_row(number, line)
        else:
            self._table = None
            part = self._find_part(line, following)
            if part is not None:
                self._take_part(number, line, part)
            elif line.mark is None and self._is_trailer_line(line):
                self._add(SegmentKind.TRAILER, paragraph.start, paragraph.end, number)
            else:
                self._take_text(number, line, following)

    def _find_part(self, line: _Line, following: _Line | None) -> Part | None:
        text = line.text
        if letter.is_date(text):
            return Part.DATE
        if letter.is_number(text):
            return Part.NUMBER
        if letter.is_note(text) or is_catalogue_line(text):
            return Part.NOTE
        if line.mark is not None:
            return None
        if self._in_head and letter.salutation_end(text) == len(text):
            return Part.SALUTATION
        if ends_sentence(text) or text[-1] in ":：":
            return None
        if letter.looks_like_title(text) and (self._in_head or self._after_frame()):
            return Part.TITLE
        if self._in_head and len(text) <= 50 and not self._items:
            return Part.TITLE
        if following is not None and letter.is_date(following.text) and len(text) <= 40:
            return Part.SIGNATURE
        return None

    def _after_frame(self) -> bool:
        """Whether the last segment closed a letter, so that an attachment may begin."""
        return bool(self._segments) and self._segments[-1].kind is SegmentKind.FRAME

    def _take_part(self, number: int, line: _Line, part: Part) -> None:
        paragraph = line.paragraph
        if part is Part.TITLE:
            self._in_head = True
            self._ladder = Ladder()
        self._add(SegmentKind.FRAME, paragraph.start, paragraph.end, number, part=part, item=None)

    def _is_trailer_line(self, line: _Line) -> bool:
        if not self._segments:
            return False
        if _TRAILER_LINE.fullmatch(line.text):
            return True
        text = line.text.rstrip("。；")
        return text[0] in "（([【" and text[-1] in "）)]】" and looks_like_trailer(text, 0, len(text))

    def _take_text(self, number: int, line: _Line, following: _Line | None) -> None:
        self._in_head = False
        start, end = line.start, line.paragraph.end
        bounds = find_sentences(self._view.text, start, end)
        after = following.mark if following else None
        followed = following is not None and self._has_words(following)
        alone = len(bounds) == 1
        if alone and self._heads(line, after, followed=followed):
            self._open_item(line, line.words)
            self._add(SegmentKind.HEADING, line.paragraph.start, end, number, mark=line.mark)
            return
        if not alone and not self._in_article():
            head_end = bounds[0][1]
            words = self._view.text[line.mark.end if line.mark else start : head_end]
            if heads_text(words, self._view.text[head_end:end], line.mark):
                self._open_item(line, words)
                self._add(SegmentKind.HEADING, line.paragraph.start, head_end, number, mark=line.mark)
                self._add_sentences(bounds[1:], number, None)
                return
        if line.mark is not None:
            self._open_item(line, "")
        else:
            self._close_list()
        self._add_sentences(bounds, number, line.mark)

    def _has_words(self, line: _Line) -> bool:
        """Whether a line is text or a numbered item, and no heading of months, signature or date."""
        if line.mark is None and line.text[-1] in ":：" and is_colon_heading(line.text):
            return False
        if self._find_part(line, None) is not None:
            return False
        return line.mark is not None or ends_sentence(line.text) or line.text[-1] in ":："

    def _heads(self, line: _Line, after: Mark | None, *, followed: bool) -> bool:
        if self._in_article() and line.mark is not None and line.mark.kind in _LIST_KINDS:
            return False
        return heads_line(line.words, line.mark, after, followed=followed)

    def _in_article(self) -> bool:
        return ItemKind.ARTICLE in self._ladder.kinds

    def _close_list(self) -> None:
        """A paragraph without a number ends the list items above it, unless they are headings."""
        while self._ladder.item is not None:
            item = self._items[self._ladder.item]
            if item.title or item.kind not in _LIST_KINDS:
                return
            self._ladder.close_list((item.kind,))

    def _open_item(self, line: _Line, title: str) -> None:
        mark = line.mark
        kind = mark.kind if mark else ItemKind.PLAIN
        number, value = (mark.number, mark.value) if mark else ("", 0)
        index = len(self._items)
        before = self._segments[-1] if self._segments else None
        parent, sibling = self._ladder.step(kind, value, index)
        if sibling is not None:
            lead_in = self._items[sibling].lead_in
        elif before is not None and before.text[-1] in ":：" and not is_colon_heading(before.text):
            lead_in = before.index
        else:
            lead_in = None
        span = self._view.span(line.start, mark.end if mark and not title else line.paragraph.end)
        level = self._ladder.depth - 1
        self._items.append(Item(index, kind, number, title.rstrip("。：:"), span, parent, level, lead_in))

    def _take_row(self, number: int, line: _Line) -> None:
        block, paragraph = line.paragraph.block, line.paragraph
        if self._table is None or block.table != self._table_number:
            self._table, self._table_number = tables.TableReader(), block.table
        text = self._view.text
        if block.cells:
            shift = paragraph.start - block.start
            cells = [
                tables.RowCell(
                    cell.span.start + shift if cell.span else paragraph.start,
                    cell.span.end + shift if cell.span else paragraph.start,
                    cell.column,
                    cell.merged_from is not None,
                )
                for cell in block.cells
            ]
        else:
            cells = tables.cut_row(text, paragraph.start, paragraph.end)
        if tables.is_rule(line.text) or self._table.is_head(text, cells):
            if not tables.is_rule(line.text):
                self._table.take_head(text, cells)
            self._add(SegmentKind.FRAME, paragraph.start, paragraph.end, number, part=Part.TABLE_HEAD)
            return
        self._in_head = False
        taken = self._table.take_row(text, cells)
        self._add(SegmentKind.ROW, paragraph.start, paragraph.end, number, cells=taken)

    def _add_sentences(self, bounds: list[tuple[int, int]], number: int, mark: Mark | None) -> None:
        for position, (start, end) in enumerate(bounds):
            self._add(SegmentKind.SENTENCE, start, end, number, mark=mark if position == 0 else None)

    def _add(  # noqa: PLR0913  # a Segment has these fields
        self,
        kind: SegmentKind,
        start: int,
        end: int,
        number: int,
        *,
        mark: Mark | None = None,
        part: Part | None = None,
        item: int | None = -1,
        cells: tuple[SegmentCell, ...] = (),
    ) -> None:
        text = self._view.text[start:end]
        self._segments.append(
            Segment(
                index=len(self._segments),
                kind=kind,
                text=text,
                start=start,
                span=self._view.span(start, end),
                mark=mark.end - start if mark else 0,
                paragraph=number,
                item=self._ladder.item if item == -1 else item,
                trailer=find_trailer(text) if text[-1] in "）)】]。；" else -1,
                cells=cells,
                part=part,
            )
        )
