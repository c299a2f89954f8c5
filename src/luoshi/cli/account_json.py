"""The accounts as plain records, for other programs: each duty by its number, words and ranges."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from luoshi.account import Burden, Coverage, Difference, Joining, Uptake
from luoshi.account.coverage import Entry
from luoshi.account.joint.agreement import Told
from luoshi.account.load.asks import Ask, AskKind
from luoshi.account.load.burden import Load
from luoshi.account.terms.fields import FieldChange, Value
from luoshi.account.terms.strictness import Looser
from luoshi.account.versions.difference import Change, DutyChange
from luoshi.account.versions.loose_numbers import NumberChange
from luoshi.cadence import explain, to_json
from luoshi.duty import Bearer, Clock, Deliverable, Fate, Modality, Proposal
from luoshi.extraction.result import Extraction
from luoshi.source import Fault, Span
from luoshi.writing.masthead import title_of

#: Raised when a key changes its meaning or goes; new keys leave it as it is.
FORM = 1

Record = dict[str, object]


def coverage_json(pairs: Iterable[tuple[Extraction, Coverage]]) -> Record:
    """form; documents, each with total, settled, counts by fate, every segment, and faults."""
    return {"form": FORM, "documents": [_covered(extraction, coverage) for extraction, coverage in pairs]}


def _covered(extraction: Extraction, coverage: Coverage) -> Record:
    return {
        **_document(extraction),
        "total": coverage.total,
        "settled": coverage.settled,
        "counts": {fate.value: len(coverage.of(fate)) for fate in Fate},
        "context": {rule: [e.segment.index for e in found] for rule, found in coverage.context().items()},
        "segments": [_entry(entry) for entry in coverage.entries],
        "faults": [_fault(fault) for fault in coverage.faults],
    }


def _entry(entry: Entry) -> Record:
    return {
        "index": entry.segment.index,
        "line": entry.line,
        "ranges": _ranges(entry.segment.span),
        "text": entry.segment.text,
        "fate": entry.judgement.fate.value,
        "rule": entry.judgement.rule,
        "faults": [fault.code for fault in entry.faults],
    }


def difference_json(found: Difference) -> Record:
    """form, old, new; counts by change; duties with their fields; links of all segments."""
    return {
        "form": FORM,
        "old": _document(found.old),
        "new": _document(found.new),
        "counts": {change.value: len(found.of(change)) for change in Change},
        "duties": [_change(found, duty) for duty in found.duties],
        "links": [
            {"old": list(link.old), "new": list(link.new), "likeness": link.likeness, "moved": link.moved}
            for link in found.links
        ],
    }


def _change(found: Difference, duty: DutyChange) -> Record:
    return {
        "change": duty.change.value,
        "old": [_duty(found.old, proposal) for proposal in duty.old],
        "new": [_duty(found.new, proposal) for proposal in duty.new],
        "segments": {"old": list(duty.link.old), "new": list(duty.link.new)},
        "likeness": duty.link.likeness,
        "moved": duty.link.moved,
        "fields": [_field(found, change) for change in duty.fields],
        "thing": {"from": duty.thing.one, "to": duty.thing.other} if duty.thing else None,
        "numbers": _numbers(duty.numbers),
    }


def _numbers(change: NumberChange | None) -> Record | None:
    return {"from": list(change.gone), "to": list(change.come)} if change else None


def _field(found: Difference, change: FieldChange) -> Record:
    return {
        "field": change.field.value,
        "from": [_value(found.old, value) for value in change.gone],
        "to": [_value(found.new, value) for value in change.come],
    }


def uptake_json(found: Uptake) -> Record:
    """form, above, below; counts; answers, each with its offers; own: the duties that only ours has."""
    return {
        "form": FORM,
        "above": _document(found.above),
        "below": _document(found.below),
        "counts": {
            "taken_up": len(found.taken_up),
            "looser": len(found.looser),
            "missing": len(found.missing),
            "own": len(found.own),
        },
        "answers": [
            {
                "above": _duty(found.above, answer.above),
                "offers": [
                    {
                        "below": _duty(found.below, offer.below),
                        "likeness": offer.likeness,
                        "looser": [_looser(found, each) for each in offer.looser],
                    }
                    for offer in answer.offers
                ],
                "near": [
                    {"below": _duty(found.below, offer.below), "likeness": offer.likeness}
                    for offer in answer.near
                ],
                "unread": [
                    {"segment": segment.index, **_words(found.below, segment.span)}
                    for segment in answer.unread
                ],
            }
            for answer in found.answers
        ],
        "own": [_duty(found.below, proposal) for proposal in found.own],
    }


def _looser(found: Uptake, each: Looser) -> Record:
    below = _value(found.below, each.below) if each.below else None
    told: Record = {"slack": each.slack.value, "above": _value(found.above, each.above), "below": below}
    return told | {"said": each.said} if each.said else told


def joining_json(found: Joining) -> Record:
    """form, documents; duties, each with its sources, its fields and who tells them, contradictions."""
    return {
        "form": FORM,
        "documents": [_document(extraction) for extraction in found.extractions],
        "duties": [
            {
                "likeness": duty.likeness,
                "sources": [
                    {
                        "document": source.document,
                        "duty": source.proposal.number,
                        "measure": source.measure,
                        **_words(found.extractions[source.document], source.span),
                    }
                    for source in duty.sources
                ],
                "fields": {
                    field.value: [
                        _told(found.extractions[duty.sources[each.sources[0]].document], each)
                        for each in told
                    ]
                    for field, told in duty.fields.items()
                },
                "contradictions": [
                    {
                        "field": each.field.value,
                        "sources": [each.one, each.other],
                        "tell": [
                            _values(found.extractions[duty.sources[each.one].document], each.one_tells),
                            _values(found.extractions[duty.sources[each.other].document], each.other_tells),
                        ],
                    }
                    for each in duty.contradictions
                ],
            }
            for duty in found.duties
        ],
    }


def _told(extraction: Extraction, told: Told) -> Record:
    return {**_value(extraction, told.value), "sources": list(told.sources)}


def burden_json(found: Burden) -> Record:
    """form, draft, against; asks; units: a figure for each kind and the asks that it counts; overlaps."""
    numbers = {ask: number for number, ask in enumerate(found.asks)}
    return {
        "form": FORM,
        "draft": _document(found.draft),
        "against": [_document(plan) for plan in found.against],
        "asks": [_ask(found.draft, ask) for ask in found.asks],
        "units": [_load(load, numbers) for load in found.loads],
        "overlaps": [
            {
                "ask": numbers[overlap.ask],
                "plan": overlap.plan,
                "in_force": _ask(found.against[overlap.plan], overlap.in_force),
                "likeness": overlap.likeness,
            }
            for overlap in found.overlaps
        ],
    }


def _ask(extraction: Extraction, ask: Ask) -> Record:
    return {
        "kind": ask.kind.value,
        "count": ask.count.value,
        "times": float(ask.times) if ask.times is not None else None,
        "word": _words(extraction, ask.span),
        "clock": _value(extraction, ask.clock) if ask.clock else None,
        "duty": _duty(extraction, ask.proposal),
    }


def _load(load: Load, numbers: dict[Ask, int]) -> Record:
    kinds = {
        kind.value: {
            "times": float(load.times(kind)),
            "untold": sum(ask.times is None for ask in load.of(kind)),
            "asks": [numbers[ask] for ask in load.of(kind)],
        }
        for kind in AskKind
        if load.of(kind)
    }
    return {"unit": load.unit, "kinds": kinds}


def _document(extraction: Extraction) -> Record:
    document = extraction.document
    return {
        "name": document.name,
        "sha256": document.sha256,
        "title": title_of(extraction.outline),
        "year": extraction.frame.year,
        "duties": len(extraction.proposals),
    }


def _duty(extraction: Extraction, proposal: Proposal) -> Record:
    return {
        "number": proposal.number,
        "segment": proposal.segment,
        "line": extraction.document.line_of(proposal.span.start),
        **_words(extraction, proposal.span),
    }


def _values(extraction: Extraction, values: Sequence[Value]) -> list[Record]:
    return [_value(extraction, value) for value in values]


def _value(extraction: Extraction, value: Value) -> Record:
    match value:
        case Modality():
            return {"value": value.value}
        case Bearer(name, role):
            told: Record = {"name": name, "role": role.value}
        case Clock(cadence):
            told = {"value": to_json(cadence), "zh": explain(cadence, "zh"), "en": explain(cadence, "en")}
        case Deliverable(quote):
            told = {"name": quote}
        case _:
            told = {"amount": value.amount, "comparison": value.comparison.value, "unit": value.unit}
    return told | _words(extraction, value.origin.span)


def _words(extraction: Extraction, span: Span) -> Record:
    return {"quote": extraction.document.quote(span), "ranges": _ranges(span)}


def _ranges(span: Span) -> list[list[int]]:
    return [[start, end] for start, end in span.ranges]


def _fault(fault: Fault) -> Record:
    ranges = _ranges(fault.span) if fault.span else None
    return {"code": fault.code, "zh": fault.zh, "en": fault.en, "ranges": ranges}
