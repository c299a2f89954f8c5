"""Passed on: acts that somebody sees to it that others do: 督促各企业|每月开展自查; the load is theirs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from luoshi.account.load.kinds import alternatives
from luoshi.extraction.parties.names import split_names
from luoshi.extraction.wording.words import acts_at, ends_as_unit

_SEES_TO = "组织|督促|督导|指导|监督|要求|责成|敦促|引导|动员|推动|指示"
#: In names and in the names of things these see to nothing: 监督管理部门, 督导委员会, 技术指导、咨询.
_IN_NAME = (
    "(?!管理|执法|检查|检验|核查|委员|职责|机构|机关|部门|工作|教师|老师|意见|目录|思想|原则"
    "|[组局所站的、和与及或员人者书价由向把将高低较不严下])"
)
_VERB = re.compile(f"(?:{_SEES_TO})(?:[、和并及]?(?:{_SEES_TO}|协调|帮助|服务)){{0,2}}{_IN_NAME}")
#: With these an act is done, and no name begins: 组织|开展学校食堂检查.
_ACT = re.compile("开展|进行|落实|实施|召开|举办|做好|抓好|完成|制定|编制|参加|实行|纳入|[对在好了其]")
#: Who holds an inspection or a training of others does it himself: 组织|学校食堂检查, 组织员工培训.
_HOLDS = ("组织", "动员", "推动")
_HELD = re.compile(f"{alternatives('inspection')}|{alternatives('training')}")
_HELD_FOR = re.compile(f"验收|考核|考评|{alternatives('training')}")
#: Whoever works for him does it for him: 组织专家评估.
_OWN = re.compile("(?:人员|专家|员工|职工|干部|教师|代表|委员|队员|成员|力量|[人者长员])$")
#: A name goes on with what its person does: 各企业|负责人, 乡镇|分管领导.
_PERSON = re.compile("(?:主要|分管)?(?:负责人|负责同志|领导|责任人)")
#: Who holds an inspection or a training of others does it himself: 组织|学校食堂检查.
_HOLDS = ("组织", "动员", "推动")
_HELD = re.compile(f"{alternatives('inspection')}|{alternatives('training')}")
_SIGN = re.compile("[，,。；;：:|\n（(]")
#: No name is longer.
_LONGEST = 24


@dataclass(frozen=True, slots=True)
class _Passed:
    """Who sees to it (the verb), who does it, and up to where: [start, stop)."""

    start: int
    verb_end: int
    names: tuple[str, ...]
    holds: bool
    behind: int
    stop: int


class PassedOn:
    """The stretches of a text in which an act is passed on, and to whom.

    named: the stretches of the text where it is told who acts, which pass nothing on.
    """

    def __init__(self, text: str, end: int, named: Sequence[tuple[int, int]] = ()) -> None:
        self._text = text
        self._found = list(_found(text, end, sorted(named)))
        self._behinds = [each.behind for each in self._found]
        self._verbs = [each.start for each in self._found]

    def to(self, place: int, since: int = -1) -> tuple[str, ...]:
        """Who does what stands at a place; nobody where it is not passed on.

        since: where somebody else is named last before it, who may do it again himself.
        """
        at = bisect_right(self._behinds, place) - 1
        if at < 0:
            return ()
        found = self._found[at]
        if place >= found.stop or since >= found.verb_end:
            return ()
        return () if found.holds and _HELD_FOR.match(self._text, place) else found.names

    def is_verb(self, place: int) -> bool:
        """Whether the word at a place passes something on, and is no act of its own: 督导各村每周巡查."""
        at = bisect_right(self._verbs, place) - 1
        return at >= 0 and place < self._found[at].verb_end


def _found(text: str, end: int, named: Sequence[tuple[int, int]]) -> Iterator[_Passed]:
    signs = [found.start() for found in _SIGN.finditer(text, 0, end)] + [end]
    nearest = iter(signs)
    stop = next(nearest)
    for verb in _VERB.finditer(text, 0, end):
        while stop < verb.end():
            stop = next(nearest)
        holds = verb.group() in _HOLDS
        behind = 0 if _is_inside(verb.start(), named) else _name_end(text, verb.end(), stop, holds=holds)
        if behind:
            names = tuple(text[slice(*name)] for name in split_names(text, verb.end(), behind))
            yield _Passed(verb.start(), verb.end(), names, holds, behind, stop)


def _is_inside(place: int, stretches: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(stretches, (place,)) - 1
    return at >= 0 and stretches[at][0] < place < stretches[at][1]


def _name_end(text: str, start: int, stop: int, *, holds: bool) -> int:
    """Where a name ends that begins at a place, and does something right behind it; 0 where none does."""
    if _ACT.match(text, start):
        return 0
    for end in range(start + 2, min(start + _LONGEST, stop - 1) + 1):
        if ends_as_unit(text, start, end) and not _PERSON.match(text, end) and acts_at(text, end):
            is_his = holds and (_HELD.match(text, end) or _OWN.search(text, start, end))
            return 0 if is_his else end
    return 0
