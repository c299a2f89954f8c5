"""What type a file is: told by its content first, then by the ending of its name."""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePath

from luoshi.errors import LockedFile, UnknownType
from luoshi.reading.archive import Archive
from luoshi.reading.docx.package import MAIN_PART
from luoshi.reading.original import Original


class FileType(StrEnum):
    """The types that have a reader."""

    TXT = "txt"
    DOCX = "docx"
    OFD = "ofd"
    PDF = "pdf"


_COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")  # MS-CFB 2.2, header signature
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")

# Stream names stand in a compound file's directory as UTF-16 (MS-CFB 2.6.1); a Word file with a
# password is a compound file around an encrypted package (MS-OFFCRYPTO 2.3.4).
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# A PDF begins with %PDF-; readers take it within the first 1024 bytes too (ISO 32000-1, annex H.3).
# Only there does its end have to be one too: a text may speak of PDF.
_PDF, _PDF_END, _PDF_REACH = b"%PDF-", b"startxref", 1024

_STREAMS = (("WordDocument", ".doc"), ("Workbook", ".xls"), ("PowerPoint Document", ".ppt"))

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"RIFF", "RIFF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7Z"),
    (b"\x1f\x8b", "GZIP"),
    (b"\x7fELF", "ELF"),
)
_MARKUP = (
    (b"<!doctype html", "HTML"),
    (b"<html", "HTML"),
    (b"<?xml", "XML"),
    (b"mime-version:", "MHTML"),
)
_PACKAGES = (
    ("xl/workbook.xml", ".xlsx"),
    ("ppt/presentation.xml", ".pptx"),
    ("content.xml", "OpenDocument"),
)

_WORD_ENDINGS = frozenset({".docx", ".docm", ".dotx", ".dotm"})
_OTHER_ENDINGS = frozenset(
    {".doc", ".wps", ".xls", ".xlsx", ".et", ".ppt", ".pptx", ".rtf", ".odt"}
    | {
        ".html",
        ".htm",
        ".mht",
        ".zip",
        ".rar",
        ".7z",
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".bmp",
        ".tif",
        ".tiff",
    }
)


def tell_type(original: Original) -> FileType:
    """The type of a file that has a reader.

    Raises:
        UnknownType: it has none.
        LockedFile: it is a Word file with a password.
        BrokenFile: its ending promises Word, PDF or OFD, its content is something else.
    """
    data = original.data
    if data.startswith(_COMPOUND):
        raise _compound(original)
    if data.startswith(_ZIP):
        return _archive(original)
    if _is_pdf(data):
        return FileType.PDF
    kind = _signature(data)
    if kind:
        raise UnknownType(path=original.path, kind=kind)
    ending = PurePath(original.name).suffix.lower()
    if ending == ".pdf":
        raise original.broken("内容不是 PDF", "its content is no PDF")
    if ending in _WORD_ENDINGS:
        raise original.broken("内容不是 Word 文稿", "its content is no Word document")
    if ending == ".ofd":
        raise original.broken("内容不是 OFD 文件", "its content is no OFD document")
    if ending in _OTHER_ENDINGS and data.strip():
        raise UnknownType(path=original.path, kind=ending)
    return FileType.TXT


def _compound(original: Original) -> LockedFile | UnknownType:
    if _ENCRYPTED in original.data:
        return LockedFile(path=original.path)
    ending = PurePath(original.name).suffix.lower()
    if ending == ".wps":
        return UnknownType(path=original.path, kind=ending)
    for stream, kind in _STREAMS:
        if stream.encode("utf-16-le") in original.data:
            return UnknownType(path=original.path, kind=kind)
    return UnknownType(path=original.path, kind="OLE")


def _archive(original: Original) -> FileType:
    names = Archive(original).names
    if any(MAIN_PART.fullmatch(name) for name in names):
        return FileType.DOCX
    if "ofd.xml" in names:
        return FileType.OFD
    if PurePath(original.name).suffix.lower() == ".ofd":
        raise original.broken("内容不是 OFD 文件", "its content is no OFD document")
    kind = next((kind for part, kind in _PACKAGES if part in names), "ZIP")
    raise UnknownType(path=original.path, kind=kind)


def _is_pdf(data: bytes) -> bool:
    return data.startswith(_PDF) or (_PDF in data[:_PDF_REACH] and _PDF_END in data[-_PDF_REACH:])


def _signature(data: bytes) -> str:
    for magic, kind in _SIGNATURES:
        if data.startswith(magic):
            return kind
    head = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return next((kind for magic, kind in _MARKUP if head.startswith(magic)), "")
