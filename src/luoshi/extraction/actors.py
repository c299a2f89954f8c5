"""Who acts in a sentence: of the subjects of its clauses, those that are neither case nor topic."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from luoshi.extraction.binding import BINDS, Subject
from luoshi.extraction.passage import Passage
from luoshi.extraction.sanctions import (
    is_imposed,
    is_punished,
    is_threatened,
    suffers,
    takes_points,
)
from luoshi.extraction.subject import read_subject
from luoshi.extraction.words import commands_at, ends_as_unit, verb_at
from luoshi.structure import SegmentKind

_BY = re.compile(r"由(?:(?<![自理缘事来交]由)|(?<=[管办处审修监清]理由))(?!于|此|来|[^，。；]{2,40}组成)")
_BY_ITS = re.compile(r"(?:应当?|要|须|必须)由其(?!他)")
_CASE = ("的", "时", "后", "前")
#: How a clause ends that only names what is spoken of: 设施的维修费用，可以….
_THING = ("费用", "经费", "资金", "信息", "资料", "材料", "事项", "设施", "设备", "器材", "标准", "数据")
#: How such a clause ends where the thing is a paper.
_PAPERS = ("公文", "文件", "请示", "报告", "方案", "材料", "稿件", "议题")
#: A breach, of which another clause says what follows: 经营者未…的，由….
_BREACH = re.compile(r"(?:在[^，]{1,20}[中时])?(?:未|违反|拒不|[有存]在?(?:下列|以下)|滥用|将[^，]*据为己有)")
#: What a party made, of which 由… says who is to act: 县政府制定的文件，由办公室审核.
_MADE = re.compile(r"[^，的]{2,8}的[^，的]{2,14}")
#: By whom somebody is put in charge, of whom the next clauses tell.
_CHOSEN = re.compile(r"由[^，]{2,24}(?:选举|推选|推举|聘任|任命|选聘)")
_SENDS = re.compile(
    r"(?:及时|定期|统一)*将[^，]{2,40}(?:报送?|提交|移交|移送|转交|抄送)[^，]*"
    r"|向[^，]{2,40}(?:递交|报送|提交)[^，]*"
)
#: What names a work and says not that it is done: 其他尾矿库建设项目设计审查，由….
_NAMES_WORK = ("的", "审查", "管理", "监督", "检查", "工作", "建设", "评价", "验收", "评审", "考核")
#: How the breach of a duty begins that the clauses before it state.
_LATE = ("逾期", "拒不", "到期", "仍未", "未按期", "未按时", "超期")
#: How many there are, of which another clause says what follows: 投标人在3家及以上的，采取….
_STATE = re.compile(r"(?:仅|只)?(?:在|为|有|是|超过|不足|达到?|少于|多于|未达)[^，]{0,4}?\d")
#: Of how many it is counted, before how often: 每村|每季度.
_EACH = re.compile("每[村户校班组镇乡]每")
#: 应当向|县主管部门，…: the clause ends before it says what is done.
_REPORTS_TO = re.compile("(?:[^，]{0,20}(?:应当?|要|须|必须|可以|及时|立即))?向(?=[^，]{2,30}$)")
#: What a party asks of those who are then to act: 消费者|要求提供凭证的，应当予以提供.
_DEMANDS = re.compile(r"(?:要求|请求)[^，。；]{2,30}的，(?:应当?|要|须)(?:予以|给予|及时|依法)")
#: What a party is, and not what it does.
_IS = re.compile("是(?!否)[^，]{2,40}(?:单位|部门|机关|机构|组织|主体|平台|载体|力量)(?=，)")
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
    found = _Reading(passage)
    for start, end in passage.clauses:
        found.take(read_subject(passage, start, end), start, end)
    acting, waiting = found.acting, found.waiting
    if takes_points(passage) and not any(actor.subject.binder for actor in acting):
        return Actors((), of_thing=True)
    if waiting and not acting and is_threatened(passage, waiting[-1], found.waits_to):
        return Actors((), of_thing=True)
    if acting and not waiting and all(is_punished(passage, actor.subject) for actor in acting):
        return Actors((), of_thing=True)
    return Actors(tuple(_choose(passage, acting, waiting)), found.of_thing)


class _Reading:
    """The subjects of a sentence while its clauses are read, the first first.

    waiting: those in a condition, which act where nobody else does; waits_to: one past the clause of
    the last of them. commanded: by a clause without a subject; a thing named later is none.
    """

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.acting: list[Actor] = []
        self.waiting: list[Subject] = []
        self.waits_to = 0
        self.of_thing = self.commanded = False

    def take(self, subject: Subject | None, start: int, end: int) -> None:
        """Take what the clause [start, end) says of who acts."""
        if subject is not None and suffers(self.passage, subject):
            self.of_thing = self.of_thing or not (self.acting or self.commanded)
        elif subject is None:
            self._go_on(start, end)
        elif self.commanded and subject.after == end:
            return  # 要…，疏导被困人员，…: what is commanded, not who
        elif self._is_told_of(subject, start, end):
            return
        elif subject.conditional and self._fills_cell(start, end):
            return  # 教学组织|…: what a row is about
        elif subject.conditional:
            self.waiting = [*self.waiting, subject] if _goes_on(self.waiting, start) else [subject]
            self.waits_to = end
        elif not subject.names:
            self.of_thing = self.of_thing or not (self.acting or self.commanded)
        elif subject.binder and self._are_listed_before(subject, start):
            self.acting += [_bind(Actor(each, end), subject.binder) for each in (*self.waiting, subject)]
            self.waiting = []  # 镇领导、镇干部，各村要…
        elif subject.binder or self.passage.segment.kind is not SegmentKind.ROW:
            self.acting.append(Actor(subject, end))  # a table cell may happen to begin with a party: 学生获奖

    def _is_told_of(self, subject: Subject, start: int, end: int) -> bool:
        """Whether a clause only goes on with to whom one reports, where one works, or who sits in a body.

        应当向县主管部门，镇河长办报告; 街道应当配置用房，每个村至少配置一处; 由局长负责，各科人员组成.
        """
        text = self.passage.text
        if text.startswith("组成", max(subject.after, end - 2)):
            return True
        if not subject.names or subject.binder or self.passage.start == start:
            return False
        if _EACH.match(text, subject.names[0][0]):
            return True  # 对重点村实行包联，每村每季度走访1次
        if self.acting and self.acting[-1].subject.binder and text.startswith("每", subject.names[0][0]):
            return True
        if text.find("向", self.passage.start, start) < 0:
            return False
        head, stop = self.passage.clause_at(start - 1)
        reports = _REPORTS_TO.match(text, head, stop)
        return reports is not None and ends_as_unit(text, reports.end(), stop)

    def _fills_cell(self, start: int, end: int) -> bool:
        """Whether the clause is all that a cell of a row holds."""
        return self.passage.segment.kind is SegmentKind.ROW and (start, end) in self.passage.cells

    def _go_on(self, start: int, end: int) -> None:
        """A clause without a subject: the work of those before it, a thing, or a command."""
        text = self.passage.text
        bound = BINDS.match(text, start, end)
        if bound and not self.acting and (self._names_alone(start) or self._are_bound(start, bound)):
            # 甲局和乙局，应当…; 甲有异议的，可以…
            self.acting = [_bind(Actor(each, end), bound.group()) for each in self.waiting]
            self.waiting = []
        elif bound and self.acting and self._is_free(bound):
            self.acting[-1] = _bind(self.acting[-1], bound.group())  # 甲局依照程序，可以…
        elif len(self.waiting) == 1 and not self.acting and _is_empowered(text, self.waiting[0], start):
            self.acting.append(Actor(self.waiting.pop(), end))  # 监督员在检查时，有权…
        if not (self.acting or self.waiting or self.commanded) and _is_thing(text, start, end):
            self.of_thing = True
        self.commanded = self.commanded or self.of_thing or _commands(self.passage, start, end)

    def _names_alone(self, start: int) -> bool:
        """Whether the clause before `start` holds nothing but those who wait."""
        if not self.waiting or not self.waiting[-1].after == self.waits_to == start - 1:
            return False
        return not is_threatened(self.passage, self.waiting[-1], self.waits_to)

    def _are_bound(self, start: int, bound: re.Match[str]) -> bool:
        """Whether the case of those who wait ends right before this clause, which binds them themselves."""
        text = self.passage.text
        if not self.waiting or self.waits_to != start - 1 or text.startswith("由", bound.end()):
            return False
        subject = self.waiting[-1]
        if _STATE.match(text, subject.after) or _DEMANDS.match(text, subject.after):
            return False
        return not is_threatened(self.passage, subject, self.waits_to)

    def _are_listed_before(self, subject: Subject, start: int) -> bool:
        """Whether those who wait are the first of a list that a comma parts: 甲、乙，各村要…."""
        if self.acting or subject.names[0][0] != start:
            return False
        return self._names_alone(start) and len(self.waiting[-1].names) > 1

    def _is_free(self, bound: re.Match[str]) -> bool:
        """Whether nothing binds the last who acts; one that does other work first is not in charge."""
        subject = self.acting[-1].subject
        if subject.binder:
            return False
        return bound.group() not in ("负责", "牵头") or not verb_at(self.passage.text, subject.after)


def _bind(actor: Actor, binder: str) -> Actor:
    """The actor whose work the next clause binds."""
    return replace(actor, subject=replace(actor.subject, binder=binder))


def _commands(passage: Passage, start: int, end: int) -> bool:
    """Whether a clause without a subject commands; 委托维保单位的 only states a case."""
    if end < passage.end and passage.text.endswith(_CASE, start, end):
        return False
    return commands_at(passage.text, start) or BINDS.match(passage.text, start) is not None


def _is_empowered(text: str, subject: Subject, at: int) -> bool:
    """Whether the clause at `at` says what the one who waits has the right to do."""
    return text.startswith("有权", at) and not _BREACH.match(text, subject.after)


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
    if not (acting or waiting):
        return []
    by = _BY.search(text, passage.start, passage.end)
    if by is not None and is_imposed(passage, by.end()):
        # X…的，由Y责令改正; X移交档案，逾期不交的，由Y责令改正
        breach = passage.clause_at(by.start() - 2)[0]
        late = text.startswith(_LATE, breach)
        return [
            actor
            for actor in acting
            if actor.subject.after > by.start() or (late and actor.end < breach and _does_work(text, actor))
        ]
    if len(acting) > 1:  # 甲局是牵头单位，各镇负责…: what it is
        acting = [actor for actor in acting[:-1] if not _is_something(text, actor)] + acting[-1:]
    if acting and all(actor.subject.binder for actor in acting):
        return acting
    last_bound = max((actor.subject.after for actor in acting if actor.subject.binder), default=0)
    kept = [
        actor
        for actor in acting
        if actor.subject.binder
        or not (
            _BREACH.match(text, actor.subject.after)
            or (by is not None and _MADE.fullmatch(text, actor.subject.after, actor.end))
            or (by is not None and _is_topic_of(text, actor, by.start()))
            or (actor.subject.after < last_bound and (_befalls(passage, actor) or _is_its_paper(text, actor)))
        )
    ]
    if kept or not waiting:
        return kept
    if by is not None and by.start() > waiting[-1].after and text[by.start() - 1] in "，,当应要须":
        return []
    return [
        Actor(subject, passage.end)
        for subject in waiting
        if not (_STATE.match(text, subject.after) or _DEMANDS.match(text, subject.after))
    ]


def _is_something(text: str, actor: Actor) -> bool:
    """Whether a clause only says what a party is."""
    return not actor.subject.binder and _IS.match(text, actor.subject.after, actor.end + 1) is not None


def _is_topic_of(text: str, actor: Actor, by: int) -> bool:
    """Whether the clause right before 由… only names what it is about; 甲局将名单报送乙局，由… acts."""
    if not actor.subject.after <= by <= actor.end + 1 or text[by - 1] == "并":
        return False  # 各系核对课表并由系领导审核
    if _CHOSEN.match(text, by, actor.end):
        return False  # 队长由队员选举产生，负责日常工作
    if by == actor.end + 1 and _does_work(text, actor):
        return False  # 财务科编制报表，由会计主管审核
    return _SENDS.match(text, actor.subject.after, actor.end) is None


def _does_work(text: str, actor: Actor) -> bool:
    """Whether the predicate of one who acts is a work of its own, and no case that befalls it."""
    if text.endswith(_NAMES_WORK, 0, actor.end) or _BEFALLS.match(text, actor.subject.after, actor.end):
        return False
    return commands_at(text, actor.subject.after)


def _is_its_paper(text: str, actor: Actor) -> bool:
    """Whether a clause is but what a party sent or made: 各部门报送县政府的公文，主办部门应当…."""
    made = _MADE.fullmatch(text, actor.subject.after, actor.end)
    return made is not None and text.endswith(_PAPERS, 0, actor.end)


def _befalls(passage: Passage, actor: Actor) -> bool:
    return passage.plan.is_rule or _BEFALLS.match(passage.text, actor.subject.after, actor.end) is not None
