"""Offering: our duties that may take up one from above, and those that are alike but answer to another.

A plan says many things in nearly the same words. Where a duty of ours says all of another from above, it
is no answer to this one beside it, whose own may have been left out; nor is one that speaks of another
thing in the same mould. Both are told as near, and take up nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from luoshi.account.likeness.contents import Contents
from luoshi.account.likeness.moulds import core, other_thing
from luoshi.account.likeness.share import Content, Scale, Shelf, limit
from luoshi.account.terms.acts import Sentence
from luoshi.account.terms.fields import dated, meaning
from luoshi.account.terms.strictness import Looser
from luoshi.account.uptake.day_pairs import one_to_one
from luoshi.account.uptake.elsewhere import our_place
from luoshi.account.uptake.holding import Held, held
from luoshi.account.uptake.leniency import told_in_words
from luoshi.account.uptake.unread import Unread
from luoshi.cadence import Frame
from luoshi.duty import Clock, Proposal, Target
from luoshi.extraction.result import Extraction
from luoshi.structure import Segment

#: How many of our duties are offered for one from above, at most.
_OFFERS = 3
#: From so much on a duty of ours says all of one from above.
_WHOLE = 0.95
#: By so much less it answers to another than to its own.
_CLEARLY = 0.1
#: From so much on two sentences are of one thing, whatever else differs.
_ONE_THING = 0.6


@dataclass(frozen=True, slots=True)
class Offer:
    """A duty of ours that may take up one from above: how alike both are, and where ours is looser.

    A proposal of the machine, by likeness of words alone: a person decides.
    """

    below: Proposal
    likeness: float
    looser: tuple[Looser, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """A duty from above, and what is offered for it, the most alike first; nothing where it is missing.

    Where nothing is offered, near: what is alike, but says all of another duty from above, or speaks of
    another thing; and unread: sentences of ours that say the same, and that no rule read as a duty.
    """

    above: Proposal
    offers: tuple[Offer, ...] = ()
    near: tuple[Offer, ...] = ()
    unread: tuple[Segment, ...] = ()


class Offering:
    """Our duties, found by their content; of those that ask the same only as many as are offered."""

    def __init__(self, above: Extraction, below: Extraction) -> None:
        self._theirs, self._ours = Contents(above), Contents(below)
        self._above = [(proposal, self._theirs.of(proposal)) for proposal in above.proposals]
        ours = [self._ours.of(proposal) for proposal in below.proposals]
        self._scale = Scale([*(content for _, content in self._above), *ours])
        self.twins: dict[Content, dict[object, list[Proposal]]] = {}
        for proposal, content in zip(below.proposals, ours, strict=True):
            self.twins.setdefault(content, {}).setdefault(_asked(proposal), []).append(proposal)
        self._their_cores = _cores(self._theirs, above)
        self._our_cores = _cores(self._ours, below)
        self._frame = _common_frame(above, below)
        self._place = our_place(below)
        self._unread = Unread(below, [*(content for _, content in self._above), *ours])
        self._shown = [[p for same in each.values() for p in same[:_OFFERS]] for each in self.twins.values()]
        self._sentences: dict[int, Sentence] = {}
        self._alike = self._looked_up()
        self._claims: dict[int, float] = {}
        for pairs in self._alike.values():
            for number, score in pairs:
                self._claims[number] = max(score, self._claims.get(number, 0.0))

    def answers(self) -> Iterator[Answer]:
        """What is offered for each duty from above, in order."""
        for proposal, content in self._above:
            pairs = self._alike[content]
            near = {number for number, score in pairs if self._is_only_near(proposal, number, score)}
            if alike := [pair for pair in pairs if pair[0] not in near]:
                yield Answer(proposal, self._offers(proposal, alike))
            else:
                yield Answer(proposal, (), tuple(self._near(pairs)), tuple(self._unread.alike(content)))

    def _looked_up(self) -> dict[Content, list[tuple[int, float]]]:
        shelf = Shelf(self._scale, list(self.twins))
        contents = dict.fromkeys(content for _, content in self._above)
        return {each: list(self._scale.alike(each, shelf, limit("taken-up"))) for each in contents}

    def _is_only_near(self, above: Proposal, number: int, score: float) -> bool:
        claim = self._claims[number]
        if claim >= _WHOLE and score < claim - _CLEARLY:
            return True
        return score < _ONE_THING and self._is_other_thing(above, self._shown[number][0])

    def _is_other_thing(self, above: Proposal, ours: Proposal) -> bool:
        """Whether both differ in one term that the other says nowhere, as in its clock or among its names."""
        term = other_thing(self._their_cores[above.number], self._our_cores[ours.number])
        return term is not None and term.one not in ours.words and term.other not in above.words

    def _near(self, pairs: Sequence[tuple[int, float]]) -> Iterator[Offer]:
        for number, score in sorted(pairs, key=lambda pair: (-pair[1], pair[0]))[:_OFFERS]:
            yield Offer(self._shown[number][0], round(score, 2))

    def _offers(self, above: Proposal, alike: Sequence[tuple[int, float]]) -> tuple[Offer, ...]:
        theirs = Sentence(self._place.asked(dated(above, self._frame)))
        pairs = [
            (ours, score, held(theirs, self._sentence(ours)))
            for number, score in _best(alike)
            for ours in self._shown[number]
        ]
        kept = [each.kept for _, _, each in pairs]
        told = [ours.words for ours, _, _ in pairs]
        offers = []
        for at, (ours, score, each) in enumerate(pairs):
            unkept = _not_kept_by_another(each, kept[:at] + kept[at + 1 :])
            looser = told_in_words(theirs, ours, one_to_one(unkept), told[:at] + told[at + 1 :])
            offers.append(Offer(ours, round(score, 2), tuple(looser)))
        # Of two that are about as alike the stricter stands first: a duty may be taken up in two parts.
        offers.sort(key=lambda o: (-round(o.likeness, 1), len(o.looser), -o.likeness, o.below.number))
        return tuple(offers[:_OFFERS])

    def _sentence(self, ours: Proposal) -> Sentence:
        if ours.number not in self._sentences:
            self._sentences[ours.number] = Sentence(dated(ours, self._frame))
        return self._sentences[ours.number]


def _cores(contents: Contents, plan: Extraction) -> dict[int, str]:
    """What each duty of a plan says of a thing, by its number."""
    return {proposal.number: core(contents.words(proposal)) for proposal in plan.proposals}


def _common_frame(*plans: Extraction) -> Frame:
    """Where one plan tells its year and the other does not, both are of that year; else nothing is added."""
    frames = [plan.frame for plan in plans if plan.frame.year is not None]
    return frames[0] if len(frames) == 1 else Frame()


def _asked(proposal: Proposal) -> object:
    """What makes two duties of one content equally strict."""
    return (
        proposal.modality,
        tuple(meaning(clock) for clock in proposal.clocks),
        tuple(meaning(target) for target in proposal.targets),
    )


def _best(alike: Sequence[tuple[int, float]]) -> Iterator[tuple[int, float]]:
    """Those that can be among the first offers: as alike, in tenths, as the last of these."""
    tenths = sorted((round(round(score, 2), 1) for _, score in alike), reverse=True)[:_OFFERS]
    return ((number, score) for number, score in alike if round(round(score, 2), 1) >= tenths[-1])


def _not_kept_by_another(found: Held, others: Sequence[frozenset[Clock | Target]]) -> Iterator[Looser]:
    """In what a duty of ours is looser, without what it leaves to another: one duty taken up in two parts."""
    for each in found.looser:
        is_left_out = each.below is None and bool(found.kept)
        if not (is_left_out and any(each.above in kept for kept in others)):
            yield each
