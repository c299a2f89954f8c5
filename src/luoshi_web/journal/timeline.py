"""Lines of the journal as people read them: `journal/timeline.html` draws them on any room's page."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.utils.translation import gettext as _

from luoshi_web.journal import registry
from luoshi_web.journal.models import Entry
from luoshi_web.shell.words import day_words

#: Words that a person says of an act; others are names of things, such as files.
SPOKEN = frozenset({"reason", "words", "note"})


@dataclass(frozen=True)
class Line:
    """One line: what was done, its facts in words, what people wrote, and which unit acted.

    The account is not shown: Luoshi tells what units do.
    """

    seq: int
    at: datetime
    what: str
    solid: bool
    facts: list[str]
    words: list[str]
    erased: bool
    unit: str
    post: str
    kind: str
    object_id: str
    opens: bool = True


def opening(shown: Iterable[Line], own: Collection[str], sees: Callable[[str, str], bool]) -> list[Line]:
    """The lines, of which those of other objects than of kinds in `own` open only what the reader sees.

    A bulk act stands in the history of each of its objects and is a line of the plan, which a unit
    that was given one duty may not read.
    """
    shown = list(shown)
    others = {(line.kind, line.object_id) for line in shown if line.kind not in own}
    hidden = {other for other in others if not sees(*other)}
    return [replace(line, opens=(line.kind, line.object_id) not in hidden) for line in shown]


def lines(entries: Iterable[Entry]) -> list[Line]:
    """`entries` for people, in the order in which they come; prefetch their texts."""
    return [_line(entry) for entry in entries]


def _line(entry: Entry) -> Line:
    texts = sorted(entry.texts.all(), key=lambda text: text.field)
    return Line(
        seq=entry.seq,
        at=entry.at,
        what=registry.verb_label(entry.verb),
        solid=registry.is_evidence(entry.verb),
        facts=[
            *(text.words for text in texts if text.words and text.field not in SPOKEN),
            *_facts(entry.facts),
        ],
        words=[text.words for text in texts if text.words and text.field in SPOKEN],
        erased=any(text.erased_at is not None for text in texts),
        unit=entry.unit or _("系统"),
        post=entry.post,
        kind=entry.object_kind,
        object_id=entry.object_id,
    )


def _facts(facts: dict[str, object]) -> list[str]:
    """The facts that have a name for people: "label value", or "label old → new"."""
    told = []
    for name, label in registry.fact_labels().items():
        value = facts.get(name)
        if isinstance(value, dict) and {"from", "to"} <= value.keys():
            told.append(
                _("%(label)s从“%(old)s”改为“%(new)s”")
                % {"label": label, "old": _in_words(value["from"]), "new": _in_words(value["to"])}
                if value["from"]
                else f"{label} {_in_words(value['to'])}"
            )
        elif isinstance(value, str | int) and value != "" and not isinstance(value, bool):
            told.append(f"{label} {_in_words(value)}")

    return told


def _in_words(value: object) -> str:
    """A fact as people say it: a day with its weekday, else as it stands."""
    try:
        day = date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        day = None
    return day_words(day, year=True) if day else str(value)
