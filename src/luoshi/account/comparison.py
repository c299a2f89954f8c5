"""From above to below: which duties of a superior's plan ours takes up, and where ours is looser."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from luoshi.account.acts import Sentence
from luoshi.account.contents import content_of
from luoshi.account.fields import dated, meaning
from luoshi.account.holding import Held, held
from luoshi.account.likeness import Content, Scale, Shelf, limit
from luoshi.account.strictness import Looser
from luoshi.cadence import Frame
from luoshi.duty import Clock, Proposal, Target
from luoshi.extraction.result import Extraction

#: How many of our duties are offered for one from above, at most.
_OFFERS = 3


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
    """A duty from above, and what is offered for it, the most alike first; nothing where it is missing."""

    above: Proposal
    offers: tuple[Offer, ...] = ()


@dataclass(frozen=True, slots=True)
class Uptake:
    """Both plans: one Answer for each duty from above, in order, and the duties that only ours has."""

    above: Extraction
    below: Extraction
    answers: tuple[Answer, ...]
    own: tuple[Proposal, ...]

    @property
    def taken_up(self) -> tuple[Answer, ...]:
        """Duties for which ours has one that is as strict."""
        return tuple(answer for answer in self.answers if answer.offers and not answer.offers[0].looser)

    @property
    def looser(self) -> tuple[Answer, ...]:
        """Duties for which the most alike of ours is looser."""
        return tuple(answer for answer in self.answers if answer.offers and answer.offers[0].looser)

    @property
    def missing(self) -> tuple[Answer, ...]:
        """Duties for which ours has nothing alike."""
        return tuple(answer for answer in self.answers if not answer.offers)


def compared(above: Extraction, below: Extraction) -> Uptake:
    """Look in our plan for each duty from above.

    Likeness is counted in rare pairs of characters of both plans' duties; the least likeness
    stands with its reason in the list `likeness` (taken-up). Of two plans of which one does not tell its
    year, both are held against each other in the year of the other.
    """
    theirs = [content_of(above, proposal) for proposal in above.proposals]
    ours = [content_of(below, proposal) for proposal in below.proposals]
    scale = Scale([*theirs, *ours])
    twins: dict[Content, dict[object, list[Proposal]]] = {}
    for proposal, content in zip(below.proposals, ours, strict=True):
        twins.setdefault(content, {}).setdefault(_asked(proposal), []).append(proposal)
    frame = _common_frame(above, below)
    shelf = _Shelf(scale, twins, frame)
    answers = tuple(
        Answer(proposal, shelf.offers(proposal, content))
        for proposal, content in zip(above.proposals, theirs, strict=True)
    )
    used = {offer.below.number for answer in answers for offer in answer.offers}
    own = {
        proposal.number
        for each in twins.values()
        for same in each.values()
        if not any(proposal.number in used for proposal in same)
        for proposal in same
    }
    return Uptake(above, below, answers, tuple(p for p in below.proposals if p.number in own))


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


class _Shelf:
    """Our duties, found by their content; of those that ask the same only as many as are offered."""

    def __init__(
        self, scale: Scale, twins: Mapping[Content, Mapping[object, Sequence[Proposal]]], frame: Frame
    ) -> None:
        self._scale = scale
        self._frame = frame
        self._shelf = Shelf(scale, list(twins))
        self._ours = [[p for same in each.values() for p in same[:_OFFERS]] for each in twins.values()]
        self._alike: dict[Content, list[tuple[int, float]]] = {}
        self._sentences: dict[int, Sentence] = {}

    def offers(self, above: Proposal, content: Content) -> tuple[Offer, ...]:
        if content not in self._alike:
            self._alike[content] = list(self._scale.alike(content, self._shelf, limit("taken-up")))
        theirs = Sentence(dated(above, self._frame))
        pairs = [
            (ours, score, held(theirs, self._sentence(ours)))
            for number, score in self._best(self._alike[content])
            for ours in self._ours[number]
        ]
        kept = [each.kept for _, _, each in pairs]
        offers = [
            Offer(ours, round(score, 2), tuple(_not_kept_by_another(each, kept[:at] + kept[at + 1 :])))
            for at, (ours, score, each) in enumerate(pairs)
        ]
        # Of two that are about as alike the stricter stands first: a duty may be taken up in two parts.
        offers.sort(key=lambda o: (-round(o.likeness, 1), len(o.looser), -o.likeness, o.below.number))
        return tuple(offers[:_OFFERS])

    def _sentence(self, ours: Proposal) -> Sentence:
        if ours.number not in self._sentences:
            self._sentences[ours.number] = Sentence(dated(ours, self._frame))
        return self._sentences[ours.number]

    @staticmethod
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
