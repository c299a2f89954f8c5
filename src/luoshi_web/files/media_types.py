"""What kind of bytes they are: by their first ones, and for Office packages by what is packed."""

from __future__ import annotations

import io
import zipfile

#: Signatures at the start of a file, by PRONOM (https://www.nationalarchives.gov.uk/PRONOM).
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"{\\rtf", "application/rtf"),
)
#: What is packed at this place tells which package it is (ECMA-376 part 2; GB/T 33190 for OFD).
PACKAGES: tuple[tuple[str, str], ...] = (
    ("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("word/document2.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("OFD.xml", "application/ofd"),
)
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: Streams of a compound file, named in UTF-16 in its directory (MS-CFB 2.6.1): .doc and .wps, .xls and .et.
_STREAMS: tuple[tuple[bytes, str], ...] = (
    ("WordDocument".encode("utf-16-le"), "application/msword"),
    ("Workbook".encode("utf-16-le"), "application/vnd.ms-excel"),
)
_ODT = "application/vnd.oasis.opendocument.text"
UNKNOWN = "application/octet-stream"
#: Members of an archive that are looked at; a bomb has more.
MOST_MEMBERS = 10_000


def media_type_of(data: bytes) -> str:
    """The media type of `data` by its content; the name of a file says nothing here.

    HTML, SVG and scripts are text/plain, which no browser runs; what is not known is octets.
    """
    for start, media_type in SIGNATURES:
        if data.startswith(start):
            return media_type
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    if data.startswith(_COMPOUND):
        return next(
            (media_type for name, media_type in _STREAMS if name in data), "application/x-ole-storage"
        )
    if data.startswith(b"PK\x03\x04"):
        return _package(data)
    return "text/plain" if _is_text(data) else UNKNOWN


def _package(data: bytes) -> str:
    """Which package a zip file is; only its table of contents is read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist()[:MOST_MEMBERS])
            # ODF 1.3 part 2, 3.3: the first entry, which is not packed, holds the media type.
            is_odt = data[30:38] == b"mimetype" and data[38:].startswith(_ODT.encode())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return UNKNOWN
    kind = _ODT if is_odt else "application/zip"
    return next((media_type for place, media_type in PACKAGES if place in names), kind)


def _is_text(data: bytes) -> bool:
    """UTF-8 or GB 18030 without control characters; UTF-16 by its mark."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return len(data) % 2 == 0
    sample = data[:65536]
    if any(byte < 32 and byte not in (9, 10, 12, 13, 27) for byte in sample):
        return False
    return any(_decodes(sample, encoding) for encoding in ("utf-8", "gb18030"))


def _decodes(sample: bytes, encoding: str) -> bool:
    """`sample` is in `encoding`; its last character may be cut."""
    for cut in range(4):
        try:
            sample[: len(sample) - cut].decode(encoding)
        except UnicodeDecodeError:
            continue
        return True
    return False
