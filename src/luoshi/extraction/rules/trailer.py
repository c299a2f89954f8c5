"""The bracket that closes a paragraph names who and when: （责任单位：甲局、乙局；完成时限：6月底前）."""

from collections.abc import Iterator, Sequence

from luoshi.cadence import find_mentions
from luoshi.duty import Inheritance, Origin
from luoshi.extraction.draft import Draft
from luoshi.extraction.known import names_known
from luoshi.extraction.passage import Plan
from luoshi.extraction.trailer_form import read_trailer
from luoshi.structure import Segment, SegmentKind

NAME = "trailer"


def complete(plan: Plan, drafts: Sequence[Draft]) -> None:
    """Give every trailer's names and times to the duties of the paragraph that it closes."""
    by_index = {draft.passage.segment.index: draft for draft in drafts}
    for segment in plan.outline.segments:
        if segment.kind is SegmentKind.TRAILER:
            closed = _above(plan, segment)
            _give(plan, segment, 0, [by_index[i] for i in closed if i in by_index])
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
    """The segments of the item that a trailer on its own line closes: up to the trailer before them."""
    indexes: list[int] = []
    for other in _before(plan, segment):
        if other.kind is SegmentKind.TRAILER:
            if indexes:
                break
            continue  # 责任单位： and 完成时限： on lines of their own close the same sentences
        if other.item != segment.item or other.trailer >= 0 or other.kind is SegmentKind.HEADING:
            break
        indexes.append(other.index)
    return indexes


def _before(plan: Plan, segment: Segment) -> Iterator[Segment]:
    """The segments before this one, the nearest first; only those that are asked for are looked at."""
    return (plan.outline.segments[index] for index in range(segment.index - 1, -1, -1))


def _give(plan: Plan, segment: Segment, at: int, drafts: Sequence[Draft]) -> None:
    if not drafts:
        return
    passage = plan.passage(segment.index)
    form = read_trailer(segment.text, at, names_known(plan.outline))
    for draft in drafts:
        own = draft.passage.segment.index == segment.index
        inherited = None if own else Inheritance.TRAILER
        for party in form.parties:
            name = segment.text[party.start : party.end]
            draft.add_bearer(name, party.role, Origin(passage.span(party.start, party.end), NAME, inherited))
        for start, end in form.times:
            for mention in find_mentions(segment.text[start:end], plan.frame):
                first, last = start + mention.start, start + mention.end
                span = passage.span(first, last)
                draft.add_clock(mention, segment.text[first:last], span, NAME, inherited)
