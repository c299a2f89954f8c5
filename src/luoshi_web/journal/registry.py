"""What the rooms above tell the journal: how each kind of object and each verb is called, who may see it.

The journal stands below them and imports none; each room registers its own in `AppConfig.ready`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

#: `visible(acting, kind, object_id)`: may this actor see the object? False too where there is none.
Visible = Callable[[Any, str, str], bool]
#: `title(kind, object_id)`: what the object is called on its page of history.
Title = Callable[[str, str], str]
#: `parts(kind, object_id)`: the objects whose lines belong to this one's history: (kind, numbers).
Parts = Callable[[str, str], Iterable[tuple[str, Iterable[object]]]]
#: `names(kind, object_ids)`: what objects are called in a line, by id; those that are gone are left out.
Names = Callable[[str, Collection[str]], Mapping[str, str]]
#: A fact's value in words, "" where nothing is to be said of it.
Told = Callable[[Any], str]
#: `address(kind, object_id)`: the object's own page, "" where it has none.
Address = Callable[[str, str], str]


@dataclass(frozen=True)
class Kind:
    """A kind of object that lines tell of."""

    visible: Visible
    title: Title
    address: Address | None = None
    parts: Parts | None = None
    names: Names | None = None


_kinds: dict[str, Kind] = {}
_verbs: dict[str, object] = {}
_evidence: set[str] = set()
_changes: set[str] = set()
_facts: dict[str, object] = {}
_told: dict[str, Told] = {}
_words: dict[str, object] = {}
_acting_of: list[Callable[[HttpRequest], Any]] = []


def register(  # noqa: PLR0913  # what the journal must know of a kind
    kind: str,
    visible: Visible,
    title: Title,
    address: Address | None = None,
    *,
    parts: Parts | None = None,
    names: Names | None = None,
) -> None:
    """Open the history of objects of `kind`, with that of its parts, to those for whom `visible` holds."""
    _kinds[kind] = Kind(visible, title, address, parts, names)


def register_verbs(
    labels: Mapping[str, object], evidence: Collection[str] = (), changes: Collection[str] = ()
) -> None:
    """Name verbs for people, by translated labels.

    evidence: those drawn solid in the timeline. changes: those whose facts are pairs [before, after].
    """
    _verbs.update(labels)
    _evidence.update(evidence)
    _changes.update(changes)


def register_facts(labels: Mapping[str, object], told: Mapping[str, Told] | None = None) -> None:
    """Name the facts that the timeline shows, by translated labels; others stay in the row.

    told: how the value of a fact is put into words, where it is neither a day, a word nor a number.
    """
    _facts.update(labels)
    _told.update(told or {})


def register_words(labels: Mapping[str, object]) -> None:
    """Name the words that are neither said by a person nor speak for themselves."""
    _words.update(labels)


def provide_acting(acting_of: Callable[[HttpRequest], Any]) -> None:
    """Hand down the function that says who sends a request."""
    _acting_of[:] = [acting_of]


def kind_of(kind: str) -> Kind | None:
    """What was registered for `kind`."""
    return _kinds.get(kind)


def verb_label(verb: str) -> str:
    """The name of `verb` for people; the verb itself where nobody named it."""
    return str(_verbs.get(verb, verb))


def is_evidence(verb: str) -> bool:
    """`verb` brought evidence: its box is solid."""
    return verb in _evidence


def is_change(verb: str) -> bool:
    """The facts of `verb` are pairs [before, after]."""
    return verb in _changes


def told_of(fact: str) -> Told | None:
    """How the value of a fact is put into words, where a room said so."""
    return _told.get(fact)


def words_label(field: str) -> str:
    """What words of this field are called; "" where they speak for themselves."""
    return str(_words.get(field, ""))


def fact_labels() -> Mapping[str, object]:
    """The facts that are shown, by name."""
    return _facts


def acting_of(request: HttpRequest) -> Any:
    """Who sends `request`, as the room organisation says; None: nobody with a post."""
    return _acting_of[0](request) if _acting_of else None
