"""How a duty binds follows its main, mostly its first, command: 应当 before 不得 is must."""

import re

from luoshi.duty import Modality, Origin
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Passage
from luoshi.extraction.rules.command import COMMANDS
from luoshi.extraction.rules.prohibition import FORBIDS
from luoshi.extraction.words import commands_at

NAME = "modality"

_MAY = re.compile(
    r"鼓励|可以(?![^，。]{0,6}的[，,])|可(?=按|由|根据|参照|结合|在|向|对|采[用取]|申请|通过|将|邀请|依|适当|自行|不|视)|提倡|倡导|有权(?![^，]{0,6}的)|允许(?=有)"
)
_CONDITION = re.compile(
    r"^(?:围绕|根据|结合|为|按照?|在|以|对|除|依据|依照|从|凡|同时|其中|此外)|(?:的|下|时|前|后|中|上|领域|方面|期间|单位|部门)$"
)
_EXPLORE = re.compile(r"^(?:积极|鼓励|支持|稳妥)?探索")


def read(passage: Passage, draft: Draft) -> None:
    """The first of the words that bind decides; a bare imperative before them is must."""
    text, start, end = passage.text, passage.start, passage.end
    found = [
        (match.start(), modality, match)
        for pattern, modality in (
            (FORBIDS, Modality.MUST_NOT),
            (_MAY, Modality.MAY),
            (COMMANDS, Modality.MUST),
        )
        if (match := pattern.search(text, start, end))
    ]
    if not found:
        if (match := _EXPLORE.match(text[start:end])) and len(passage.clauses) <= 2:
            draft.modality = Modality.MAY
            draft.modality_origin = Origin(passage.span(start, start + match.end()), NAME)
        return
    place, modality, match = min(found, key=lambda f: f[0])
    if modality is not Modality.MUST and _commands_before(passage, place):
        return
    draft.modality = modality
    draft.modality_origin = Origin(passage.span(match.start(), match.end()), NAME)


def _commands_before(passage: Passage, place: int) -> bool:
    """Whether a clause before the one at `place` commands, and is more than a condition."""
    for start, end in passage.clauses:
        if end > place:
            return False
        if not _CONDITION.search(passage.text[start:end]) and commands_at(passage.text, start):
            return True
    return False
