"""Sides of an account: stored documents, as people have settled them, in the form that the worker takes.

A confirmed duty counts as it stands now, an open proposal as it was read; what a person set aside,
called background or out of scope asks for nothing any more. Where somebody wrote the lawful half of a
sentence out of scope, its own words are asked about, and the sentence's are not.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch

from luoshi_web.plans import reader_process
from luoshi_web.plans.models import Document, Duty, Fate, Plan, Segment, Source, Stage
from luoshi_web.shell.words import lang

Record = dict[str, Any]

_COUNTS = (Fate.OPEN, Fate.DUTY, Fate.MERGED)


@dataclass(frozen=True, slots=True)
class Side:
    """Some documents of one plan, taken as one text. rows: their segments in order, with `live` sources.

    name: the plan's title, or the document's name where it is one of several.
    """

    name: str
    plan: Plan
    documents: tuple[Document, ...]
    rows: tuple[Segment, ...]


def side_of(plan: Plan, documents: Sequence[Document]) -> Side:
    """The side of documents of `plan` that were read, in a fixed number of queries."""
    live = Source.objects.filter(duty__withdrawn_at=None).select_related("duty").order_by("duty__number")
    live = live.prefetch_related("duty__cadences")
    rows = (
        Segment.objects.filter(document__in=documents)
        .select_related("document")
        .order_by("document_id", "index")
        .prefetch_related(Prefetch("sources", queryset=live, to_attr="live"))
    )
    is_part = len(documents) < plan.documents.filter(stage=Stage.READY).count()
    name = documents[0].name if is_part and len(documents) == 1 else plan.title
    return Side(name, plan, tuple(documents), tuple(rows))


def side_of_draft(name: str, record: Record) -> Side:
    """The side of a draft that is read and not kept. record: as `luoshi_web.plans.reading.read_whole` has it.

    Nothing in it is in the database; its segments have no numbers there.
    """
    frame, read = record["frame"], record["document"]
    issued = date.fromisoformat(frame["issued"]) if frame["issued"] else None
    plan = Plan(title=read["title"] or name, year=frame["year"], issued=issued)
    document = Document(plan=plan, name=name, text=read["text"])
    rows = [Segment(document=document, fate=Fate.OPEN, **found) for found in record["segments"]]
    for row in rows:
        row.live = []  # type: ignore[attr-defined]  # as the rows of `side_of`
    return Side(plan.title, plan, (document,), tuple(rows))


def ask(question: str, sides: Iterable[Side]) -> Record:
    """What `luoshi_web.plans.accounts.answers` says to `question`, asked in the worker.

    Raises:
        NotRead: it took too long, or more memory than it may have.
    """
    held = list(sides)
    data = json.dumps([record_of(side) for side in held], ensure_ascii=False).encode()
    return reader_process.ask(question, data, "，".join(side.name for side in held), lang())


def record_of(side: Side) -> Record:
    """A side as the worker takes it."""
    plan = side.plan
    shift, segments = 0, []
    free = sum(len(document.text) + 1 for document in side.documents)
    for document in side.documents:
        for one in side.rows:
            if one.document_id != document.pk:
                continue
            if words := lawful_words(one):
                segments.append(_lawful_row(one, words, free))
                free += len(words) + 1
            else:
                segments.append(_row(one, shift))
        shift += len(document.text) + 1
    issued = plan.issued.isoformat() if plan.issued else None
    return {"name": side.name, "year": plan.year, "issued": issued, "segments": segments}


def _row(segment: Segment, shift: int) -> Record:
    moved = [_moved(one, shift) for one in proposals_of(segment)]
    return {
        "kind": segment.kind,
        "text": segment.text,
        "ranges": _by(segment.ranges, shift),
        "mark": segment.mark,
        "paragraph": segment.paragraph,
        "shape": segment.shape,
        "proposals": moved,
        "open": not moved and _is_open(segment),
    }


def _is_open(segment: Segment) -> bool:
    """Whether nobody said yet what a sentence is; one that only the second reader called a duty is open."""
    # What is out of scope waits for a person as well, but can never be read as a duty.
    return segment.fate == Fate.OPEN and segment.proposed in (Fate.OPEN, Fate.DUTY)


def lawful_words(segment: Segment) -> str:
    """What stands for a sentence out of scope of which somebody wrote the lawful half; "" for any other."""
    live = segment.live if segment.fate == Fate.OUT_OF_SCOPE else ()  # type: ignore[attr-defined]  # prefetched
    return live[0].duty.words if live else ""


def _lawful_row(segment: Segment, words: str, place: int) -> Record:
    """A duty in words of its own as a sentence. place: where it is told to stand, behind all documents."""
    whole = [[place, place + len(words)]]
    stand_in = Segment(kind="sentence", text=words, ranges=whole, paragraph=segment.paragraph)
    duty = _as_confirmed(segment.live[0].duty, stand_in)  # type: ignore[attr-defined]  # prefetched
    duty["modality"] |= {"ranges": whole}
    return {
        "kind": stand_in.kind,
        "text": words,
        "ranges": whole,
        "mark": 0,
        "paragraph": segment.paragraph,
        "shape": {},
        "proposals": [duty],
        "open": False,
    }


def _by(ranges: Sequence[Sequence[int]], shift: int) -> list[list[int]]:
    return [[start + shift, end + shift] for start, end in ranges]


def _moved(proposal: Record, shift: int) -> Record:
    """A proposal whose places count from the first document of its side."""
    found = dict(proposal)
    for name in ("bearers", "cadences", "deliverables", "targets"):
        found[name] = [one | {"ranges": _by(one.get("ranges", ()), shift)} for one in proposal.get(name, ())]
    modality = proposal.get("modality", {"value": "must"})
    found["modality"] = modality | {"ranges": _by(modality.get("ranges", ()), shift)}
    return found


def proposals_of(segment: Segment) -> list[Record]:
    """What a segment asks for now: the duties that it states, else its open proposal, else nothing."""
    if segment.fate not in _COUNTS:
        return []
    if segment.fate == Fate.DUTY:
        return [_as_confirmed(source.duty, segment) for source in segment.live]  # type: ignore[attr-defined]  # prefetched
    is_duty = segment.sure and segment.proposed == Fate.DUTY
    return [segment.proposal] if is_duty and segment.proposal else []


def _as_confirmed(duty: Duty, segment: Segment) -> Record:
    """The fields of a duty; each that was read as it stands keeps its place in the sentence."""
    read: Record = segment.proposal or {}
    modality = read.get("modality", {})
    return {
        "modality": modality | {"value": duty.modality},
        "bearers": [
            _kept(read, "bearers", segment, {"name": one["name"], "role": one["role"]}, one["name"])
            for one in duty.bearers
        ],
        "cadences": [
            _kept(read, "cadences", segment, {"value": row.value}, row.quote) for row in duty.cadences.all()
        ],
        "deliverables": [
            _kept(read, "deliverables", segment, {"name": one["name"]}, one["name"])
            for one in duty.deliverables
        ],
        "targets": [
            _kept(
                read,
                "targets",
                segment,
                {key: one[key] for key in ("amount", "comparison", "unit")},
                one["quote"],
            )
            for one in duty.targets
        ],
    }


def _kept(read: Record, name: str, segment: Segment, value: Record, quote: str) -> Record:
    for one in read.get(name, ()):
        if all(one.get(key) == told for key, told in value.items()):
            return {**one, **value}
    return {**value, "quote": quote, "ranges": _place(segment, quote)}


def _place(segment: Segment, words: str) -> list[list[int]]:
    """Where words stand in the document, if the segment has them in one range; else nowhere."""
    at = segment.text.find(words) if words else -1
    for start, end in segment.ranges:
        if 0 <= at <= end - start - len(words):
            return [[start + at, start + at + len(words)]]
        at -= end - start
    return []
