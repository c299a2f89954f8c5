"""From above to below: which duties of a superior's plan ours takes up, and where ours is looser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from luoshi.account.likeness import Content, Scale, Shelf, content_of, limit
from luoshi.account.strictness import Looser, looser
from luoshi.duty import Proposal
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
    stands with its reason in the list `likeness` (taken-up).
    """
    theirs = [content_of(above, proposal) for proposal in above.proposals]
    ours = [content_of(below, proposal) for proposal in below.proposals]
    scale = Scale([*theirs, *ours])
    shelf = Shelf(scale, ours)
    answers = tuple(
        Answer(proposal, _offers(proposal, content, below.proposals, scale, shelf))
        for proposal, content in zip(above.proposals, theirs, strict=True)
    )
    used = {offer.below.number for answer in answers for offer in answer.offers}
    own = tuple(proposal for proposal in below.proposals if proposal.number not in used)
    return Uptake(above, below, answers, own)


def _offers(
    above: Proposal, content: Content, ours: Sequence[Proposal], scale: Scale, shelf: Shelf
) -> tuple[Offer, ...]:
    offers = [
        Offer(ours[place], round(score, 2), looser(above, ours[place]))
        for place, score in scale.alike(content, shelf, limit("taken-up"))
    ]
    # Of two that are about as alike the stricter stands first: a duty may be taken up in two parts.
    offers.sort(key=lambda o: (-round(o.likeness, 1), len(o.looser), -o.likeness, o.below.number))
    return tuple(offers[:_OFFERS])
