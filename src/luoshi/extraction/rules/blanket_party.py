"""A clause for all (以下均需各区落实，不再列出) adds its party to each duty that it covers.

In a trailer it covers the duties that have one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from luoshi.duty import Inheritance, Origin, Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.party import read_names
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
    for segment in plan.outline.segments:
        if "不再" in segment.text and (found := _BLANKET.search(segment.text)):
            _give(plan, segment, found, [draft for draft in drafts if _covers(found, segment, draft)])


def _covers(found: re.Match[str], segment: Segment, draft: Draft) -> bool:
    """Whether a duty stands on the side that the clause speaks of; one that it closes always is.

    A clause in a trailer speaks of what other trailers would list: of the duties that have one.
    """
    index = draft.passage.segment.index
    in_trailer = found.start() >= segment.trailer >= 0
    if index == segment.index:
        return in_trailer
    if in_trailer and all(bearer.origin.rule != trailer.NAME for bearer in draft.bearers):
        return False
    if found["reach"] in ("以下", "下同"):
        return index > segment.index
    return found["reach"] is None or index < segment.index


def _give(plan: Plan, segment: Segment, found: re.Match[str], drafts: Sequence[Draft]) -> None:
    passage = plan.passage(segment.index)
    role = Role.LEAD if found["work"] == "负责" else Role.BEARER
    for start, end in read_names(segment.text, *found.span("party" if found["party"] else "concerned")):
        name, span = segment.text[start:end], passage.span(start, end)
        for draft in drafts:
            if any(bearer.name in (f"各{name}", f"各级{name}") for bearer in draft.bearers):
                continue  # its own trailer lists them
            own = draft.passage.segment.index == segment.index
            draft.add_bearer(name, role, Origin(span, NAME, None if own else Inheritance.CLAUSE))
