"""Unread: sentences of ours that no rule read as a duty, and that say what a duty from above says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from luoshi.account.likeness.share import Content, Scale, Shelf
from luoshi.duty import Fate
from luoshi.extraction.result import Extraction
from luoshi.structure import Segment

#: From so much on an open sentence is shown beside a duty from above: less than two duties of one thing
#: reach, more than two of one plan do by chance.
_ALIKE = 0.5
_SHOWN = 3


class Unread:
    """The open sentences of a plan, found by their content; none where its judgements are not known."""

    def __init__(self, plan: Extraction, contents: Sequence[Content]) -> None:
        judged = plan.judged() if plan.judgements else ()
        self._segments = [segment for segment, judgement in judged if judgement.fate is Fate.OPEN]
        held = [Content.of(segment.text[segment.mark :]) for segment in self._segments]
        self._scale = Scale([*contents, *held])
        self._shelf = Shelf(self._scale, held)

    def alike(self, content: Content) -> Iterator[Segment]:
        """The open sentences that may say a duty from above, the most alike first."""
        pairs = sorted(self._scale.alike(content, self._shelf, _ALIKE), key=lambda pair: (-pair[1], pair[0]))
        places = [place for number, _ in pairs for place in self._shelf.places[number]]
        yield from (self._segments[place] for place in places[:_SHOWN])
