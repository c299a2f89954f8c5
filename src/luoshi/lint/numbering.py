"""Runs: the numbered Items that belong to one list, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator

from luoshi.lint.manuscript import Manuscript
from luoshi.structure import ItemKind, numbering
from luoshi.structure.numbering import Run, in_han, written

__all__ = ["Run", "in_han", "neighbours", "runs", "written"]

#: Lists whose numbers a draft is checked for.
_COUNTED = frozenset(
    {
        ItemKind.BOOK,
        ItemKind.CHAPTER,
        ItemKind.ARTICLE,
        ItemKind.HAN,
        ItemKind.BRACKET_HAN,
        ItemKind.DIGIT,
        ItemKind.BRACKET_DIGIT,
        ItemKind.CIRCLE,
    }
)


def neighbours(manuscript: Manuscript) -> Iterator[tuple[Run, int]]:
    """Each number but the first of its list: the list, and its place there."""
    return ((run, at) for run in runs(manuscript) for at in range(1, len(run.items)))


def runs(manuscript: Manuscript) -> tuple[Run, ...]:
    """The lists of a manuscript, as its structure tells them."""
    return tuple(run for run in numbering.runs(manuscript.outline.items) if run.kind in _COUNTED)
