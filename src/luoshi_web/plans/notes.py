"""What is to be said of a plan's taking in until somebody who settles it has seen it.

Files that were left out, and files that were there before. A note is kept as plain values and said anew
each time: in the reader's language, and of another plan only to who may see it. What was refused for its
secrecy mark is named here alone, and no longer once it was seen; the journal keeps its hash and the rule.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from luoshi_web.plans.errors import NotReadable, SameBytes, SecrecyRefused, TakenBefore
from luoshi_web.plans.queries import visible_documents

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting
    from luoshi_web.plans.models import Document, Plan
    from luoshi_web.shell.errors import Refused

#: kind, and what its sentence tells.
Note = dict[str, Any]


def note_of(told: Refused) -> Note:
    """What was told while a plan was taken in, as `Plan.notes` keeps it."""
    match told:
        case SecrecyRefused():
            return {"kind": "secrecy", "name": told.name}
        case NotReadable():
            return {"kind": "not-readable", "names": told.names}
        case SameBytes():
            return {"kind": "same", "names": told.names}
        case TakenBefore():
            return {"kind": "before", "names": told.names, "document": told.document.pk}
    return {"kind": "left-out", "sentence": str(told.sentence)}


def notes_said(acting: Acting, plan: Plan) -> list[str]:
    """The sentences of a plan's notes, those that this person may hear."""
    if not plan.notes:
        return []
    told = [_told(note) for note in plan.notes if note["kind"] != "before"]
    told += _before(acting, [note for note in plan.notes if note["kind"] == "before"])
    return [str(one) for one in told]


def _told(note: Note) -> object:
    match note["kind"]:
        case "secrecy":
            return SecrecyRefused(note["name"]).sentence
        case "not-readable":
            return NotReadable(note["names"]).sentence
        case "same":
            return SameBytes(note["names"]).sentence
    return note["sentence"]


def _before(acting: Acting, notes: Sequence[Note]) -> list[object]:
    """For each plan that has files already one sentence."""
    seen = visible_documents(acting).in_bulk([note["document"] for note in notes]) if notes else {}
    names: dict[int, list[str]] = {}
    first: dict[int, Document] = {}
    for note in notes:
        if document := seen.get(note["document"]):
            first.setdefault(document.plan_id, document)
            names.setdefault(document.plan_id, []).extend(note["names"])
    return [TakenBefore(names[plan], document).sentence for plan, document in first.items()]


def kinds_of(notes: Sequence[Note]) -> list[str]:
    """The kinds of some notes, which the journal may keep."""
    return [note["kind"] for note in notes]
