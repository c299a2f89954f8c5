"""Candidates: the sentences of a new version that one of the old version may have become.

Each sentence is looked up by its pairs of neighbouring characters, the rare ones first, and only so far
as to find a few dozen others: of a pair that a thousand sentences hold, the nearest in the text are
looked at. So a long plan costs what its length is, and not the square of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

#: From so many sentences found on no further ones are looked up for one.
_MOST = 60


class Grams:
    """The sentences of one version as their pairs of neighbouring characters, counted."""

    def __init__(self, sentences: Sequence[str]) -> None:
        self.counts = [Counter(_grams(words)) for words in sentences]
        self.sizes = [counts.total() for counts in self.counts]


def _grams(words: str) -> Iterator[str]:
    return (a + b for a, b in pairwise(words)) if len(words) > 1 else iter((words,))


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """Twice what both share over what both have (Dice 1945)."""
    return 2 * shared(one, other) / max(one.total() + other.total(), 1)


def shared(one: Counter[str], other: Counter[str]) -> int:
    """How many pairs of characters both hold."""
    if len(other) < len(one):
        one, other = other, one
    return sum(min(count, other[gram]) for gram, count in one.items() if gram in other)


def candidates(
    old: Grams, new: Grams, olds: Iterable[int], news: Iterable[int]
) -> Iterator[tuple[int, int, float]]:
    """Old and new sentences that share some of their rarest words, by their places, with their likeness."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at in sorted(news):
        for gram in new.counts[at]:
            holders[gram].append(at)
    for at in olds:
        own, size = old.counts[at], old.sizes[at]
        for other in _near(own, at, holders):
            both = 2 * shared(own, new.counts[other]) / (size + new.sizes[other])
            yield at, other, both


def _near(own: Iterable[str], place: int, holders: dict[str, list[int]]) -> set[int]:
    found: set[int] = set()
    for held in sorted((holders[gram] for gram in own if gram in holders), key=len):
        if len(found) >= _MOST:
            break
        found.update(_nearest(held, place))
    return found


def _nearest(held: Sequence[int], place: int) -> Sequence[int]:
    """The places around one, of rising ones."""
    if len(held) <= _MOST:
        return held
    at = bisect_left(held, place)
    start = max(0, min(at - _MOST // 2, len(held) - _MOST))
    return held[start : start + _MOST]
