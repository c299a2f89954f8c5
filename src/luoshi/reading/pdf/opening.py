"""Opening a PDF by pdfium: what keeps it shut becomes one of our errors.

Nothing of a PDF is ever run: pdfium is built without JavaScript, and forms are not initialised.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Final

from pypdfium2 import PdfDocument, PdfiumError, PdfPage, raw

from luoshi.errors import FileTooLarge, LockedFile, LuoshiError
from luoshi.reading.limits import PAGE_SIDE, PAGES
from luoshi.reading.original import Original

# pdfium keeps state of its own and says that two threads must never be in it at once.
_ONE_AT_A_TIME: Final = RLock()
_LOCKED: Final = (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)


@contextmanager
def opened(original: Original) -> Iterator[PdfDocument]:
    """The document of a PDF, closed at the end.

    Raises:
        LockedFile: it asks for a password.
        BrokenFile: it is no PDF, or so damaged that pdfium can't find its pages.
        FileTooLarge: it has more pages than any plan, or a page is larger than paper can be.
    """
    with _ONE_AT_A_TIME:
        try:
            document = PdfDocument(original.data)
        except PdfiumError as error:
            raise _refusal(original, error) from error
        try:
            _measure(original, document)
            yield document
        finally:
            document.close()


@contextmanager
def leaf(document: PdfDocument, number: int) -> Iterator[PdfPage | None]:
    """A page by its number from 1, closed at the end; None where it is damaged."""
    try:
        page = document[number - 1]
    except PdfiumError:
        yield None
        return
    try:
        yield page
    finally:
        page.close()


def _refusal(original: Original, error: PdfiumError) -> LuoshiError:
    # pdfium doesn't set its last error every time: what an earlier file left there says nothing of this one.
    if error.err_code in _LOCKED and b"/Encrypt" in original.data:
        return LockedFile(path=original.path)
    return original.broken("不是完整的 PDF", "it is no whole PDF")


def _measure(original: Original, document: PdfDocument) -> None:
    count = len(document)
    if count == 0:
        raise original.broken("没有页", "it has no pages")
    if count > PAGES:
        raise FileTooLarge(path=original.path, size=f"{count} p.", limit=f"{PAGES} p.")
    for number in range(count):
        try:
            side = max(document.get_page_size(number))
        except PdfiumError:
            continue  # the page is damaged: told when it is read
        if side > PAGE_SIDE:
            raise FileTooLarge(path=original.path, size=f"{side:.0f} pt", limit=f"{PAGE_SIDE} pt")
