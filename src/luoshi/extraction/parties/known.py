"""KnownNames: names of units that whoever reads hands in, found where they stand in a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from typing import Final

import ahocorasick

from luoshi.extraction.wording.widths import widen
from luoshi.structure import Outline

#: One character names no unit: 市 stands in every plan.
_SHORTEST = 2


class KnownNames:
    """Names of units, full and short, as a list hands them in.

    What is blank or one character long is left out.
    """

    def __init__(self, names: Iterable[str] = ()) -> None:
        self.names: Final = frozenset(
            n for name in names if len(n := widen("".join(name.split()))) >= _SHORTEST
        )
        self._longest: Final = max(map(len, self.names), default=0)
        self._automaton = ahocorasick.Automaton()
        for name in sorted(self.names):
            self._automaton.add_word(name, len(name))
        if self.names:
            self._automaton.make_automaton()

    def __bool__(self) -> bool:
        return bool(self.names)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and bool(self.names) and widen(name) in self.names

    def find(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Where names stand in text[start:end]: [start, end) of each, the longest, none over another."""
        if not self.names or start >= end:
            return []
        found = self._automaton.iter_long(widen(text[start:end]))
        return [(start + last + 1 - length, start + last + 1) for last, length in found]

    def at(self, text: str, start: int, end: int) -> int:
        """Where the longest name that begins at `start` ends; 0 for none."""
        for length in range(min(self._longest, end - start), _SHORTEST - 1, -1):
            if widen(text[start : start + length]) in self.names:
                return start + length
        return 0


NO_NAMES: Final = KnownNames()


@dataclass(frozen=True, slots=True)
class NamedOutline(Outline):
    """An Outline, with the names of units that its reader knows."""

    known: KnownNames = field(default=NO_NAMES, compare=False, repr=False)


def with_names(outline: Outline, names: Iterable[str]) -> Outline:
    """The outline with names to be preferred; the outline itself where none is given."""
    known = KnownNames(names)
    if not known:
        return outline
    return NamedOutline(**{each.name: getattr(outline, each.name) for each in fields(Outline)}, known=known)


def names_known(outline: Outline) -> KnownNames:
    """The names that were handed in with an outline."""
    return outline.known if isinstance(outline, NamedOutline) else NO_NAMES
