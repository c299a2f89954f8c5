"""The out-of-scope guard: clauses that demand watching people, silencing, steering or rating them.

Luoshi tracks what an institution owes. It must not be bent into watching people: a sentence that
demands one of the five things below stays readable, says why it is out of scope, and can't become
a duty. There is no override: the lawful half is written in words that pass.

It is a guard at the level of words: an act (监测, 收集, 删除, 排名) within reach of an object (言论,
朋友圈, 个人), or a word that says both (删帖). The words are data, `luoshi/lexicon/scope-*.txt`.
It can miss, and the manual says so.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from luoshi.duty import ScopeKind, Verdict
from luoshi.extraction.pairings import LAWFUL, LONGEST, PAIRINGS, PHRASES, Pairing, automaton, sign_places
from luoshi.extraction.spelling import CLAUSE_ENDS, SENTENCE_ENDS, Levelled, level
from luoshi.lexicon.load import words

Stretch = tuple[int, int]
#: The stretches of the words of each list.
Found = dict[str, list[Stretch]]

#: How far an act may stand before its object within a clause, and behind it, over one comma at most.
_BEFORE, _BEHIND = 14, 18
#: How far a word that forbids may stand before what it forbids.
_FORBIDS_WITHIN = 14
#: How far 通过 may stand before the place that is a means.
_CHANNEL_WITHIN = 10


def judge(text: str) -> Verdict | None:
    """Why a text is out of scope, or None where no word of it says so.

    A text that is half lawful is out of scope as a whole. Of several reasons the first of vet,
    persons, comment, remove, watch is told. Runs in time that grows with the length of the text.
    """
    if not sign_places(text):
        return None
    levelled = level(text)
    found = _found(levelled.text)
    for kind, stretches in _candidates(levelled.text, found):
        return _verdict(kind, text, levelled, stretches)
    return None


def _found(text: str) -> Found:
    """The stretches of the words of each list, in order; none inside a word of the lawful list."""
    hits: Found = {}
    for last, (length, names) in automaton().iter(text):
        for name in names:
            hits.setdefault(name, []).append((last + 1 - length, last + 1))
    lawful = hits.pop(LAWFUL, [])
    return {name: sorted(s for s in stretches if not _inside(s, lawful)) for name, stretches in hits.items()}


def _inside(stretch: Stretch, lawful: list[Stretch]) -> bool:
    """Whether one of the lawful words, which are in order of their ends, holds the stretch."""
    at = bisect_left(lawful, stretch[1], key=lambda word: word[1])
    for start, end in lawful[at : at + LONGEST]:
        if start >= stretch[1]:
            return False
        if start <= stretch[0] and end >= stretch[1]:
            return True
    return False


def _candidates(text: str, found: Found) -> Iterator[tuple[ScopeKind, list[Stretch]]]:
    """What is out of scope, kind by kind, each with the words that make it so."""
    for kind, pairings in groupby(PAIRINGS, key=lambda pairing: pairing.kind):
        for phrase in found.get(PHRASES[kind], ()):
            if not _forbidden(text, phrase[0]):
                yield kind, [phrase]
        for pairing in pairings:
            for act, thing in _pairs(text, pairing, found):
                yield kind, sorted((act, thing))


def _pairs(text: str, pairing: Pairing, found: Found) -> Iterator[tuple[Stretch, Stretch]]:
    """Each act and object of a pairing that reach each other, and that nothing spares."""
    acts = found.get(pairing.acts, [])
    starts = [start for start, _ in acts]
    for thing in found.get(pairing.objects, []):
        if pairing.channels and _is_channel(text, thing[0], acts):
            continue
        first = bisect_left(starts, thing[0] - _BEFORE - LONGEST)
        last = bisect_left(starts, thing[1] + _BEHIND + 1)
        for act in acts[first:last]:
            if (act < thing and pairing.ordered) or not _reaches(text, act, thing, commas=pairing.commas):
                continue
            if pairing.beside and not _has_beside(act, found.get(pairing.beside, [])):
                continue
            if not _spared(text, act, thing, refuses=pairing.refuses):
                yield act, thing


def _has_beside(act: Stretch, others: list[Stretch]) -> bool:
    at = bisect_left(others, act[0] - _BEHIND, key=lambda other: other[0])
    return any(other != act and other[0] <= act[1] + _BEHIND for other in others[at : at + _BEHIND])


def _is_channel(text: str, at: int, acts: list[Stretch]) -> bool:
    """Whether the place at `at` is a means: 通过微信群收集诉求, where no act stands between."""
    head = _clause_head(text, at, _CHANNEL_WITHIN)
    for means in _channels().finditer(text, head, at + 2):
        place = bisect_left(acts, means.end(), key=lambda act: act[0])
        acted = place < len(acts) and acts[place][0] < at  # 通过查看朋友圈
        if not acted and "的" not in text[means.end() : at]:  # 信访人建立的微信群
            return True
    return False


def _reaches(text: str, act: Stretch, thing: Stretch, *, commas: bool) -> bool:
    """Whether nothing parts an act from its object: no end of a sentence, and at most one comma."""
    if act < thing:
        between, reach = text[act[1] : thing[0]], _BEHIND if commas else _BEFORE
    else:
        between, reach, commas = text[thing[1] : act[0]], _BEHIND, True
    if max(act[0], thing[0]) < min(act[1], thing[1]) or len(between) > reach:
        return False
    parted = sum(map(between.count, CLAUSE_ENDS))
    return parted <= commas and not any(mark in between for mark in SENTENCE_ENDS)


def _spared(text: str, act: Stretch, thing: Stretch, *, refuses: bool) -> bool:
    """Whether the act is forbidden: 不得查看个人账号 protects people."""
    head = min(act[0], thing[0])
    if refuses and text.endswith(words("scope-forbids"), 0, head):
        return False
    return _forbidden(text, head) or (not refuses and _forbidden(text, act[0]))


@cache
def _forbids() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(words('scope-forbids'))})(?!不)")


@cache
def _channels() -> re.Pattern[str]:
    return re.compile("|".join(words("scope-channels")))


@cache
def _turns() -> re.Pattern[str]:
    return re.compile("|".join(words("scope-turns")))


_HANDLES = re.compile("将|把|以|对|因|要求")


def _forbidden(text: str, at: int) -> bool:
    """Whether what begins at `at` is forbidden by a word before it in its clause.

    不得放松监测 and 严禁瞒报…监测 forbid something else: a word between them turns the meaning.
    """
    head = _clause_head(text, at, _FORBIDS_WITHIN)
    forbids = list(_forbids().finditer(text, head, at))
    if not forbids:
        return False
    between = text[forbids[-1].end() : at]
    if _HANDLES.match(between):
        between = between.replace("的", "")
    return _turns().search(between) is None


def _clause_head(text: str, at: int, within: int) -> int:
    """Where the clause of `at` begins, at most `within` letters before."""
    head = max(at - within, 0)
    return max(head, *(text.rfind(mark, head, at) + 1 for mark in SENTENCE_ENDS + CLAUSE_ENDS))


def _verdict(kind: ScopeKind, text: str, levelled: Levelled, stretches: list[Stretch]) -> Verdict:
    ranges = tuple(levelled.range(*stretch) for stretch in stretches)
    return Verdict(kind, ranges, tuple(text[start:end] for start, end in ranges))
