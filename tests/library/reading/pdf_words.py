"""The words that stand under a box of a page, told by pdfium itself."""

from __future__ import annotations

from pypdfium2 import PdfDocument

from luoshi.source import Box


def words_under(data: bytes, box: Box) -> str:
    """The words whose middle lies in a box."""
    document = PdfDocument(data)
    page = document[box.page - 1]
    height = page.get_height()
    words = page.get_textpage()
    top, bottom = height - box.top - 1, height - box.bottom + 1
    found: str = words.get_text_bounded(box.left + 1, bottom, box.right - 1, top)
    for held in (words, page, document):
        held.close()
    return found
