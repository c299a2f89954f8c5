"""The text of a document, paragraph by paragraph, and beside each what it obliges to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from luoshi.duty import Proposal
from luoshi.errors import Lang
from luoshi.extraction.result import Extraction
from luoshi.structure import Part, Segment, SegmentKind
from luoshi.writing.page.card import beyond_html, card_html
from luoshi.writing.page.sentence import Parts, left_out_html, words_html
from luoshi.writing.page.table import is_table, table_html

_CLASSES = {
    Part.TITLE: "title",
    Part.NUMBER: "centred",
    Part.SALUTATION: "flush",
    Part.SIGNATURE: "signed",
    Part.DATE: "signed",
    Part.PAGE: "page",
}

_JOINER = "&#8288;"  # keeps the number on the line on which its sentence begins


def source_html(extraction: Extraction, lang: Lang) -> str:
    """Every segment of the document, in order, once."""
    return "\n".join(_Writer(extraction, lang).blocks())


class _Writer:
    """What the blocks of one page share: the parts that were read, the proposals by segment."""

    def __init__(self, extraction: Extraction, lang: Lang) -> None:
        self.extraction = extraction
        self.lang = lang
        self.parts = Parts.of(extraction)
        self.proposals: dict[int, list[Proposal]] = {}
        for proposal in extraction.proposals:
            self.proposals.setdefault(proposal.segment, []).append(proposal)
        self._read_to = 0

    def blocks(self) -> Iterator[str]:
        """The paragraphs and tables, and between them what belongs to no segment."""
        segments = self.extraction.outline.segments
        for table, group in groupby(segments, key=is_table):
            if table:
                yield self._table(list(group))
                continue
            for _, paragraph in groupby(group, key=lambda segment: segment.paragraph):
                yield from self._paragraph(list(paragraph))
        yield from self._between(len(self.extraction.document.text))

    def _between(self, start: int) -> Iterator[str]:
        """What the reader saw before `start` and no segment holds: page marks and the like."""
        words = left_out_html(self.extraction.document.text[self._read_to : start])
        self._read_to = max(self._read_to, start)
        if words:
            yield f'<div class="row"><p class="source page">{words}</p><div class="beside"></div></div>'

    def _paragraph(self, segments: list[Segment]) -> Iterator[str]:
        yield from self._between(segments[0].span.start)
        self._read_to = max(self._read_to, segments[-1].span.end)
        tag, kind = self._looks(segments)
        words = "".join(self.sentence(segment) for segment in segments)
        cards = "".join(self.cards(segment) for segment in segments)
        yield (
            f'<div class="row"><{tag} class="source {kind}">{words}</{tag}>'
            f'<div class="beside">{cards}</div></div>'
        )

    def _looks(self, segments: list[Segment]) -> tuple[str, str]:
        """The element and the class of a paragraph."""
        first = segments[0]
        if first.kind is SegmentKind.HEADING and len(segments) == 1:
            level = len(self.extraction.outline.path(first.item))
            return f"h{min(max(level, 1) + 1, 6)}", f"heading h{min(max(level, 1), 3)}"
        if first.part is Part.TITLE:
            return "h2", "title"
        return "p", _CLASSES.get(first.part, "") if first.part else ""

    def _table(self, segments: list[Segment]) -> str:
        words = "".join(self._between(segments[0].span.start))
        self._read_to = max(self._read_to, segments[-1].span.end)
        return words + table_html(self.extraction, segments, self.parts, self.cards)

    def cards(self, segment: Segment) -> str:
        """The proposals of one segment, or why it can be none."""
        document = self.extraction.document
        if beyond := beyond_html(self.extraction.judgements[segment.index], self.lang):
            return beyond
        return "".join(card_html(document, p, self.lang) for p in self.proposals.get(segment.index, ()))

    def sentence(self, segment: Segment) -> str:
        """One segment, with its number where it is a duty, and its fate in its class."""
        fate = self.extraction.judgements[segment.index].fate
        numbers = "".join(
            f'<a class="number" href="#d{p.number}">{p.number}</a>{_JOINER}'
            for p in self.proposals.get(segment.index, ())
        )
        run_in = " run-in" if segment.kind is SegmentKind.HEADING else ""
        words = words_html(self.extraction.document, segment.span, self.parts)
        return (
            f'<span class="segment {fate.value}{run_in}" id="s{segment.index}">{numbers}'
            f'<span class="words">{words}</span></span>'
        )
