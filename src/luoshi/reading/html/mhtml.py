"""MHTML (.mht) -> Document: the page that a browser saved with its pictures into one file.

Source: RFC 2557; the first text/html part, or the one that the root names as its start.
"""

from __future__ import annotations

from dataclasses import replace
from email import policy
from email.message import EmailMessage, Message
from email.parser import BytesParser
from typing import Final

from luoshi.reading.html import read_page
from luoshi.reading.html.charset import decode_page
from luoshi.reading.original import Original
from luoshi.source import Document, Fault

_HTML: Final = frozenset({"text/html", "application/xhtml+xml"})


def read_mhtml(original: Original) -> tuple[Document, tuple[Fault, ...]]:
    """Read a saved page.

    Raises:
        BrokenFile: it holds no page.
        UnknownType, FileTooLarge, EmptyText: as in `read_html`.
    """
    page = _page(original)
    if page is None:
        raise original.broken("里面没有网页", "it holds no page")
    data = page.get_payload(decode=True)
    decoded = decode_page(data if isinstance(data, bytes) else b"", page.get_content_charset() or "")
    document, faults = read_page(original, decoded)
    return replace(document, kind="mhtml"), faults


def _page(original: Original) -> Message | None:
    try:
        message = BytesParser(EmailMessage, policy=policy.compat32).parsebytes(original.data)
        parts = [part for part in message.walk() if part.get_content_type() in _HTML]
    except (ValueError, LookupError, RecursionError) as error:
        raise original.broken("MHTML 已损坏", "its MHTML is damaged") from error
    start = message.get_param("start")
    named = (part for part in parts if start and part.get("Content-ID") == start)
    return next(named, parts[0] if parts else None)
