"""The subject of a sentence bears its duty: 各乡镇人民政府要…, 市教育局应当…, X负责… (lead)."""

import re

from luoshi.duty import Role
from luoshi.extraction.actors import Actor, read_actors
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Passage

NAME = "subject"

_SUPPORTS = re.compile(
    r"(?:要|应当?|须|必须|积极|主动|全力)*(?:配合|协助|参与(?!.{0,3}管理)|协同(?!推进)|支持配合)"
)
_OTHER_WORK = re.compile(r"[，,](?:并|组织|协调|指导|督促|制定|开展|做好|建立)")


def read(passage: Passage, draft: Draft) -> None:
    """Add the names of those who act; note where the sentence speaks of a thing."""
    found = read_actors(passage)
    draft.subject_is_thing = draft.subject_is_thing or found.of_thing
    for actor in found.actors:
        role = _role(passage, actor)
        for first, last in actor.subject.names:
            draft.add_bearer(passage.text[first:last], role, passage.span(first, last), NAME)


def _role(passage: Passage, actor: Actor) -> Role:
    text, subject, end = passage.text, actor.subject, actor.end
    if _SUPPORTS.match(text, subject.after):
        return Role.SUPPORT
    if subject.binder == "牵头":
        return Role.LEAD
    if subject.binder == "负责" and not _OTHER_WORK.search(text, end, passage.end):
        return Role.LEAD
    if text[:end].endswith("负责") and end >= passage.end:
        return Role.LEAD
    return Role.BEARER
