"""Leaf: what a ledger holds of one document, ready to be kept and bound with others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from luoshi.errors import Lang
from luoshi.extraction.result import Extraction
from luoshi.writing.ledger import Value, entries, row
from luoshi.writing.masthead import title_of
from luoshi.writing.notes import Fated, Row, document_notes, fated

_DAY = "day"


@dataclass(frozen=True, slots=True)
class Leaf:
    """The rows of one document on the three sheets of a ledger; its duties are numbered from 1.

    title: of the document. duties: one for each duty, its number first. notes: what the notes say of
    the document. fates: one for each segment.
    """

    title: str
    duties: tuple[Row, ...]
    notes: tuple[Row, ...]
    fates: tuple[Fated, ...]


def leaf_of(extraction: Extraction, lang: Lang) -> Leaf:
    """The leaf of a document."""
    return Leaf(
        title_of(extraction.outline),
        tuple(row(entry) for entry in entries([extraction], lang)),
        tuple(document_notes(extraction, lang)),
        tuple(fated(extraction, lang)),
    )


def leaf_json(leaf: Leaf) -> dict[str, object]:
    """A leaf as plain values, ready for `json.dumps`: a day is {"day": "2026-06-30"}."""
    return {
        "title": leaf.title,
        "duties": [_plain(cells) for cells in leaf.duties],
        "notes": [_plain(cells) for cells in leaf.notes],
        "fates": [[_plain(each.cells), list(each.numbers)] for each in leaf.fates],
    }


def leaf_from(held: Mapping[str, Any]) -> Leaf:
    """The leaf that `leaf_json` wrote.

    Raises:
        KeyError, TypeError, ValueError: it wrote something else.
    """
    return Leaf(
        str(held["title"]),
        tuple(_cells(cells) for cells in held["duties"]),
        tuple(_cells(cells) for cells in held["notes"]),
        tuple(Fated(_cells(cells), tuple(map(int, numbers))) for cells, numbers in held["fates"]),
    )


def _plain(cells: Row) -> list[object]:
    return [{_DAY: value.isoformat()} if isinstance(value, date) else value for value in cells]


def _cells(values: Sequence[object]) -> Row:
    return tuple(_value(value) for value in values)


def _value(held: object) -> Value:
    if isinstance(held, dict):
        return date.fromisoformat(held[_DAY])
    if held is None or isinstance(held, str | int):
        return held
    raise TypeError(held)
