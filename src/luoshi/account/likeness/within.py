"""Within: one content that another holds, though it tells more: 安全|培训 in 安全生产教育|培训.

Likeness is the same from both sides, and low where one side says much more. What the shorter one says is
then looked for in the longer one alone. Short words are soon held by others, so something beside them must
speak for the pair: the same unit, the same clock.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

from luoshi.account.likeness.share import Content, Scale, Shelf

#: So alike must two contents be at least, of which one holds the other.
LEAST = 0.2
#: So much of the shorter one the longer one holds.
_HELD = 0.8


def near(scale: Scale, content: Content, shelf: Shelf, enough: float) -> Iterator[tuple[int, float, bool]]:
    """The contents of a shelf that are alike, by their numbers, with their likeness.

    The last tells whether one is alike only because it holds the other, and is less alike than `enough`.
    """
    own = scale.weight(content.grams)
    for number, score in scale.alike(content, shelf, min(LEAST, enough)):
        if score >= enough:
            yield number, score, False
        elif own and held(score, own, shelf.weights[number]) >= _HELD:
            yield number, score, True


def held(likeness: float, one: float, other: float) -> float:
    """How much of the lighter content the other holds, of their likeness and their weights."""
    return likeness * sqrt(max(one, other) / min(one, other)) if one and other else 0.0
