"""Every document at hand is read and extracted: our samples, and the corpus where it is present."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import luoshi
from luoshi import Extraction, Span


def extractions(paths: Iterable[Path]) -> Iterator[tuple[str, Extraction]]:
    for path in paths:
        yield path.name, luoshi.extract(luoshi.read(path)[0])


def spans(extraction: Extraction) -> Iterator[Span]:
    for proposal in extraction.proposals:
        yield proposal.span
        yield proposal.modality_origin.span
        for fields in (proposal.bearers, proposal.clocks, proposal.deliverables, proposal.targets):
            yield from (field.origin.span for field in fields)


def broken_promises(extraction: Extraction) -> list[str]:
    """What every Extraction promises, whatever the document; a sentence for each breach."""
    document, outline = extraction.document, extraction.outline
    broken = [
        f"duty {proposal.number}: its quote is not its words"
        for proposal in extraction.proposals
        if document.quote(proposal.span) != proposal.words
    ]
    if any(span.end > len(document.text) for span in spans(extraction)):
        broken.append("a span leaves the text")
    if len(extraction.judgements) != len(outline.segments):
        return ["not every segment has exactly one fate"]
    duties = [p.segment for p in extraction.proposals]
    if duties != [segment.index for segment, judgement in extraction.judged() if judgement.fate == "duty"]:
        broken.append("the proposals are not those of the segments judged to be duties")
    covered = [start for segment in outline.segments for start, _ in segment.span.ranges]
    if covered != sorted(covered):
        broken.append("segments overlap or are out of order")
    return broken


def test_every_sample_keeps_the_promises(project: Path) -> None:
    samples = [*project.glob("samples/*.docx"), *project.glob("samples/*.txt")]
    assert len(samples) >= 6
    found = {name: broken_promises(extraction) for name, extraction in extractions(samples)}
    assert {name: broken for name, broken in found.items() if broken} == {}


def test_every_document_of_the_corpus_keeps_the_promises(shared: Path) -> None:
    found = {name: broken_promises(e) for name, e in extractions(sorted(shared.glob("corpus/*.txt")))}
    assert len(found) > 100
    assert {name: broken for name, broken in found.items() if broken} == {}
