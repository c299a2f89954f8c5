"""A demand to watch, silence, steer, rate or vet people is out of scope: 监测网民言论, 删帖, 个人排名."""

from luoshi.duty import Judgement, Verdict
from luoshi.extraction.passage import Passage
from luoshi.extraction.scope import judge
from luoshi.source import Span

NAME = "out-of-scope"

#: Rules by which a segment demands nothing: it names, tells or explains.
_TELLS = frozenset(
    (
        *("letter-part", "heading", "trailer-line", "entry-into-force", "definition", "purpose"),
        *("past-report", "report"),
    )
)


def guard(passage: Passage, judgement: Judgement) -> tuple[Verdict, Span] | None:
    """The verdict on a segment that demands something, or may, by its own words or its opener's.

    An item of a list is judged with the sentence that opens the list: 每日收集以下情况： 1.网民言论。
    """
    if judgement.rule in _TELLS:
        return None
    segment = passage.segment
    if verdict := judge(segment.text):
        return verdict, _span(passage, verdict, ((0, segment.start),))
    for opener in passage.plan.lead_ins(segment)[:1]:
        opening = opener.text.rstrip("：:")
        if verdict := judge(opening + segment.text):
            return verdict, _span(passage, verdict, ((0, opener.start), (len(opening), segment.start)))
    return None


def _span(passage: Passage, verdict: Verdict, places: tuple[tuple[int, int], ...]) -> Span:
    """The Span in the document of the words of a verdict.

    places: where each part of the text judged begins in it, and where that part begins in the view.
    """
    ranges: list[tuple[int, int]] = []
    for start, end in verdict.ranges:
        part, view = max(place for place in places if place[0] <= start)
        found = passage.plan.outline.view.span(start - part + view, end - part + view)
        for head, tail in found.ranges:
            if ranges and head <= ranges[-1][1]:  # an act right before its object: 收集言论
                ranges[-1] = (ranges[-1][0], tail)
            else:
                ranges.append((head, tail))
    return Span(tuple(ranges))
