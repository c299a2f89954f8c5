"""Loose numbers: those of a sentence that no field holds: 每人每年补助1000元, 压缩至1个工作日.

That such a number is another now is told beside the fields, as it may be the heart of a sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from luoshi.duty import Proposal
from luoshi.structure import Segment

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*[%‰万亿]?")
#: The number of an entry inside a cell: 1.新建农田；2.培育农场.
_MARK = re.compile(r"(?:^|[；;。，：|\n])\s{0,4}[（(]?\d{1,3}[.、．）)](?!\d)")
_HIDDEN = "，"
_COUNTING = re.compile("序号|编号")


@dataclass(frozen=True, slots=True)
class NumberChange:
    """The numbers of a sentence that stand in no field, as they were and as they are; in order."""

    gone: tuple[str, ...]
    come: tuple[str, ...]


def changed_numbers(
    old: Sequence[Segment],
    before: Iterable[Proposal],
    new: Sequence[Segment],
    after: Iterable[Proposal],
) -> NumberChange | None:
    """What of the loose numbers is another; None where they are the same."""
    first, second = _shown(old), _shown(new)
    if first == second:
        return None
    gone, come = Counter(_loose(old, first, before)), Counter(_loose(new, second, after))
    all_gone, all_come = Counter(_numbers(first)), Counter(_numbers(second))
    # What stands in a field of the other version now is no other number.
    lost, found = (gone - come) & (all_gone - all_come), (come - gone) & (all_come - all_gone)
    if not lost and not found:
        return None
    return NumberChange(tuple(lost.elements()), tuple(found.elements()))


def _shown(segments: Sequence[Segment]) -> list[str]:
    """The words of sentences; the numbers that count them and their parts are commas."""
    found = []
    for segment in segments:
        text = list(segment.text)
        cells = [cell for cell in segment.cells if _COUNTING.search(cell.header)]
        spans = [(cell.start - segment.start, cell.start - segment.start + len(cell.text)) for cell in cells]
        spans += [(0, segment.mark), *(mark.span() for mark in _MARK.finditer(segment.text))]
        for start, end in spans:
            text[start:end] = _HIDDEN * (end - start)
        found.append("".join(text))
    return found


def _loose(segments: Sequence[Segment], shown: Sequence[str], proposals: Iterable[Proposal]) -> list[str]:
    origins = [
        field.origin for each in proposals for fields in (each.clocks, each.targets) for field in fields
    ]
    held = {place for origin in origins for place in origin.span.places()}
    bare = [
        "".join(
            _HIDDEN if place in held else char
            for char, place in zip(text, segment.span.places(), strict=True)
        )
        for text, segment in zip(shown, segments, strict=True)
    ]
    return _numbers(bare)


def _numbers(shown: Iterable[str]) -> list[str]:
    return [number for text in shown for number in _NUMBER.findall(normalize("NFKC", text))]
