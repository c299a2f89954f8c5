"""Alignment: which sentence of a new version stands where a sentence of the old one stood.

Equal sentences that stand in the same order are found first; what is left is paired by the characters
it shares, best pairs first, whether both stay between the same equal sentences or one moved across
them; what moved with its heading stays below it. Last, a sentence left over that stands beside a pair
and holds a part of its words is told as split off, or as joined.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from luoshi.account.versions.anchors import anchors, longest_rise
from luoshi.account.versions.candidates import Grams, candidates, likeness, shared
from luoshi.account.versions.places import Places
from luoshi.lexicon import pairs
from luoshi.structure import Outline, Segment, SegmentKind

_LIMITS = {name: float(value) for name, value in pairs("alignment").items()}
#: How much of a sentence a longer one in its place must hold to be the same with a clause more, and from how
#: many pairs of characters on that is no chance.
_HELD, _FEW = 0.7, 7
#: Less alike than this no two sentences differ in their numbers alone.
_LEAST = 0.3
_NUMBER = re.compile(r"\d+")
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
        self._bared: dict[tuple[int, int], Counter[str]] = {}

    def links(self) -> tuple[Link, ...]:
        self._pairs.update((old, (new, 1.0)) for old, new in anchors(*self._words))
        places = Places(*self._sides)
        places.learn(self._found())
        # Headings first: what moved with its heading has stayed below it.
        olds, news = self._left()
        self._pair(self._headings(0, olds), self._headings(1, news), places)
        places.learn(self._found())
        self._pair(*self._left(), places)
        return tuple(_ordered(self._grown(self._linked()), len(self._sides[0])))

    def _found(self) -> Iterator[tuple[int, int]]:
        return ((old, new) for old, (new, _) in self._pairs.items())

    def _headings(self, side: int, left: Sequence[int]) -> list[int]:
        return [at for at in left if self._sides[side][at].kind is SegmentKind.HEADING]

    def _left(self) -> tuple[list[int], list[int]]:
        taken = {new for new, _ in self._pairs.values()}
        olds = [at for at in range(len(self._sides[0])) if at not in self._pairs]
        return olds, [at for at in range(len(self._sides[1])) if at not in taken]

    def _pair(self, olds: Sequence[int], news: Sequence[int], places: Places) -> None:
        """Pair what is alike, the best pairs first; of equal ones the nearest in the text.

        Between the same equal sentences less likeness is enough than across them, and there what differs
        may be numbers, or a clause that was added.
        """
        scored: list[tuple[float, int, int, int, float]] = []
        for old, new, score in candidates(*self._grams, olds, news):
            stays = places.stays(old, new)
            is_alike = score >= _LIMITS["reworded" if stays else "moved"]
            if (is_alike or (stays and self._is_one(old, new, score))) and self._alike_in_kind(old, new):
                worth = score if stays else score - _LIMITS["crossing"]
                scored.append((-worth, abs(old - new), old, new, score))
        taken: set[int] = set()
        for _, _, old, new, score in sorted(scored):
            if old not in self._pairs and new not in taken:
                self._pairs[old] = (new, score)
                taken.add(new)

    def _is_one(self, old: int, new: int, score: float) -> bool:
        """Whether two sentences differ in their numbers alone, or one of them in a clause more."""
        sizes = (self._grams[0].sizes[old], self._grams[1].sizes[new])
        is_alike_in_kind = self._sides[0][old].kind is self._sides[1][new].kind
        is_held = is_alike_in_kind and min(sizes) >= _FEW and score * sum(sizes) >= 2 * _HELD * min(sizes)
        if is_held and _goes_on(self._words[0][old], self._words[1][new]):
            return True
        if score < _LEAST:
            return False
        bare = (self._bare(0, old), self._bare(1, new))
        return min(each.total() for each in bare) >= _FEW and likeness(*bare) >= _LIMITS["reworded"]

    def _bare(self, side: int, at: int) -> Counter[str]:
        """The pairs of characters of a sentence without its numbers."""
        if (side, at) not in self._bared:
            self._bared[side, at] = Grams([_NUMBER.sub("", self._words[side][at])]).counts[0]
        return self._bared[side, at]

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
        said = self._said(side, here)
        for at in (here[0] - 1, here[-1] + 1):
            if at not in left or self._sides[side][at].kind is SegmentKind.FRAME:
                continue
            taken = tuple(sorted((*here, at)))
            score = likeness(whole, self._said(side, taken))
            if score > (best or link).likeness + _LIMITS["grown"] or (
                best is None and self._tells(side, at, whole, said)
            ):
                wide = round(score, 2)
                best = (
                    replace(link, new=taken, likeness=wide)
                    if side
                    else replace(link, old=taken, likeness=wide)
                )
        return best

    def _tells(self, side: int, at: int, whole: Counter[str], here: Counter[str]) -> bool:
        """Whether a sentence says, perhaps in other words, what its neighbour no longer does.

        It may begin with the words of its neighbour over again: 甲局检查扬尘。甲局检查噪声。
        """
        own, rest = self._grams[side].counts[at], whole - here
        if likeness(rest, own) >= _LIMITS["parted"]:
            return True
        added = own - here
        if not added or shared(own, whole) < _HELD * own.total():
            return False
        return shared(added, rest) >= _LIMITS["parted"] * added.total()


def _goes_on(one: str, other: str) -> bool:
    """Whether two sentences begin or end alike and share half of the shorter in one stretch."""
    if one[:2] != other[:2] and one[-2:] != other[-2:]:
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return 2 * matcher.find_longest_match().size >= min(len(one), len(other))


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
