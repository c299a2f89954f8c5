"""Runs: the numbered Items that belong to one list, in the order of the text."""

from __future__ import annotations

from luoshi.lint.manuscript import Manuscript
from luoshi.structure import ItemKind, numbering
from luoshi.structure.numbering import Run, in_han, written

__all__ = ["Run", "in_han", "runs", "written"]

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


def runs(manuscript: Manuscript) -> tuple[Run, ...]:
    """The lists of a manuscript, as its structure tells them."""
    return tuple(run for run in numbering.runs(manuscript.outline.items) if run.kind in _COUNTED)
