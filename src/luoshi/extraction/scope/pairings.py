"""Which acts and objects are out of scope together, and the search for the words of their lists."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

import ahocorasick

from luoshi.duty import ScopeKind
from luoshi.extraction.scope.unions import UNIONS
from luoshi.lexicon.load import words

#: No word of a list is longer.
LONGEST = 12


@dataclass(frozen=True, slots=True)
class Pairing:
    """An act and an object that together are out of scope: names of word lists.

    beside: lists of which a word each must stand near the two in their sentence: who is meant, and where.
    ordered: the object stands before the act. channels: 通过 before the object spares it, and
    what `COMES` says behind it.
    commas: the act may stand a clause before its object. far: the two may stand clauses apart, in either
    order: a condition and what follows from it. refuses: to forbid the act is the demand itself:
    不得录用信教人员. fenced: what is forbidden between the two spares: 面试时不得问信仰, 答复时不得使用小号.
    harm: what does harm between the two spares: 班级群内的诈骗链接一律撤回.
    """

    kind: ScopeKind
    acts: str
    objects: str
    beside: tuple[str, ...] = ()
    ordered: bool = False
    channels: bool = False
    commas: bool = False
    far: bool = False
    refuses: bool = False
    fenced: bool = False
    harm: bool = False


#: Asked in this order: what says most of the persons meant comes first.
PAIRINGS = (
    Pairing(ScopeKind.VET, "scope-vet-acts", "scope-vet-objects", fenced=True),
    Pairing(ScopeKind.VET, "scope-vet-posts", "scope-vet-beliefs", commas=True, refuses=True),
    Pairing(ScopeKind.VET, "scope-vet-checks", "scope-vet-people"),
    Pairing(ScopeKind.VET, "scope-vet-refusals", "scope-vet-stances", far=True),
    Pairing(
        ScopeKind.VET,
        "scope-vet-inquiries",
        "scope-vet-stances",
        beside=("scope-vet-candidates",),
        far=True,
        fenced=True,
    ),
    Pairing(
        ScopeKind.VET,
        "denied",
        "scope-vet-stances",
        beside=("scope-vet-people",),
        ordered=True,
        far=True,
    ),
    Pairing(ScopeKind.PERSONS, "scope-persons-pursuits", "scope-persons-targets"),
    Pairing(ScopeKind.PERSONS, "scope-persons-tailing", "scope-persons-petitioners"),
    Pairing(ScopeKind.PERSONS, "scope-persons-unmasking", "scope-persons-unnamed"),
    Pairing(ScopeKind.PERSONS, "scope-persons-scores", "scope-persons"),
    Pairing(ScopeKind.PERSONS, "scope-persons-tagging", "holders", far=True),
    Pairing(ScopeKind.PERSONS, "scope-persons-reprisals", "holders", far=True),
    Pairing(ScopeKind.PERSONS, "scope-persons-reprisals", "doers", far=True),
    Pairing(ScopeKind.PERSONS, "scope-persons-branding", "doers", far=True),
    Pairing(ScopeKind.PERSONS, "scope-persons-tagging", "sayers", far=True),
    *(
        Pairing(ScopeKind.PERSONS, acts, said, far=True)
        for said in ("sayers", "whoever-said")
        for acts in ("scope-persons-branding", "scope-persons-reprisals", "scope-vet-refusals")
    ),
    *(
        Pairing(ScopeKind.PERSONS, "denied", said, beside=("scope-vet-people",), ordered=True, far=True)
        for said in ("sayers", "whoever-said")
    ),
    Pairing(ScopeKind.PERSONS, "scope-persons-sorting", "for-or-against", beside=("scope-people",), far=True),
    Pairing(ScopeKind.PERSONS, "scope-persons-sorting", "against-or-for", beside=("scope-people",), far=True),
    Pairing(
        ScopeKind.PERSONS,
        "scope-persons-tracing",
        "scope-persons-secret",
        beside=("scope-persons-identity",),
        far=True,
    ),
    Pairing(ScopeKind.PERSONS, "scope-persons-finding", "who-did", far=True),
    Pairing(ScopeKind.PERSONS, "scope-persons-finding", "did-who", far=True),
    Pairing(ScopeKind.PERSONS, "scope-persons-finding", "doers", far=True),
    Pairing(ScopeKind.COMMENT, "scope-comment-acts", "scope-comment-organisers", ordered=True),
    Pairing(
        ScopeKind.COMMENT,
        "scope-comment-voices",
        "scope-comment-organisers",
        beside=("scope-comment-accounts",),
        ordered=True,
    ),
    Pairing(
        ScopeKind.COMMENT,
        "scope-comment-shares",
        "scope-comment-organisers",
        beside=("scope-comment-online",),
        ordered=True,
    ),
    Pairing(ScopeKind.COMMENT, "scope-comment-speaking", "scope-comment-posing", far=True, fenced=True),
    Pairing(ScopeKind.COMMENT, "scope-comment-speaking", "guise", far=True, fenced=True),
    Pairing(
        ScopeKind.COMMENT,
        "scope-comment-speaking",
        "scope-comment-own-name",
        beside=("scope-comment-orders",),
        far=True,
    ),
    Pairing(
        ScopeKind.COMMENT,
        "scope-comment-agreeing",
        "scope-comment-venues",
        beside=("scope-comment-orders",),
        far=True,
    ),
    Pairing(
        ScopeKind.COMMENT,
        "scope-comment-steering",
        "scope-comment-venues",
        beside=("scope-comment-mustering",),
        far=True,
    ),
    Pairing(
        ScopeKind.COMMENT,
        "scope-comment-drafting",
        "scope-comment-venues",
        beside=("scope-comment-mustering",),
        far=True,
    ),
    Pairing(
        ScopeKind.COMMENT,
        "scope-comment-publishing",
        "disguised",
        beside=("scope-comment-orders",),
        far=True,
        fenced=True,
    ),
    Pairing(ScopeKind.COMMENT, "pleads-for-us", "scope-comment-venues", far=True),
    Pairing(ScopeKind.REMOVE, "scope-remove-acts", "scope-remove-things"),
    Pairing(ScopeKind.REMOVE, "scope-silencing-acts", "scope-remove-grievances", far=True),
    Pairing(ScopeKind.REMOVE, "scope-remove-acts", "scope-places", channels=True, harm=True),
    Pairing(ScopeKind.REMOVE, "scope-remove-acts", "scope-speech"),
    Pairing(ScopeKind.REMOVE, "scope-remove-gently", "scope-speech"),
    Pairing(ScopeKind.REMOVE, "scope-silencing-acts", "critical-media", far=True),
    Pairing(ScopeKind.REMOVE, "scope-silencing-acts", "posted-media", far=True),
    Pairing(ScopeKind.REMOVE, "scope-remove-acts", "critical-media", far=True),
    Pairing(ScopeKind.REMOVE, "scope-remove-acts", "posted-media", far=True),
    Pairing(ScopeKind.REMOVE, "scope-remove-vanish", "scope-media", beside=("scope-remove-aims",), far=True),
    Pairing(ScopeKind.REMOVE, "scope-remove-cooling", "scope-remove-heat"),
    Pairing(
        ScopeKind.REMOVE,
        "scope-remove-retracting",
        "scope-remove-spread",
        beside=("scope-remove-uttering",),
        far=True,
    ),
    Pairing(
        ScopeKind.REMOVE,
        "scope-remove-undoing",
        "scope-remove-authors",
        beside=("scope-remove-pressure",),
        far=True,
    ),
    Pairing(ScopeKind.WATCH, "scope-watch-acts", "scope-speech"),
    Pairing(ScopeKind.WATCH, "scope-watch-acts", "scope-moods"),
    Pairing(ScopeKind.WATCH, "scope-watch-closely", "scope-places", channels=True, harm=True),
    Pairing(ScopeKind.WATCH, "scope-spying-acts", "scope-private-life"),
    Pairing(ScopeKind.WATCH, "scope-listening", "scope-gatherings", far=True),
    Pairing(ScopeKind.WATCH, "scope-listening", "whose-utterance", far=True),
    Pairing(ScopeKind.WATCH, "scope-searching", "scope-leaders-names", beside=("scope-platforms",), far=True),
    Pairing(ScopeKind.WATCH, "scope-prying-acts", "haunt-talk", far=True),
    Pairing(ScopeKind.WATCH, "scope-listening", "haunt-talk", far=True),
    Pairing(ScopeKind.WATCH, "scope-prying-acts", "whose-talk", far=True),
    Pairing(ScopeKind.WATCH, "scope-prying-acts", "its-talk"),
    Pairing(ScopeKind.WATCH, "scope-prying-acts", "its-account"),
    Pairing(ScopeKind.WATCH, "scope-watch-acts", "concerning"),
    Pairing(ScopeKind.WATCH, "scope-prying-acts", "whose-account", channels=True, far=True),
)
#: Of several reasons the first of these is told.
KINDS = tuple(dict.fromkeys(pairing.kind for pairing in PAIRINGS))
PHRASES = {kind: f"scope-{kind.value}-phrases" for kind in ScopeKind}
LAWFUL = "scope-lawful"


@cache
def automaton() -> ahocorasick.Automaton:
    """All words of all lists, each with its length and the names of its lists."""
    listed: dict[str, set[str]] = {}
    for name in (*sorted(lists()), *PHRASES.values(), LAWFUL):
        for word in words(name):
            listed.setdefault(word, set()).add(name)
    automaton = ahocorasick.Automaton()
    for word, names in listed.items():
        automaton.add_word(word, (len(word), frozenset(names)))
    automaton.make_automaton()
    return automaton


def lists() -> frozenset[str]:
    """The names of all lists that pairings ask for."""
    return frozenset().union(*(needs for _, needs in _ASKED))


def open_pairings(names: AbstractSet[str]) -> list[tuple[Pairing, frozenset[str]]]:
    """The pairings of which each list, and each list of a union in it, is among the names, with these."""
    return [(pairing, needs) for pairing, needs in _ASKED if needs <= names]


def _needs(pairing: Pairing) -> frozenset[str]:
    return frozenset(
        name for part in (pairing.acts, pairing.objects, *pairing.beside) for name in _parts(part)
    )


def _parts(name: str) -> tuple[str, ...]:
    """The lists of a union; of what is a list already, itself."""
    union = UNIONS.get(name)
    if union is None:
        return (name,)
    return (union.first, union.then) if union.then else (union.first,)


_ASKED = tuple((pairing, _needs(pairing)) for pairing in PAIRINGS)
