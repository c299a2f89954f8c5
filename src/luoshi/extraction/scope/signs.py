"""The first look at a text: where a sign of the out-of-scope guard may stand.

A sign is a word of the rarest list of a pairing, or a phrase that says all. Nearly every ordinary sentence
has none, and is asked nothing more. A sign is looked for by two of its letters that plans seldom have side
by side: one is its anchor, the other its neighbour. Many signs share an anchor.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from heapq import heapify, heappop, heappush
from itertools import chain, product

from luoshi.extraction.scope.pairings import LONGEST, PHRASES
from luoshi.extraction.scope.spelling import bare
from luoshi.lexicon.load import pairs, words

#: Of each pairing, and of each union in it, a list with rare words.
SIGNS = (
    "scope-accounts",
    "scope-chatter",
    "scope-comment-accounts",
    "scope-comment-acts",
    "scope-comment-agreeing",
    "scope-comment-disguising",
    "scope-comment-drafting",
    "scope-comment-for-us",
    "scope-comment-guise",
    "scope-comment-own-name",
    "scope-comment-posing",
    "scope-comment-shares",
    "scope-comment-steering",
    "scope-leaders-names",
    "scope-listening",
    "scope-moods",
    "scope-opinions",
    "scope-persons-deeds",
    "scope-persons-petitioners",
    "scope-persons-saying",
    "scope-persons-scores",
    "scope-persons-targets",
    "scope-persons-tracing",
    "scope-persons-unnamed",
    "scope-persons-who",
    "scope-places",
    "scope-remove-acts",
    "scope-remove-heat",
    "scope-remove-retracting",
    "scope-remove-things",
    "scope-remove-undoing",
    "scope-remove-vanish",
    "scope-sides-against",
    "scope-silencing-acts",
    "scope-speech",
    "scope-spying-acts",
    "scope-talk",
    "scope-topics",
    "scope-vet-beliefs",
    "scope-vet-checks",
    "scope-vet-objects",
    "scope-vet-stances",
)
#: How far apart the letters of a sign may be drawn.
_APART = 60
#: So many of the commonest anchors are looked for one by one; the others in groups, each with the neighbours
#: of all its anchors. The quickest on plans.
_ONE_BY_ONE, _GROUPS = 40, 6
#: Radicals and compatibility forms look like characters that they are not; each asks for a second look.
_LOOK_ALIKE = "\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f"
#: What may stand between the letters of a sign: no mark, unless one of the letters stands alone (舆、情).
_BETWEEN = r"(?:[^\w。；！？，、：,:;!?|]|_)"
#: A letter with a letter on one side, and on the other a mark between it and two letters or more.
_ORDINARY = re.compile(
    "[^\\W_]{2}[。；！？，、：,:;!?|][^\\W_]{2}|[^\\W_]{4}[。；！？，、：,:;!?|][^\\W_]{2}"
)


@dataclass(slots=True)
class _Neighbours:
    """The letters before and after an anchor in the signs that are looked for by it."""

    before: set[str] = field(default_factory=set)
    after: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Anchors:
    """What the first look needs.

    searches: where an anchor may stand beside a neighbour. signs: of each two such letters in the order of
    the text, the signs they are in. letters: the anchors in all their forms.
    """

    searches: tuple[re.Pattern[str], ...]
    signs: dict[str, tuple[str, ...]]
    letters: frozenset[str]


def sign_places(text: str) -> list[int]:
    """Where a sign may stand in the text as it was given: variants and letters drawn apart are known."""
    anchors = _anchors()
    signs, letters = anchors.signs, anchors.letters
    places = []
    for found in chain.from_iterable(search.finditer(text) for search in anchors.searches):
        at = found.start()
        after, before = signs.get(text[at : at + 2]), signs.get(text[at - 1 : at + 1])
        if after or before:
            own = (after or ()) + (before or ())
        elif text[at - 1 : at + 2].isalnum() or not (own := _signs_apart(text, at, signs)):
            if text[at] not in letters:  # a look-alike
                places.append(at)
            continue
        around = _around(text, at)
        if any(sign in around for sign in own):
            places.append(at)
    return sorted(places)


def _signs_apart(text: str, at: int, signs: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The signs of the letter at a place and the next before or after it, whatever stands between."""
    before, after = at - 1, at + 1
    if _ORDINARY.match(text, max(at - 3, 0)):
        return ()
    while before > at - _APART and before >= 0 and not text[before].isalnum():
        before -= 1
    while after < at + _APART and after < len(text) and not text[after].isalnum():
        after += 1
    own = signs.get(text[at] + text[after : after + 1], ())
    return own + signs.get(text[before] + text[at], ()) if before >= 0 else own


def _around(text: str, at: int) -> str:
    """The letters on either side of a place, enough of them for a sign."""
    near = bare(text[max(at - LONGEST, 0) : at + LONGEST])
    return near if len(near) > LONGEST else bare(text[max(at - _APART, 0) : at + _APART])


