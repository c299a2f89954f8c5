"""A demand to watch, silence, steer, rate or vet people is out of scope: 监测网民言论, 删帖, 个人排名."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from luoshi.duty import Judgement, Verdict
from luoshi.extraction.passage import Passage, Plan
from luoshi.extraction.rules import (
    definition,
    entry_into_force,
    heading,
    letter_part,
    past_report,
    purpose,
    report,
    trailer_line,
)
from luoshi.extraction.scope import examine, sign_places
from luoshi.source import Span
from luoshi.structure import Segment

NAME = "out-of-scope"

#: Rules by which a segment demands nothing: it names, tells or explains.
_TELLS = frozenset(
    rule.NAME
    for rule in (
        *(letter_part, heading, trailer_line, entry_into_force, definition, purpose),
        *(past_report, report),
    )
)


def guard(plan: Plan, judgements: Sequence[Judgement]) -> Iterator[tuple[int, Verdict, Span]]:
    """The verdict on each segment that demands something, or may, by its own words or its opener's.

    An item of a list is judged with the sentence that opens the list: 每日收集以下情况： 1.网民言论。
    """
    for segment in _to_be_judged(plan):
        if judgements[segment.index].rule in _TELLS:
            continue
        if verdict := examine(segment.text):
            yield segment.index, verdict, _span(plan.passage(segment.index), verdict, ((0, segment.start),))
            continue
        for opener in plan.place(segment.item).lead_ins[:1]:
            opening = opener.text.rstrip("：:")
            if verdict := examine(opening + segment.text):
                places = ((0, opener.start), (len(opening), segment.start))
                yield segment.index, verdict, _span(plan.passage(segment.index), verdict, places)


def _to_be_judged(plan: Plan) -> Iterator[Segment]:
    """The segments in which a sign begins, and those under an opener that has one: very few."""
    segments = plan.outline.segments
    starts = [segment.start for segment in segments]
    signed = {bisect_right(starts, place) - 1 for place in sign_places(plan.outline.view.text)}
    led: set[int | None] = set()
    for item in plan.outline.items:  # parents come first
        if item.lead_in in signed or item.parent in led:
            led.add(item.index)
    if not led:
        yield from (segments[index] for index in sorted(signed))
        return
    for segment in segments:
        if segment.index in signed or (
            segment.item in led
            and any(opener.index in signed for opener in plan.place(segment.item).lead_ins[:1])
        ):
            yield segment


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
