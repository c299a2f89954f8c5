"""Named places: a duty with those whom it names told wherever they stand, as who is no part of what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from luoshi.duty import Bearer, Confidence, Origin, Proposal, Role
from luoshi.source import Span

#: As which rule a name stands that was read here, and is shown to nobody.
_RULE = "named-place"


def told_at(proposal: Proposal, places: Iterable[tuple[str, Span]]) -> Proposal:
    """The duty as one that names somebody in further places, for `Contents` to leave them out."""
    more = tuple(
        Bearer(name, Role.SUPPORT, Origin(span, _RULE, confidence=Confidence.GUESS)) for name, span in places
    )
    return replace(proposal, bearers=(*proposal.bearers, *more)) if more else proposal
