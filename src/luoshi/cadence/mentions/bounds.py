"""Words that bound an amount, before it (不少于, 超过) or behind it (以上, 之内).

Civil Code art. 1259: 以上, 以下, 以内, 届满 include the number; 不满, 超过, 以外 do not.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Side(NamedTuple):
    """lower: it bounds from below. included: the amount itself belongs to it."""

    lower: bool
    included: bool


_BEFORE = {
    Side(lower=True, included=True): (
        "至少|最少|起码|最低|不(?:得|应|能|可)?(?:少于|低于|小于|下于|短于|早于)|大于(?:或者?)?等于|≥|>="
    ),
    Side(
        lower=True, included=False
    ): "(?<!不)(?<![不得应能可]得)(?:超过|多于|大于|高于|长于)了?|突破|逾|(?<![通经超度不])过|>",
    Side(lower=False, included=True): (
        "至多|最多|最高|不(?:得|应|能|可)?(?:超过|超出|多于|高于|大于|长于|晚于)|小于(?:或者?)?等于|控制在|≤|<="
    ),
    Side(
        lower=False, included=False
    ): "(?<!不)(?<![不得应能可]得)(?:小于|少于|低于|短于)|不到|不足|不满|未满|<",
}
_AFTER = {
    Side(lower=True, included=True): "(?:[及或含]者?)?(?:以上|之上)(?!述|[规所各])|或?更[多高长]",
    Side(lower=True, included=False): "以外",
    Side(lower=False, included=True): "(?:[及或含]者?)?以下(?!简称)|(?:以|之)内|封顶",
    Side(lower=False, included=False): "之下",
}
#: What may stand between the word and the amount: 至少有3个, 超过约5万.
_LINK = "(?:是|有|要|达到?|为|约|在)?"
_LONGEST = 9


def _pattern(table: dict[Side, str]) -> str:
    return "|".join(f"(?P<s{place}>{words})" for place, words in enumerate(table.values()))


_SIDES = tuple(_BEFORE)
#: Bounds before an amount, for search at its left and match at a place.
_LEFT = re.compile(rf"(?:{_pattern(_BEFORE)}){_LINK}$")
_HERE = re.compile(rf"(?:{_pattern(_BEFORE)}){_LINK}")
_RIGHT = re.compile(_pattern(_AFTER))
#: The last sign of a bound; most amounts have none before them, and one look tells.
_LAST_SIGNS = frozenset("少码低于≥=过了破逾>多高出在≤到足满<是有要达为约")


def bound_before(text: str, place: int) -> tuple[int, Side] | None:
    """Where the bound that ends at `place` begins, and its side."""
    if not place or text[place - 1] not in _LAST_SIGNS:
        return None
    match = _LEFT.search(text, max(0, place - _LONGEST), place)
    return (match.start(), _side(match)) if match else None


def bound_here(text: str, place: int) -> tuple[int, Side] | None:
    """Where the bound that begins at `place` ends, and its side."""
    match = _HERE.match(text, place)
    return (match.end(), _side(match)) if match else None


def bound_after(text: str, place: int) -> tuple[int, Side] | None:
    """Where the bound that follows an amount ends, and its side."""
    match = _RIGHT.match(text, place)
    return (match.end(), _side(match)) if match else None


def _side(match: re.Match[str]) -> Side:
    return _SIDES[int((match.lastgroup or "s0")[1:])]
