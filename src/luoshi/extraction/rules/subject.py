"""The subject of a sentence bears its duty: 各乡镇人民政府要…, 市教育局应当…, X负责… (lead)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from luoshi.duty import Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Passage
from luoshi.extraction.subject import BINDS, Subject, read_subject
from luoshi.extraction.words import commands_at
from luoshi.structure import SegmentKind

NAME = "subject"

_SUPPORTS = re.compile(
    r"(?:要|应当?|须|必须|积极|主动|全力)*(?:配合|协助|参与(?!.{0,3}管理)|协同(?!推进)|支持配合)"
)
_SANCTION = re.compile(r"处.{0,16}罚款|给予(?:.{0,2}处分|警告|.{0,2}处罚)|予以处(?:罚|分)|依法追究|吊销|没收")
_BY = re.compile(r"(?<![自理缘事来交])由(?!于|此|来)")
_OTHER_WORK = re.compile(r"[，,](?:并|组织|协调|指导|督促|制定|开展|做好|建立)")
_CASE = ("的", "时", "后", "前")
#: A clause that only names what is spoken of: 设施的维修费用，可以….
_THING = ("费用", "经费", "资金", "信息", "资料", "材料", "事项", "设施", "设备", "器材", "标准", "数据")
#: A breach, of which another clause says what follows: 经营者未…的，由….
_BREACH = re.compile(r"未|违反|拒不|有下列")
#: What happens to a party, and is no work of its own: 申请人提出…，主管部门应当….
_BEFALLS = re.compile(r"[^，]{0,10}?(?:申请|发生|出现|提出|认为|存在|遇有|接到|收到|有.{2,30}的$)")


@dataclass(frozen=True, slots=True)
class _Acting:
    """A subject that acts, and where its clause ends."""

    subject: Subject
    end: int


def read(passage: Passage, draft: Draft) -> None:
    """Add the names of every clause's subject; note where the subject is a thing."""
    waiting: list[Subject] = []  # named in a condition: they act where no later clause names another
    acting: list[_Acting] = []
    commanded = False  # a clause before commands without a subject: a thing named later is no subject
    for start, end in passage.clauses:
        subject = read_subject(passage, start, end)
        if subject is None:
            commanded = commanded or _commands(passage, start, end)
            if not (acting or waiting or commanded) and _is_thing(passage, start, end):
                draft.subject_is_thing = True
        elif subject.conditional:
            waiting = [*waiting, subject] if _goes_on(waiting, start) else [subject]
        elif not subject.names:
            draft.subject_is_thing = draft.subject_is_thing or not (acting or commanded)
        elif not _is_bare_of_row(passage, subject):
            acting.append(_Acting(subject, end))
    if not (acting or waiting):
        return
    if not acting and _SANCTION.search(passage.text, passage.start, passage.end):
        draft.subject_is_thing = True
        return
    for act in _actors(passage, acting, waiting):
        _add(passage, draft, act)


def _commands(passage: Passage, start: int, end: int) -> bool:
    """Whether a clause without a subject commands; 委托维保单位的 only states a case."""
    if end < passage.end and passage.text.endswith(_CASE, start, end):
        return False
    return commands_at(passage.text, start) or BINDS.match(passage.text, start) is not None


def _is_thing(passage: Passage, start: int, end: int) -> bool:
    """Whether a clause is but a thing, of which the next clause says what is to be done."""
    text = passage.text
    return text.endswith(_THING, start, end) and BINDS.match(text, end + 1) is not None


def _goes_on(waiting: list[Subject], start: int) -> bool:
    """Whether a list of names goes on in this clause: 甲单位，乙单位，以及丙单位，应当."""
    return bool(waiting) and waiting[-1].after == start - 1 and not waiting[-1].binder


def _is_bare_of_row(passage: Passage, subject: Subject) -> bool:
    """Whether a table cell only happens to begin with a party: 学生授权专利."""
    return passage.segment.kind is SegmentKind.ROW and not subject.binder


def _actors(passage: Passage, acting: list[_Acting], waiting: list[Subject]) -> list[_Acting]:
    """Those who act: not the one whom a case befalls, nor the topic of 由…."""
    text = passage.text
    if acting and all(act.subject.binder for act in acting):
        return acting
    by = _BY.search(text, passage.start, passage.end)
    bound = [act.subject.after for act in acting if act.subject.binder]
    kept = [
        act
        for act in acting
        if act.subject.binder
        or not (
            _BREACH.match(text, act.subject.after)
            or (by is not None and act.subject.after <= by.start() <= act.end + 1)
            or (bound and act.subject.after < bound[-1] and _befalls(passage, act))
        )
    ]
    if kept or not waiting:
        return kept
    if by is not None and by.start() > waiting[-1].after and text[by.start() - 1] in "，,":
        return []
    return [_Acting(subject, passage.end) for subject in waiting]


def _befalls(passage: Passage, act: _Acting) -> bool:
    return passage.plan.is_rule or _BEFALLS.match(passage.text, act.subject.after, act.end) is not None


def _add(passage: Passage, draft: Draft, act: _Acting) -> None:
    role = _role(passage, act.subject, act.end)
    for first, last in act.subject.names:
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
