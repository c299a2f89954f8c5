"""The bracket that closes a paragraph names who and when: （责任单位：甲局、乙局；完成时限：6月底前）."""

from collections.abc import Iterator, Sequence

from luoshi.cadence import find_mentions
from luoshi.duty import Inheritance, Origin
from luoshi.extraction.draft import Draft
from luoshi.extraction.parties.known import names_known
from luoshi.extraction.passage import Plan
from luoshi.extraction.trailers.form import read_trailer
from luoshi.structure import ItemKind, Segment, SegmentKind

NAME = "trailer"

#: Items that are entries of a list, and no parts of the document.
_ENTRIES = (ItemKind.DIGIT, ItemKind.BRACKET_DIGIT, ItemKind.CIRCLE, ItemKind.LETTER, ItemKind.BRACKET_HAN)


def complete(plan: Plan, drafts: Sequence[Draft]) -> None:
    """Give every trailer's names and times to the duties of the paragraph that it closes."""
    by_index = {draft.segment.index: draft for draft in drafts}
    for segment in plan.outline.segments:
        if segment.kind is SegmentKind.TRAILER:
            closed = _above(plan, segment)
            _give(plan, segment, segment.mark, [by_index[i] for i in closed if i in by_index])
        elif segment.trailer >= 0:
            closed = _same_paragraph(plan, segment)
            _give(plan, segment, segment.trailer, [by_index[i] for i in closed if i in by_index])


def _same_paragraph(plan: Plan, segment: Segment) -> list[int]:
    """The segments of the paragraph up to this one and after the trailer before it."""
    indexes = [segment.index]
    for other in _before(plan, segment):
        if other.paragraph != segment.paragraph or other.trailer >= 0:
            break
        indexes.append(other.index)
    return indexes


def _above(plan: Plan, segment: Segment) -> list[int]:
    """The segments that a trailer on its own line closes: those of its item, up to the trailer before them.

    Where it is the only one below a list, it closes all entries: 1.…。 2.…。 责任单位：甲局.
    """
    indexes: list[int] = []
    for other in _before(plan, segment):
        if other.kind is SegmentKind.TRAILER:
            if indexes:
                return _of_item(plan, segment, indexes)
            continue  # 责任单位： and 完成时限： on lines of their own close the same sentences
        if other.trailer >= 0:
            return _of_item(plan, segment, indexes)
        if other.kind is SegmentKind.HEADING or not _is_beside(plan, segment, other):
            break
        indexes.append(other.index)
    return indexes


def _of_item(plan: Plan, segment: Segment, indexes: Sequence[int]) -> list[int]:
    """Those of some segments that stand in the item of a trailer."""
    return [index for index in indexes if plan.outline.segments[index].item == segment.item]


def _is_beside(plan: Plan, segment: Segment, other: Segment) -> bool:
    """Whether a segment stands in the same item as the trailer, or in another entry of its list."""
    if other.item == segment.item:
        return True
    own, its = plan.item(segment), plan.item(other)
    if own is None or its is None or own.kind not in _ENTRIES:
        return False
    return its.kind is own.kind and its.parent == own.parent and not (own.title or its.title)


def _before(plan: Plan, segment: Segment) -> Iterator[Segment]:
    """The segments before this one, the nearest first; only those that are asked for are looked at."""
    return (plan.outline.segments[index] for index in range(segment.index - 1, -1, -1))


def _give(plan: Plan, segment: Segment, at: int, drafts: Sequence[Draft]) -> None:
    if not drafts:
        return
    passage = plan.passage(segment.index)
    form = read_trailer(segment.text, at, names_known(plan.outline))
    names = [(segment.text[p.start : p.end], p.role, passage.span(p.start, p.end)) for p in form.parties]
    for draft in drafts:
        own = draft.segment.index == segment.index
        inherited = None if own else Inheritance.TRAILER
        for name, role, span in names:
            draft.add_bearer(name, role, Origin(span, NAME, inherited))
        for start, end in form.times:
            for mention in find_mentions(segment.text[start:end], plan.frame):
                first, last = start + mention.start, start + mention.end
                span = passage.span(first, last)
                draft.add_clock(mention, segment.text[first:last], span, NAME, inherited)
