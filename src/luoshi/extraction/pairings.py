"""Which acts and objects are out of scope together, and the search for the words of their lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

import ahocorasick

from luoshi.duty import ScopeKind
from luoshi.lexicon.load import pairs, words

#: No word of a list is longer.
LONGEST = 12


@dataclass(frozen=True, slots=True)
class Pairing:
    """An act and an object that together are out of scope: names of word lists.

    beside: a list of which a word must stand within reach of the act too; "" for none.
    ordered: the object stands before the act. channels: 通过 before the object spares it.
    commas: the act may stand a clause before its object. refuses: to forbid the act is the demand itself:
    不得录用信教人员.
    """

    kind: ScopeKind
    acts: str
    objects: str
    beside: str = ""
    ordered: bool = False
    channels: bool = False
    commas: bool = False
    refuses: bool = False


#: Asked in this order: what says most of the persons meant comes first.
PAIRINGS = (
    Pairing(ScopeKind.VET, "scope-vet-acts", "scope-vet-objects"),
    Pairing(ScopeKind.VET, "scope-vet-posts", "scope-vet-beliefs", commas=True, refuses=True),
    Pairing(ScopeKind.VET, "scope-vet-checks", "scope-vet-people"),
    Pairing(ScopeKind.PERSONS, "scope-persons-pursuits", "scope-persons-targets"),
    Pairing(ScopeKind.PERSONS, "scope-persons-tailing", "scope-persons-petitioners"),
    Pairing(ScopeKind.PERSONS, "scope-persons-unmasking", "scope-persons-unnamed"),
    Pairing(ScopeKind.PERSONS, "scope-persons-scores", "scope-persons"),
    Pairing(ScopeKind.COMMENT, "scope-comment-acts", "scope-comment-organisers", ordered=True),
    Pairing(
        ScopeKind.COMMENT,
        "scope-comment-voices",
        "scope-comment-organisers",
        "scope-comment-accounts",
        ordered=True,
    ),
    Pairing(
        ScopeKind.COMMENT,
        "scope-comment-shares",
        "scope-comment-organisers",
        "scope-comment-online",
        ordered=True,
    ),
    Pairing(ScopeKind.REMOVE, "scope-remove-acts", "scope-remove-things"),
    Pairing(ScopeKind.REMOVE, "scope-remove-acts", "scope-places", channels=True),
    Pairing(ScopeKind.REMOVE, "scope-remove-acts", "scope-speech"),
    Pairing(ScopeKind.REMOVE, "scope-remove-gently", "scope-speech"),
    Pairing(ScopeKind.WATCH, "scope-watch-acts", "scope-speech"),
    Pairing(ScopeKind.WATCH, "scope-watch-acts", "scope-moods"),
    Pairing(ScopeKind.WATCH, "scope-watch-closely", "scope-places", channels=True),
    Pairing(ScopeKind.WATCH, "scope-spying-acts", "scope-private-life"),
)
PHRASES = {kind: f"scope-{kind.value}-phrases" for kind in ScopeKind}
LAWFUL = "scope-lawful"
#: Of each pairing the list with the rarer words, for a first look at a sentence.
_RARER_ACTS = frozenset(
    (
        "scope-persons-scores",
        "scope-comment-acts",
        "scope-comment-shares",
        "scope-spying-acts",
        "scope-vet-checks",
    )
)
_SIGN_LISTS = sorted(
    {p.acts if p.acts in _RARER_ACTS else p.objects for p in PAIRINGS if p.acts != "scope-comment-voices"}
    | {"scope-comment-accounts"}
)
#: How many letters of a word the first look asks for.
_BEGINNING = 4


@cache
def automaton() -> ahocorasick.Automaton:
    """All words of all lists, each with its length and the names of its lists."""
    lists = {name for p in PAIRINGS for name in (p.acts, p.objects, p.beside) if name}
    listed: dict[str, set[str]] = {}
    for name in (*lists, *PHRASES.values(), LAWFUL):
        for word in words(name):
            listed.setdefault(word, set()).add(name)
    automaton = ahocorasick.Automaton()
    for word, names in listed.items():
        automaton.add_word(word, (len(word), tuple(names)))
    automaton.make_automaton()
    return automaton


def sign_places(text: str) -> list[int]:
    """A first look that nearly every ordinary sentence fails: where an object or a phrase may begin.

    It reads the text as given: whatever stands between letters is left out, and variants are known.
    """
    start, beginnings = _signs()
    places = [found.start() for found in _LOOK_ALIKE.finditer(text)]
    for found in start.finditer(text):
        at = found.start()
        letters = text[at : at + _BEGINNING]
        if not letters.isalnum() or len(letters) < _BEGINNING:
            letters = _BETWEEN.sub("", text[at : at + _STRETCHED])[:_BEGINNING]
            if len(letters) < _BEGINNING:
                places.append(at)
                continue
        if letters in beginnings or letters[:3] in beginnings or letters[:2] in beginnings:
            places.append(at)
    return sorted(places)


_BETWEEN = re.compile(r"[\W_]+")
#: How far the letters of a beginning may be drawn apart before the place is looked at anyway.
_STRETCHED = 24
#: Radicals and compatibility forms look like characters that they are not; each asks for a second look.
_LOOK_ALIKE = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]")


@cache
def _signs() -> tuple[re.Pattern[str], frozenset[str]]:
    """Where a sign may start, and the beginnings of all: all letters of a short word, four of others."""
    signs = {word for name in (*_SIGN_LISTS, *PHRASES.values()) for word in words(name)}
    forms: dict[str, str] = {}
    for variant, plain in pairs("scope-variants").items():
        if len(variant) == len(plain) == 1:
            forms[plain] = forms.get(plain, plain) + variant
        else:
            signs.add(variant)
    beginnings = frozenset(
        "".join(spelling)
        for sign in signs
        for spelling in product(*(_forms(c, forms) for c in _BETWEEN.sub("", sign)[:_BEGINNING]))
    )
    heads = sorted({beginning[0] for beginning in beginnings})
    # In groups, so that a head is followed by fewer letters that are not its own.
    ways = "|".join(_way(heads[at::_GROUPS], beginnings) for at in range(_GROUPS))
    return re.compile(f"[{''.join(heads)}](?={ways})"), beginnings


#: More groups tell more places apart, and each takes its time: the quickest on plans.
_GROUPS = 4


def _way(heads: Sequence[str], beginnings: Iterable[str]) -> str:
    """How the beginnings with these heads go on."""
    own = [beginning for beginning in beginnings if beginning[0] in heads]
    short = [beginning for beginning in own if len(beginning) == 2]
    longer = [beginning for beginning in own if len(beginning) > 2]
    follow = [_letters(short, 1)] if short else []
    if longer:
        follow.append(rf"{_letters(longer, 1)}[\W_]*+{_letters(longer, 2)}")
    return rf"(?<=[{''.join(heads)}])[\W_]*+(?:{'|'.join(follow)})"


def _letters(beginnings: Iterable[str], at: int) -> str:
    """The letters that stand at a place of any of the beginnings, as a class."""
    return f"[{''.join(sorted({beginning[at] for beginning in beginnings}))}]"


def _forms(letter: str, forms: dict[str, str]) -> str:
    """A letter in each of its forms: variants; of a Latin letter or a figure, small and full width."""
    if not letter.isascii():
        return forms.get(letter, letter)
    return "".join(c + chr(ord(c) + 0xFEE0) for c in {letter, letter.lower()})
