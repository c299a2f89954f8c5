"""Web pages -> Document: what stands on the page, without what stands round it.

Tables become rows, lists have their numbers, hidden elements and the page's furniture (ways to
other pages, sharing, footers) are left out, and the Faults say so. Nothing is fetched and no script
is run. Source: HTML Living Standard (WHATWG), parsed by Lexbor.
"""

from __future__ import annotations

import re
from typing import Final

from luoshi.errors import Phrase, UnknownType
from luoshi.reading.encoding import Decoded
from luoshi.reading.faults import fault
from luoshi.reading.html.charset import decode_page
from luoshi.reading.html.furniture import mark_furniture
from luoshi.reading.html.measure import measure
from luoshi.reading.html.story import PageStory
from luoshi.reading.html.tree import Page, great_headings, grow
from luoshi.reading.original import Original
from luoshi.reading.transcript import Transcript
from luoshi.source import BlockKind, Document, Fault, Span

READER: Final = "html/1"

_SITE: Final = re.compile(r"\s*[_|｜]\s*|\s+[-–—]\s*|\s*[-–—]{2,}\s*")
_OF_SITE: Final = re.compile("(?:网|网站|平台|门户|政府|首页)$")
_TITLE_LENGTH: Final = 6  # characters; shorter headings name a part of the site
_REPLACED: Final = re.compile("\ufffd+")


def read_html(original: Original) -> tuple[Document, tuple[Fault, ...]]:
    """Read a web page.

    Raises:
        UnknownType: its bytes are no text.
        BrokenFile: its elements are nested deeper than any page.
        FileTooLarge: it, or a table in it, is larger than any page.
        EmptyText: it holds no words.
    """
    return read_page(original, decode_page(original.data))


def read_page(original: Original, decoded: Decoded | None) -> tuple[Document, tuple[Fault, ...]]:
    """The Document of a page's text; raises as `read_html` does."""
    if decoded is None:
        raise UnknownType(path=original.path, kind=Phrase("二进制数据", "binary data"))
    measure(decoded.text, original)
    page = grow(decoded.text, original)
    transcript = Transcript()
    left_out = mark_furniture(page)
    story = PageStory(transcript, original)
    notes = list(story.read(page.body))
    for note in notes:
        for _ in story.read(note, BlockKind.NOTE):
            pass
    _put_title_first(page, transcript)
    document = original.rendering(READER, transcript.text, transcript.blocks)
    return document, _faults(decoded, document, transcript, left_out + story.left_out, hidden=page.hidden)


def _put_title_first(page: Page, transcript: Transcript) -> None:
    """The page's title as its first line, unless the text says it: on the page it is the window's title.

    Where the page has a great heading of its own that is no site's name, that is the document's title, and
    the window's would be read into it.
    """
    if any(len(head) >= _TITLE_LENGTH and not _OF_SITE.search(head) for head in great_headings(page)):
        return
    title = _SITE.split(page.title.strip())[0] or page.title
    squeezed = "".join(title.split())
    if squeezed and squeezed not in "".join(transcript.text.split()):
        transcript.put_first(BlockKind.PARAGRAPH, " ".join(title.split()))


def _faults(
    decoded: Decoded, document: Document, transcript: Transcript, left_out: int, *, hidden: bool
) -> tuple[Fault, ...]:
    found: list[Fault] = []
    if decoded.guessed:
        found.append(fault("encoding-guessed", encoding=decoded.encoding))
    damaged = tuple(match.span() for match in _REPLACED.finditer(document.text)) if decoded.damaged else ()
    if damaged:
        found.append(fault("bytes-undecodable", Span(damaged), count=len(damaged)))
    if hidden:
        found.append(fault("hidden-text"))
    if left_out:
        found.append(fault("page-furniture", count=left_out))
    return (*found, *transcript.faults())
