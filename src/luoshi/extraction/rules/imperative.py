"""A bare command without subject obliges, as plans mostly have it: 完善…机制，开展…检查."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.words import commands_at, skip_adverbs

NAME = "imperative"

_BEGINS = re.compile(
    r"(?:对|将|把|为|向|在|以|按照?|根据|围绕|结合|依托|通过|从|针对|利用|与|依照|及时|凡|除|每)"
)
_LIMIT = 8  # clauses looked at; the command stands early in a sentence


def judge(passage: Passage) -> Fate | None:
    """A duty where one of the first clauses begins with a verb of command."""
    text = passage.text
    for start, _ in passage.clauses[:_LIMIT]:
        if commands_at(text, start):
            return Fate.DUTY
        at = skip_adverbs(text, start)
        if at > start and _BEGINS.match(text, at):
            return Fate.DUTY
    return None
