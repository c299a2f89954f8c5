"""The subject of a sentence bears its duty: 各乡镇人民政府要…, 市教育局应当…, X负责… (lead)."""

import re

from luoshi.duty import Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Passage
from luoshi.extraction.subject import BINDS, Subject, read_subject
from luoshi.extraction.words import commands_at

NAME = "subject"

_SUPPORTS = re.compile(
    r"(?:要|应当?|须|必须|积极|主动|全力)*(?:配合|协助|参与(?!.{0,3}管理)|协同(?!推进)|支持配合)"
)
_SANCTION = re.compile(r"处.{0,16}罚款|给予(?:.{0,2}处分|警告|.{0,2}处罚)|予以处(?:罚|分)|依法追究|吊销|没收")
_BY = re.compile(r"[，,]由")
_OTHER_WORK = re.compile(r"[，,](?:并|组织|协调|指导|督促|制定|开展|做好|建立)")


def read(passage: Passage, draft: Draft) -> None:
    """Add the names of every clause's subject; note where the subject is a thing."""
    waiting: Subject | None = None  # named in a condition: it acts where no later clause names another
    commanded = False  # a clause before commands without a subject: a thing named later is no subject
    for start, end in passage.clauses:
        subject = read_subject(passage, start, end)
        if subject is None:
            commanded = (
                commanded or commands_at(passage.text, start) or bool(BINDS.match(passage.text, start))
            )
            continue
        if subject.conditional:
            waiting = waiting or subject
            continue
        if not subject.names and not draft.bearers and not commanded:
            draft.subject_is_thing = True
        _add(passage, draft, subject, end)
    if _SANCTION.search(passage.text, passage.start, passage.end) and not draft.bearers:
        draft.subject_is_thing = waiting is not None
        return
    if waiting is not None and not draft.bearers and not _BY.search(passage.text, waiting.after, passage.end):
        _add(passage, draft, waiting, passage.end)


def _add(passage: Passage, draft: Draft, subject: Subject, end: int) -> None:
    role = _role(passage, subject, end)
    for first, last in subject.names:
        draft.add_bearer(passage.text[first:last], role, passage.span(first, last), NAME)


def _role(passage: Passage, subject: Subject, end: int) -> Role:
    text = passage.text
    if _SUPPORTS.match(text, subject.after):
        return Role.SUPPORT
    if subject.binder == "牵头":
        return Role.LEAD
    if subject.binder == "负责" and not _OTHER_WORK.search(text, end, passage.end):
        return Role.LEAD
    if text[:end].endswith("负责") and end >= passage.end:
        return Role.LEAD
    return Role.BEARER
