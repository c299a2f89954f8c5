"""鼓励X…: X may do it, where the whole duty is an invitation."""

import re

from luoshi.duty import Modality, Origin, Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.party import find_party_ends, read_names
from luoshi.extraction.passage import Passage
from luoshi.extraction.words import acts_at

NAME = "invited-party"

_INVITES = re.compile(r"(?:鼓励|提倡|倡导|支持)(?:和|、|并)?(?:引导|支持|鼓励|推动)?(?![在对以将从])")


def read(passage: Passage, draft: Draft) -> None:
    """Add the names after 鼓励, up to the verb, within its clause."""
    if draft.modality is not Modality.MAY:
        return
    text = passage.text
    for number, invite in enumerate(_INVITES.finditer(text, passage.start, passage.end)):
        if number and not invite.group().startswith("鼓励"):
            continue  # 鼓励甲支持乙: only 甲 is invited
        end = next((end for start, end in passage.clauses if start <= invite.end() < end), passage.end)
        ends = find_party_ends(text, invite.end(), end) or [end]
        stop = next((at for at in ends if acts_at(text, at)), ends[0])  # 全市|各级人民政府|建立
        for first, last in read_names(text, invite.end(), stop) if stop > invite.end() else ():
            draft.add_bearer(text[first:last], Role.BEARER, Origin(passage.span(first, last), NAME))
