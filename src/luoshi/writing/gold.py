"""The label form: the duties of one document as offsets and exact quotes.

It is the form in which people label duties by hand, so that what Luoshi read and what they
read can be compared field by field.
"""

from __future__ import annotations

from luoshi.cadence import Cadence, Quota, is_relative, to_json
from luoshi.cadence.record import Record
from luoshi.duty import Origin, Proposal
from luoshi.extraction.result import Extraction
from luoshi.source import Document
from luoshi.writing.masthead import title_of


def gold_json(extraction: Extraction, document_id: str) -> dict[str, object]:
    """The duties of a document in the label form.

    Keys: id, title, year (None if unknown), issued (ISO day, "" if unknown), annotator
    ("luoshi"), duties. A duty has start and end (characters of the document's text, end
    exclusive, white space at the ends left out), modality, bearers, cadences, deliverables.
    Every name and quote is cut from the document's text. A cadence whose year is unknown is
    left out, because the form has no date without a year. What is out of scope is listed too,
    with its kind as `scope`: people label that it obliges, and that it may be no duty.
    """
    frame = extraction.frame
    return {
        "id": document_id,
        "title": title_of(extraction.outline),
        "year": frame.year,
        "issued": frame.issued.isoformat() if frame.issued else "",
        "annotator": "luoshi",
        "duties": [_duty(extraction.document, proposal) for proposal in _obliging(extraction)],
    }


def _obliging(extraction: Extraction) -> list[Proposal]:
    return sorted((*extraction.proposals, *extraction.outside), key=lambda proposal: proposal.segment)


def _duty(document: Document, proposal: Proposal) -> dict[str, object]:
    start, end = _trimmed(document.text, proposal.span.start, proposal.span.end)
    bearers = [
        {"name": name, "role": bearer.role.value, "inherited": bearer.origin.inherited is not None}
        for bearer in proposal.bearers
        if (name := _slice(document, bearer.origin))
    ]
    # Both terms of one 每学期 are the same words and one record; two 每年 are two.
    cadences = {
        (clock.origin.span, *record.items()): {**record, "quote": quote}
        for clock in proposal.clocks
        if (quote := _slice(document, clock.origin)) and not is_relative(clock.cadence)
        for record in (cadence_record(clock.cadence),)
    }
    # The form gives a deliverable to the segment it stands in, never to one that inherits it.
    deliverables = [
        _slice(document, thing.origin)
        for thing in proposal.deliverables
        if start <= thing.origin.span.start and thing.origin.span.end <= end
    ]
    return {
        "start": start,
        "end": end,
        "modality": proposal.modality.value,
        "bearers": bearers,
        "cadences": list(cadences.values()),
        "deliverables": deliverables,
        **({"scope": proposal.scope.kind.value} if proposal.scope else {}),
    }


def cadence_record(cadence: Cadence) -> Record:
    """The record without what the form has no field for.

    That is the side of a limit, the days that bound a count, the + of a due day, and seasons. Once in each of
    the two terms of a school is once in six months, at their end or some day.
    """
    record = to_json(cadence)
    for name in ("side", "since", "until"):
        record.pop(name, None)
    if isinstance(cadence, Quota) and cadence.due:
        season, told, side = cadence.due.partition(":")
        if season.endswith("学期"):
            record["per"] = "P6M"
        ends = "end" if season.endswith("学期") and side == "end" else ""
        record["due"] = ends if told else cadence.due.removeprefix("+")
    return record


def _slice(document: Document, origin: Origin) -> str:
    """The raw text from the first to the last character of a field, line breaks and all."""
    return document.text[origin.span.start : origin.span.end]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    segment = text[start:end]
    return start + len(segment) - len(segment.lstrip()), end - (len(segment) - len(segment.rstrip()))
