"""Numbers that come in by an address, a form or a line of the journal: one rule for all of them."""

from __future__ import annotations

from typing import Final

#: Digits of a number that a 64-bit key holds whatever the digits are. Python itself reads no more than 4,300.
_DIGITS: Final = 18


def number_in(text: str | None) -> int:
    """The whole number that `text` writes; 0 for what is none, or has more digits than a key."""
    return int(text) if text and text.isdecimal() and len(text) <= _DIGITS else 0
