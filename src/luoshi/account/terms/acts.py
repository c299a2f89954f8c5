"""Acts: what is done at a clock, and what a number measures, by the words around it in its sentence.

每月巡查一次，每季度通报 has two acts, and each clock is its own act's. They are looked at as sets of
characters, so that 制定方案 meets 出台实施方案.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from luoshi.account.terms.seasons import Placed, Season, placed, seasons
from luoshi.cadence import Quota
from luoshi.duty import Clock, Proposal, Target

_CLAUSE_END = re.compile(r"[，,；;。：:|\n（）()]")
_BESIDE = re.compile("[、和及与至]|以及")
#: Characters of times, counts and joiners, which tell nothing of an act.
_NO_ACT = re.compile(
    r"[^一-鿿A-Za-z]|学期|[〇零一二两三四五六七八九十百千万每年月季度周旬日天号半上下底末前后内之次以至到多少全不过超各并且和及与于在要应须]"
)
#: What leads to any number, and tells nothing of what it measures.
_NO_ASPECT = re.compile(
    r"[^一-鿿A-Za-z]|分别|均|都|达到?|不?(?:低于|少于|高于|多于|小于|大于)|不超过|不足|不满|至少|至多|最[少多低高]|超过|控制|保持|稳定|维持"
    r"|提高|提升|降低|下降|增长|以上|以下|以内|左右"
    r"|[并且和及与于在要应须率度到至为〇零一二两三四五六七八九十百千万亿半分之成]"
)
_AND = re.compile("[、，,和及与]")
_WORDS = re.compile("[一-鿿，,、；;]")
#: From so much of the shorter act on two acts are alike.
_ALIKE = 0.5

Act = frozenset[str]


def likeness(one: Act, other: Act) -> float:
    """How much of the shorter act the other shares; 0 where one tells nothing."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def alike(one: Act, other: Act) -> bool:
    """Whether two acts may be one."""
    return likeness(one, other) >= _ALIKE


