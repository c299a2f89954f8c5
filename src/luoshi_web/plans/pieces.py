"""Pieces of a sentence that obliges to several things: where it may be parted, and what goes with each.

Pure but for the library: it takes a proposal as `Segment.proposal` keeps it and gives plain values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from luoshi.api import extract, read

Proposal = dict[str, Any]

#: Where a sentence is parted: at its heavier marks, and only where it has none at its commas.
_HEAVY, _LIGHT = re.compile(r"(?<=[；;。])\s*"), re.compile(r"(?<=[，,])\s*")
_END = "；;，, "
#: A clause that ends so says who or when, and waits for what is to be done: 县水利局牵头，6月底前，…
_WAITS = re.compile(r"(?:牵头|配合|负责|参与|会同.*|底|前|内|后|时|起|的|中)$")


def offered(words: str) -> list[str]:
    """Pieces into which `words` may be parted: at ；, else at ，; for a person to join and mend."""
    for between in (_HEAVY, _LIGHT):
        found = list(_joined(between.split(words)))
        if len(found) > 1:
            return found
    return [words.strip()]


def _joined(parts: Sequence[str]) -> Iterator[str]:
    """The parts without their last mark; one that only says who or when goes with the next."""
    waiting = ""
    for place, part in enumerate(parts, 1):
        whole = waiting + part
        if _WAITS.search(part.strip(_END)) and place < len(parts):
            waiting = whole
            continue
        waiting = ""
        if piece := whole.strip(_END):
            yield piece


def narrowed(proposal: Proposal | None, pieces: Sequence[str]) -> list[Proposal | None]:
    """The part of a proposal that goes with each piece.

    A time, a thing or a number goes with the pieces that have its words; one whose words stand in
    none, such as the time of a heading, goes with all. Who is named in a piece owes it and the pieces
    after it that name nobody, as a subject does. How a piece binds is read anew from its own words.
    """
    if proposal is None:
        return [None for _ in pieces]
    plain = [_plain(piece) for piece in pieces]
    shares: list[Proposal] = [
        proposal
        | {
            name: [one for one in proposal.get(name, ()) if _stands(one, name, here, plain)]
            for name in ("cadences", "deliverables", "targets")
        }
        for here in plain
    ]
    _share_bearers(proposal.get("bearers", []), shares, plain)
    for share, piece in zip(shares, pieces, strict=True):
        if modality := modality_of(piece):
            share["modality"] = {**share.get("modality", {}), "value": modality}
    return list(shares)


def _plain(words: str) -> str:
    return "".join(words.split())


def _words(one: dict[str, Any], name: str) -> str:
    return _plain(one["name"] if name == "deliverables" else one["quote"])


def _stands(one: dict[str, Any], name: str, here: str, pieces: Sequence[str]) -> bool:
    words = _words(one, name)
    return words in here or not any(words in piece for piece in pieces)


def _share_bearers(bearers: list[dict[str, Any]], shares: list[Proposal], pieces: Sequence[str]) -> None:
    everywhere = [one for one in bearers if not any(_plain(one["name"]) in piece for piece in pieces)]
    before: list[dict[str, Any]] = []
    for share, here in zip(shares, pieces, strict=True):
        before = [one for one in bearers if _plain(one["name"]) in here] or before
        share["bearers"] = [one for one in bearers if one in before or one in everywhere]


def modality_of(piece: str) -> str:
    """How the words bind by themselves, "" where they tell no duty."""
    if not (words := piece.rstrip(f"{_END}。\n")):
        return ""
    # Without its end a line might be the head of a letter.
    document, _faults = read(f"{words}。".encode(), "piece.txt")
    proposals = extract(document).proposals
    return proposals[0].modality.value if proposals else ""
