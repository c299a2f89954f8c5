"""Who works beside the first: 由甲局牵头、|乙局协助、丙局配合; 由会长提名、|理事会同意."""

import re

from luoshi.extraction.parties.party import find_party_ends, read_names
from luoshi.extraction.wording.words import verb_at

_TAKES_PART = "(?:共同|分别)?(?:参与|配合|参加|协同|协办|协助)"
_BESIDE = re.compile(rf"(?:牵头|负责|承办|主办)[，、](?P<names>[^，]{{2,60}}?){_TAKES_PART}")
_NEXT = re.compile(
    rf"[，、](?P<names>[^，、]{{2,30}}(?:、[^，、]{{2,30}}){{0,9}}?){_TAKES_PART}(?=[，。；、]|$)"
)

#: Who agrees to what the first proposes: 由会长提名、理事会同意.
_AGREED = re.compile(
    r"(?:提名|推荐|提出)[、，](?:经|并由)?(?P<names>[^，、]{2,24}?)(?:同意|批准|审[核定批]|任命|聘任|选举)"
)

#: So near ends the name of who goes on with the work.
_NEAR = 20


def read_beside(text: str, at: int, end: int) -> tuple[tuple[int, int], ...]:
    """The names of those who help whoever leads at `at`, one after the other."""
    names: list[tuple[int, int]] = []
    helped = _BESIDE.match(text, at, end)
    while helped:
        names += read_names(text, *helped.span("names"))
        helped = _NEXT.match(text, helped.end(), end)
    return tuple(names)


def read_agreed(text: str, at: int, end: int) -> tuple[tuple[int, int], ...]:
    """The names of those who agree to what the first proposes at `at`."""
    agreed = _AGREED.match(text, at, end)
    return read_names(text, *agreed.span("names")) if agreed else ()


def read_next(text: str, at: int, end: int) -> tuple[tuple[int, int], ...]:
    """Those who go on with the work behind the verb at `at`: 由经办人签字、|部门负责人|审核、|总经理|审批."""
    found: list[tuple[int, int]] = []
    at += verb_at(text, at)
    while text[at : at + 1] == "、" and (taken := _take_over(text, at + 1, min(at + _NEAR, end))):
        names, at = taken
        found += names
    return tuple(found)


def _take_over(text: str, start: int, end: int) -> tuple[tuple[tuple[int, int], ...], int] | None:
    """The names at `start` that a verb follows, and where that ends."""
    for stop in find_party_ends(text, start, end):
        if (verb := verb_at(text, stop)) and (names := read_names(text, start, stop)):
            return names, stop + verb
    return None
