"""What may be confirmed at once: the open proposals below each outermost heading, as a page shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from luoshi_web.plans.models import Fate
from luoshi_web.plans.trust import trust_of

if TYPE_CHECKING:
    from luoshi_web.plans.models import Segment


@dataclass(slots=True)
class Below:
    """The open proposals below a heading, "id:version" each. sure: those of them that may be trusted."""

    heading: int
    every: list[str] = field(default_factory=list)
    sure: list[str] = field(default_factory=list)

    @property
    def several(self) -> bool:
        """Whether there is more than one, so that a button is worth its place."""
        return len(self.every) > 1

    @property
    def parted(self) -> bool:
        """Whether those that are sure are some and not all."""
        return 0 < len(self.sure) < len(self.every)


def below_headings(segments: Sequence[Segment]) -> dict[int, Below]:
    """For each outermost heading, by its number, what is open below it.

    What the second reader has a part in is confirmed one by one, and is left out.
    """
    places = {
        (one.document_id, one.headings[0]): one.pk
        for one in segments
        if len(one.headings) == 1 and one.kind == "heading"
    }
    found = {place: Below(place) for place in places.values()}
    for one in segments:
        place = places.get((one.document_id, one.headings[0])) if one.headings else None
        if place is None or one.fate != Fate.OPEN or one.proposed != Fate.DUTY:
            continue
        if one.sure and not one.assisted:
            found[place].every.append(f"{one.pk}:{one.version}")
            if trust_of(one) == "sure":
                found[place].sure.append(f"{one.pk}:{one.version}")
    return found


def heading_of(segment: Segment, segments: Sequence[Segment]) -> Below | None:
    """The outermost heading of a segment with what is open below it; None where it stands below none."""
    if not segment.headings:
        return None
    place = (segment.document_id, segment.headings[0])
    own = [one for one in segments if one.headings and (one.document_id, one.headings[0]) == place]
    return next(iter(below_headings(own).values()), None)