@dataclass(frozen=True)
class Sentence:
    """A proposal with the acts of its clocks and the aspects of its targets."""

    proposal: Proposal

    @cached_property
    def _at(self) -> dict[int, int]:
        return {place: number for number, place in enumerate(self.proposal.span.places())}

    @cached_property
    def _names(self) -> frozenset[int]:
        spans = (bearer.origin.span for bearer in self.proposal.bearers)
        return frozenset(self._at[place] for span in spans for place in span.places() if place in self._at)

    @cached_property
    def _placed(self) -> list[Placed]:
        return placed(self.proposal.clocks, self._at, len(self.proposal.words))

    @cached_property
    def seasons(self) -> dict[Clock, Season]:
        """The season of each clock that one bounds."""
        return seasons(self.proposal.words, self._placed, self._names)

    @cached_property
    def acts(self) -> dict[Clock, Act]:
        """The act of each clock; that of a clock which holds for the whole duty is all that it says."""
        words = self.proposal.words
        whole = self._act(0, len(words))
        found = dict.fromkeys(self.proposal.clocks, whole)
        clauses = [(start, end, self._act(start, end)) for start, end in _clauses(words)]
        for number, (start, end, _) in enumerate(clauses):
            row = self._timed(start, end)
            for each, act in zip(row, self._acts_of(row, start, end), strict=True):
                found[each.clock] = act or self._near(clauses, number, each.clock) or whole
        return found

    def _timed(self, start: int, end: int) -> list[Placed]:
        """The clocks of a clause."""
        first, last = (bisect_left(self._placed, at, key=lambda each: each.start) for at in (start, end))
        return self._placed[first:last]

    @cached_property
    def rows(self) -> dict[Clock, int]:
        """A number that clocks side by side share (每年3月、9月各一次), each of which is asked for."""
        found: dict[Clock, int] = {}
        last: Placed | None = None
        for number, each in enumerate(self._placed):
            beside = last and (
                each.start < last.stop or _BESIDE.fullmatch(self.proposal.words, last.stop, each.start)
            )
            found[each.clock] = found[last.clock] if last and beside else number
            last = each
        return found

    @cached_property
    def _rows_of_clocks(self) -> dict[int, list[Clock]]:
        found: dict[int, list[Clock]] = {}
        for clock, row in self.rows.items():
            found.setdefault(row, []).append(clock)
        return found

    def row(self, clock: Clock) -> list[Clock]:
        """A clock and those that stand side by side with it."""
        row = self.rows.get(clock)
        return [clock] if row is None else self._rows_of_clocks[row]

    def _acts_of(self, row: Sequence[Placed], start: int, end: int) -> list[Act]:
        """The acts of the clocks of one clause: all its words, or of several clocks what follows each."""
        if len(row) < 2:
            return [self._act(start, end) for _ in row]
        stops = [each.start for each in row[1:]] + [end]
        behind = [self._act(each.start, stop) for each, stop in zip(row, stops, strict=True)]
        if not behind[-1] and (before := self._act(start, row[0].start)):
            starts = [start] + [each.stop for each in row]
            return [self._act(begin, each.start) or before for begin, each in zip(starts, row, strict=False)]
        for at in reversed(range(len(row) - 1)):
            behind[at] = behind[at] or behind[at + 1]
        return behind

    def _near(self, clauses: Sequence[tuple[int, int, Act]], number: int, clock: Clock) -> Act:
        """The act of a clause that is all clock: of a count that of the clause before, of a day the next one.

        检查食堂，每学期不少于2次; 6月底前，完成鉴定.
        """
        after = number + 1 < len(clauses) and not self._timed(*clauses[number + 1][:2])
        order = (number - 1, number + 1) if isinstance(clock.cadence, Quota) or not after else (number + 1,)
        acts = (clauses[at][2] for at in order if 0 <= at < len(clauses))
        return next((act for act in acts if act), frozenset())

    def _act(self, start: int, end: int) -> Act:
        return frozenset(_NO_ACT.sub("", self._told(start, end)))

    def _told(self, start: int, end: int) -> str:
        words = self.proposal.words
        return "".join(words[at] for at in range(start, end) if at not in self._names)

    @cached_property
    def aspects(self) -> dict[Target, Act]:
        """What each target measures: the words before its number, or where there are none those behind it."""
        words = self.proposal.words
        targets = sorted(
            (
                (self._at[target.origin.span.start], target)
                for target in self.proposal.targets
                if target.origin.span.start in self._at
            ),
            key=lambda each: each[0],
        )
        found: dict[Target, Act] = {}
        last = 0
        for number, (place, target) in enumerate(targets):
            if number and not _WORDS.search(words, last, place):  # 80%—90%: both sides of one
                found[target] = found[targets[number - 1][1]]
            else:
                following = targets[number + 1][0] if number + 1 < len(targets) else len(words)
                found[target] = self._aspect_of(target, place, last, following)
            last = max(last, place + len(target.quote))
        return found

    def _aspect_of(self, target: Target, place: int, last: int, following: int) -> Act:
        """last: where the number before ends. following: where the next one begins."""
        stop = place + len(target.quote)
        start = self._begin(last, place)
        return (
            self._aspect(start, stop, target.unit)
            or self._aspect(stop, self._end(stop, following))
            or self._aspect(*self._clause_before(last, start))
        )

    def _aspect(self, start: int, end: int, unit: str = "") -> Act:
        return frozenset(_NO_ASPECT.sub("", self._told(start, end).replace(unit or "%", "")))

    def _begin(self, last: int, place: int) -> int:
        """Where the words before a number begin: at its clause, and behind the number before it."""
        words = self.proposal.words
        start = max((end.end() for end in _CLAUSE_END.finditer(words, last, place)), default=last)
        joined = None if not last or start > last else _AND.search(words, last, place)
        return joined.end() if joined else start

    def _end(self, stop: int, following: int) -> int:
        words = self.proposal.words
        ends = [
            found.start() for sign in (_CLAUSE_END, _AND) if (found := sign.search(words, stop, following))
        ]
        return min([*ends, following])

    def _clause_before(self, last: int, start: int) -> tuple[int, int]:
        """The clause before one, no further than the number before: 参保率，达到95%以上."""
        words = self.proposal.words
        end = max(start - 1, last)
        begin = max((sign.end() for sign in _CLAUSE_END.finditer(words, last, end)), default=last)
        return begin, end


def _clauses(words: str) -> Iterator[tuple[int, int]]:
    start = 0
    for sign in _CLAUSE_END.finditer(words):
        yield start, sign.start()
        start = sign.end()
    yield start, len(words)
