"""Owners: which of the bearers of a sentence an act is charged to.

A sentence may give each of its clauses to another: 各科室每月自查，院感科每季度抽查. An act is charged to the
bearers nearest before it, and to all of them where they stand side by side or none stands before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from itertools import accumulate

from luoshi.account.load.passed_on import PassedOn
from luoshi.duty import Bearer, Proposal, Role
from luoshi.structure import Segment, SegmentKind

#: In a bracket nobody is given anything else: 各乡镇（街道）、各部门.
_BRACKET = re.compile("[（(][^（）()]*[）)]")
#: What joins those who owe one thing: 水利局、林业局; 民政局等部门，各乡镇.
_BESIDE = re.compile("(?:等[^，,、。；;]{0,6})?(?:[、，,和及与]|以及|会同|联合|并会同)?")
#: A sign behind which another clause begins; a mere 、 only behind what tells a part: 后勤科负责、院感科验收.
_PART = "负责|牵头|承担|实施|落实|完成|执行|组织|整改"
_CLAUSE = re.compile(f"[，,；;。：:]|(?:{_PART})、")
#: Who is looked at: 院感科对各科室每月督导.
_TOWARDS = re.compile("(?<!面)[对向]$")
#: A name right before the act that was read elsewhere: 由后勤部门负责、院感科验收.
_OPENS = re.compile(f"(?:[，,；;]|(?:{_PART})[、和]|由)$")
#: Who only minds it for those named before: 各乡镇要高度重视，主要负责人亲自抓，每月召开例会.
_PERSON = re.compile("(?:负责人|责任人|负责同志|领导|领导同志|一把手)$")
#: No name of an office is longer.
_LONGEST = 30


@dataclass(frozen=True, slots=True)
class _Placed:
    start: int
    stop: int
    bearer: Bearer


class Owners:
    """The bearers of a duty that owe what it asks for, by the clauses that they stand in.

    known: the names that owe something in its document, one of which may have been read over here.
    """

    def __init__(self, segment: Segment, proposal: Proposal, known: Collection[str] = ()) -> None:
        self._text = segment.text
        self._known = known
        owing = [bearer for bearer in proposal.bearers if bearer.role is not Role.SUPPORT]
        at = {place: number for number, place in enumerate(segment.span.places())}
        end = segment.trailer if segment.trailer >= 0 else len(segment.text)
        own = [] if segment.kind is SegmentKind.ROW else list(_placed(owing, at, end))
        placed = [e for e in own if not _TOWARDS.search(self._text[max(e.start - 2, 0) : e.start])]
        inside = {each.bearer.name for each in own}
        looked_at = inside - {each.bearer.name for each in placed}
        self._all = tuple(dict.fromkeys(b.name for b in owing if b.name not in looked_at))
        #: Who stands outside the running words (a closing bracket, a heading) owes all of it.
        self._outside = [name for name in self._all if name not in inside]
        self._passed = PassedOn(self._text, end, [(each.start, each.stop) for each in own])
        self._groups = self._grouped(placed)
        self._starts = [group[0].start for group in self._groups]
        self._signs = [sign.start() for sign in _CLAUSE.finditer(self._text)] if placed else []
        #: For each group the last one up to it that leads, and the last one that is an office.
        self._leading = self._last(lambda each: self._text.startswith("牵头", each.stop))
        self._office = self._last(lambda each: not _PERSON.search(each.bearer.name))

    def of(self, place: int) -> tuple[str, ...]:
        """The names that owe what is asked for at a place of the text; none where nobody is named."""
        if name := self._read_over(place):
            return (name,)
        at = bisect_left(self._starts, place) - 1
        if others := self._passed.to(place, self._groups[at][-1].start if at >= 0 else -1):
            return others
        if at < 0:
            return self._all
        groups = [at]
        sign = bisect_left(self._signs, self._groups[at][-1].stop)
        if sign < len(self._signs) and self._signs[sign] < place:
            # Who leads the whole owes also what a later clause tells: 教育局牵头，公安局负责，每季度检查.
            groups = sorted({self._leading[at], self._office[at], at})
        names = [each.bearer.name for group in groups if group >= 0 for each in self._groups[group]]
        return tuple(dict.fromkeys([*names, *self._outside]))

    def passes_on(self, place: int) -> bool:
        """Whether the word at a place only sees to it that others act: 督导各村每周巡查."""
        return self._passed.is_verb(place)

    def _last(self, fits: Callable[[_Placed], bool]) -> list[int]:
        """For each group the last one up to it with a bearer that fits; -1 for none."""
        fitting = (at if any(map(fits, group)) else -1 for at, group in enumerate(self._groups))
        return [*accumulate(fitting, max)]

    def _grouped(self, placed: list[_Placed]) -> list[list[_Placed]]:
        """Those side by side, or in one clause, together."""
        groups: list[list[_Placed]] = []
        for each in placed:
            between = _BRACKET.sub("", self._text[groups[-1][-1].stop : each.start]) if groups else ""
            if groups and (_BESIDE.fullmatch(between) or not _CLAUSE.search(between)):
                groups[-1].append(each)
            else:
                groups.append([each])
        return groups

    def _read_over(self, place: int) -> str:
        """The known name right before a place, with which its clause opens; "" where there is none."""
        if not self._groups:
            return ""
        for start in range(max(place - _LONGEST, 0), place):
            is_known = self._text[start:place] in self._known
            if is_known and _OPENS.search(self._text[max(start - 3, 0) : start]):
                return self._text[start:place]
        return ""


def _placed(bearers: list[Bearer], at: dict[int, int], end: int) -> Iterator[_Placed]:
    """The bearers that stand in the running words of a segment, in order."""
    found = []
    for bearer in bearers:
        start = at.get(bearer.origin.span.start, -1)
        if 0 <= start < end and bearer.origin.inherited is None:
            found.append(_Placed(start, start + len(bearer.name), bearer))
    yield from sorted(found, key=lambda each: (each.start, each.stop))
