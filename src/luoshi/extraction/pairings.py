"""Which acts and objects are out of scope together, and the search for the words of their lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import groupby

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
_BEGINNING = 3


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


@cache
def first_look() -> re.Pattern[str]:
    """A first look that nearly every ordinary sentence fails: the beginnings of objects and phrases.

    It reads the text as given, so signs may stand between two letters, and variants for either.
    """
    forms: dict[str, str] = {}
    beginnings = {word[:_BEGINNING] for name in (*_SIGN_LISTS, *PHRASES.values()) for word in words(name)}
    for variant, plain in pairs("scope-variants").items():
        if len(variant) == len(plain) == 1:
            forms[plain] = forms.get(plain, plain) + variant
        else:
            beginnings.add(variant[:_BEGINNING])
    # Radicals and compatibility forms look like the characters that they are not.
    radicals = "[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]"
    return re.compile(f"{_branches(beginnings, forms)}|{radicals}")


def _branches(beginnings: set[str], forms: dict[str, str]) -> str:
    """The beginnings as a tree of choices, letter by letter, so that a search tries each letter once."""
    choices = []
    for head, group in groupby(sorted(beginnings), key=lambda beginning: beginning[0]):
        rests = {beginning[1:] for beginning in group}
        # A beginning that ends here makes all longer ones needless.
        tail = "" if "" in rests else f"[\\W_]*+(?:{_branches(rests, forms)})"
        choices.append(_any_form(head, forms) + tail)
    return "|".join(choices)


def _any_form(letter: str, forms: dict[str, str]) -> str:
    """The letter in each of its forms: variants, full width, small."""
    every = forms.get(letter, letter)
    wide = "".join(chr(ord(c) + 0xFEE0) + c.lower() for c in every if c.isascii() and c.isalnum())
    return f"[{re.escape(every + wide)}]" if len(every + wide) > 1 else re.escape(every)
