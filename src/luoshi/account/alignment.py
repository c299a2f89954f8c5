"""Alignment: which sentence of a new version stands where a sentence of the old one stood.

Equal sentences that stand in the same order are found first; what is left is paired by the characters
it shares, best pairs first, whether both stay between the same equal sentences or one moved across
them; last, a sentence left over that stands beside a pair and holds a part of its words is told as
split off, or as joined.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from luoshi.account.anchors import anchors, longest_rise
from luoshi.account.candidates import Grams, candidates, likeness
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
        self._grams = (Grams(self._words[0]), Grams(self._words[1]))
        self._pairs: dict[int, tuple[int, float]] = {}

    def links(self) -> tuple[Link, ...]:
        self._pairs.update((old, (new, 1.0)) for old, new in anchors(*self._words))
        self._pair(*self._left())
        return tuple(_ordered(self._grown(self._linked()), len(self._sides[0])))

    def _left(self) -> tuple[list[int], list[int]]:
        taken = {new for new, _ in self._pairs.values()}
        olds = [at for at in range(len(self._sides[0])) if at not in self._pairs]
        return olds, [at for at in range(len(self._sides[1])) if at not in taken]

    def _pair(self, olds: Sequence[int], news: Sequence[int]) -> None:
        """Pair what is alike, the best pairs first; of equal ones the nearest in the text.

        Between the same equal sentences less likeness is enough than across them.
        """
        fixed = sorted((old, new) for old, (new, _) in self._pairs.items())
        gaps = ([old for old, _ in fixed], [new for _, new in fixed])
        scored: list[tuple[float, int, int, int, float]] = []
        for old, new, score in candidates(*self._grams, olds, news):
            stays = bisect_left(gaps[0], old) == bisect_left(gaps[1], new)
            if score >= _LIMITS["reworded" if stays else "moved"] and self._alike_in_kind(old, new):
                worth = score if stays else score - _LIMITS["crossing"]
                scored.append((-worth, abs(old - new), old, new, score))
        taken: set[int] = set()
        for _, _, old, new, score in sorted(scored):
            if old not in self._pairs and new not in taken:
                self._pairs[old] = (new, score)
                taken.add(new)

    def _alike_in_kind(self, old: int, new: int) -> bool:
        """Parts of the letter answer to parts of the letter; a heading may become a sentence."""
        kinds = (self._sides[0][old].kind, self._sides[1][new].kind)
        return (kinds[0] is SegmentKind.FRAME) == (kinds[1] is SegmentKind.FRAME)

    def _said(self, side: int, places: Iterable[int]) -> Counter[str]:
        return sum((self._grams[side].counts[at] for at in places), Counter[str]())

    def _linked(self) -> list[Link]:
        """The pairs found so far; those that cross the longest run in order have moved."""
        ordered = sorted((old, new, score) for old, (new, score) in self._pairs.items())
        staying = longest_rise([new for _, new, _ in ordered])
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
        whole = self._said(1 - side, link.old if side else link.new)
        rest = whole - self._said(side, here)
        for at in (here[0] - 1, here[-1] + 1):
            if at not in left or self._sides[side][at].kind is SegmentKind.FRAME:
                continue
            taken = tuple(sorted((*here, at)))
            score = likeness(whole, self._said(side, taken))
            if score > (best or link).likeness + _LIMITS["grown"] or (
                best is None and self._tells(side, at, rest)
            ):
                wide = round(score, 2)
                best = (
                    replace(link, new=taken, likeness=wide)
                    if side
                    else replace(link, old=taken, likeness=wide)
                )
        return best

    def _tells(self, side: int, at: int, rest: Counter[str]) -> bool:
        """Whether a sentence says, perhaps in other words, what its neighbour no longer does."""
        return likeness(rest, self._grams[side].counts[at]) >= _LIMITS["parted"]


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
