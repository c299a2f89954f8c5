"""Runs: the numbered Items, and the numbers inside sentences, that belong to one list, in their order."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from luoshi.lint.levels import placed
from luoshi.lint.manuscript import Manuscript, Paragraph
from luoshi.structure import Item, ItemKind, Part, numbering
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

#: A line of what is enclosed; the first tells so.
_ENCLOSED = re.compile(r"(?P<opens>附件[：:][ \u3000]*)?(?:(?P<number>\d{1,2})[.．、](?!\d)|(?<=[：:])$)")


def neighbours(manuscript: Manuscript) -> Iterator[tuple[Run, int]]:
    """Each number but the first of its list: the list, and its place there."""
    return ((run, at) for run in runs(manuscript) for at in range(1, len(run.items)))


def runs(manuscript: Manuscript) -> tuple[Run, ...]:
    """The lists of a manuscript: those of its structure, those inside sentences, and what is enclosed."""
    enclosed = numbering.attachments(manuscript.outline.document)
    counted = [run for run in numbering.runs(placed(manuscript), enclosed) if run.kind in _COUNTED]
    return (*_joined(counted, enclosed), *_joined(_spoken(manuscript), enclosed), *_enclosed(manuscript))


def _joined(lists: Sequence[Run], enclosed: Sequence[int]) -> list[Run]:
    """The lists; what the structure parts at each first number is one where the numbers show it.

    One that ends with its first number goes on in the next that has it too: 一、 一、 二、. One that lacks
    its beginning goes on where that comes late: 二、 一、 三、.
    """
    latest: dict[tuple[object, ...], Run] = {}
    found: list[Run] = []
    for run in lists:
        key = (bisect_right(enclosed, run.items[0].span.start), *_list_of(run))
        before = latest.get(key)
        if before is not None and (_begins_again(before, run) or _begins_late(before, run)):
            before.items.extend(run.items)
            before.values.extend(run.values)
            continue
        latest[key] = run
        found.append(run)
    return found


def _list_of(run: Run) -> tuple[object, ...]:
    """What two lists have in common that may be one."""
    first = run.items[0]
    if run.kind is ItemKind.ARTICLE:
        return (run.kind,)
    if run.kind is ItemKind.DECIMAL:
        return run.kind, first.number.rpartition(".")[0]
    return run.kind, run.sign, first.parent, first.lead_in


def _begins_again(one: Run, other: Run) -> bool:
    return one.values == [1] and other.values[:2] == [1, 2]


def _begins_late(one: Run, other: Run) -> bool:
    values = sorted((*one.values, *other.values))
    return one.values[0] > 1 and values == list(range(1, len(values) + 1))


def _spoken(manuscript: Manuscript) -> list[Run]:
    """Lists of 一是 and of 一要 that begin with 一; they may go on over paragraphs of one Item."""
    spoken: list[Run] = []
    latest: dict[str, Run] = {}
    under: int | None = None
    for paragraph, found in manuscript.matches(_SPOKEN, cells=False):
        value, sign = count_of(found[1]), found[2]
        if under != (above := _item_above(manuscript, paragraph)):
            under = above
            latest.clear()
        span = manuscript.within(paragraph, *found.span())
        if value == 1:
            latest[sign] = Run(ItemKind.RUNNING, span.start, sign)
            spoken.append(latest[sign])
        run = latest.get(sign)
        if run is None or (value in run.values and value < run.values[-1]):
            latest.pop(sign, None)  # a list within a list has ended
            continue
        run.items.append(Item(-1, ItemKind.RUNNING, found[1], "", span, above, 0))
        run.values.append(value)
    return spoken


def _enclosed(manuscript: Manuscript) -> list[Run]:
    """The lists of what a letter encloses: 附件：1.分工表, and 2.名单 on the next line."""
    found: list[Run] = []
    run: Run | None = None
    for paragraph in manuscript.paragraphs:
        numbered = _ENCLOSED.match(paragraph.text) if paragraph.part is Part.NOTE else None
        if numbered is None:
            run = None
            continue
        span = manuscript.within(paragraph, *numbered.span())
        if numbered["opens"]:
            run = Run(ItemKind.DIGIT, span.start)
            found.append(run)
        if run is not None and numbered["number"]:
            number = numbered["number"]
            run.items.append(Item(-1, ItemKind.DIGIT, number, "", span, None, 0))
            run.values.append(int(number))
    return [run for run in found if run.items]


def _item_above(manuscript: Manuscript, paragraph: Paragraph) -> int | None:
    """The Item in which a paragraph stands, other than a number inside a sentence."""
    path = manuscript.outline.path(paragraph.segments[0].item)
    return next((item.index for item in reversed(path) if item.kind is not ItemKind.RUNNING), None)
