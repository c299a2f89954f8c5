"""Anchors: the equal sentences of two versions that stand in the same order, found in near linear time.

Sentences that each version says once are laid side by side first (patience difference, Cohen 2003); what
stands between two of them is looked through in the same way, and a small rest by its longest common runs
(difflib). A long rest that only repeats itself is laid side by side by the number of the repetition.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

#: Up to so many pairs of sentences the longest common runs are looked for; their search is quadratic.
_SMALL = 40_000


def anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The places of equal sentences, rising on both sides."""
    found: list[tuple[int, int]] = []
    rest = [(range(len(old)), range(len(new)))]
    while rest:
        olds, news = rest.pop()
        olds, news, ends = _trimmed(old, new, olds, news)
        found.extend(ends)
        if not olds or not news:
            continue
        pairs = _once(old, new, olds, news)
        if pairs:
            found.extend(pairs)
            rest.extend(_between(olds, news, pairs))
        else:
            found.extend(_repeated(old, new, olds, news))
    return sorted(found)


def _trimmed(
    old: Sequence[str], new: Sequence[str], olds: range, news: range
) -> tuple[range, range, list[tuple[int, int]]]:
    """What is left without the equal sentences at both ends, and these."""
    head, most = 0, min(len(olds), len(news))
    while head < most and old[olds[head]] == new[news[head]]:
        head += 1
    tail = 0
    while tail < most - head and old[olds[-1 - tail]] == new[news[-1 - tail]]:
        tail += 1
    ends = [(olds[at], news[at]) for at in (*range(head), *range(-tail, 0))]
    return olds[head : len(olds) - tail], news[head : len(news) - tail], ends


def _once(old: Sequence[str], new: Sequence[str], olds: range, news: range) -> list[tuple[int, int]]:
    """The sentences that both sides say once, as many as stand in the same order."""
    counts = (Counter(old[at] for at in olds), Counter(new[at] for at in news))
    places = {new[at]: at for at in news if counts[1][new[at]] == 1}
    pairs = [(at, places[old[at]]) for at in olds if counts[0][old[at]] == 1 and old[at] in places]
    staying = longest_rise([place for _, place in pairs])
    return [pair for at, pair in enumerate(pairs) if at in staying]


def _between(olds: range, news: range, pairs: Sequence[tuple[int, int]]) -> Iterator[tuple[range, range]]:
    a, b = olds.start, news.start
    for one, other in [*pairs, (olds.stop, news.stop)]:
        yield range(a, one), range(b, other)
        a, b = one + 1, other + 1


def _repeated(old: Sequence[str], new: Sequence[str], olds: range, news: range) -> list[tuple[int, int]]:
    """The equal sentences of two sides of which neither says one that the other says once as well."""
    if len(olds) * len(news) <= _SMALL:
        matcher = SequenceMatcher(
            None, old[olds.start : olds.stop], new[news.start : news.stop], autojunk=False
        )
        return [
            (olds.start + a + step, news.start + b + step)
            for a, b, size in matcher.get_matching_blocks()
            for step in range(size)
        ]
    places: dict[str, list[int]] = defaultdict(list)
    for at in reversed(news):
        places[new[at]].append(at)
    pairs = [(at, places[old[at]].pop()) for at in olds if places.get(old[at])]
    staying = longest_rise([place for _, place in pairs])
    return [pair for at, pair in enumerate(pairs) if at in staying]


def longest_rise(values: Sequence[int]) -> set[int]:
    """The places of a longest rising run of values (Schensted 1961)."""
    ends: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for place, value in enumerate(values):
        at = bisect_left(tops, value)
        before.append(ends[at - 1] if at else -1)
        ends[at : at + 1] = [place]
        tops[at : at + 1] = [value]
    run: set[int] = set()
    last = ends[-1] if ends else -1
    while last >= 0:
        run.add(last)
        last = before[last]
    return run
