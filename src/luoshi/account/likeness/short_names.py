"""Short names: whether two names are one office, of which one is written short: 县发展改革委, 县发改委."""

from __future__ import annotations

import re
from functools import lru_cache

from luoshi.lexicon import pairs

_SHORT = pairs("short-names")
_FULL = re.compile("|".join(sorted(map(re.escape, _SHORT), key=len, reverse=True)))


def is_one_name(one: str, other: str) -> bool:
    """Whether the shorter name may mean the longer: 水利站 and 青溪镇水利站, 县发改委 and 县发展改革委.

    The place stays: 市发改委 is no 县发展改革委.
    """
    first, second = short_form(one), short_form(other)
    return first.endswith(second) or second.endswith(first)


@lru_cache(maxsize=4096)
def short_form(name: str) -> str:
    """The name with each office in it as its own papers write it short: 县发改委 for 县发展改革委."""
    return _FULL.sub(lambda found: _SHORT[found.group()], name)
