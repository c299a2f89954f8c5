"""Alignment: which sentence of a new version stands where a sentence of the old one stood.

Equal sentences are found first, as the longest common run of both texts (difflib); what is left
is paired by the characters it shares, best pairs first; last, a sentence left over that stands
beside a pair and holds a part of its words is told as split off, or as joined.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise

from luoshi.lexicon import pairs
from luoshi.structure import Outline, Segment, SegmentKind

_LIMITS = {name: float(value) for name, value in pairs("alignment").items()}
_UNHEARD = re.compile(r"[\W_]+")  # white space and signs: a comma more is no other sentence


@dataclass(frozen=True, slots=True)
class Link:
    """Segments of both versions that belong together, by their indices, in order.

    Both sides hold one where a sentence stayed or was reworded; one holds several where it was
    split or joined; one is empty where it is new or gone. likeness: 1 where the words are the
    same, signs aside; 0 where one side is empty. moved: it stands among other sentences now.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    likeness: float = 0.0
    moved: bool = False

    @property
    def is_split(self) -> bool:
        """Whether one sentence became several."""
        return len(self.new) > 1

    @property
    def is_joined(self) -> bool:
        """Whether several sentences became one."""
        return len(self.old) > 1


def align(old: Outline, new: Outline) -> tuple[Link, ...]:
    """Every segment of both versions in exactly one Link, in the order of the new text.

    What is gone stands after the sentence that it followed.
    """
    return _Alignment(old.segments, new.segments).links()


def heard(segment: Segment) -> str:
    """A segment's words without its number, white space and signs."""
    return _UNHEARD.sub("", segment.text[segment.mark :]) or segment.text


