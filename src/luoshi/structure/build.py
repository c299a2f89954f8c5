"""Document -> Outline."""

from __future__ import annotations

from luoshi.source import Document, View
from luoshi.structure.outline import Outline


def build_outline(document: Document) -> Outline:
    """The Items and Segments of a document."""
    return Outline(document, View(document.text, range(len(document.text))), (), ())
