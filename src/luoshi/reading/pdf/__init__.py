"""PDF -> Document: paragraphs rebuilt, tables by their rules, running heads and notes apart.

The body comes first, then the footnotes, the running heads, the running feet. What each character
stood on is known while a file is read and asked for anew by `find_boxes`: a Document stays small.
Source: ISO 32000-1; the pages of official documents by GB/T 9704-2012.
"""

from __future__ import annotations

from luoshi.reading.original import Original
from luoshi.reading.pdf.places import draw_page, find_boxes
from luoshi.reading.pdf.reader import compose, faults_of
from luoshi.source import Document, Fault

__all__ = ["draw_page", "find_boxes", "read_pdf"]

READER = "pdf/1"


def read_pdf(original: Original) -> tuple[Document, tuple[Fault, ...]]:
    """Read a PDF.

    Raises:
        BrokenFile: it is damaged.
        LockedFile: it asks for a password.
        FileTooLarge: it has more or larger pages than any plan.
        EmptyText: no page holds words.
    """
    reading = compose(original)
    composition = reading.composition
    document = original.rendering(READER, composition.text, composition.blocks, reading.pages)
    return document, faults_of(reading)
