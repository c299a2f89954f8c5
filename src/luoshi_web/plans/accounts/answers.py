"""What the library answers of stored plans, as plain records; values of fields in the reader's words.

Each place is the number of a row of its side. Codes (change, slack, kind, count, field) are those of
the library, but for "no-paper", a paper that ours does not ask for, and what changed beside the fields,
"thing" and "numbers"; pages give them words. Pure, no Django: it runs in the worker, inside its limits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from luoshi.account.joint.agreement import agreed
from luoshi.account.joint.joining import JointDuty
from luoshi.account.joint.open_numbers import NO_NUMBER
from luoshi.account.load.asks import Ask, AskKind
from luoshi.account.load.burden import Load
from luoshi.account.terms.fields import Field, Value
from luoshi.account.terms.strictness import Looser
from luoshi.account.uptake.comparison import Answer
from luoshi.account.versions.alignment import Link
from luoshi.account.versions.difference import Difference, DutyChange
from luoshi.account.versions.pieces import pieces
from luoshi.api import compare, diff, join, weigh
from luoshi.cadence import explain
from luoshi.duty import Bearer, Clock, Deliverable, Modality, Role
from luoshi.errors import Lang
from luoshi.extraction.result import Extraction
from luoshi.structure import SegmentKind
from luoshi.writing.wording import MODALITIES, ROLES
from luoshi_web.plans.accounts.rebuilding import quoted, rebuilt
from luoshi_web.plans.wording import plain_words

Record = dict[str, Any]


def answer(question: str, sides: Sequence[Record], lang: Lang) -> Record:
    """Ask `question` ("diff", "compare", "join" or "burden") of the sides, in their order."""
    return QUESTIONS[question]([rebuilt(side) for side in sides], lang)


def value_words(value: Value, lang: Lang) -> str:
    """A value of a field in words; a plain bearer needs no word for its part."""
    match value:
        case Modality():
            return MODALITIES[value][lang]
        case Bearer(name, role):
            return name if role is Role.BEARER else f"{ROLES[role][lang]} {name}"
        case Clock(cadence):
            return explain(cadence, lang)
    return "".join(value.quote.split())


def _values(values: Iterable[Value], lang: Lang) -> list[str]:
    return [value_words(value, lang) for value in values]


def _difference(sides: Sequence[Extraction], lang: Lang) -> Record:
    found = diff(sides[0], sides[1])
    told = {change.link for change in found.duties}
    others = [link for link in found.links if link not in told and (link.likeness < 1 or link.moved)]
    return {
        "duties": [_change(found, change, lang) for change in found.duties],
        "others": [_link(found, link) for link in others],
    }


def _change(found: Difference, change: DutyChange, lang: Lang) -> Record:
    return {
        "change": change.change.value,
        **_link(found, change.link),
        "fields": [
            {"field": one.field.value, "gone": _values(one.gone, lang), "come": _values(one.come, lang)}
            for one in change.fields
        ],
        "beside": _beside(change),
    }


def _beside(change: DutyChange) -> list[Record]:
    """What is another now and no field tells: what it is about, and numbers; in the sentence's own words."""
    told = []
    if change.thing:
        told.append({"what": "thing", "gone": [change.thing.one], "come": [change.thing.other]})
    if change.numbers:
        numbers = change.numbers
        told.append({"what": "numbers", "gone": list(numbers.gone), "come": list(numbers.come)})
    return told


def _link(found: Difference, link: Link) -> Record:
    """Both sides and the words that stayed, went and came, [turn, words]."""
    old, new = _told(found.old, link.old), _told(found.new, link.new)
    return {
        "old": list(link.old),
        "new": list(link.new),
        "likeness": link.likeness,
        "moved": link.moved,
        "pieces": [[piece.turn.value, piece.text] for piece in pieces(old, new)] if old and new else [],
    }


def _told(side: Extraction, rows: Iterable[int]) -> str:
    """The words of some sentences as a page shows them."""
    held = (side.outline.segments[at] for at in rows)
    return "".join(
        plain_words(one.kind, one.text) if one.kind is SegmentKind.ROW else one.text for one in held
    )


def _uptake(sides: Sequence[Extraction], lang: Lang) -> Record:
    found = compare(sides[0], sides[1])
    return {
        "answers": [_answer(one, lang) for one in found.answers],
        "own": [proposal.segment for proposal in found.own],
    }


