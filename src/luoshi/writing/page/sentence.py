"""A segment's words as HTML, with the parts that were read marked in place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise

from luoshi.duty import Origin, Proposal
from luoshi.extraction.result import Extraction
from luoshi.source import Document, Span
from luoshi.writing.exact import inner_space


@dataclass(frozen=True, slots=True)
class Parts:
    """Which kinds of parts stand at which ranges of the document's text."""

    ranges: tuple[tuple[int, int, str], ...] = field(default=())

    @classmethod
    def of(cls, extraction: Extraction) -> Parts:
        """The bearers, times, deliverables and targets of all proposals; the words that are out of scope."""
        found = [
            (start, end, kind)
            for proposal in extraction.proposals
            for kind, origin in _origins(proposal)
            for start, end in origin.span.ranges
        ]
        found += [
            (start, end, "beyond")
            for judgement in extraction.judgements
            if judgement.span
            for start, end in judgement.span.ranges
        ]
        return cls(tuple(sorted(set(found))))

    def within(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """Those that reach into [start, end)."""
        return [part for part in self.ranges if part[0] < end and start < part[1]]


def _origins(proposal: Proposal) -> Iterator[tuple[str, Origin]]:
    yield from (("who", bearer.origin) for bearer in proposal.bearers)
    yield from (("when", clock.origin) for clock in proposal.clocks)
    yield from (("thing", thing.origin) for thing in proposal.deliverables)
    yield from (("aim", target.origin) for target in proposal.targets)


def words_html(document: Document, span: Span, parts: Parts) -> str:
    """The words of a span, escaped; what the healing left out stands small in its place."""
    pieces: list[str] = []
    before = span.start
    for start, end in span.ranges:
        gap = document.text[before:start]
        pieces.append(inner_space(gap) or left_out_html(gap))
        pieces.append(_marked(document.text, start, end, parts))
        before = end
    return "".join(pieces)


def left_out_html(text: str) -> str:
    """Words between segments or inside one that belong to no sentence, such as a page mark."""
    words = " ".join(text.split())
    return f'<small class="left-out">{escape(words)}</small>' if words else ""


def _marked(text: str, start: int, end: int, parts: Parts) -> str:
    inside = parts.within(start, end)
    cuts = sorted({start, end, *(min(max(at, start), end) for part in inside for at in part[:2])})
    return "".join(
        _piece(text[left:right], sorted({kind for a, b, kind in inside if a <= left and right <= b}))
        for left, right in pairwise(cuts)
    )


def _piece(words: str, kinds: list[str]) -> str:
    shown = escape(words.replace("\n", " "))
    return f'<mark class="{" ".join(kinds)}">{shown}</mark>' if kinds else shown
