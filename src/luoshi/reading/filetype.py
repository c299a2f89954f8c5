"""What type a file is: told by its content first, then by the ending of its name."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath
from typing import Final

from luoshi.errors import LockedFile, UnknownType
from luoshi.reading.archive import Archive
from luoshi.reading.original import Original


class FileType(StrEnum):
    """The types that have a reader, and the archive that holds several files."""

    TXT = "txt"
    DOCX = "docx"
    OFD = "ofd"
    PDF = "pdf"
    XLSX = "xlsx"
    HTML = "html"
    MHTML = "mhtml"
    DOC = "doc"
    WPS = "wps"
    RTF = "rtf"
    ODT = "odt"
    XLS = "xls"
    ET = "et"
    ZIP = "zip"


#: The main part of a .docx: Word writes document.xml, its web edition also document2.xml.
MAIN_PART: Final = re.compile(r"word/document\d*\.xml")

_COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")  # MS-CFB 2.2, header signature
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")

# Stream names stand in a compound file's directory as UTF-16 (MS-CFB 2.6.1); a Word file with a
# password is a compound file around an encrypted package (MS-OFFCRYPTO 2.3.4).
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# A PDF begins with %PDF-; readers take it within the first 1024 bytes too (ISO 32000-1, annex H.3).
# Only there does its end have to be one too: a text may speak of PDF.
_PDF, _PDF_END, _PDF_REACH = b"%PDF-", b"startxref", 1024

_STREAMS: tuple[tuple[str, FileType | str], ...] = (
    ("WordDocument", FileType.DOC),
    ("Workbook", FileType.XLS),
    ("Book\0", FileType.XLS),
    ("PowerPoint Document", ".ppt"),
)
#: MS-DOC 2.5.2, FibBase: wIdent at the start of the stream, fEncrypted in the word at offset 10.
_FIB = b"\xec\xa5"
_FIB_ENCRYPTED = 0x01
_SECTOR = 512

_SIGNATURES: tuple[tuple[bytes, FileType | str], ...] = (
    (b"{\\rtf", FileType.RTF),
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
_MARKUP: tuple[tuple[re.Pattern[bytes], FileType | str], ...] = (
    # A comment may come first: browsers note there whence a page was saved.
    (re.compile(rb"(?:<!--.{,512}?-->\s*)?<(?:!doctype html|html[\s>]|head[\s>])", re.DOTALL), FileType.HTML),
    (re.compile(rb"<\?xml.{,512}?<html[\s>]", re.DOTALL), FileType.HTML),
    (re.compile(rb"<\?xml"), "XML"),
    (re.compile(rb"(?:[\w-]+:[^\n]{,998}\r?\n[ \t]?){,12}mime-version:"), FileType.MHTML),
)
_PACKAGES: tuple[tuple[str, FileType | str], ...] = (
    ("xl/workbook.xml", FileType.XLSX),
    ("xl/workbook.bin", ".xlsb"),
    ("ppt/presentation.xml", ".pptx"),
    ("ofd.xml", FileType.OFD),
)
_ODT = b"application/vnd.oasis.opendocument.text"

_WORD_ENDINGS = frozenset({".docx", ".docm", ".dotx", ".dotm"})
_BY_ENDING = {
    ".html": FileType.HTML,
    ".htm": FileType.HTML,
    ".xhtml": FileType.HTML,
    ".mht": FileType.MHTML,
    ".mhtml": FileType.MHTML,
}
_OTHER_ENDINGS = frozenset(
    {".doc", ".wps", ".xls", ".xlsx", ".et", ".ppt", ".pptx", ".rtf", ".odt"}
    | {".zip", ".rar", ".7z", ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff"}
)

#: Endings that a folder or an archive is searched for. Files named one by one may end in anything.
ENDINGS: Final = frozenset(
    {".txt", *_WORD_ENDINGS, *_BY_ENDING}
    | {".xlsx", ".xlsm", ".doc", ".wps", ".rtf", ".odt", ".xls", ".et", ".pdf", ".ofd"}
)


def tell_type(original: Original) -> FileType:
    """The type of a file that has a reader, or ZIP.

    Raises:
        UnknownType: it has none.
        LockedFile: it is an office file with a password.
        BrokenFile: its ending promises Word, PDF or OFD, its content is something else.
    """
    data = original.data
    if data.startswith(_COMPOUND):
        return _compound(original)
    if data.startswith(_ZIP):
        return _archive(original)
    if _is_pdf(data):
        return FileType.PDF
    if kind := _signature(data):
        return _known(original, kind)
    ending = _ending(original)
    _hold_to_ending(original)
    if ending in _OTHER_ENDINGS and data.strip():
        raise UnknownType(path=original.path, kind=ending)
    return _BY_ENDING.get(ending, FileType.TXT)


def _known(original: Original, kind: FileType | str) -> FileType:
    if isinstance(kind, FileType):
        return kind
    raise UnknownType(path=original.path, kind=kind)


def _compound(original: Original) -> FileType:
    data = original.data
    stream = data[_SECTOR : _SECTOR + 12]
    if _ENCRYPTED in data or (stream.startswith(_FIB) and stream[11:] and stream[11] & _FIB_ENCRYPTED):
        raise LockedFile(path=original.path)
    ending = _ending(original)
    if ending in {".wps", ".et"}:
        return FileType(ending[1:])
    found = (kind for name, kind in _STREAMS if name.encode("utf-16-le") in data)
    return _known(original, next(found, "OLE"))


def _archive(original: Original) -> FileType:
    archive = Archive(original)
    names = archive.names
    if any(MAIN_PART.fullmatch(name) for name in names):
        return FileType.DOCX
    for part, kind in _PACKAGES:
        if part in names:
            return _known(original, kind)
    if "content.xml" in names and "mimetype" in names:
        text = archive.unpack("mimetype").startswith(_ODT)
        return _known(original, FileType.ODT if text else "OpenDocument")
    _hold_to_ending(original)
    return FileType.ZIP


def _hold_to_ending(original: Original) -> None:
    """Refuse what is called a Word, PDF or OFD document and is none."""
    ending = _ending(original)
    if ending == ".pdf":
        raise original.broken("内容不是 PDF", "its content is no PDF")
    if ending in _WORD_ENDINGS:
        raise original.broken("内容不是 Word 文稿", "its content is no Word document")
    if ending == ".ofd":
        raise original.broken("内容不是 OFD 文件", "its content is no OFD document")


def _ending(original: Original) -> str:
    return PurePath(original.name).suffix.lower()


def _is_pdf(data: bytes) -> bool:
    return data.startswith(_PDF) or (_PDF in data[:_PDF_REACH] and _PDF_END in data[-_PDF_REACH:])


def _signature(data: bytes) -> FileType | str:
    for magic, kind in _SIGNATURES:
        if data.startswith(magic):
            return kind
    head = data[:2048].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return next((kind for pattern, kind in _MARKUP if pattern.match(head)), "")
