"""Asked contents: what a demand is about, without the words that hand it in and without whom it goes to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.account.likeness.contents import Contents
from luoshi.account.likeness.named_places import told_at
from luoshi.account.likeness.share import Content
from luoshi.account.load.asks import Ask
from luoshi.account.load.kinds import alternatives
from luoshi.duty import Proposal
from luoshi.extraction.result import Extraction
from luoshi.extraction.wording.words import ends_as_unit
from luoshi.source import Span
from luoshi.structure import Segment

_WORD = re.compile(f"{alternatives('report')}|备案|备查")
#: Whom a report goes to: 报县应急局, 向县教育局报告.
_TO = re.compile("(?:报送|上报|报告|汇报|提交|报|向)[给至到]?(?P<whom>[^，,。；;：:、（(\n]{2,24})")


class AskedContents:
    """What the demands of a document are about; of the duty asked about last all is remembered."""

    def __init__(self, extraction: Extraction) -> None:
        self._contents = Contents(extraction)
        self._segments = extraction.outline.segments
        self._last: Proposal | None = None
        self._shown: Proposal | None = None

    def of(self, ask: Ask) -> Content:
        """The clause without the word for its kind; 形成报告 is about the whole duty."""
        shown = self._proposal(ask.proposal)
        clause = self._contents.of(shown, ask.clause, ask.span)
        if clause.grams:
            return clause
        return self._contents.of(shown, without=ask.span)

    def _proposal(self, proposal: Proposal) -> Proposal:
        if self._shown is None or self._last is not proposal:
            segment = self._segments[proposal.segment]
            self._last, self._shown = proposal, told_at(proposal, _places(segment))
        return self._shown


def _places(segment: Segment) -> Iterator[tuple[str, Span]]:
    for word in _WORD.finditer(segment.text):
        yield word.group(), segment.span_of(*word.span())
    for to in _TO.finditer(segment.text):
        start, end = to.span("whom")
        whole = next((at for at in range(end, start + 1, -1) if ends_as_unit(segment.text, start, at)), 0)
        if whole:
            yield segment.text[start:whole], segment.span_of(to.start(), whole)
