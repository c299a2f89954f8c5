"""Runs: the numbered Items, and the numbers inside sentences, that belong to one list, in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.lint.manuscript import Manuscript, Paragraph
from luoshi.structure import Item, ItemKind, numbering
from luoshi.structure.marks import count_of
from luoshi.structure.numbering import Run, in_han, is_inserted, stands_before, written

__all__ = ["Run", "in_han", "is_inserted", "neighbours", "runs", "stands_before", "written"]

#: Lists whose numbers a draft is checked for.
_COUNTED = frozenset(
    {
        ItemKind.BOOK,
        ItemKind.CHAPTER,
        ItemKind.ARTICLE,
        ItemKind.HAN,
        ItemKind.BRACKET_HAN,
        ItemKind.DIGIT,
        ItemKind.DECIMAL,
        ItemKind.BRACKET_DIGIT,
        ItemKind.CIRCLE,
    }
)
#: 一是 and 一要 at the start of a sentence or of a part of one.
_SPOKEN = re.compile(r"(?:(?<=[。；：，！;:])|^)([一二三四五六七八九十]{1,2})(是|要)(?![否以因有求数点])")


def neighbours(manuscript: Manuscript) -> Iterator[tuple[Run, int]]:
    """Each number but the first of its list: the list, and its place there."""
    return ((run, at) for run in runs(manuscript) for at in range(1, len(run.items)))


def runs(manuscript: Manuscript) -> tuple[Run, ...]:
    """The lists of a manuscript, as its structure tells them, then those inside sentences."""
    outline = manuscript.outline
    found = numbering.runs(outline.items, numbering.attachments(outline.document))
    return (*(run for run in found if run.kind in _COUNTED), *_spoken(manuscript))


def _spoken(manuscript: Manuscript) -> list[Run]:
    """Lists of 一是 and of 一要 that begin with 一; they may go on over paragraphs of one Item."""
    spoken: list[Run] = []
    latest: dict[str, Run] = {}
    under: int | None = None
    for paragraph, found in manuscript.matches(_SPOKEN):
        value, sign = count_of(found[1]), found[2]
        if under != (above := _item_above(manuscript, paragraph)):
            under = above
            latest.clear()
        span = manuscript.within(paragraph, *found.span())
        if value == 1:
            latest[sign] = Run(ItemKind.RUNNING, span.start, sign)
            spoken.append(latest[sign])
        run = latest.get(sign)
        if run is None or (run.values and value < run.values[-1]):
            latest.pop(sign, None)  # a list within a list has ended
            continue
        run.items.append(Item(-1, ItemKind.RUNNING, found[1], "", span, None, 0))
        run.values.append(value)
    return spoken


def _item_above(manuscript: Manuscript, paragraph: Paragraph) -> int | None:
    """The Item in which a paragraph stands, other than a number inside a sentence."""
    path = manuscript.outline.path(paragraph.segments[0].item)
    return next((item.index for item in reversed(path) if item.kind is not ItemKind.RUNNING), None)