class _Alignment:
    def __init__(self, old: Sequence[Segment], new: Sequence[Segment]) -> None:
        self._sides = (old, new)
        self._words = ([heard(s) for s in old], [heard(s) for s in new])
        self._grams = tuple([Counter(_grams(words)) for words in side] for side in self._words)
        self._sizes = tuple([grams.total() for grams in side] for side in self._grams)
        self._pairs: dict[int, tuple[int, float]] = {}

    def links(self) -> tuple[Link, ...]:
        matcher = SequenceMatcher(None, *self._words, autojunk=False)
        gaps: list[tuple[list[int], list[int]]] = []
        for kind, a, b, c, d in matcher.get_opcodes():
            if kind == "equal":
                self._pairs.update((a + step, (c + step, 1.0)) for step in range(b - a))
            else:
                gaps.append((list(range(a, b)), list(range(c, d))))
        for old, new in gaps:
            self._pair(old, new, _LIMITS["reworded"])
        self._pair(*self._left(), _LIMITS["moved"])
        return tuple(_ordered(self._grown(self._linked()), len(self._sides[0])))

    def _left(self) -> tuple[list[int], list[int]]:
        taken = {new for new, _ in self._pairs.values()}
        olds = [at for at in range(len(self._sides[0])) if at not in self._pairs]
        return olds, [at for at in range(len(self._sides[1])) if at not in taken]

    def _pair(self, olds: Iterable[int], news: Sequence[int], least: float) -> None:
        """Pair what is alike, the best pairs first; of equal ones the nearest in the text."""
        holders: dict[str, list[int]] = defaultdict(list)
        for new in news:
            for gram in self._grams[1][new]:
                holders[gram].append(new)
        scored: list[tuple[float, int, int, int]] = []
        for old in olds:
            shared: dict[int, int] = defaultdict(int)
            for gram, count in self._grams[0][old].items():
                for new in holders.get(gram, ()):
                    shared[new] += min(count, self._grams[1][new][gram])
            for new, both in shared.items():
                score = 2 * both / (self._sizes[0][old] + self._sizes[1][new])
                if score >= least and self._alike_in_kind(old, new):
                    scored.append((-score, abs(old - new), old, new))
        taken: set[int] = set()
        for minus, _, old, new in sorted(scored):
            if old not in self._pairs and new not in taken:
                self._pairs[old] = (new, -minus)
                taken.add(new)

    def _alike_in_kind(self, old: int, new: int) -> bool:
        """Parts of the letter answer to parts of the letter; a heading may become a sentence."""
        kinds = (self._sides[0][old].kind, self._sides[1][new].kind)
        return (kinds[0] is SegmentKind.FRAME) == (kinds[1] is SegmentKind.FRAME)

    def _score(self, olds: Iterable[int], news: Iterable[int]) -> float:
        """Twice what both share over what both have (Dice 1945), in pairs of characters."""
        one = sum((self._grams[0][at] for at in olds), Counter[str]())
        other = sum((self._grams[1][at] for at in news), Counter[str]())
        return 2 * (one & other).total() / max(one.total() + other.total(), 1)

    def _linked(self) -> list[Link]:
        """The pairs found so far; those that cross the longest run in order have moved."""
        ordered = sorted((old, new, score) for old, (new, score) in self._pairs.items())
        staying = _longest_rise([new for _, new, _ in ordered])
        return [
            Link((old,), (new,), round(score, 2), moved=at not in staying)
            for at, (old, new, score) in enumerate(ordered)
        ]

    def _grown(self, links: list[Link]) -> list[Link]:
        """Let reworded pairs take in the left-over neighbours that hold a part of their words."""
        olds, news = self._left()
        left = (set(olds), set(news))
        grown = [self._grow(link, left) if link.likeness < 1 else link for link in links]
        return [*grown, *(Link((old,), ()) for old in left[0]), *(Link((), (new,)) for new in left[1])]

    def _grow(self, link: Link, left: tuple[set[int], set[int]]) -> Link:
        for side in (0, 1):
            while (wider := self._wider(link, side, left[side])) is not None:
                left[side].difference_update(wider.new if side else wider.old)
                link = wider
        return link

    def _wider(self, link: Link, side: int, left: set[int]) -> Link | None:
        """The link with one more neighbour on a side, where that makes it more alike."""
        here = link.new if side else link.old
        if len(link.old if side else link.new) > 1:
            return None
        best = None
        for at in (here[0] - 1, here[-1] + 1):
            if at not in left or self._sides[side][at].kind is SegmentKind.FRAME:
                continue
            taken = tuple(sorted((*here, at)))
            score = self._score(link.old, taken) if side else self._score(taken, link.new)
            if score > (best or link).likeness + _LIMITS["grown"]:
                wide = round(score, 2)
                best = (
                    replace(link, new=taken, likeness=wide)
                    if side
                    else replace(link, old=taken, likeness=wide)
                )
        return best


def _grams(words: str) -> Iterator[str]:
    return (a + b for a, b in pairwise(words)) if len(words) > 1 else iter((words,))


def _longest_rise(values: Sequence[int]) -> set[int]:
    """The places of a longest rising run of values (Schensted 1961)."""
    ends: list[int] = []
    tops: list[int] = []
    before: dict[int, int | None] = {}
    for place, value in enumerate(values):
        at = bisect_left(tops, value)
        before[place] = ends[at - 1] if at else None
        ends[at:] = [place] if at == len(ends) else [place, *ends[at + 1 :]]
        tops[at:] = [value] if at == len(tops) else [value, *tops[at + 1 :]]
    run: set[int] = set()
    place_: int | None = ends[-1] if ends else None
    while place_ is not None:
        run.add(place_)
        place_ = before[place_]
    return run


def _ordered(links: Iterable[Link], count: int) -> list[Link]:
    """Links in the order of the new text; what is gone stands behind what it followed."""
    links = list(links)
    place_of = {old: link.new[0] for link in links if link.new and not link.moved for old in link.old}
    followed, last = [], -1
    for old in range(count):
        last = max(last, place_of.get(old, -1))
        followed.append(last)

    def key(link: Link) -> tuple[int, int, int]:
        if link.new:
            return (link.new[0], 0, 0)
        return (followed[link.old[0]], 1, link.old[0])

    return sorted(links, key=key)
