"""A clause for all (以下均需各区落实，不再列出) adds its party to each duty that it covers.

In a trailer it covers the duties that have one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from luoshi.duty import Inheritance, Origin, Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.parties.party import read_names
from luoshi.extraction.passage import Plan
from luoshi.extraction.rules import trailer
from luoshi.structure import Segment

NAME = "blanket-party"

_BLANKET = re.compile(
    r"(?P<reach>以下|以上|上述|下同)?[^，。；（）]{0,10}?(?:均|都)"
    r"(?:(?:需|由|须|应由|要由)(?P<party>[^，。；]{2,40}?)"
    r"(?P<work>(?:贯彻|抓好|组织|配合|参与|负责|共同)*(?:落实|实施|负责|配合|承担))[^，。；（）]{0,6}"
    r"|涉及(?P<concerned>[^，。；]{2,40}?))[，,；;]"
    r"(?:[^。；（）]{0,40}，)?[^，。；（）]{0,6}不再[^，。；（）]{0,4}(?:列出|列明|注明|标注|列示|分工)"
)


def complete(plan: Plan, drafts: Sequence[Draft]) -> None:
    """Add the party to the duties below the clause; to all others where it says 以上 or nothing."""
    if "不再" not in plan.outline.view.text:
        return
    closed = [draft for draft in drafts if any(b.origin.rule == trailer.NAME for b in draft.bearers)]
    for segment in plan.outline.segments:
        if "不再" in segment.text and (found := _BLANKET.search(segment.text)):
            in_trailer = found.start() >= segment.trailer >= 0
            own = drafts[slice(*_place(segment, drafts))] if in_trailer else ()
            _give(plan, segment, found, [*own, *_covered(found, segment, closed if in_trailer else drafts)])


def _covered(found: re.Match[str], segment: Segment, drafts: Sequence[Draft]) -> Sequence[Draft]:
    """The duties on the side that the clause speaks of, its own sentence aside.

    drafts: for a clause in a trailer, which speaks of what other trailers would list, those that have one.
    """
    first, behind = _place(segment, drafts)
    if found["reach"] in ("以下", "下同"):
        return drafts[behind:]
    return drafts[:first] if found["reach"] else [*drafts[:first], *drafts[behind:]]


def _place(segment: Segment, drafts: Sequence[Draft]) -> tuple[int, int]:
    """Where the duties of a segment stand among some: [first, behind)."""
    index = segment.index
    return bisect_left(drafts, index, key=_index), bisect_right(drafts, index, key=_index)


def _index(draft: Draft) -> int:
    return draft.segment.index


def _give(plan: Plan, segment: Segment, found: re.Match[str], drafts: Sequence[Draft]) -> None:
    passage = plan.passage(segment.index)
    role = Role.LEAD if found["work"] == "负责" else Role.BEARER
    for start, end in read_names(segment.text, *found.span("party" if found["party"] else "concerned")):
        name, span = segment.text[start:end], passage.span(start, end)
        for draft in drafts:
            if any(bearer.name in (f"各{name}", f"各级{name}") for bearer in draft.bearers):
                continue  # its own trailer lists them
            own = draft.segment.index == segment.index
            draft.add_bearer(name, role, Origin(span, NAME, None if own else Inheritance.CLAUSE))
