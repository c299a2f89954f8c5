"""Holding: a duty of ours held against one from above, clock by clock and number by number.

Clocks and numbers are paired one to one: those of the same act first (巡查 with 巡查, 满意度 with 满意度),
of these the equal ones, then those that can be compared, and what is left in order. One clock that is
strict enough does not stand for another.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from luoshi.account.terms.acts import Sentence, alike, likeness
from luoshi.account.terms.quantity import Quantity, quantity_of
from luoshi.account.terms.seasons import times_in
from luoshi.account.terms.strictness import Looser, Slack, slack_of, times_a_year
from luoshi.cadence import Deadline, Quota, Standing, Vague, Window
from luoshi.duty import Clock, Modality, Proposal, Target

_Above = TypeVar("_Above", bound=Hashable)
_Below = TypeVar("_Below", bound=Hashable)
#: What can be compared tells more than what is vague, and that more than what is unlike.
_LAST = (Slack.VAGUER, Slack.UNLIKE)
#: From so much on two acts are one, and from so much on they may be.
_SAME, _MAYBE = 0.8, 0.5
#: Of so many clocks and numbers of a duty each is held against each; no duty that people write has more.
_MOST = 100


@dataclass(frozen=True, slots=True)
class Held:
    """In what a duty of ours is looser than one from above, and what it keeps.

    kept: the clocks and numbers from above that ours tells as strictly, of the same act.
    """

    looser: tuple[Looser, ...]
    kept: frozenset[Clock | Target]


def looser(above: Proposal, below: Proposal) -> tuple[Looser, ...]:
    """Every way in which the duty below asks for less than the one above; none where it is as strict."""
    return held(Sentence(above), Sentence(below)).looser


def held(above: Sentence, below: Sentence) -> Held:
    """Hold a duty of ours against one from above."""
    theirs, ours = above.proposal, below.proposal
    found: list[Looser] = []
    if ours.modality is Modality.MAY and theirs.modality is not Modality.MAY:
        found.append(Looser(Slack.WEAKER, theirs.modality, ours.modality))
    clocks, targets = _Clocks(above, below), _Targets(above, below)
    found.extend(_once([*clocks.looser(), *targets.looser()]))
    return Held(tuple(found), frozenset([*clocks.kept(), *targets.kept()]))


def _once(found: Sequence[Looser]) -> Iterator[Looser]:
    """Each way once: of two counts from above, one of ours that is too few for both is told once."""
    seen: set[object] = set()
    for each in found:
        told = each.below if each.slack is Slack.FEWER and each.below else (each.above, each.below)
        if (each.slack, told) not in seen:
            seen.add((each.slack, told))
            yield each


def _paired(
    above: Sequence[_Above],
    below: Sequence[_Below],
    rank: Callable[[_Above, _Below], tuple[float, ...] | None],
) -> dict[_Above, _Below]:
    """One to one, the lowest rank first and then in order; None is no pair."""
    ranked = sorted(
        (found, one, other)
        for one, theirs in enumerate(above)
        for other, ours in enumerate(below)
        if (found := rank(theirs, ours)) is not None
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, one, other in ranked:
        if one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)
    return {above[one]: below[other] for one, other in pairs.items()}


class _Clocks:
    """The clocks of both sides, paired; the months that bound a count are no clock of their own."""

    def __init__(self, above: Sentence, below: Sentence) -> None:
        self._above, self._below = above, below
        self._totals: dict[tuple[bool, Clock], Fraction | None] = {}
        self._ours = _timed(below)
        self._theirs = [
            clock
            for clock in _timed(above)
            if not (self._ours and isinstance(clock.cadence, Vague | Standing))
        ]
        self._pairs = _paired(self._theirs, self._ours, self._rank)

    def looser(self) -> Iterator[Looser]:
        """How our clocks fall short of those above."""
        for clock in self._theirs:
            partner = self._pairs.get(clock)
            if partner is None:
                found = self._alone(clock)
            else:
                slack = self._slack(clock, partner)
                found = Looser(slack, clock, partner) if slack else None
            if found:
                yield found

    def kept(self) -> Iterator[Clock]:
        """The clocks from above for which ours tells one as strict, of an act that is alike."""
        return (
            clock
            for clock in self._theirs
            if any(self._slack(clock, ours) is None for ours in self._near(clock))
        )

    def _rank(self, theirs: Clock, ours: Clock) -> tuple[float, ...]:
        like = likeness(self._above.acts[theirs], self._below.acts[ours])
        slack = self._slack(theirs, ours)
        tier = 0 if like >= _SAME else 1 if like >= _MAYBE else 2
        if slack in _LAST:
            return (3 if tier < 2 else 4, _LAST.index(slack), -like)
        return (tier, theirs.cadence != ours.cadence, -like)

    def _alone(self, clock: Clock) -> Looser | None:
        """How ours falls short of a clock from above that is left over.

        Of several side by side (每年3月、9月各一次) each is one time more. A clock of the same act that is as
        strict stands for it: 每月一次 for 全年不少于12次.
        """
        row = [each for each in self._above.row(clock) if each in self._pairs]
        if row:
            partner = self._pairs[row[0]]
            if self._as_often(clock, partner):
                return None
            is_theirs = any(each.cadence == partner.cadence for each in row)
            return Looser(Slack.FEWER, clock, None if is_theirs else partner)
        near = [(self._slack(clock, ours), ours) for ours in self._near(clock)]
        if any(slack is None for slack, _ in near):
            return None
        fewer = next((ours for slack, ours in near if slack is Slack.FEWER), None)
        return Looser(Slack.FEWER if fewer else Slack.UNTOLD, clock, fewer)

    def _near(self, clock: Clock) -> Iterator[Clock]:
        act = self._above.acts[clock]
        return (ours for ours in self._ours if alike(act, self._below.acts[ours]))

    def _slack(self, theirs: Clock, ours: Clock) -> Slack | None:
        slack = self._slack_of_two(theirs, ours)
        many = len(self._above.row(theirs)) > 1 or len(self._below.row(ours)) > 1
        if many and slack in (Slack.FEWER, Slack.COARSER, Slack.UNLIKE) and self._as_often(theirs, ours):
            return None
        return slack

    def _slack_of_two(self, theirs: Clock, ours: Clock) -> Slack | None:
        one, other = theirs.cadence, ours.cadence
        before, here = self._above.seasons.get(theirs), self._below.seasons.get(ours)
        if not isinstance(one, Quota) or not isinstance(other, Quota) or before == here:
            return slack_of(one, other)
        if one.min is None or other.min is None or (before and here and before.months == here.months):
            return slack_of(one, other)
        whole = times_a_year(one, one.min), times_a_year(other, other.min)
        wanted, told = times_in(before, whole[0], one.min), times_in(here, whole[1], other.min)
        if wanted is None or told is None:  # a season whose days are not known is less than a year
            fewer = whole[1] < whole[0] if here is None else before is None and whole[1] <= whole[0]
            return Slack.FEWER if fewer else Slack.UNLIKE if here else None
        if told < wanted:
            return Slack.FEWER
        return Slack.UNLIKE if before and here and told == wanted else None

    def _as_often(self, theirs: Clock, ours: Clock) -> bool:
        """Whether all clocks beside ours come to as many times a year as all beside one from above."""
        wanted, told = self._total(theirs, is_above=True), self._total(ours, is_above=False)
        return wanted is not None and told is not None and told >= wanted

    def _total(self, clock: Clock, *, is_above: bool) -> Fraction | None:
        key = (is_above, clock)
        if key not in self._totals:
            self._totals[key] = _times((self._above if is_above else self._below).row(clock))
        return self._totals[key]


def _timed(sentence: Sentence) -> list[Clock]:
    """The clocks of a duty without the months that bound a count, each once, so far as they are held."""
    bounds = {clock for season in sentence.seasons.values() for clock in season.windows}
    return [clock for clock in dict.fromkeys(sentence.proposal.clocks) if clock not in bounds][:_MOST]


def _times(row: Sequence[Clock]) -> Fraction | None:
    """How many times a year some clocks ask for in all; None where one of them does not tell it."""
    total = Fraction(0)
    for clock in row:
        match clock.cadence:
            case Quota(min=int(least)):
                total += times_a_year(clock.cadence, least)
            case Deadline() | Window():
                total += 1
            case _:
                return None
    return total


class _Targets:
    """The numbers of both sides, paired by what they measure; only those of one unit can be compared."""

    def __init__(self, above: Sentence, below: Sentence) -> None:
        self._above, self._below = above, below
        self._theirs, self._ours = _amounts(above.proposal), _amounts(below.proposal)
        self._pairs = _paired(list(self._theirs), list(self._ours), self._rank)

    def looser(self) -> Iterator[Looser]:
        """How our numbers fall short of those above."""
        for target, theirs in self._theirs.items():
            partner = self._pairs.get(target)
            if partner is None:
                if not self._is_kept(target):
                    yield Looser(Slack.NO_TARGET, target, None)
            elif not self._ours[partner].bounds_as(theirs):
                yield Looser(Slack.UNLIKE, target, partner)
            elif self._ours[partner].is_lower(theirs):
                yield Looser(Slack.LOWER, target, partner)

    def kept(self) -> Iterator[Target]:
        """The numbers from above for which ours tells one as strict, of what may be the same."""
        return (target for target in self._theirs if self._is_kept(target))

    def _is_kept(self, target: Target) -> bool:
        """Whether one of ours is as strict, be it paired with another: 86% for both sides of 80%—90%."""
        theirs = self._theirs[target]
        return any(
            told.unit == theirs.unit and told.bounds_as(theirs) and not told.is_lower(theirs)
            for ours, told in self._ours.items()
            if self._may_measure_one(target, ours)
        )

    def _may_measure_one(self, target: Target, ours: Target) -> bool:
        one, other = self._above.aspects.get(target), self._below.aspects.get(ours)
        return not one or not other or alike(one, other)

    def _rank(self, target: Target, ours: Target) -> tuple[float, ...] | None:
        theirs, told = self._theirs[target], self._ours[ours]
        if told.unit != theirs.unit:
            return None
        one = self._above.aspects.get(target, frozenset())
        other = self._below.aspects.get(ours, frozenset())
        # A share is one of something: that of another thing is no lower share of this.
        if theirs.unit == "" and one and other and not one & other:
            return None
        like = likeness(one, other) if one and other else _MAYBE
        tier = 0 if like >= _SAME else 1 if like >= _MAYBE else 2
        return (tier, not told.bounds_as(theirs), told.amount != theirs.amount, -like)


def _amounts(proposal: Proposal) -> dict[Target, Quantity]:
    """The numbers of a duty that come to something, so far as they are held."""
    return {target: told for target in proposal.targets[:_MOST] if (told := quantity_of(target))}
