"""Widening: half-width signs in Chinese text as the full-width ones that the rules know: 报(乡镇),并公示."""

from __future__ import annotations

import re
from typing import Final

_WIDE: Final = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
#: Brackets wherever they stand, other signs beside a Chinese letter or sign: 8:30 and 1,000 keep theirs.
_NARROW: Final = re.compile(
    r"[()]|(?<=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef()”])[,;:?!]|[,;:?!](?=[\u4e00-\u9fff“《（(])"
)
_HALF: Final = re.compile(f"[{''.join(_WIDE)}]")
_FULL: Final = re.compile(f"[{''.join(_WIDE.values())}]")
_HAN: Final = re.compile("[\u4e00-\u9fff]")


def widen(text: str) -> str:
    """A text, as long as before, in which half-width signs of Chinese sentences are full-width."""
    if _HALF.search(text) is None or _HAN.search(text) is None:
        return text
    return _NARROW.sub(_widened, text)


def _widened(found: re.Match[str]) -> str:
    return _WIDE.get(found.group(), found.group())


def is_widened(words: str) -> bool:
    """Whether words may hold a sign that was half-width."""
    return _FULL.search(words) is not None
