"""The paragraphs of a view with their marks: those that hold several are parted, decoration is left out."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from luoshi.source import BlockKind
from luoshi.structure import letter
from luoshi.structure.fused import NumberTrack, part_fused, topic_end
from luoshi.structure.letterhead import part_addressees, part_closing, part_letterhead
from luoshi.structure.marked import MarkedParagraph, mark_paragraph
from luoshi.structure.marks import Mark, read_mark
from luoshi.structure.paragraph import Paragraph
from luoshi.structure.tables import is_row

# Paragraphs: a fused letterhead stands in one of the first, the addressees not much later.
_MASTHEAD, _ADDRESSED = 3, 8
_WHOLE = (BlockKind.ROW, BlockKind.HEADER, BlockKind.FOOTER)


def mark_paragraphs(text: str, paragraphs: Sequence[Paragraph]) -> deque[MarkedParagraph]:
    """The paragraphs of a view with their marks, those that hold several parted, decoration left out."""
    marked = (mark_paragraph(text, *piece) for piece in _part_paragraphs(text, paragraphs))
    return deque(line for line in marked if line is not None)


def _part_paragraphs(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, Mark | None]]:
    """The paragraphs of a view and their marks, with those parted that hold several."""
    track = NumberTrack()
    for number, paragraph in enumerate(paragraphs):
        start, end, block, cells, _, _ = paragraph
        if block.kind in _WHOLE or cells or (text[start] == "|" and is_row(text[start:end])):
            yield paragraph, read_mark(text, start, end)
            continue
        for piece in _part_head(text, paragraph, number):
            for part in part_closing(text, piece):
                if text[part.start] == "附" and letter.lists_attachments(text[part.start : part.end]):
                    yield part, None
                    continue
                for item, mark in part_fused(text, part, track):
                    cut = topic_end(text, item, mark) if mark else None
                    if cut is None:
                        yield item, mark
                    else:
                        yield item._replace(end=cut), mark
                        yield item._replace(start=cut), None


def _part_head(text: str, paragraph: Paragraph, number: int) -> Sequence[Paragraph]:
    """A paragraph near the top of a document, its letterhead and its addressees parted from the text."""
    if number < _MASTHEAD:
        return part_letterhead(text, paragraph)
    return part_addressees(text, paragraph) if number < _ADDRESSED else (paragraph,)
