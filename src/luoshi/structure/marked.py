"""MarkedParagraph: a paragraph, its words without decoration, and the mark that it begins with."""

from __future__ import annotations

import re
from dataclasses import dataclass

from luoshi.source import BlockKind
from luoshi.structure.heal import Paragraph
from luoshi.structure.marks import Mark, read_mark
from luoshi.structure.tables import is_row

_DECORATION = re.compile(r"[#*>•●■◆\-—☆★?？ ]+")  # ## of Markdown, bullets, and ? where a sign was lost


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    """A paragraph as the outline sees it.

    text: its words from `start` in the view, without decoration before them, never empty.
    mark: the number that it begins with.
    """

    paragraph: Paragraph
    start: int
    text: str
    mark: Mark | None

    @property
    def end(self) -> int:
        """One past its last character in the view."""
        return self.paragraph.end

    @property
    def words(self) -> str:
        """The text without the mark."""
        return self.text[self.mark.end - self.start :] if self.mark else self.text

    @property
    def is_row(self) -> bool:
        """Whether it is a table row."""
        return self.paragraph.block.kind is BlockKind.ROW or is_row(self.text)

    @property
    def is_page(self) -> bool:
        """Whether it is a header or a footer."""
        return self.paragraph.block.kind in (BlockKind.HEADER, BlockKind.FOOTER)


def mark_paragraph(text: str, paragraph: Paragraph) -> MarkedParagraph | None:
    """Read a paragraph of a view's text; None where it is nothing but decoration."""
    start = paragraph.start
    if paragraph.block.kind is not BlockKind.ROW and (
        decoration := _DECORATION.match(text, start, paragraph.end)
    ):
        start = decoration.end()
    words = text[start : paragraph.end]
    if not words:
        return None
    return MarkedParagraph(paragraph, start, words, read_mark(text, start, paragraph.end))
