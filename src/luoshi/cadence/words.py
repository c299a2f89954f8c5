"""Clocks that are one word: 定期, 适时, 常态化 (vague); 24小时值班, 长期坚持 (standing)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.cadence.mention import Mention
from luoshi.cadence.value import Standing, Vague
from luoshi.lexicon import words


def _any_of(name: str) -> str:
    return "|".join(re.escape(word) for word in sorted(words(name), key=len, reverse=True))


_VAGUE = re.compile(
    rf"(?<![规限指法约确特固预未])(?<!未按规定)(?<!未按照规定)(?:{_any_of('vague-words')})(?![限间存满届]|项目|收支|支出|收入|业务|合同)"
    "(?:(?:、|或者?|和|与|及)不?定期)?"
)
_STANDING = re.compile(_any_of("standing-words").replace("24小时", "(?:24|二十四)个?小时"))
_STANDING_CELLS = frozenset(words("standing-cells"))


def find_words(text: str) -> Iterator[Mention]:
    """The vague and the standing words of a sentence."""
    if text in _STANDING_CELLS:
        yield Mention(0, len(text), Standing(), "standing-cell")
        return
    for match in _VAGUE.finditer(text):
        yield Mention(*match.span(), Vague(), "vague")
    for match in _STANDING.finditer(text):
        yield Mention(*match.span(), Standing(), "standing")
