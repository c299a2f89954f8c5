"""Halves: brackets and quotation marks, and those of a text that have no partner in it."""

from __future__ import annotations

import re

#: Each half that closes, with those that it may close.
PAIRS = {
    "）": "（(",
    ")": "（(",
    "〕": "〔",
    "】": "【",
    "》": "《",
    "〉": "〈",
    "”": "“",
    "’": "‘",
    "」": "「",
    "』": "『",
}
OPENERS = frozenset("（(〔【《〈“‘「『")
_SIGNS = re.compile("[（(）)〔〕【】《》〈〉“”‘’「」『』]")
#: 1) a) ① stand without an opening bracket.
_LIST_SIGN = re.compile(r"(?:^|[\s。；：，|])[0-9a-zA-Z一二三四五六七八九十]{1,2}$")
#: ’26年 and it’s have an apostrophe.
_APOSTROPHE = re.compile(r"[’‘](?=\d{2}年)|(?<=[A-Za-z])’(?=[A-Za-z])")
DEEP = 12  # no text has more brackets open at once


def unpaired(text: str) -> list[tuple[int, str]]:
    """The halves without their other half in a text, in order: place and sign."""
    stack: list[tuple[int, str]] = []
    lost: list[tuple[int, str]] = []
    for found in _SIGNS.finditer(text):
        place, sign = found.start(), found.group()
        if sign in "’‘" and _is_apostrophe(text, place, stack):
            continue
        if sign in OPENERS:
            stack.append((place, sign))
            continue
        in_bracket = bool(stack) and stack[-1][1] in "（("
        if sign in "）)" and not in_bracket and _LIST_SIGN.search(text[max(place - 3, 0) : place]):
            continue
        deepest = max(len(stack) - DEEP, 0)
        at = next((n for n in range(len(stack) - 1, deepest - 1, -1) if stack[n][1] in PAIRS[sign]), -1)
        if at < 0:
            lost.append((place, sign))
            continue
        lost.extend(stack[at + 1 :])
        del stack[at:]
    lost.extend(stack)
    return sorted(lost)


def _is_apostrophe(text: str, place: int, stack: list[tuple[int, str]]) -> bool:
    """Whether a ’ or ‘ is one: none that closes what is open (‘河长制’10年), or that is closed further on."""
    if not _APOSTROPHE.match(text, place):
        return False
    if not text[place + 1].isdigit():
        return True
    if text[place] == "’":
        return all(sign != "‘" for _, sign in stack[-DEEP:])
    return "’" not in text[place + 1 :]
