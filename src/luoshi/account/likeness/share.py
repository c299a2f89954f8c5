"""Likeness: how much of their content two sentences share, from 0 to 1.

A sentence is looked at as the characters of its words of content, alone and in pairs of neighbours;
what is rare in the documents at hand weighs more (inverse document frequency, Spärck Jones 1972).
Pairs stand for words, so that no dictionary is needed; single characters let 盘点固定资产 meet
固定资产盘点. Every score can be counted again by hand.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum, log, sqrt

from luoshi.lexicon import pairs, words

#: Words that any plan uses, which tell nothing of a thing.
GENERIC = re.compile("|".join(sorted(map(re.escape, words("generic-words")), key=len, reverse=True)))
_NEARLY = 1 - 1e-9  # sums of floats are not exact
_CONTENT = re.compile(r"[一-鿿A-Za-z]+")
_LIMITS = {name: float(value) for name, value in pairs("likeness").items()}


def limit(name: str) -> float:
    """The likeness from which on two sentences are offered as a pair, for one question.

    Raises:
        KeyError: the list `likeness` has no such question.
    """
    return _LIMITS[name]


@dataclass(frozen=True, slots=True)
class Content:
    """What a sentence is about: its characters, alone and in pairs of neighbours."""

    grams: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Content:
        """The content of some words, without those that any plan uses in any sentence."""
        runs = [run for run in _CONTENT.findall(GENERIC.sub("，", text)) if len(run) > 1]
        return cls._in(runs)

    @classmethod
    def whole(cls, text: str) -> Content:
        """The content of all words, for a sentence that has no others."""
        return cls._in(_CONTENT.findall(text))

    @classmethod
    def _in(cls, runs: Sequence[str]) -> Content:
        joined = {a + b for run in runs for a, b in pairwise(run)}
        return cls(frozenset(joined.union(*runs)))


class Scale:
    """Weighs contents of the documents at hand: what few sentences say weighs most."""

    def __init__(self, contents: Sequence[Content]) -> None:
        seen = Counter[str]()
        for content, times in Counter(contents).items():
            seen.update(dict.fromkeys(content.grams, times))
        self._weights = {gram: log((len(contents) + 1) / count) for gram, count in seen.items()}

    def weight(self, grams: Iterable[str]) -> float:
        """The weight of some characters and pairs; one that was never seen weighs nothing."""
        return fsum(self._weights.get(gram, 0.0) for gram in grams)  # exact, so in any order of a set

    def likeness(self, one: Content, other: Content) -> float:
        """The weight of what two contents share over the geometric mean of what they have."""
        return next(self.alike(one, Shelf(self, [other]), 0.0), (0, 0.0))[1]

    def alike(self, content: Content, shelf: Shelf, least: float) -> Iterator[tuple[int, float]]:
        """The contents of a shelf that are at least so much alike, by their numbers, with their likeness.

        What is heavy is looked up first. As the other content has at least the weight that both share, the
        likeness is at most the root of the part of `content` that is shared: once too little is left for
        a new one to become alike enough, the frequent rest is only counted for those that were found.
        """
        own = self.weight(content.grams)
        rest, needed = own, least * least * own * _NEARLY
        shared: dict[int, float] = defaultdict(float)
        # sums of floats depend on their order, that of a set on the run
        for weight, gram in sorted((-self._weights.get(gram, 0.0), gram) for gram in content.grams):
            if rest >= needed:
                found: Iterable[int] = shelf.holders.get(gram, ())
            else:
                found = shelf.of_these(shared, gram)
            for number in found:
                shared[number] -= weight
            rest += weight
        for number, both in shared.items():
            score = both / sqrt(own * shelf.weights[number])
            if score >= least:
                yield number, score


class Shelf:
    """Contents to be looked through, found by what they hold; equal ones stand on it once.

    places: for each content that is another, by its number, the places of its equals in the call.
    """

    def __init__(self, scale: Scale, contents: Sequence[Content]) -> None:
        equals: dict[Content, list[int]] = defaultdict(list)
        for place, content in enumerate(contents):
            equals[content].append(place)
        self._contents = list(equals)
        self.places = list(equals.values())
        self.weights = [scale.weight(content.grams) for content in self._contents]
        self.holders: dict[str, list[int]] = defaultdict(list)
        for number, content in enumerate(self._contents):
            for gram in content.grams:
                self.holders[gram].append(number)

    def of_these(self, numbers: Collection[int], gram: str) -> list[int]:
        """Those of some contents that hold a gram."""
        held = self.holders.get(gram, ())
        if len(held) < len(numbers):
            return [number for number in held if number in numbers]
        return [number for number in numbers if gram in self._contents[number].grams]