def _answer(one: Answer, lang: Lang) -> Record:
    """What is offered; where nothing is, near and unread: what a person may look at instead."""
    offers = [
        {
            "row": offer.below.segment,
            "likeness": offer.likeness,
            "looser": [_looser(each, lang) for each in offer.looser],
        }
        for offer in one.offers
    ]
    state = "missing" if not offers else "looser" if offers[0]["looser"] else "taken-up"
    return {
        "row": one.above.segment,
        "state": state,
        "offers": offers,
        "near": [{"row": offer.below.segment, "likeness": offer.likeness} for offer in one.near],
        "unread": [segment.index for segment in one.unread],
    }


def _looser(each: Looser, lang: Lang) -> Record:
    """below: the words of ours, where no value tells them, too (原则上不得); "" where it says nothing."""
    ours = value_words(each.below, lang) if each.below else ""
    return {
        "slack": "no-paper" if isinstance(each.above, Deliverable) else each.slack.value,
        "above": value_words(each.above, lang),
        "below": each.said or ours,
    }


def _joining(sides: Sequence[Extraction], lang: Lang) -> Record:
    found = join(sides)
    return {"duties": [_joint(sides, duty, lang) for duty in found.duties if len(duty.sources) > 1]}


def _joint(sides: Sequence[Extraction], duty: JointDuty, lang: Lang) -> Record:
    """open: that a source is no duty yet, and only sets a number for the same."""
    sources = []
    for source in duty.sources:
        segment = sides[source.document].outline.segments[source.proposal.segment]
        words = quoted(segment, source.span) if source.measure else ""
        sources.append(
            {
                "side": source.document,
                "row": segment.index,
                "measure": source.measure,
                "words": words,
                "open": source.proposal.number == NO_NUMBER,
            }
        )
    return {
        "sources": sources,
        "likeness": duty.likeness,
        "fields": [
            {
                "field": field.value,
                "values": [
                    {"words": value_words(one.value, lang), "sources": list(one.sources)} for one in told
                ],
            }
            for field, told in duty.fields.items()
            if told and not all(one.value is Modality.MUST for one in told)
        ],
        "contradictions": [
            {
                "field": one.field.value,
                "one": one.one,
                "other": one.other,
                "one_tells": _once(one.field, one.one_tells, lang),
                "other_tells": _once(one.field, one.other_tells, lang),
            }
            for one in duty.contradictions
        ],
    }


def _once(field: Field, values: Sequence[Value], lang: Lang) -> list[str]:
    """What one source tells, each once, as the fields of the duty tell it."""
    return _values((told.value for told in agreed(field, [values])), lang)


def _burden(sides: Sequence[Extraction], lang: Lang) -> Record:
    draft = sides[0]
    found = weigh(draft, sides[1:])
    numbers = {ask: number for number, ask in enumerate(found.asks)}
    return {
        "asks": [_ask(draft, ask, lang) for ask in found.asks],
        "loads": [_load(load) for load in found.loads],
        "overlaps": [
            {
                "ask": numbers[overlap.ask],
                "plan": overlap.plan,
                "likeness": overlap.likeness,
                "in_force": _ask(sides[1 + overlap.plan], overlap.in_force, lang),
            }
            for overlap in found.overlaps
        ],
    }


def _ask(extraction: Extraction, ask: Ask, lang: Lang) -> Record:
    segment = extraction.outline.segments[ask.proposal.segment]
    return {
        "kind": ask.kind.value,
        "row": segment.index,
        "quote": quoted(segment, ask.span),
        "count": ask.count.value,
        "times": float(ask.times) if ask.times is not None else None,
        "clock": explain(ask.clock.cadence, lang) if ask.clock else "",
    }


def _load(load: Load) -> Record:
    """For each kind [times a year so far as told, how many have no number]."""
    return {
        "unit": load.unit,
        "figures": {
            kind.value: [float(load.times(kind)), sum(ask.times is None for ask in load.of(kind))]
            for kind in AskKind
        },
    }


QUESTIONS: dict[str, Callable[[Sequence[Extraction], Lang], Record]] = {
    "diff": _difference,
    "compare": _uptake,
    "join": _joining,
    "burden": _burden,
}
