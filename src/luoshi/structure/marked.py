"""MarkedParagraph: a paragraph, its words without decoration, and the mark that it begins with."""

from __future__ import annotations

import re
from typing import NamedTuple

from luoshi.source import BlockKind
from luoshi.structure.headings import SHORT, ends_sentence
from luoshi.structure.ladder import DEEPER, NO_ENTRY
from luoshi.structure.marks import Mark, read_mark
from luoshi.structure.paragraph import Paragraph
from luoshi.structure.tables import is_row

_PAGE_KINDS = (BlockKind.HEADER, BlockKind.FOOTER)
#: Bullets that stand for something else too, so a word must follow: √ in a cell, ○○ for a name, +5%.
_ODD_BULLETS = "·▪➢➤►▶√✓✔○◇▲△※+"
#: ## of Markdown, bullets, and ? where a sign was lost.
_PLAIN_SIGNS = "#*>•●■◆□☐☑—☆★?？ -"
_SIGNS = frozenset(_PLAIN_SIGNS + _ODD_BULLETS + "[")
#: What a word begins with; digits left out.
_WORD = "[\u4e00-\u9fffA-Za-z“《（(「]"
#: A box to tick, drawn with brackets: [ ] and [x]; the blank in it is gone from the view.
_BOX = r"\[[xX√✓]?\]"
_DECORATION = re.compile(rf"(?:[{_PLAIN_SIGNS}]|{_BOX}(?={_WORD}|\d)|[{_ODD_BULLETS}](?= ?{_WORD}))+")
#: A heading of Markdown, by its number of # (CommonMark 0.31.2, 4.2), and an entry of a list (5.2) or a box
#: to tick; the blank behind the sign is gone from the view. #1机组 names a machine.
_LEVEL = re.compile(r"#{2,6}(?!#)|#(?![#\d])")
_BULLET = re.compile(rf"(?:[-*□☐☑•●■◆{_ODD_BULLETS}]|-?{_BOX})(?={_WORD}|(?<=\])\d)")


class MarkedParagraph(NamedTuple):
    """A paragraph as the outline sees it.

    text: its words from `start` in the view, without decoration before them, never empty.
    mark: the number that it begins with. is_row: it is a table row. is_page: it is a header or a
    footer. level: of a heading of Markdown its number of #, else 0; is_entry: it is an entry of a list there.
    """

    paragraph: Paragraph
    start: int
    text: str
    mark: Mark | None
    is_row: bool
    is_page: bool
    level: int = 0
    is_entry: bool = False

    @property
    def end(self) -> int:
        """One past its last character in the view."""
        return self.paragraph.end

    @property
    def indent(self) -> int:
        """The columns that a number or an entry of a list is set in; `NO_ENTRY` for what is neither."""
        return self.paragraph.indent if self.mark or self.is_entry else NO_ENTRY

    @property
    def words(self) -> str:
        """The text without the mark."""
        return self.text[self.mark.end - self.start :] if self.mark else self.text


def mark_paragraph(text: str, paragraph: Paragraph, mark: Mark | None) -> MarkedParagraph | None:
    """Read a paragraph of a view's text that begins with `mark`; None where it is nothing but decoration.

    A number behind decoration is its mark too.
    """
    start, end, block, cells, _, _ = paragraph
    kind = block.kind
    level = is_entry = None
    if text[start] in _SIGNS and kind is not BlockKind.ROW and not cells:
        level, is_entry = _LEVEL.match(text, start, end), _BULLET.match(text, start, end)
        decoration = _DECORATION.match(text, start, end)
        start = decoration.end() if decoration else start
        mark = read_mark(text, start, end)
    words = text[start:end]
    if not words:
        return None
    return MarkedParagraph(
        paragraph,
        start,
        words,
        mark,
        is_row=kind is BlockKind.ROW or bool(cells) or is_row(words),
        is_page=kind in _PAGE_KINDS,
        level=level.end() - level.start() if level else 0,
        is_entry=is_entry is not None,
    )


def heads_by_sign(line: MarkedParagraph, below: MarkedParagraph | None) -> bool | None:
    """Whether a line is a heading by the sign before it; None where no sign tells.

    One with # is, where something stands below it that is no heading of its level; a short line right above
    the entries of a list heads them; an entry heads nothing but what stands below it without a sign, or 1.,
    or an entry that is set in further.
    """
    if line.level and line.words and not ends_sentence(line.words):
        heads = below is not None and not 0 < below.level <= line.level
        return heads if heads or line.mark is None else None
    if line.mark is not None or line.text[-1] in ":：":
        return None
    if line.is_entry and below is not None and below.is_entry and below.indent >= line.indent + DEEPER:
        return _is_short(line.text)
    if not line.is_entry:
        return True if below is not None and _heads_entries(line.text, below) else None
    goes_on = below is not None and below.mark is not None and below.mark.value > 1
    return False if below is None or below.is_entry or below.level or goes_on else None


def _heads_entries(words: str, below: MarkedParagraph) -> bool:
    """Whether a line without a sign is the heading of the entry below it: 社长职权, above - 主持会议."""
    return below.is_entry and below.mark is None and _is_short(words)


def _is_short(words: str) -> bool:
    """Whether a line is as short as a heading, and neither goes on nor ends as a sentence does."""
    return len(words) <= SHORT and "，" not in words and not ends_sentence(words)
