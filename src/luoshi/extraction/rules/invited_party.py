"""鼓励X…: X may do it, where the whole duty is an invitation."""

import re

from luoshi.duty import Modality, Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.names import split_names
from luoshi.extraction.passage import Passage
from luoshi.extraction.words import ends_as_unit, find_unit_ends, skip_adverbs, verb_at

NAME = "invited-party"

_INVITES = re.compile(r"(?:鼓励|提倡|倡导|支持)(?:和|、|并)?(?:引导|支持|鼓励|推动)?")
_ACTS = re.compile(r"[在对按将根依以会与向为从通积参开利]")


def read(passage: Passage, draft: Draft) -> None:
    """Add the names after 鼓励, up to the verb."""
    if draft.modality is not Modality.MAY:
        return
    text = passage.text
    invite = _INVITES.search(text, passage.start, passage.end)
    if invite is None:
        return
    for stop in find_unit_ends(text, invite.end(), passage.end):
        after = skip_adverbs(text, stop)
        if stop >= passage.end or not (after > stop or verb_at(text, after) or _ACTS.match(text, after)):
            continue
        for first, last in split_names(text, invite.end(), stop):
            if ends_as_unit(text, first, last):
                draft.add_bearer(text[first:last], Role.BEARER, passage.span(first, last), NAME)
        return