@cache
def _anchors() -> _Anchors:
    letter_rank, pair_rank = _rank("scope-common-letters"), _rank("scope-common-pairs")
    forms, spellings = _variants()
    signs: dict[str, list[str]] = {}
    neighbours: dict[str, _Neighbours] = {}
    every = (word for name in (*SIGNS, *PHRASES.values()) for word in words(name))
    shortest = _shortest({bare(word) for word in (*every, *spellings)})
    chosen = _chosen(shortest, letter_rank)
    for sign in shortest:
        twos = [sign[at : at + 2] for at in range(len(sign) - 1) if chosen & set(sign[at : at + 2])]
        two = min(twos, key=lambda two: (pair_rank.get(two, 0), min(letter_rank.get(c, 0) for c in two)))
        leads = min(chosen & set(two), key=lambda letter: letter_rank.get(letter, 0)) == two[0]
        for first, last in product(_forms(two[0], forms), _forms(two[1], forms)):
            signs.setdefault(first + last, []).append(sign)
            if leads:
                neighbours.setdefault(first, _Neighbours()).after.add(last)
            else:
                neighbours.setdefault(last, _Neighbours()).before.add(first)
    known = {two: tuple(own) for two, own in signs.items()}
    return _Anchors(_searches(neighbours, letter_rank), known, frozenset(neighbours))


def _chosen(signs: Sequence[str], rank: dict[str, int]) -> set[str]:
    """Few and rare letters of which each sign has one: again and again the one that most signs ask for.

    Fewer anchors are met less often than the rarest of each sign would be.
    """
    left: dict[str, set[str]] = {}
    for sign in signs:
        for letter in sign:
            left.setdefault(letter, set()).add(sign)

    def worth(letter: str) -> tuple[float, str]:
        return -len(left[letter]) * (len(rank) + 1 - rank.get(letter, 0)), letter

    chosen: set[str] = set()
    queue = [worth(letter) for letter in left]
    heapify(queue)
    while queue:
        letter = heappop(queue)[1]
        if queue and (now := worth(letter)) > queue[0]:
            heappush(queue, now)  # others have taken some of its signs
        elif left[letter]:
            chosen.add(letter)
            for sign in tuple(left[letter]):
                for other in sign:
                    left[other].discard(sign)
    return chosen


def _shortest(signs: set[str]) -> list[str]:
    """The signs in which no other stands: where 批评领导 stands 批评 is found."""

    def has_other(sign: str) -> bool:
        starts = range(len(sign))
        return any(
            sign[a:b] in signs for a in starts for b in range(a + 2, len(sign) + 1) if b - a < len(sign)
        )

    return sorted(sign for sign in signs if not has_other(sign))


def _rank(name: str) -> dict[str, int]:
    """How common each entry of a list is that begins with the commonest; what is not in it is rarer."""
    return {entry: rank for rank, entry in enumerate(reversed(words(name)), 1)}


def _searches(neighbours: dict[str, _Neighbours], rank: dict[str, int]) -> tuple[re.Pattern[str], ...]:
    ordered = sorted(neighbours, key=lambda letter: (-rank.get(letter, 0), letter))
    common, others = ordered[:_ONE_BY_ONE], ordered[_ONE_BY_ONE:]
    groups = [others[start::_GROUPS] for start in range(_GROUPS)]
    ways = [f"(?<={_class(group)}){_beside(group, neighbours)}" for group in groups]
    return (
        re.compile("|".join(letter + _beside([letter], neighbours) for letter in common)),
        re.compile(f"[{''.join(sorted(others))}{_LOOK_ALIKE}](?:{'|'.join(ways)}|(?<=[{_LOOK_ALIKE}]))"),
    )


def _beside(anchors: Sequence[str], neighbours: dict[str, _Neighbours]) -> str:
    """What stands after or before any of some anchors, whatever stands between."""
    own = _class(anchors)
    ways = [rf"(?<!\w{own})(?!\w)"]  # an anchor that stands alone
    if after := set().union(*(neighbours[anchor].after for anchor in anchors)):
        ways += [f"(?={_BETWEEN}*+{_class(after)})", rf"(?=\W+{_class(after)}(?!\w))"]
    if before := set().union(*(neighbours[anchor].before for anchor in anchors)):
        near = rf"{_class(before)}\W{own}"
        ways += [f"(?<={_class(before)}{own})", f"(?<={_BETWEEN}{own})", rf"(?<!\w{near})(?<={near})"]
    return f"(?:{'|'.join(ways)})"


def _class(letters: Iterable[str]) -> str:
    return f"[{''.join(sorted(letters))}]"


def _variants() -> tuple[dict[str, str], list[str]]:
    """The letters that stand for each plain one, and the spellings of several letters."""
    forms: dict[str, str] = {}
    spellings: list[str] = []
    for variant, plain in pairs("scope-variants").items():
        if len(variant) == len(plain) == 1:
            forms[plain] = forms.get(plain, plain) + variant
        else:
            spellings.append(variant)
    return forms, spellings


def _forms(letter: str, forms: dict[str, str]) -> str:
    """A letter in each of its forms: variants; of a Latin letter or a figure, small and full width."""
    if not letter.isascii():
        return forms.get(letter, letter)
    return "".join(c + chr(ord(c) + 0xFEE0) for c in sorted({letter, letter.lower()}))
