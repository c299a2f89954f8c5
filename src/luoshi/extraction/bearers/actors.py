"""Who acts in a sentence: of the subjects of its clauses, those that are neither case nor topic."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from luoshi.extraction.bearers.acted_on import is_acted_on
from luoshi.extraction.bearers.choosing import BREACH, choose
from luoshi.extraction.bearers.counted import without_counted
from luoshi.extraction.bearers.in_case import skip_too
from luoshi.extraction.bearers.only_named import is_only_named
from luoshi.extraction.bearers.sanctions import (
    is_punished,
    is_threatened,
    suffers,
    takes_points,
)
from luoshi.extraction.bearers.subject import read_subject
from luoshi.extraction.bearers.uncharged import MADE_UP
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.binding import BINDS, Actor, Subject
from luoshi.extraction.wording.words import commands_at, verb_at
from luoshi.structure import SegmentKind

_CASE = ("的", "时", "后", "前")
#: How a clause ends that only names what is spoken of: 设施的维修费用，可以….
_THING = ("费用", "经费", "资金", "信息", "资料", "材料", "事项", "设施", "设备", "器材", "标准", "数据")
#: The same with what may be done with it: 结余资金|可结转下年.
_THING_MAY = re.compile(f"[^，。；]{{2,20}}?(?:{'|'.join(_THING)})可(?![以能由靠行])")
#: What shows that a party in a cell acts: 矿长|每月组织排查; 学生获奖 only begins with one.
_OFTEN = re.compile("每(?:半年|季度?|[一两二三四]?个?[年月周日天旬班])|定期|随时|及时|按[年季月周]")
#: What only stands in a sentence: a comma that something follows, or a semicolon that closes the cell.
_PROSE = re.compile("，(?=[^，；。|]{2,})|；$")
#: What binds all of those who are named in a clause of their own.
_ALIKE = "一律"
#: By whom it is done instead: 起草部门已有机构的，应当先|由机构审核.
_BY_ANOTHER = re.compile("[先再也还均统一]{0,2}由")
#: What sets some apart of those who are named: 各村，特别是|灾害易发区所在村，要.
_ABOVE_ALL = re.compile("(?:特别|尤其)是")


@dataclass(frozen=True, slots=True)
class Actors:
    """The subjects that act, in order; of_thing: the sentence speaks of a thing, or of a penalty."""

    actors: tuple[Actor, ...]
    of_thing: bool


def read_actors(passage: Passage) -> Actors:
    """The subjects of all clauses; those in a condition act where no later clause names another."""
    found = _Reading(passage)
    for start, end in passage.clauses:
        found.take(read_subject(passage, found.behind_opening(start), end), start, end)
    acting, waiting = found.acting, found.waiting
    if takes_points(passage) and not any(actor.subject.binder for actor in acting):
        return Actors((), of_thing=True)
    if waiting and not acting and is_threatened(passage, waiting[-1], found.waits_to):
        return Actors((), of_thing=True)
    if acting and not waiting and all(is_punished(passage, actor.subject) for actor in acting):
        return Actors((), of_thing=True)
    return Actors(tuple(choose(passage, acting, waiting)), found.of_thing)


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
        self.made_up = MADE_UP.search(passage.text, passage.start, passage.end)

    def behind_opening(self, start: int) -> int:
        """Where a clause begins behind what only joins it to those who wait: ，特别是|所在村，要."""
        joined = _ABOVE_ALL.match(self.passage.text, start) if self.waiting and not self.acting else None
        return joined.end() if joined and self.waiting[-1].after == start - 1 else start

    def take(self, subject: Subject | None, start: int, end: int) -> None:
        """Take what the clause [start, end) says of who acts."""
        if self._is_made_up_of(start):
            return
        subject = subject and without_counted(self.passage.text, subject)
        if subject is not None and suffers(self.passage, subject):
            self.of_thing = self.of_thing or not (self.acting or self.commanded)
        elif subject is None:
            self._go_on(start, end)
        elif self._is_no_actor(subject, start, end):
            return
        elif subject.conditional and self._fills_cell(start, end):
            return  # 教学组织|…: what a row is about
        elif subject.conditional:
            both = _goes_on(self.waiting, start) or self._wait_alike(start, end)
            self.waiting = [*self.waiting, subject] if both else [subject]
            self.waits_to = end
        elif not subject.names:
            self.of_thing = self.of_thing or not (self.acting or self.commanded)
        elif self._are_listed_before(subject, start):
            self.acting += [_bind(Actor(each, end), subject.binder) for each in (*self.waiting, subject)]
            self.waiting = []  # 镇领导、镇干部，各村要…
        elif self._acts_in_cell(subject):
            self.acting.append(Actor(subject, end))  # a table cell may happen to begin with a party: 学生获奖

    def _wait_alike(self, start: int, end: int) -> bool:
        """Whether two have the same time, each before work of its own: 甲在首次出租前，|乙在安装前，应当."""
        text = self.passage.text
        if not self.waiting or self.waits_to != start - 1 or text[start - 2] != "前":
            return False
        return text.startswith("在", self.waiting[-1].after) and text.endswith("前", start, end)

    def _acts_in_cell(self, subject: Subject) -> bool:
        """Whether a cell, if the sentence is a row, says that its party is bound, or how often it acts."""
        if subject.binder or self.passage.segment.kind is not SegmentKind.ROW:
            return True
        if self._stands_in_prose(subject):
            return True
        return _OFTEN.match(self.passage.text, subject.names[-1][1]) is not None

    def _stands_in_prose(self, subject: Subject) -> bool:
        """Whether the cell is a sentence, and no label: 项目经理在完成核尺后24小时内发送数据；."""
        start, end = subject.names[0][0], subject.after
        cell = next((c for c in self.passage.cells if c[0] <= start and end <= c[1]), None)
        return cell is not None and _PROSE.search(self.passage.text, end, cell[1]) is not None

    def _is_no_actor(self, subject: Subject, start: int, end: int) -> bool:
        """Whether a party is only spoken to or told of: 要…，疏导被困人员，… names what is commanded."""
        if self.commanded and subject.after == end:
            return True
        binder = self.acting[-1].subject.binder if self.acting else ""
        return is_only_named(self.passage, subject, (start, end), binder)

    def _is_made_up_of(self, start: int) -> bool:
        """Whether a clause only goes on with of whom a body is made up: 建立由兽医，有关专家等组成的队伍."""
        return self.made_up is not None and self.made_up.start() < start < self.made_up.end()

    def _fills_cell(self, start: int, end: int) -> bool:
        """Whether the clause is all that a cell of a row holds."""
        return self.passage.segment.kind is SegmentKind.ROW and (start, end) in self.passage.cells

    def _go_on(self, start: int, end: int) -> None:
        """A clause without a subject: the work of those before it, a thing, or a command."""
        text = self.passage.text
        if (
            self.waiting
            and self.waits_to == start - 1
            and text.startswith("除", start)
            and text[end - 1] == "外"
        ):
            self.waits_to = end  # 小型企业，除…外，还应当
            return
        alike = text.startswith(_ALIKE, start)
        bound = BINDS.match(text, start + len(_ALIKE) if alike else self._behind_too(start), end)
        waits = (alike or not self.acting) and self._names_alone(start)
        if bound and (waits or (not self.acting and self._are_bound(start, bound))):
            # 甲局和乙局，应当…; 甲有异议的，可以…; 学生要出示证件，无证的人员，一律不得…
            self.acting += [_bind(Actor(each, end), bound.group()) for each in self.waiting]
            self.waiting = []
        elif bound and self.acting and self._is_free(bound):
            self.acting[-1] = _bind(self.acting[-1], bound.group())  # 甲局依照程序，可以…
        elif len(self.waiting) == 1 and not self.acting and _is_empowered(text, self.waiting[0], start):
            self.acting.append(Actor(self.waiting.pop(), end))  # 监督员在检查时，有权…
        if not (self.acting or self.waiting or self.commanded) and _is_thing(text, start, end):
            self.of_thing = True
        self.commanded = self.commanded or self.of_thing or _commands(self.passage, start, end)

    def _behind_too(self, start: int) -> int:
        """Where the clause goes on behind a 还 or 才 that only the first who act may have."""
        return start if self.acting else skip_too(self.passage.text, start)

    def _names_alone(self, start: int) -> bool:
        """Whether the clause before `start` holds nothing but those who wait."""
        if not self.waiting or not self.waiting[-1].after == self.waits_to == start - 1:
            return False
        return not is_threatened(self.passage, self.waiting[-1], self.waits_to)

    def _are_bound(self, start: int, bound: re.Match[str]) -> bool:
        """Whether the case of those who wait ends right before this clause, which binds them themselves."""
        text = self.passage.text
        if not self.waiting or self.waits_to != start - 1 or _BY_ANOTHER.match(text, bound.end()):
            return False
        subject = self.waiting[-1]
        if is_acted_on(self.passage, subject):
            return False
        return not is_threatened(self.passage, subject, self.waits_to)

    def _are_listed_before(self, subject: Subject, start: int) -> bool:
        """Whether those who wait begin a list: 甲、乙，各村要…; 甲，以及乙; 甲，乙等应当."""
        if self.acting or not self._names_alone(start):
            return False
        if subject.names[0][0] != start:
            text = self.passage.text
            return text.startswith(("以及", "及"), start) or _ABOVE_ALL.match(text, start) is not None
        if not subject.binder:
            return False
        goes_on = self.passage.text.startswith("等", subject.names[-1][1])
        return goes_on or len(self.waiting) > 1 or len(self.waiting[-1].names) > 1

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
    return text.startswith("有权", at) and not BREACH.match(text, subject.after)


def _is_thing(text: str, start: int, end: int) -> bool:
    """Whether a clause is but a thing, of which the next clause says what is to be done."""
    if _THING_MAY.match(text, start, end):
        return True
    return text.endswith(_THING, start, end) and BINDS.match(text, end + 1) is not None


def _goes_on(waiting: list[Subject], start: int) -> bool:
    """Whether a list of names goes on in this clause: 甲单位，乙单位，以及丙单位，应当."""
    return bool(waiting) and waiting[-1].after == start - 1 and not waiting[-1].binder
