"""Which lists make a demand together: each names a list that is there, none is told twice."""

from __future__ import annotations

from itertools import combinations

import pytest

from luoshi.duty import ScopeKind
from luoshi.extraction.scope.pairings import (
    KINDS,
    LAWFUL,
    LONGEST,
    PAIRINGS,
    PHRASES,
    Pairing,
    automaton,
    lists,
    open_pairings,
)
from luoshi.extraction.scope.unions import UNIONS
from luoshi.lexicon import words

ALL = lists()


def lists_of(name: str) -> set[str]:
    """The lists of a part of a pairing: those of a union, or itself."""
    union = UNIONS.get(name)
    return {name} if union is None else set(filter(None, (union.first, union.then)))


@pytest.mark.parametrize("pairing", PAIRINGS, ids=lambda pairing: f"{pairing.acts}+{pairing.objects}")
def test_a_pairing_names_lists_that_are_there(pairing: Pairing) -> None:
    for part in (pairing.acts, pairing.objects, *pairing.beside):
        for name in lists_of(part):
            assert words(name), name
            assert name in ALL


@pytest.mark.parametrize("pairing", PAIRINGS, ids=lambda pairing: f"{pairing.acts}+{pairing.objects}")
def test_a_pairing_is_of_different_lists(pairing: Pairing) -> None:
    assert pairing.acts != pairing.objects
    assert len(set(pairing.beside)) == len(pairing.beside)
    assert not {pairing.acts, pairing.objects} & set(pairing.beside)


def test_a_third_word_is_of_a_list_and_no_union() -> None:
    """The guard makes unions of acts and objects alone."""
    assert not {name for pairing in PAIRINGS for name in pairing.beside} & UNIONS.keys()


def test_no_pairing_is_told_twice() -> None:
    told = [(pairing.kind, pairing.acts, pairing.objects, pairing.beside) for pairing in PAIRINGS]
    assert len(told) == len(set(told))


def test_far_pairings_need_no_word_on_commas() -> None:
    assert [pairing for pairing in PAIRINGS if pairing.far and pairing.commas] == []


def test_every_kind_has_pairings_and_phrases_and_an_order() -> None:
    assert set(KINDS) == set(ScopeKind) == set(PHRASES)
    assert len(KINDS) == len(set(KINDS))
    assert all(words(name) for name in (*PHRASES.values(), LAWFUL))
    kinds = [pairing.kind for pairing in PAIRINGS]
    assert kinds == sorted(kinds, key=KINDS.index)  # the pairings of a kind stand together


def test_the_lists_are_those_that_pairings_ask_for() -> None:
    asked = {
        name
        for pairing in PAIRINGS
        for part in (pairing.acts, pairing.objects, *pairing.beside)
        for name in lists_of(part)
    }
    assert asked == ALL
    assert not ALL & UNIONS.keys()


def test_nothing_is_open_without_its_lists() -> None:
    assert open_pairings(frozenset()) == []
    assert [pairing for pairing, _ in open_pairings(ALL)] == list(PAIRINGS)


def test_a_pairing_is_open_where_each_of_its_lists_has_a_word() -> None:
    for pairing, needs in open_pairings(ALL):
        assert pairing in [each for each, _ in open_pairings(needs)]
        for missing in needs:
            assert pairing not in [each for each, _ in open_pairings(ALL - {missing})]


def test_a_pairing_needs_two_lists_or_more() -> None:
    assert [pairing for pairing, needs in open_pairings(ALL) if len(needs) < 2] == []


def test_words_are_found_with_their_lengths_and_lists() -> None:
    for name in sorted(ALL)[:12]:
        for word in words(name)[:20]:
            found = [(end, length) for end, (length, names) in automaton().iter(word) if name in names]
            assert (len(word) - 1, len(word)) in found, (name, word)


def test_a_word_in_several_lists_has_them_all() -> None:
    first, second = next(
        (one, other) for one, other in combinations(sorted(ALL), 2) if set(words(one)) & set(words(other))
    )
    shared = (set(words(first)) & set(words(second))).pop()
    assert {first, second} <= set(automaton().get(shared)[1])


def test_ordinary_words_are_found_in_no_list() -> None:
    assert list(automaton().iter("县水利局每年检修闸门")) == []


def test_no_word_is_longer_than_the_search_reaches() -> None:
    assert max(length for _, (length, _) in automaton().items()) <= LONGEST
