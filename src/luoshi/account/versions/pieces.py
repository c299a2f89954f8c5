"""Pieces: two wordings of a sentence, cut into what stayed, what went and what came."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum


class Turn(StrEnum):
    """What became of some words."""

    SAME = "same"
    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words and what became of them."""

    turn: Turn
    text: str


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """The words of both, in order: without those that are in it is `old`, without those out it is `new`.

    A single character that stayed between two changes is told with them: of 六月三日 and 九月五日
    a reader sees two days, not one 月 that stayed.
    """
    runs: list[tuple[bool, str, str]] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        at_an_end = a == c == 0 or (b == len(old) and d == len(new))
        same = kind == "equal" and (b - a > 1 or at_an_end)
        if not same and runs and not runs[-1][0]:
            runs[-1] = (False, runs[-1][1] + old[a:b], runs[-1][2] + new[c:d])
        else:
            runs.append((same, old[a:b], new[c:d]))
    found: list[Piece] = []
    for same, gone, come in runs:
        turns = ((Turn.SAME, gone),) if same else ((Turn.OUT, gone), (Turn.IN, come))
        found.extend(Piece(turn, text) for turn, text in turns if text)
    return tuple(found)
