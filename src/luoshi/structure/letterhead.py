"""Letterheads and closings that stand fused on one line, parted into their pieces."""

from __future__ import annotations

import re
from itertools import pairwise

from luoshi.structure.dates import DATE
from luoshi.structure.heal import Paragraph
from luoshi.structure.letter import looks_like_title, names_body, number_at, salutation_end

_CLOSING = re.compile(
    rf"(?P<body>[^，。；：！？\d二]{{0,40}}?)(?P<date>{DATE})(?P<note>[（(][^（）()]{{2,20}}[）)])?(?P<title>.{{0,80}})"
)

_LONGEST = 160  # characters; a closing with the title of what is enclosed is no longer


def part_letterhead(text: str, paragraph: Paragraph) -> list[Paragraph]:
    """Title, number and addressees, where they are fused with each other or the text that follows."""
    cuts: list[int] = []
    start = paragraph.start
    if number := number_at(text[start : paragraph.end]):
        cuts.extend(start + place for place in number)
        start += number[1]
        if end := salutation_end(text[start : paragraph.end]):
            cuts.append(start + end)
    return _cut(paragraph, cuts)


def part_closing(text: str, paragraph: Paragraph) -> list[Paragraph]:
    """Signature, date, note and the title of what is enclosed, where they stand on one line.

    They are also parted from the last sentence that they are fused with.
    """
    start = text.rfind("。", paragraph.start, paragraph.end - 1) + 1 or paragraph.start
    if paragraph.end - start > _LONGEST or text.find("月", start, paragraph.end) < 0:
        return [paragraph]
    words = text[start : paragraph.end]
    if (found := _CLOSING.fullmatch(words)) is None:
        return [paragraph]
    body, title = found["body"], found["title"]
    if (body and not names_body(body)) or (title and not looks_like_title(title)):
        return [paragraph]
    if not body and start > paragraph.start:
        return [paragraph]
    cuts = [start + found.start(name) for name in ("body", "date", "note", "title") if found[name]]
    return _cut(paragraph, cuts)


def _cut(paragraph: Paragraph, cuts: list[int]) -> list[Paragraph]:
    bounds = sorted({paragraph.start, *cuts, paragraph.end})
    return [Paragraph(start, end, paragraph.block) for start, end in pairwise(bounds)]
