"""Who acts in a sentence: of the subjects of its clauses, those that are neither case nor topic."""

from __future__ import annotations

import re
from dataclasses import dataclass

from luoshi.extraction.passage import Passage
from luoshi.extraction.subject import BINDS, Subject, read_subject
from luoshi.extraction.words import commands_at
from luoshi.structure import SegmentKind

_SANCTION = re.compile(
    r"处.{0,16}罚款|给予(?:.{0,2}处分|警告|.{0,2}处罚)|予以处(?:罚|分|理)|依法追究|吊销|没收"
)
_BY = re.compile(r"由(?<![自理缘事来交]由)(?!于|此|来)")
_BY_ITS = re.compile(r"(?:应当?|要|须|必须)由其(?!他)")
_CASE = ("的", "时", "后", "前")
#: How a clause ends that only names what is spoken of: 设施的维修费用，可以….
_THING = ("费用", "经费", "资金", "信息", "资料", "材料", "事项", "设施", "设备", "器材", "标准", "数据")
#: A breach, of which another clause says what follows: 经营者未…的，由….
_BREACH = re.compile(r"未|违反|拒不|有下列")
#: What happens to a party, and is no work of its own: 申请人提出…，主管部门应当….
_BEFALLS = re.compile(r"[^，]{0,10}?(?:申请|发生|出现|提出|认为|存在|遇有|接到|收到|有.{2,30}的$)")


@dataclass(frozen=True, slots=True)
class Actor:
    """A subject that acts, and where its clause ends."""

    subject: Subject
    end: int


@dataclass(frozen=True, slots=True)
class Actors:
    """The subjects that act, in order; of_thing: the sentence speaks of a thing, or of a penalty."""

    actors: tuple[Actor, ...]
    of_thing: bool


def read_actors(passage: Passage) -> Actors:
    """The subjects of all clauses; those in a condition act where no later clause names another."""
    waiting: list[Subject] = []
    acting: list[Actor] = []
    of_thing = commanded = False  # commanded: by a clause without a subject; a thing named later is none
    for start, end in passage.clauses:
        subject = read_subject(passage, start, end)
        if subject is None:
            if not (acting or waiting or commanded) and _is_thing(passage.text, start, end):
                of_thing = True
            commanded = commanded or of_thing or _commands(passage, start, end)
        elif commanded and subject.after == end:
            continue  # 要…，疏导被困人员，…: what is commanded, not who
        elif subject.conditional:
            waiting = [*waiting, subject] if _goes_on(waiting, start) else [subject]
        elif not subject.names:
            of_thing = of_thing or not (acting or commanded)
        elif subject.binder or passage.segment.kind is not SegmentKind.ROW:
            acting.append(Actor(subject, end))  # a table cell may happen to begin with a party: 学生获奖
    if waiting and not acting and _SANCTION.search(passage.text, passage.start, passage.end):
        return Actors((), of_thing=True)
    return Actors(tuple(_choose(passage, acting, waiting)), of_thing)


def _commands(passage: Passage, start: int, end: int) -> bool:
    """Whether a clause without a subject commands; 委托维保单位的 only states a case."""
    if end < passage.end and passage.text.endswith(_CASE, start, end):
        return False
    return commands_at(passage.text, start) or BINDS.match(passage.text, start) is not None


def _is_thing(text: str, start: int, end: int) -> bool:
    """Whether a clause is but a thing, of which the next clause says what is to be done."""
    return text.endswith(_THING, start, end) and BINDS.match(text, end + 1) is not None


def _goes_on(waiting: list[Subject], start: int) -> bool:
    """Whether a list of names goes on in this clause: 甲单位，乙单位，以及丙单位，应当."""
    return bool(waiting) and waiting[-1].after == start - 1 and not waiting[-1].binder


def _choose(passage: Passage, acting: list[Actor], waiting: list[Subject]) -> list[Actor]:
    """Those who act: not the one whom a case befalls, nor the topic of 由…."""
    text = passage.text
    acting = [actor for actor in acting if not _BY_ITS.match(text, actor.subject.after)]
    if not (acting or waiting) or (acting and all(actor.subject.binder for actor in acting)):
        return acting
    by = _BY.search(text, passage.start, passage.end)
    last_bound = max((actor.subject.after for actor in acting if actor.subject.binder), default=0)
    kept = [
        actor
        for actor in acting
        if actor.subject.binder
        or not (
            _BREACH.match(text, actor.subject.after)
            or (by is not None and actor.subject.after <= by.start() <= actor.end + 1)
            or (actor.subject.after < last_bound and _befalls(passage, actor))
        )
    ]
    if kept or not waiting:
        return kept
    if by is not None and by.start() > waiting[-1].after and text[by.start() - 1] in "，,当应要须":
        return []
    return [Actor(subject, passage.end) for subject in waiting]


def _befalls(passage: Passage, actor: Actor) -> bool:
    return passage.plan.is_rule or _BEFALLS.match(passage.text, actor.subject.after, actor.end) is not None
