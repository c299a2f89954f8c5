"""Lines of the journal as people read them: `journal/timeline.html` draws them on any room's page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.utils.translation import gettext as _

from luoshi_web.journal import registry
from luoshi_web.journal.models import Entry
from luoshi_web.shell.words import day_words

#: Words that a person says of an act; others are names of things, such as files.
SPOKEN = frozenset({"reason", "words", "note"})
#: Objects of one line that are named; of a bulk act there may be hundreds.
NAMED = 12

#: One object: its kind and its number.
One = tuple[str, str]


@dataclass(frozen=True)
class Line:
    """One line: what was done, its facts in words, what people wrote, and which unit acted.

    touched: the objects in each row of a bulk act. about: what the line's own object
    and those are called, as far as the reader may know; more: how many are not named. The account is not
    shown: Luoshi tells what units do.
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
    touched: tuple[tuple[One, ...], ...] = ()
    about: tuple[str, ...] = ()
    more: int = 0


def opening(shown: Iterable[Line], own: Collection[str], sees: Callable[[str, str], bool]) -> list[Line]:
    """The lines, of which those of other objects than of kinds in `own` open only what the reader sees.

    A bulk act stands in the history of each of its objects and is a line of the plan, which a unit
    that was given one duty may not read.
    """
    shown = list(shown)
    others = {(line.kind, line.object_id) for line in shown if line.kind not in own}
    hidden = {other for other in others if not sees(*other)}
    return [replace(line, opens=(line.kind, line.object_id) not in hidden) for line in shown]


def naming(
    shown: Iterable[Line], *, known: Collection[One] | None = None, of: One | None = None
) -> list[Line]:
    """The lines, each with the names of what it tells of; one query for each kind.

    known: the objects that the reader may know of, None for all. of: the object whose page it is,
    which stands in the head of the page.
    """
    shown = list(shown)
    wanted: dict[str, set[str]] = defaultdict(set)
    for line in shown:
        for kind, number in _objects_of(line, known, of):
            wanted[kind].add(number)
    names = {
        (kind, number): name for kind, ids in wanted.items() for number, name in _names(kind, ids).items()
    }
    return [
        _named(line, [one for one in _objects_of(line, known, of) if one in names], names) for line in shown
    ]


def _objects_of(line: Line, known: Collection[One] | None, of: One | None) -> list[One]:
    """The line's own object, then one of each row of a bulk act: the first that the reader may know."""
    rows = [((line.kind, line.object_id),), *(row for row in line.touched if of not in row)]
    found = (next((one for one in row if known is None or one in known), None) for row in rows)
    return [one for one in dict.fromkeys(found) if one is not None and one != of]


def _names(kind: str, ids: Collection[str]) -> Mapping[str, str]:
    registered = registry.kind_of(kind)
    return registered.names(kind, ids) if registered and registered.names else {}


def _named(line: Line, told: list[One], names: Mapping[One, str]) -> Line:
    about = tuple(names[one] for one in told[:NAMED])
    return replace(line, about=about, more=len(told) - len(about))


def lines(entries: Iterable[Entry]) -> list[Line]:
    """`entries` for people, in the order in which they come; prefetch their texts."""
    return [_line(entry) for entry in entries]


def _line(entry: Entry) -> Line:
    texts = sorted((text for text in entry.texts.all() if text.words), key=lambda text: text.field)
    return Line(
        seq=entry.seq,
        at=entry.at,
        what=registry.verb_label(entry.verb),
        solid=registry.is_evidence(entry.verb),
        facts=[
            *(_labelled(text.field, text.words) for text in texts if text.field not in SPOKEN),
            *_facts(entry.facts, changes=registry.is_change(entry.verb)),
        ],
        words=[text.words for text in texts if text.field in SPOKEN],
        erased=any(text.erased_at is not None for text in entry.texts.all()),
        unit=entry.unit or _("系统"),
        post=entry.post,
        kind=entry.object_kind,
        object_id=entry.object_id,
        touched=tuple(_touched(entry.facts)),
    )


def _touched(facts: Mapping[str, object]) -> list[tuple[One, ...]]:
    """The objects of each row of a bulk act that have a name: a duty before its sentence."""
    rows = facts.get("rows")
    held = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    return [tuple((kind, str(row[kind])) for kind in sorted(row) if _has_names(kind)) for row in held]


def _has_names(kind: str) -> bool:
    registered = registry.kind_of(kind)
    return registered is not None and registered.names is not None


def _labelled(field: str, words: str) -> str:
    label = registry.words_label(field)
    return _("%(label)s“%(words)s”") % {"label": label, "words": words} if label else words


def _facts(facts: Mapping[str, object], *, changes: bool) -> list[str]:
    """The facts that have a name for people: "label value", or "label old → new"."""
    told = []
    for name, label in registry.fact_labels().items():
        if name not in facts:
            continue
        old, new = _before_and_after(facts[name], changes=changes)
        before, after = _in_words(name, old), _in_words(name, new)
        if before and after:
            words = {"label": label, "old": before, "new": after}
            told.append(_("%(label)s从“%(old)s”改为“%(new)s”") % words)
        elif before:
            told.append(_("%(label)s“%(old)s”去掉了") % {"label": label, "old": before})
        elif after:
            told.append(f"{label} {after}")
    return told


def _before_and_after(value: object, *, changes: bool) -> tuple[object, object]:
    """What a fact was and what it is; nothing before where it tells of no change."""
    if isinstance(value, dict) and {"from", "to"} <= value.keys():
        return value["from"], value["to"]
    if changes and isinstance(value, list) and len(value) == 2:
        return value[0], value[1]
    return None, value


def _in_words(name: str, value: object) -> str:
    """A fact as people say it: as its room puts it, a day with its weekday, else as it stands."""
    if told := registry.told_of(name):
        return told(value) if value else ""
    if isinstance(value, bool) or not isinstance(value, str | int) or value == "":
        return ""
    try:
        day = date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        day = None
    return day_words(day, year=True) if day else str(value)
