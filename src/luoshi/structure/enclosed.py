"""Where what a letter encloses begins: 附件2：督导检查安排表, and below it the table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from luoshi.structure.dates import is_date
from luoshi.structure.headings import ends_sentence
from luoshi.structure.letter import is_note
from luoshi.structure.marked import MarkedParagraph
from luoshi.structure.outline import ItemKind

_COUNT = r"[\d一二三四五六七八九十]{1,3}(?:\s*[-－—]\s*\d{1,2})?"
_WORDS = "[^。；！？|]{1,60}"
#: 附件2, 附件2：安排表, 附表1 分解表, 附件：安排表, 附：安排表; without its number only a colon tells 附：
#: from 附近居民.
_NAMED = re.compile(rf"附\s*(?:[件表录](?:\s*{_COUNT}\s*[:：]?(?:{_WORDS})?)?|[件表录]?\s*[:：]{_WORDS})")
_LONGEST = 60  # characters of a line between an attachment's name and its table: an entry, a field
_BETWEEN = 12  # lines that may stand there: further entries of a list, signature, date, 填报单位：


def find_enclosed(paragraphs: Sequence[MarkedParagraph]) -> set[int]:
    """The lines that name what is enclosed, and below which it stands: no heading above holds it.

    A line that only tells of an attachment, in the middle of the text, is none: below it a table stands,
    or the letter above it is signed.
    """
    found: set[int] = set()
    has_text = is_signed = False
    for number, paragraph in enumerate(paragraphs):
        text = paragraph.text
        if text[0] == "附" and not paragraph.is_row and _NAMED.fullmatch(text):
            if (is_signed and is_note(text)) or _has_table(paragraphs, number):
                found.add(number)
        elif is_date(text):
            is_signed = has_text
        elif paragraph.mark is not None or paragraph.is_row or ends_sentence(text):
            has_text = True
    return found


def _has_table(paragraphs: Sequence[MarkedParagraph], number: int) -> bool:
    """Whether a table stands below a line, with no text between the two."""
    for below in paragraphs[number + 1 : number + 1 + _BETWEEN]:
        if below.is_page:
            continue
        if below.is_row:
            return True
        if len(below.text) > _LONGEST or ends_sentence(below.text):
            return False
        if below.mark is not None and below.mark.kind is not ItemKind.DIGIT:
            return False
    return False
