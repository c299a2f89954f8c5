"""What a file says beside its text: its properties, and words that no reader of it sees.

A secrecy mark counts wherever it stands: in the properties that an office program keeps of a file,
in comments, in what is hidden or deleted, on sheets and in headers that nothing shows. None of that
is in a Document, so the gate asks for it here. What is damaged is passed over: the reader of the
file tells it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from html import unescape
from typing import Final

from lxml.etree import XMLSyntaxError

from luoshi.errors import LuoshiError
from luoshi.reading.archive import Archive
from luoshi.reading.encoding import decode
from luoshi.reading.filetype import FileType, tell_type
from luoshi.reading.markup import DoctypeError, Element, parse_xml
from luoshi.reading.original import Original

_PACKAGES: Final = frozenset({FileType.DOCX, FileType.XLSX, FileType.OFD, FileType.ODT})
_PAGES: Final = frozenset({FileType.HTML, FileType.MHTML})
#: Parts of an archive that are properties of the whole (ECMA-376 Part 2, 8; GB/T 33190, 7.4: DocInfo).
_PROPERTIES: Final = re.compile(r"docprops/[^/]*\.xml|ofd\.xml|meta\.xml|.*customtag.*\.xml")
_XML: Final = re.compile(r".*\.xml")
#: Elements whose end is the end of a line.
_LINES: Final = frozenset(
    {"p", "tr", "si", "is", "c", "row", "TextObject", "comment", "oddHeader", "oddFooter"}
)
_PACKET: Final = re.compile(rb"<x:xmpmeta.{,200000}?</x:xmpmeta>", re.DOTALL)
_TAG: Final = re.compile(r"<[^<>]{,20000}>")
_TOLD: Final = re.compile(r"<(?:meta|title)\b[^<>]{,20000}>(?:([^<>]{,2000})</title)?", re.IGNORECASE)
_CONTENT: Final = re.compile(r"content\s*=\s*(\"[^\"]*\"|'[^']*')", re.IGNORECASE)


_COMPOUND: Final = bytes.fromhex("D0CF11E0A1B11AE1")  # MS-CFB 2.2: .doc, .xls, .wps, .et
_RTF_BYTE: Final = re.compile(rb"(?:\\'[0-9a-fA-F]{2})+")
_RTF_CHAR: Final = re.compile(r"\\u(-?[0-9]{1,5}) ?\??")


@dataclass(frozen=True, slots=True)
class Beside:
    """properties: their values, one by one. hidden: all other words, in lines."""

    properties: tuple[str, ...] = ()
    hidden: str = ""


NOTHING_BESIDE: Final = Beside()


def look_beside(original: Original) -> Beside:
    """What a file says beside its text; nothing of a type that has nothing there."""
    if original.data.startswith(_COMPOUND):
        return Beside(hidden=_in_compound(original.data))
    if original.data.startswith(b"{\\rtf"):
        return Beside(hidden=_in_rtf(original.data))
    with suppress(LuoshiError):
        kind = tell_type(original)
        if kind in _PACKAGES:
            return _in_package(original)
        if kind is FileType.PDF:
            return Beside(tuple(_in_pdf(original)))
        if kind in _PAGES:
            return _in_page(original)
    return NOTHING_BESIDE


def _in_package(original: Original) -> Beside:
    archive = Archive(original)
    properties: list[str] = []
    hidden: list[str] = []
    for name in archive.names:
        if not _XML.fullmatch(name):
            continue
        with suppress(LuoshiError, DoctypeError, XMLSyntaxError):
            root = parse_xml(archive.unpack(name))
            if _PROPERTIES.fullmatch(name):
                properties += _values(root)
            else:
                hidden += [_words(root), "\n"]
    return Beside(tuple(properties), "".join(hidden))


def _values(root: Element) -> Iterator[str]:
    for element in root.iter():
        yield from (words.strip() for words in (element.text, *map(str, element.attrib.values())) if words)


def _words(root: Element) -> str:
    found: list[str] = []
    for element in root.iter():
        if str(element.tag).rpartition("}")[2] in _LINES:
            found.append("\n")
        found.append(element.text or "")
    return "".join(found)


def _in_pdf(original: Original) -> Iterator[str]:
    from pypdfium2 import PdfiumError  # noqa: PLC0415 - what reads PDF takes long to load

    from luoshi.reading.pdf.opening import opened  # noqa: PLC0415

    with opened(original) as document, suppress(PdfiumError):
        yield from document.get_metadata_dict().values()
    for packet in _PACKET.finditer(original.data):
        words = _TAG.sub("\n", packet.group().decode("utf-8", "replace"))
        yield from filter(None, map(str.strip, unescape(words).split("\n")))


def _in_page(original: Original) -> Beside:
    decoded = decode(original.data)
    if decoded is None:
        return NOTHING_BESIDE
    told = [
        unescape(words.strip("\"'"))
        for match in _TOLD.finditer(decoded.text)
        for words in (match[1] or "", *_CONTENT.findall(match[0]))
    ]
    return Beside(tuple(told), unescape(_TAG.sub("", decoded.text)))


def _in_compound(data: bytes) -> str:
    """The words of a .doc or .xls without its structure: in UTF-16 at either side of a pair, or GB18030."""
    readings = (data.decode("utf-16-le", "replace"), data[1:].decode("utf-16-le", "replace"))
    return "\n".join((*readings, data.decode("gb18030", "replace")))


def _in_rtf(data: bytes) -> str:
    plain = _RTF_BYTE.sub(lambda found: bytes.fromhex(found.group().replace(b"\\'", b"").decode()), data)
    words = plain.decode("gb18030", "replace")
    return _RTF_CHAR.sub(lambda found: chr(int(found[1]) % 0x10000), words)
