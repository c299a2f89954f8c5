"""会同Y, 与Y合作, 联合Y: Y supports."""

import re

from luoshi.duty import Origin, Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.names import split_names
from luoshi.extraction.passage import Passage
from luoshi.extraction.words import acts_at, ends_as_unit, find_unit_ends

NAME = "joint-party"

_WITH = re.compile(
    r"会同|商(?![品业标户场会请量讨定])(?=[^，]{2,30}(?:制定|确定|提出|研究|同意))"
    r"|与(?=[^，、]{2,12}(?:合作|共同|联合))"
)
_TOGETHER = ("合作", "共同", "联合")


def read(passage: Passage, draft: Draft) -> None:
    """Add the names after 会同 as supporting parties, where the bearer is told too."""
    text = passage.text
    for joint in _WITH.finditer(text, passage.start, passage.end):
        if joint.group() != "会同" and not draft.bearers:
            continue
        ends = find_unit_ends(text, joint.end(), min(joint.end() + 40, passage.end))
        stop = next(
            (
                e
                for e in ends
                if e >= passage.end or text[e] in "，," or text.startswith(_TOGETHER, e) or acts_at(text, e)
            ),
            None,
        )
        if stop is None:
            continue
        for first, last in split_names(text, joint.end(), stop):
            if ends_as_unit(text, first, last):
                draft.add_bearer(text[first:last], Role.SUPPORT, Origin(passage.span(first, last), NAME))
