"""Open numbers: sentences that no rule explains, with a number that a duty of the same plan tells as well.

秸秆综合利用率达到90% may be what is to be, or what is; so it is no duty by itself. Where another document
sets a number for the same, a person is to see both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from luoshi.account.joint.gathering import Group
from luoshi.account.joint.units import Source, Unit, content_in
from luoshi.account.likeness.contents import Contents
from luoshi.account.likeness.share import Scale, Shelf, limit
from luoshi.account.terms.quantity import quantity_of
from luoshi.duty import Fate, Modality, Origin, Proposal, Target
from luoshi.extraction.figures.amounts import find_amounts
from luoshi.extraction.figures.spoken import only_spoken_of
from luoshi.extraction.result import Extraction
from luoshi.structure import Segment, SegmentKind

#: The number of a sentence that is no duty, and the rule under which its fields are told.
NO_NUMBER, _RULE = 0, "open-number"
#: What was reached before is no aim: 去年达到85%.
_BEFORE = re.compile("已|目前|去年|上年|往年|截至|同比")


def with_open_numbers(groups: Sequence[Group], extractions: Sequence[Extraction]) -> list[Group]:
    """The groups, with the open sentences of other documents that set a number of one unit for the same."""
    found = list(groups)
    units = [unit for place, extraction in enumerate(extractions) for unit in _open_units(place, extraction)]
    if not units:
        return found
    members = [(at, unit) for at, group in enumerate(found) for unit in group.units]
    scale = Scale([unit.content for unit in (*units, *(unit for _, unit in members))])
    shelf = Shelf(scale, [unit.content for _, unit in members])
    for unit in units:
        alike = sorted((-score, n) for n, score in scale.alike(unit.content, shelf, limit("joined")))
        places = ((-minus, members[at][0]) for minus, number in alike for at in shelf.places[number])
        for score, at in places:
            if unit.source.document not in found[at].documents and _sets_the_same(unit, found[at]):
                found[at] = found[at].merged(Group((unit,)), score)
                break
    return found


def _sets_the_same(unit: Unit, group: Group) -> bool:
    """Whether a unit and one of a group have numbers of one unit: 95%, 97%."""
    mine = _measured(unit.source.proposal.targets)
    return any(mine & _measured(other.source.proposal.targets) for other in group.units)


def _measured(targets: Sequence[Target]) -> frozenset[str]:
    return frozenset(told.unit for target in targets if (told := quantity_of(target)))


def _open_units(place: int, extraction: Extraction) -> Iterator[Unit]:
    contents = Contents(extraction)
    # What was stored without its judgements tells of nothing that it is open.
    for segment, judgement in zip(extraction.outline.segments, extraction.judgements, strict=False):
        if judgement.fate is not Fate.OPEN or segment.kind is not SegmentKind.SENTENCE:
            continue
        if _BEFORE.search(segment.text):
            continue
        proposal = _proposal(segment)
        if proposal.targets:
            content = content_in(contents, segment, proposal)
            yield Unit(Source(place, proposal, proposal.span), content, (), frozenset())


def _proposal(segment: Segment) -> Proposal:
    """A sentence as if it were a duty, with its numbers alone."""
    text, end = segment.text, len(segment.text)
    targets = tuple(
        Target(number, comparison, unit, text[each.start : each.end], Origin(span, _RULE))
        for each in find_amounts(text, segment.mark, end)
        if not only_spoken_of(text, each, segment.mark, end)
        for span in (segment.span_of(each.start, each.end),)
        for number, comparison, unit in each.sides
    )
    span = segment.span_of(0, end)
    origin = Origin(span, _RULE)
    return Proposal(NO_NUMBER, segment.index, span, text, (), Modality.MUST, origin, _RULE, targets=targets)
