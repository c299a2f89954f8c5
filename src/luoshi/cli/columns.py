"""Display columns: a Chinese character takes two, a combining mark none (Unicode Annex 11).

Characters of ambiguous width (“ ” ① ·) are counted as one column, as terminals with a UTF-8
locale draw them and as rich counts them.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

TAB = 4

#: May not begin a line (GB/T 15834-2011, 5.1: closing marks stay with the words they close).
_CLOSING = frozenset("，。、；：？！）》〉”’」』】〕,.;:?!)]}%％…—")
#: May not end a line.
_OPENING = frozenset("（《〈“‘「『【〔([{")


def char_columns(char: str) -> int:
    """How many columns a character takes: 0, 1 or 2; a tab takes `TAB`."""
    if char == "\t":
        return TAB
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def columns(text: str) -> int:
    """How many columns a text takes."""
    return sum(map(char_columns, text))


def shown(text: str) -> str:
    """The text as it is printed on one line: tabs become blanks, other controls one blank each."""
    spread = text.replace("\t", " " * TAB)
    return "".join(" " if unicodedata.category(char) == "Cc" else char for char in spread)


def shorten(text: str, width: int) -> str:
    """The text on one line, cut to `width` columns with … where it is longer."""
    line = shown(text)
    if columns(line) <= width:
        return line
    taken, used = [], 1
    for char in line:
        used += char_columns(char)
        if used > width:
            break
        taken.append(char)
    return "".join(taken).rstrip() + "…"


@dataclass(frozen=True, slots=True)
class Piece:
    """text[start:end], which fits on one line."""

    start: int
    end: int


def wrap(text: str, width: int) -> list[Piece]:
    """Cut a text into pieces of at most `width` columns (at least 8), none of them empty.

    A piece neither begins with a closing mark nor ends with an opening one, and an ASCII word
    or number stays whole, wherever that costs no more than half of the line.
    """
    width = max(width, 8)
    pieces: list[Piece] = []
    start = 0
    while start < len(text):
        end = _fill(text, start, width)
        if end < len(text):
            end = _step_back(text, start, end)
        pieces.append(Piece(start, end))
        start = end
    return pieces


def _fill(text: str, start: int, width: int) -> int:
    """The end of the longest piece from `start` that fits."""
    used = 0
    for place in range(start, len(text)):
        used += char_columns(text[place])
        if used > width:
            return place
    return len(text)


def _step_back(text: str, start: int, end: int) -> int:
    """A better place to break at or before `end`, in the second half of the piece."""
    for place in range(end, (start + end) // 2, -1):
        before, after = text[place - 1], text[place]
        if after in _CLOSING or before in _OPENING or char_columns(after) == 0:
            continue
        if before.isascii() and after.isascii() and before.isalnum() and after.isalnum():
            continue
        return place
    return end
