"""What comes of a duty as people type it: outputs by their names, numbers to be reached as phrases.

Pure but for the library: it takes the parts of a proposal or a duty and gives plain values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from luoshi.api import extract, read
from luoshi_web.plans.errors import AimUnread

#: A part as a Duty keeps it.
Part = dict[str, Any]

_BETWEEN = re.compile(r"[；;\n]+")
_KEPT = ("amount", "comparison", "unit", "quote", "rule")
_NAME = 200


def parted_names(text: str) -> list[str]:
    """The names or numbers of one field, parted by ； or by lines."""
    return [" ".join(part.split()) for part in _BETWEEN.split(text) if part.strip()]


def plain(words: str) -> str:
    """A number's words as a field shows them."""
    return "".join(words.split())


def outputs(read_before: Iterable[Mapping[str, Any]], given: Sequence[str] | None) -> list[Part]:
    """The outputs of a duty: as they were read, or those given; one that was read keeps its rule."""
    known = {one["name"]: {"name": one["name"], "rule": one["rule"]} for one in read_before}
    if given is None:
        return list(known.values())
    return [known.get(name) or {"name": name[:_NAME], "rule": ""} for name in dict.fromkeys(given)]


def aims(read_before: Iterable[Mapping[str, Any]], given: Sequence[str] | None) -> list[Part]:
    """The numbers of a duty: as they were read, or those given.

    One that was there keeps what was read; a new one is read by the library, never by us.

    Raises:
        AimUnread: one that was given holds no number to be reached.
    """
    known = [{key: one[key] for key in _KEPT} for one in read_before]
    if given is None:
        return known
    found: list[Part] = []
    for phrase in dict.fromkeys(plain(one) for one in given):
        found += [one for one in known if plain(one["quote"]) == phrase] or _read(phrase)
    return found


def _read(phrase: str) -> list[Part]:
    """What the library reads in a phrase, put into the least sentence in which numbers are asked for."""
    document, _faults = read(f"有关单位应当达到{phrase}。".encode(), "phrase.txt")
    told = [target for proposal in extract(document).proposals for target in proposal.targets]
    if not told:
        raise AimUnread(phrase)
    return [
        {
            "amount": one.amount,
            "comparison": one.comparison.value,
            "unit": one.unit,
            "quote": phrase,
            "rule": "",
        }
        for one in told
    ]
