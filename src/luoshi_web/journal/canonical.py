"""What is hashed: an Entry as canonical JSON (sorted keys, no spaces, UTF-8), and keyed hashes of words.

The form follows RFC 8785 for the values that facts may hold: text, whole numbers, yes and no, nothing,
lists and tables of these. Numbers with a fraction are refused, since databases print them differently.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Protocol

#: A value that a fact may have. (mypy cannot name a recursive alias across Python 3.11's syntax.)
Plain = Any


class Row(Protocol):
    """The fields of an Entry that its digest covers."""

    seq: int
    at: datetime
    actor: str
    post: str
    unit: str
    unit_id: int | None
    verb: str
    object_kind: str
    object_id: str
    facts: dict[str, Plain]
    words: dict[str, str]
    algorithm: str
    previous: str


def plain(value: object) -> Plain:
    """`value` as a fact: days and moments in ISO 8601, decimals as text.

    Raises:
        TypeError: it is of no kind that a fact may be, such as a float.
        ValueError: a text holds U+0000, which PostgreSQL cannot store, or half a character.
    """
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, Mapping):
        return {_text(str(key)): plain(held) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return [plain(held) for held in value]
    raise TypeError(f"a fact cannot be a {type(value).__name__}; write it as text, a whole number or a list")


def _text(value: str) -> str:
    if "\0" in value:
        raise ValueError("a fact cannot hold U+0000")
    value.encode("utf-8")  # raises UnicodeEncodeError, a ValueError, for half a surrogate pair
    return str(value)  # a TextChoices becomes a text


def moment(at: datetime) -> str:
    """`at` in UTC to the microsecond, as both databases give it back."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def canonical(row: Row) -> bytes:
    """The bytes of `row` that its digest is made of; the digest of the row before is among them."""
    content = {
        "seq": row.seq,
        "at": moment(row.at),
        "actor": row.actor,
        "post": row.post,
        "unit": row.unit,
        "unit_id": row.unit_id,
        "verb": row.verb,
        "object_kind": row.object_kind,
        "object_id": row.object_id,
        "facts": row.facts,
        "words": row.words,
        "algorithm": row.algorithm,
        "previous": row.previous,
    }
    return json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def digest(row: Row) -> str:
    """The digest of `row` by the algorithm that it names, in hex.

    Raises:
        ValueError: this Python does not know the algorithm.
    """
    return hashlib.new(row.algorithm, canonical(row)).hexdigest()


def keyed(algorithm: str, key: str, words: str) -> str:
    """The keyed hash (RFC 2104) of `words`: says nothing of short words once `key` is gone."""
    return hmac.new(bytes.fromhex(key), words.encode("utf-8"), algorithm).hexdigest()


def objects_in(facts: Plain) -> set[tuple[str, str]]:
    """The objects in the table of a bulk act: (kind, number) of each whole number in facts["rows"]."""
    rows = facts.get("rows") if isinstance(facts, dict) else None
    if not isinstance(rows, list):
        return set()
    return {
        (kind, str(number))
        for row in rows
        if isinstance(row, dict)
        for kind, number in row.items()
        if isinstance(number, int) and not isinstance(number, bool)
    }
