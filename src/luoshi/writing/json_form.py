"""The full result of an extraction, for other programs."""

from __future__ import annotations

from luoshi.cadence import explain, needs_year, to_json
from luoshi.duty import Bearer, Clock, Deliverable, Judgement, Origin, Proposal, Target, Verdict
from luoshi.extraction.result import Extraction
from luoshi.source import Document, Fault, Span
from luoshi.structure import Segment
from luoshi.writing.masthead import number_of, title_of

#: Raised when a key changes its meaning or goes; new keys leave it as it is.
FORM = 1

Ranges = list[list[int]]


def extraction_json(extraction: Extraction) -> dict[str, object]:
    """Everything that was read in one document, in a stable order, ready for `json.dumps`.

    form: the number of this form. document: name, kind, sha256, reader, title, number.
    frame: year and issued, each None if unknown. counts: segments by fate.
    segments: index, kind, part (of the letter, or None), ranges, text, fate, rule ("" where no
    rule explains the fate), scope (None, or why it is out of scope: kind, quote, ranges, zh, en).
    duties: number, segment, ranges, quote, headings, modality, bearers, cadences, deliverables,
    targets; each field carries its quote, ranges, rule and inherited (None where it stands in
    the duty's own words). faults: code, zh, en, ranges (None where there is no place).

    `ranges` are [start, end] pairs in characters of the document's text, end exclusive.
    """
    document, outline, frame = extraction.document, extraction.outline, extraction.frame
    return {
        "form": FORM,
        "document": {
            "name": document.name,
            "kind": document.kind,
            "sha256": document.sha256,
            "reader": document.reader,
            "title": title_of(outline),
            "number": number_of(outline),
        },
        "frame": {"year": frame.year, "issued": frame.issued.isoformat() if frame.issued else None},
        "counts": {fate.value: count for fate, count in extraction.fates().items()},
        "segments": [_segment(document, segment, judgement) for segment, judgement in extraction.judged()],
        "duties": [_duty(document, proposal) for proposal in extraction.proposals],
        "faults": [_fault(fault) for fault in extraction.faults],
    }


def _ranges(span: Span) -> Ranges:
    return [[start, end] for start, end in span.ranges]


def _segment(document: Document, segment: Segment, judgement: Judgement) -> dict[str, object]:
    return {
        "index": segment.index,
        "kind": segment.kind.value,
        "part": segment.part.value if segment.part else None,
        "ranges": _ranges(segment.span),
        "text": segment.text,
        "fate": judgement.fate.value,
        "rule": judgement.rule,
        "scope": _scope(document, judgement.scope, judgement.span),
    }


def _scope(document: Document, scope: Verdict | None, span: Span | None) -> dict[str, object] | None:
    if scope is None or span is None:
        return None
    return {
        "kind": scope.kind.value,
        "quote": [document.text[start:end] for start, end in span.ranges],
        "ranges": _ranges(span),
        "zh": scope.reason("zh"),
        "en": scope.reason("en"),
    }


def _duty(document: Document, proposal: Proposal) -> dict[str, object]:
    return {
        "number": proposal.number,
        "segment": proposal.segment,
        "ranges": _ranges(proposal.span),
        "quote": proposal.words,
        "rule": proposal.duty_rule,
        "headings": list(proposal.headings),
        "modality": {"value": proposal.modality.value, **_origin(document, proposal.modality_origin)},
        "bearers": [_bearer(document, bearer) for bearer in proposal.bearers],
        "cadences": [_clock(document, clock) for clock in proposal.clocks],
        "deliverables": [_deliverable(document, thing) for thing in proposal.deliverables],
        "targets": [_target(document, target) for target in proposal.targets],
    }


def _origin(document: Document, origin: Origin) -> dict[str, object]:
    return {
        "quote": document.quote(origin.span),
        "ranges": _ranges(origin.span),
        "rule": origin.rule,
        "inherited": origin.inherited.value if origin.inherited else None,
        "confidence": origin.confidence.value,
    }


def _bearer(document: Document, bearer: Bearer) -> dict[str, object]:
    return {"name": bearer.name, "role": bearer.role.value, **_origin(document, bearer.origin)}


def _clock(document: Document, clock: Clock) -> dict[str, object]:
    return {
        "value": to_json(clock.cadence),
        "form": clock.form,
        "year_unknown": needs_year(clock.cadence),
        "zh": explain(clock.cadence, "zh"),
        "en": explain(clock.cadence, "en"),
        **_origin(document, clock.origin),
    }


def _deliverable(document: Document, thing: Deliverable) -> dict[str, object]:
    return {"name": thing.quote, **_origin(document, thing.origin)}


def _target(document: Document, target: Target) -> dict[str, object]:
    return {
        "amount": target.amount,
        "comparison": target.comparison.value,
        "unit": target.unit,
        **_origin(document, target.origin),
    }


def _fault(fault: Fault) -> dict[str, object]:
    return {
        "code": fault.code,
        "zh": fault.zh,
        "en": fault.en,
        "ranges": _ranges(fault.span) if fault.span else None,
    }
