"""A unit of the list handed in, or a person whom minutes name as present, stands where a bearer may.

东风渠管理段要…, 由县城投牵头, 会同数智办; 刘浩：完善架构设计文档.
"""

from __future__ import annotations

import re

from luoshi.duty import Origin, Role
from luoshi.extraction.bearers.role import role_of
from luoshi.extraction.draft import Draft
from luoshi.extraction.parties.known import KnownNames, names_known
from luoshi.extraction.parties.known_list import acts, head_of, list_at
from luoshi.extraction.passage import Passage
from luoshi.extraction.rules import transmittal
from luoshi.extraction.wording.binding import BINDS, Actor, Subject
from luoshi.extraction.wording.words import skip_adverbs

NAME = "known-unit"

_BY = ("由", "请")
_WITH = ("会同", "联合")
_LEADS = re.compile(r"牵头|负责|主办")


def read(passage: Passage, draft: Draft) -> None:
    """Add the names of each list in which a known one stands, where a predicate follows it."""
    known = names_known(passage.plan.outline)
    if not known or draft.duty_rule == transmittal.NAME:
        return
    text, done = passage.text, passage.start
    for start, end in passage.clauses:
        for place, _ in known.find(text, start, end):
            if place < done:
                continue
            done = _read_list(passage, draft, known, (start, place, end)) or done


def _read_list(passage: Passage, draft: Draft, known: KnownNames, places: tuple[int, int, int]) -> int:
    """Add the list in which the name at `place` stands; where its words end, 0 where it is none."""
    text = passage.text
    clause, place, end = places
    head = head_of(text, clause, place)
    if head is None:
        return 0
    names, stop = list_at(text, head, end, known)
    if not names or not any(text[a:b] in known for a, b in names) or not _acts(passage, stop, end):
        return 0
    role = _role(passage, head, names, stop, end)
    manner = "by" if text.endswith(_BY, passage.start, head) else ""
    for first, last in names:
        draft.add_bearer(text[first:last], role, Origin(passage.span(first, last), NAME, manner=manner))
    return stop


def _acts(passage: Passage, stop: int, end: int) -> bool:
    """Whether a predicate follows: at once, or in the next clause where the names fill their own."""
    text = passage.text
    if stop < end:
        return acts(text, stop)
    return stop < passage.end and text[stop] in "，,：:" and acts(text, stop + 1)


def _role(passage: Passage, head: int, names: list[tuple[int, int]], stop: int, end: int) -> Role:
    text = passage.text
    if text.endswith(_WITH, passage.start, head):
        return Role.SUPPORT
    if text.endswith(_BY, passage.start, head):
        return Role.LEAD if _LEADS.match(text, skip_adverbs(text, stop)) else Role.BEARER
    binds = BINDS.match(text, stop)
    found = Subject(tuple(names), binds.group() if binds else "", stop)
    return role_of(passage, Actor(found, end))
