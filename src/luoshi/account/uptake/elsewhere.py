"""Elsewhere: numbers that a sentence gives to several places by name, of which one is ours.

长宁县改造12个小区、青河县改造8个小区: of the plan of 长宁县 the second is not asked.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from luoshi.duty import Proposal, Target
from luoshi.extraction.result import Extraction
from luoshi.structure import Part

#: The place that a part of a list begins with; 各县, 全市 and 每个乡镇 are no names.
_PLACE = re.compile(
    r"[^一-鿿\d]{0,8}(?:其中)?(?P<place>(?![各全每该本市县区镇乡])[一-鿿]{1,6}?(?:自治[州县]|[州市县区旗镇乡村]|街道|社区))(?!级)"
)
_SIGN = re.compile(r"[，,、；;。：:（(\n]")
_OUR_PARTS = frozenset({Part.TITLE, Part.SIGNATURE})


@dataclass(frozen=True, slots=True)
class OurPlace:
    """What tells where our plan is from: its title, who signs it, and who bears its duties."""

    words: str

    def asked(self, above: Proposal) -> Proposal:
        """A duty from above without the numbers it gives to other places, where it names ours as well."""
        places = dict(_places(above))
        ours = {place for place in places.values() if place in self.words}
        if not ours:
            return above
        return replace(above, targets=tuple(t for t in above.targets if places.get(t) in (None, *ours)))


def our_place(plan: Extraction) -> OurPlace:
    """Where a plan is from."""
    parts = [segment.text for segment in plan.outline.segments if segment.part in _OUR_PARTS]
    names = {bearer.name for proposal in plan.proposals for bearer in proposal.bearers}
    return OurPlace("\n".join([*parts, *sorted(names)]))


def _places(above: Proposal) -> Iterator[tuple[Target, str]]:
    """The numbers of a duty that stand in a part of a list which begins with the name of a place."""
    at = {place: number for number, place in enumerate(above.span.places())}
    starts = [0, *(sign.end() for sign in _SIGN.finditer(above.words))]
    for target in above.targets:
        place = at.get(target.origin.span.start)
        if place is not None:
            start = starts[bisect_right(starts, place) - 1]
            if found := _PLACE.match(above.words, start, place):
                yield target, found["place"]
