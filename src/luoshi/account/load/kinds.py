"""Asked kinds: the words that ask for something, by kind, as the list `burden-kinds` tells them."""

from __future__ import annotations

import re

from luoshi.lexicon import pairs

#: Each word and its kind; `none` is a longer word that asks for nothing.
KINDS = pairs("burden-kinds")
#: Words of one letter, which ask for something in the company of others alone: 召开约谈问责会, 将情况报县局.
LONE = {"会": "meeting", "报": "report"}
#: With what a word goes on that is another one: 办公会|议纪要, 推进会|同, 考核表|现.
_GOES_ON = {"会": "(?![议同商])", "表": "(?![彰扬明示达率现])"}


def _pattern(word: str) -> str:
    return re.escape(word) + (_GOES_ON.get(word[-1], "") if KINDS[word] != "none" else "")


def alternatives(kind: str) -> str:
    """The words of a kind as ways of a pattern, the longest first."""
    return "|".join(map(_pattern, sorted((w for w, k in KINDS.items() if k == kind), key=len, reverse=True)))


#: Any listed word, the longest first, or a lone letter.
WORD = re.compile("|".join([*map(_pattern, sorted(KINDS, key=len, reverse=True)), *LONE]))
