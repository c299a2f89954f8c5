"""The out-of-scope guard: clauses that demand watching people, silencing, steering or rating them.

Luoshi tracks what an institution owes. It must not be bent into watching people: a sentence that
demands one of the five things below stays readable, says why it is out of scope, and can't become
a duty. There is no override: the lawful half is written in words that pass.

It is a guard at the level of words: an act (监测, 收集, 删除, 排名) within reach of an object (言论,
朋友圈, 个人; or two words that make one: 职工 + 的微博), or a word that says both (删帖). The words are
data, `luoshi/lexicon/scope-*.txt`; which lists go together stands in `pairings`.
It can miss, and the manual says so.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from luoshi.duty import ScopeKind, Verdict
from luoshi.extraction.scope.pairings import (
    KINDS,
    LAWFUL,
    LONGEST,
    PHRASES,
    Pairing,
    automaton,
    open_pairings,
)
from luoshi.extraction.scope.signs import sign_places
from luoshi.extraction.scope.sparing import Stretch, between, clause_head, is_phrase_spared, is_spared
from luoshi.extraction.scope.spelling import CLAUSE_ENDS, SENTENCE_ENDS, Levelled, level
from luoshi.extraction.scope.unions import COMES, UNIONS, Union
from luoshi.lexicon.load import words

#: The stretches of the words of each list.
Found = dict[str, list[Stretch]]

#: How far an act may stand before its object within a clause, and behind it, over one comma at most.
_BEFORE, _BEHIND = 14, 18
#: How far a condition may stand from what follows from it, and over how many commas.
_FAR, _FAR_COMMAS = 30, 2
#: How far from the two a third word may stand.
_ASIDE = 30
#: How far 通过 may stand before the place that is a means.
_CHANNEL_WITHIN = 10


def judge(text: str) -> Verdict | None:
    """Why a text is out of scope, or None where no word of it says so.

    A text that is half lawful is out of scope as a whole. Of several reasons the first of vet,
    persons, comment, remove, watch is told. Runs in time that grows with the length of the text.
    """
    return examine(text) if sign_places(text) else None


def examine(text: str) -> Verdict | None:
    """What `judge` tells, without the first look: for a text in which a sign is known to stand."""
    levelled = level(text)
    hits = _hits(levelled.text)
    asked = open_pairings(hits.keys())
    if not asked and not any(phrases in hits for phrases in PHRASES.values()):
        return None
    pairings = [pairing for pairing, _ in asked]
    names = set(PHRASES.values()).union(*(needs for _, needs in asked))
    found = _found(hits, names)
    for name in {name for pairing in pairings for name in (pairing.acts, pairing.objects)} & UNIONS.keys():
        found[name] = list(_unite(levelled.text, UNIONS[name], found))
    for kind, stretches in _candidates(levelled.text, found, pairings):
        return _verdict(kind, text, levelled, stretches)
    return None


def _hits(text: str) -> Found:
    """The stretches of the words of each list, in order of their ends."""
    hits: Found = {}
    for last, (length, names) in automaton().iter(text):
        for name in names:
            hits.setdefault(name, []).append((last + 1 - length, last + 1))
    return hits


def _found(hits: Found, names: set[str]) -> Found:
    """The stretches of the lists named, in order, none inside a word of the lawful list."""
    lawful = hits.get(LAWFUL, [])
    return {name: sorted(s for s in hits[name] if not _inside(s, lawful)) for name in names & hits.keys()}


def _inside(stretch: Stretch, lawful: list[Stretch]) -> bool:
    """Whether one of the lawful words, which are in order of their ends, holds the stretch."""
    at = bisect_left(lawful, stretch[1], key=lambda word: word[1])
    for start, end in lawful[at : at + LONGEST]:
        if start >= stretch[1]:
            return False
        if start <= stretch[0] and end >= stretch[1]:
            return True
    return False


def _unite(text: str, union: Union, found: Found) -> Iterator[Stretch]:
    """Where a word of the first list and one of the second make one object: 职工 + 的 + 微博."""
    joint, parts, unless, lead = _patterns(union)
    firsts = found.get(union.first, [])
    if union.lead:
        firsts = [first for first in firsts if lead.search(text, max(first[0] - LONGEST, 0), first[0])]
    if not union.then:
        yield from ((start, ends.end()) for start, end in firsts if (ends := joint.match(text, end)))
        return
    seconds = found.get(union.then, [])
    starts = [start for start, _ in seconds]
    for start, end in firsts:
        for second in seconds[bisect_left(starts, end) : bisect_left(starts, end + union.within + 1)]:
            between = text[end : second[0]]
            if joint.search(between) and not parts.search(between) and not unless.match(text, second[1]):
                yield start, second[1]


@cache
def _patterns(union: Union) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(pattern) for pattern in (union.joint, union.parts, union.unless, f"(?:{union.lead})$")
    )


def _candidates(
    text: str, found: Found, pairings: Sequence[Pairing]
) -> Iterator[tuple[ScopeKind, list[Stretch]]]:
    """What is out of scope, kind by kind, each with the words that make it so."""
    for kind in KINDS:
        for phrase in found.get(PHRASES[kind], ()):
            if not is_phrase_spared(text, phrase, kind):
                yield kind, [phrase]
        for pairing in pairings:
            if pairing.kind is kind:
                for act, thing in _pairs(text, pairing, found):
                    yield kind, sorted((act, thing))


def _pairs(text: str, pairing: Pairing, found: Found) -> Iterator[tuple[Stretch, Stretch]]:
    """Each act and object of a pairing that reach each other, and that nothing spares."""
    acts = found.get(pairing.acts, [])
    starts = [start for start, _ in acts]
    before, behind = (_FAR, _FAR) if pairing.far else (_BEFORE, _BEHIND)
    for thing in found.get(pairing.objects, []):
        if pairing.channels and (_is_channel(text, thing[0], acts) or _comes().match(text, thing[1])):
            continue
        first = bisect_left(starts, thing[0] - before - LONGEST)
        last = bisect_left(starts, thing[1] + behind + 1)
        for act in acts[first:last]:
            if (act < thing and pairing.ordered) or not _reaches(text, act, thing, pairing):
                continue
            if not all(_has_beside(text, act, thing, found.get(name, [])) for name in pairing.beside):
                continue
            if not is_spared(text, act, thing, pairing):
                yield act, thing


def _has_beside(text: str, act: Stretch, thing: Stretch, others: list[Stretch]) -> bool:
    """Whether a third word stands near the two in their sentence."""
    start, end = min(act[0], thing[0]), max(act[1], thing[1])
    head = _sentence_head(text, start, _ASIDE)
    at = bisect_left(others, head, key=lambda other: other[0])
    for other in others[at : at + 2]:
        if other != act and other[0] <= end + _ASIDE:
            return other[0] < end or not any(mark in text[end : other[0]] for mark in SENTENCE_ENDS)
    return False


def _sentence_head(text: str, at: int, within: int) -> int:
    """Where the sentence of `at` begins, at most `within` letters before."""
    head = max(at - within, 0)
    return max(head, *(text.rfind(mark, head, at) + 1 for mark in SENTENCE_ENDS))


def _is_channel(text: str, at: int, acts: list[Stretch]) -> bool:
    """Whether the place at `at` is a means: 通过微信群收集诉求, where no act stands between."""
    head = clause_head(text, at, _CHANNEL_WITHIN)
    for means in _channels().finditer(text, head, at + 2):
        place = bisect_left(acts, means.end(), key=lambda act: act[0])
        acted = place < len(acts) and acts[place][0] < at  # 通过查看朋友圈
        if not acted and "的" not in text[means.end() : at]:  # 信访人建立的微信群
            return True
    return False


def _reaches(text: str, act: Stretch, thing: Stretch, pairing: Pairing) -> bool:
    """Whether nothing parts an act from its object: no end of a sentence, and few commas."""
    if max(act[0], thing[0]) < min(act[1], thing[1]):
        return False
    start, end = between(act, thing)
    parted = text[start:end]
    reach, commas = _BEHIND, 1
    if pairing.far:
        reach, commas = _FAR, _FAR_COMMAS
    elif act < thing and not pairing.commas:
        reach, commas = _BEFORE, 0
    if len(parted) > reach or any(mark in parted for mark in SENTENCE_ENDS):
        return False
    return sum(map(parted.count, CLAUSE_ENDS)) <= commas


@cache
def _channels() -> re.Pattern[str]:
    return re.compile("|".join(words("scope-channels")))


@cache
def _comes() -> re.Pattern[str]:
    return re.compile(COMES)


def _verdict(kind: ScopeKind, text: str, levelled: Levelled, stretches: list[Stretch]) -> Verdict:
    ranges = tuple(levelled.range(*stretch) for stretch in stretches)
    return Verdict(kind, ranges, tuple(text[start:end] for start, end in ranges))
