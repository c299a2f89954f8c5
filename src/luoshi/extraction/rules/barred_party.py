"""Behind a bar in a line of text, a part that is nothing but names bears: 修复路面|工程部（5月底前）."""

import re

from luoshi.duty import Origin, Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.parties.party import read_names
from luoshi.extraction.passage import Passage
from luoshi.structure import SegmentKind

NAME = "barred-party"

#: What is said beside a name: 工程部（5月底前）.
_ASIDE = re.compile(r"\s*[（(][^（）()]*[）)]$")


def read(passage: Passage, draft: Draft) -> None:
    """Add the names behind the first bar; the part before it tells the work."""
    if passage.segment.kind is SegmentKind.ROW or "|" not in passage.body:
        return
    text = passage.text
    for start, end in passage.cells[1:]:
        aside = _ASIDE.search(text, start, end)
        for first, last in read_names(text, start, aside.start() if aside else end):
            draft.add_bearer(text[first:last], Role.BEARER, Origin(passage.span(first, last), NAME))
