"""Asks: what a duty demands beside the work itself: meetings, reports, forms, inspections, trainings."""

from __future__ import annotations

import re
from collections import Counter as Counted
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from luoshi.account.load.owners import Owners
from luoshi.account.load.times import yearly
from luoshi.account.load.word_clocks import WordClocks
from luoshi.account.load.words import asked_words, kept_from
from luoshi.cadence import Limit, Quota, Standing, Vague
from luoshi.cadence.forms.count import Count as Told
from luoshi.cadence.forms.count import find_count
from luoshi.duty import Clock, Modality, Proposal
from luoshi.extraction.result import Extraction
from luoshi.source import Span

_APIECE = re.compile("各[^，,。；;自类种级]{0,6}$|各(?![自类种级])[^，,。；;]{0,6}?(?=\\d|[一二两三四五六])")

#: The count of a clause stands at its head; of a longer one no more is looked at.
_FARTHEST = 200


class AskKind(StrEnum):
    """What is asked for."""

    MEETING = "meeting"
    REPORT = "report"
    FORM = "form"
    INSPECTION = "inspection"
    TRAINING = "training"


class Count(StrEnum):
    """How often it is asked for, so far as the text tells."""

    YEARLY = "yearly"  # a quota: so many times a year
    ONCE = "once"  # a deadline or a window
    BY_EVENT = "by-event"  # a limit: as often as its event happens; a season: as long as it lasts there
    VAGUE = "vague"  # 定期, 长期: often, and nobody knows how often
    UNTOLD = "untold"  # no clock


@dataclass(frozen=True, slots=True)
class Ask:
    """One demand of a duty: its kind, the word that tells it, its clause, the clock that counts it.

    times: in a year, 1 for what is asked once; None where the text does not tell a number. owners: the
    names that it is charged to.
    """

    kind: AskKind
    proposal: Proposal
    span: Span
    clause: Span
    clock: Clock | None
    count: Count
    times: Fraction | None
    owners: tuple[str, ...] = ()


def asks_of(extraction: Extraction, proposal: Proposal, known: Collection[str] = ()) -> tuple[Ask, ...]:
    """What a duty asks for, each kind once for each clock and owner; nothing where it forbids or invites.

    A word is counted by the clocks of its own clause that stand side by side (5月、9月), else by a count that
    fills the clause behind it (进行检查，每学期不少于2次), else by the last ones before it, else by one that
    holds for the whole duty (a closing bracket, a column, a heading). Where no clock tells how often, the
    number that the clause tells does: 举办培训班6期, 上半年举办2期. known: see `Owners`.
    """
    if proposal.modality is not Modality.MUST:
        return ()
    return tuple(_Asking(extraction, proposal, known).asks())


class _Asking:
    """The demands of one duty, as they are found."""

    def __init__(self, extraction: Extraction, proposal: Proposal, known: Collection[str]) -> None:
        self._proposal = proposal
        self._segment = extraction.outline.segments[proposal.segment]
        self._year = extraction.frame.year
        self._clocks = WordClocks(self._segment, proposal)
        self._owners = Owners(self._segment, proposal, known)
        self._found: dict[tuple[AskKind, Clock | None, int, tuple[str, ...]], Ask] = {}
        self._named: dict[tuple[AskKind, int], Counted[str]] = {}
        self._capped: set[AskKind] = set()

    def asks(self) -> Iterator[Ask]:
        """Each demand; what has no number and a maximum elsewhere in the duty is none."""
        for word, told in asked_words(self._segment):
            if not self._clocks.is_trigger(word) and not self._owners.passes_on(word.start()):
                self._add(word, told)
        for ask in self._found.values():
            if ask.count is not Count.UNTOLD or ask.kind not in self._capped:
                yield ask

    def _add(self, word: re.Match[str], told: str) -> None:
        kind, text = AskKind(told), self._segment.text
        start, end = self._clocks.clause(word.start())
        clause, place = text[start : min(end, start + _FARTHEST)], self._segment.span_of(start, end)
        named = self._named.setdefault((kind, start), Counted())
        named[word.group()] += 1
        owing = self._owners.of(word.start())
        for clock in self._clocks.of(word.start(), kept_from(text, word, told)):
            own = self._clocks.own_count(word, clock) if named.total() > 1 else None
            count, times = self._counted(clock, own, find_count(clause, 0), _apiece(clause, named))
            if count is None:
                self._capped.add(kind)
                continue
            key = (kind, clock, word.start() if own else -1, owing)
            span = self._found[key].span if key in self._found else self._segment.span_of(*word.span())
            if key not in self._found or (len(named) > 1 and self._found[key].clause == place):
                self._found[key] = Ask(kind, self._proposal, span, place, clock, count, times, owing)

    def _counted(
        self, clock: Clock | None, own: Told | None, clause: Told | None, apiece: int
    ) -> tuple[Count | None, Fraction | None]:
        """How a clock counts; None for a mere maximum, which asks for nothing.

        own: the count of the word itself. clause: that of its clause. apiece: how many things that counts
        where no clock does.
        """
        match clock and clock.cadence:
            case Quota(min=None):
                return None, None
            case Quota(min=least) as quota if clock:
                times = yearly(clock, quota, (own and own.least) or least or 0, self._year)
                bounded = self._clocks.in_season(clock, times)
                return (Count.BY_EVENT if bounded is None else Count.YEARLY), bounded
            case Limit():
                return Count.BY_EVENT, None
            case Vague() | Standing():
                return Count.VAGUE, None
        return _counted_once(clock, own, clause, apiece)


def _counted_once(
    clock: Clock | None, own: Told | None, clause: Told | None, apiece: int
) -> tuple[Count | None, Fraction | None]:
    """How a day counts, or no clock at all: as often as the words tell a number."""
    told = own or clause
    if told and told.least is None:
        return None, None
    if told is None or not told.least:
        return (Count.UNTOLD, None) if clock is None else (Count.ONCE, Fraction(1))
    return Count.ONCE, Fraction(told.least * (apiece if clock is None and not own else 1))


def _apiece(clause: str, named: Collection[str]) -> int:
    """How many things of a kind a count counts: 现场会、座谈会各1次 are two."""
    count = find_count(clause, 0)
    return len(named) if count and _APIECE.search(clause, 0, count.end) else 1
