"""The parties of a list in a trailer or a cell, by what is said behind them: 甲局牵头，乙局、丙局配合."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from luoshi.cadence import Frame, Mention, find_mentions
from luoshi.duty import Role
from luoshi.extraction.parties.known import NO_NAMES, KnownNames
from luoshi.extraction.trailers.names import Party, is_name, is_unit, list_names
from luoshi.extraction.wording.words import commands_at, ends_as_unit
from luoshi.structure.brackets import CLOSING, OPENING

#: What several share, and none of them leads.
_SHARED = re.compile("(?:根据|按照?)?(?:各自)?职责|分工|分头|各负其责")
#: What may follow in a predicate, where its piece ends with it: 负责|抓好落实.
_ON = r"(?:(?:负责|落实|组织|实施|推进|做好|抓好|完成|相关|有关|工作|到位)+(?=$|[，,、；;。]))?"
_DUTIES = r"(?:(?:根据|按照?)?(?:各自)?职责(?:分工)?|分工|分头|各负其责)"
_HOW = r"(?:分别|共同|具体|统一|直接|协同|积极|协助)?"
#: 县水利局|为牵头单位: what a label says, said behind the name.
_AS = r"(?:作)?[为是](?:{})(?:单位|部门|科室|人)(?=$|[，,、；;。])"
_PREDICATE = re.compile(
    rf"(?P<joint>(?:牵头|负责)?会同)|(?P<lead>{_HOW}(?:负责)?(?:牵头|主办){_ON}|{_AS.format('牵头|主办|主责')})"
    rf"|(?P<guides>指导)"
    rf"|(?P<support>{_DUTIES}?{_HOW}(?:配合|参与|参加|协助|协办){_ON}|{_AS.format('配合|协办|参与|参加')})"
    rf"|(?P<all>{_DUTIES}{_HOW}(?:负责|落实|承办|抓好落实)?{_ON}|{_HOW}(?:负责(?!人|同志)|承办|抓好落实|落实){_ON})"
    rf"|(?P<does>{_HOW}(?:(?:组织)?(?:实施|承担|完成|办理|办结)|组织(?:落实|推进))(?=$|[，,、；;。])|{_AS.format('责任|承办|实施')})"
)
#: A label without its colon: 牵头单位为县水利局, 配合单位县财政局.
_CALLED = re.compile(
    r"(?:(?P<lead>牵头|主办|主责)|(?P<support>配合|协办|参与|参加)|(?P<bearer>责任|承办|实施))"
    r"(?:单位|部门|科室)(?:[为是]|(?=[省市县区镇乡各]))"
)
_AND = re.compile(r"(?:会同|以及|等|和|及|与|、)+")
#: What opens a later clause before its names: 及各镇; but 和平镇 and 与城村 are names.
_ALSO = re.compile(r"以及|并由|及")
#: What makes a longer name of one that a predicate seems to follow: 县政务中心|落实|办公室.
_LONGER = re.compile(
    r"(?:工作|服务|协调|管理|综合|培训|技术|业务|监督|推进|专项)*"
    r"(?:办公室|办|中心|站|科|股|处|室|组|小组|专班|队|部|所|局|委员会|部门|单位|机构|人员|员|者)"
)
_OF_ALL = ("各", "有关", "相关")
_BETWEEN = "于在要应须由，,、 "
_FRAME = Frame()


@dataclass(frozen=True, slots=True)
class PartyList:
    """The parties of a list, in order, and the clauses that tell no name or more than names: 6月底前完成."""

    parties: tuple[Party, ...] = ()
    rest: tuple[tuple[int, int], ...] = ()


def read_parties(
    text: str, start: int, end: int, role: Role | None = None, known: KnownNames = NO_NAMES
) -> PartyList:
    """The parties of text[start:end]; 牵头 or 配合 behind a name says more than `role` does.

    role: what the label before the list says of those of whom nothing else is said. None where there
    is no label: then names have to end as those of units do, or a predicate has to follow them.
    """
    reading = _Reading(text, role, known)
    for first, last in cut(text, start, end, "；;。"):
        reading.read(first, last)
    return PartyList(tuple(reading.parties), tuple(reading.rest))


def cut(text: str, start: int, end: int, signs: str) -> list[tuple[int, int]]:
    """The stretches of text[start:end] between signs outside brackets; none blank."""
    found: list[tuple[int, int]] = []
    depth, head = 0, start
    for place in range(start, end):
        if text[place] in OPENING:
            depth += 1
        elif text[place] in CLOSING:
            depth = max(0, depth - 1)
        elif depth == 0 and text[place] in signs:
            found.append((head, place))
            head = place + 1
    found.append((head, end))
    return [(first, last) for first, last in found if text[first:last].strip()]


@dataclass(slots=True)
class _Reading:
    """A list while it is read: names wait until what follows says what they are to do.

    led: somebody leads, so that those who then 负责 only bear. joint: 会同 stands before those who wait.
    """

    text: str
    role: Role | None
    known: KnownNames
    parties: list[Party] = field(default_factory=list)
    rest: list[tuple[int, int]] = field(default_factory=list)
    waiting: list[tuple[int, int]] = field(default_factory=list)
    led: bool = False
    joint: bool = False

    def read(self, start: int, end: int) -> None:
        """Read a stretch between semicolons."""
        alone = len(self.parties)
        for number, (first, last) in enumerate(cut(self.text, start, end, "，,")):
            if called := _CALLED.match(self.text, first, last):
                role = Role(called.lastgroup or Role.BEARER)
                self.parties.extend(list_names(self.text, called.end(), last, role, self.known))
                continue
            also = _ALSO.match(self.text, first, last) if number else None
            self._read_clause(also.end() if also else first, last, alone)
        self._settle()

    def _read_clause(self, start: int, end: int, alone: int) -> None:
        """Read a clause: names with what each is to do, then names that wait. alone: parties before all."""
        text, head = self.text, start
        said: re.Match[str] | None = None
        for predicate in self._said(start, end):
            if predicate.start() < head:
                continue
            opening = _AND.match(text, head, predicate.start()) if said else None
            self._wait(opening.end() if opening else head, predicate.start())
            head, said = predicate.end(), predicate
            has_work = head < end and text[head] != "、"
            self._give(predicate, alone, has_work=has_work and not predicate["joint"])
            if predicate["all"] and has_work:
                break  # 负责|日常巡查; 甲局负责、|乙局落实 goes on
        left = text[head:end].strip("、 ")
        if said and not said["joint"] and left and not ends_as_unit(left, 0, len(left)):
            self.rest.append((start, end))
        else:
            self._wait(head, end)

    def _said(self, start: int, end: int) -> list[re.Match[str]]:
        """The predicates of a clause outside brackets that are no parts of names: 县综合|指导|中心."""
        text, said, head = self.text, [], start
        names = self.known.find(text, start, end)
        found = list(_PREDICATE.finditer(text, start, end))
        for number, predicate in enumerate(found):
            at = predicate.start()
            following = found[number + 1].start() if number + 1 < len(found) else end
            before = text[start:at]
            if before.count("（") + before.count("(") > before.count("）") + before.count(")"):
                continue
            if any(first <= at < last for first, last in names):
                continue
            if self._is_said(predicate, head, following, end):
                said.append(predicate)
                head = predicate.end()
        return said

    def _is_said(self, predicate: re.Match[str], head: int, following: int, end: int) -> bool:
        """Whether a predicate ends its piece, or a whole name stands before it and none that goes on.

        head: where the name before it begins. following: where the next may stand, or the end.
        """
        text, at, behind = self.text, predicate.start(), predicate.end()
        whole = at > head and ends_as_unit(text, head, at)
        if predicate["joint"]:
            return at == head or whole
        if behind == end or text[behind] == "、":
            return True
        if not whole or (following < end and _LONGER.fullmatch(text, behind, following)):
            return False
        piece = text.find("、", behind, end)
        return text.startswith(_OF_ALL, behind) or not ends_as_unit(text, head, piece if piece > 0 else end)

    def _wait(self, start: int, end: int) -> None:
        """Let the names of a stretch wait; where it tells a time, leave that to whoever reads times."""
        if start >= end:
            return
        names = self._without_time(start, end)
        if names != (start, end):
            self.rest.append((start, end))
        if names:
            self.waiting.append(names)

    def _without_time(self, start: int, end: int) -> tuple[int, int] | None:
        """The names of 县水利局于6月底前 or 6月底前由县水利局; None where only a time is told."""
        text = self.text
        mentions = find_mentions(text[start:end], _FRAME)
        if not mentions:
            return start, end
        opens = _opens(text, start, mentions[0])
        if ends_as_unit(text, start, end) and not opens:
            return start, end  # 每周调度专班
        before = start + len(text[start : start + mentions[0].start].rstrip(_BETWEEN))
        if before > start and ends_as_unit(text, start, before):
            return start, before
        after = end - len(text[start + mentions[-1].end : end].lstrip(_BETWEEN))
        if opens and is_name(text, after, end, self.known) and not commands_at(text, after):
            return after, end
        return None

    def _give(self, predicate: re.Match[str], alone: int, *, has_work: bool) -> None:
        """Give those who wait the role that the predicate tells. has_work: it also says of what."""
        role = Role.SUPPORT if self.joint else self._role_of(predicate)
        if role is Role.SUPPORT and not self.joint and len(self.parties) == alone:
            nearest = self.waiting[-1:]  # 甲局，乙局配合: only the second supports
            del self.waiting[-1:]
            self._settle()
            self.waiting = nearest
        for first, last in self.waiting:
            self.parties.extend(list_names(self.text, first, last, role, self.known))
        self.waiting.clear()
        self.joint = predicate["joint"] is not None
        self.led |= bool(predicate["lead"] or self.joint or (predicate["all"] and not has_work))

    def _role_of(self, predicate: re.Match[str]) -> Role:
        if predicate["lead"] or predicate["joint"]:
            return Role.LEAD
        if predicate["support"]:
            return Role.SUPPORT
        if self.role is not None and _SHARED.match(predicate.group()):
            return self.role  # 责任单位：甲局、乙局按职责分工负责
        return Role.LEAD if predicate["all"] and not self.led else Role.BEARER

    def _settle(self) -> None:
        """Give those of whom nothing is said the role of the label; without one they have to be units."""
        role = Role.SUPPORT if self.joint else self.role or Role.BEARER
        lists = [list_names(self.text, *stretch, role, self.known) for stretch in self.waiting]
        if self.role is None and not self.joint and not all(map(self._are_units, lists)):
            lists = [[] for _ in lists]
        for stretch, names in zip(self.waiting, lists, strict=True):
            self.parties.extend(names)
            if not names:
                self.rest.append(stretch)
        self.waiting.clear()
        self.joint = False

    def _are_units(self, names: list[Party]) -> bool:
        return bool(names) and all(is_unit(self.text, each.start, each.end, self.known) for each in names)


def _opens(text: str, start: int, mention: Mention) -> bool:
    """Whether a list opens with a time by which, or in which 由 says who: 6月底前由县水利局."""
    end = start + mention.end
    return mention.start == 0 and (text[end - 1] in "前内底末" or text.startswith("由", end))
