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
#: `address(kind, object_id)`: the object's own page, "" where it has none.
Address = Callable[[str, str], str]


@dataclass(frozen=True)
class Kind:
    """A kind of object that lines tell of."""

    visible: Visible
    title: Title
    address: Address | None = None
    parts: Parts | None = None


_kinds: dict[str, Kind] = {}
_verbs: dict[str, object] = {}
_evidence: set[str] = set()
_facts: dict[str, object] = {}
_acting_of: list[Callable[[HttpRequest], Any]] = []


def register(
    kind: str, visible: Visible, title: Title, address: Address | None = None, *, parts: Parts | None = None
) -> None:
    """Open the history of objects of `kind`, with that of its parts, to those for whom `visible` holds."""
    _kinds[kind] = Kind(visible, title, address, parts)


def register_verbs(labels: Mapping[str, object], evidence: Collection[str] = ()) -> None:
    """Name verbs for people, by translated labels; evidence: those drawn solid in the timeline."""
    _verbs.update(labels)
    _evidence.update(evidence)


def register_facts(labels: Mapping[str, object]) -> None:
    """Name the facts that the timeline shows, by translated labels; others stay in the row."""
    _facts.update(labels)


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


def fact_labels() -> Mapping[str, object]:
    """The facts that are shown, by name."""
    return _facts


def acting_of(request: HttpRequest) -> Any:
    """Who sends `request`, as the room organisation says; None: nobody with a post."""
    return _acting_of[0](request) if _acting_of else None
