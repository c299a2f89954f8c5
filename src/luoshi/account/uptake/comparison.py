"""From above to below: which duties of a superior's plan ours takes up, and where ours is looser."""

from __future__ import annotations

from dataclasses import dataclass

from luoshi.account.uptake.offering import Answer, Offer, Offering
from luoshi.duty import Proposal
from luoshi.extraction.result import Extraction

__all__ = ["Answer", "Offer", "Uptake", "compared"]


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
    offering = Offering(above, below)
    answers = tuple(offering.answers())
    used = {offer.below.number for answer in answers for offer in answer.offers}
    own = {
        proposal.number
        for each in offering.twins.values()
        for same in each.values()
        if not any(proposal.number in used for proposal in same)
        for proposal in same
    }
    return Uptake(above, below, answers, tuple(p for p in below.proposals if p.number in own))
