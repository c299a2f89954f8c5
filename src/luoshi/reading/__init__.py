"""Bytes -> Document: one module per format.

A file that can't be read raises a LuoshiError; what is wrong inside one that can is a Fault.
"""

from __future__ import annotations

import stat
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from luoshi.errors import (
    BadCall,
    FileTooLarge,
    FolderGiven,
    MissingFile,
    Phrase,
    SeveralFiles,
    UnreadableFile,
)
from luoshi.reading.bundle import Bundle, bundle_in
from luoshi.reading.filetype import ENDINGS, FileType, tell_type
from luoshi.reading.limits import FILE_BYTES, in_megabytes
from luoshi.reading.original import Original
from luoshi.source import Box, Document, Fault, Picture, Span

__all__ = [
    "ENDINGS",
    "Bundle",
    "draw_page",
    "find_boxes",
    "open_bundle",
    "original_at",
    "read_bytes",
    "read_file",
]

Reading = tuple[Document, tuple[Fault, ...]]

#: Type -> the module of its reader, and the reader's name in it. A module is loaded when a file of
#: its type comes: what reads PDF takes longer to load than most texts take to read.
_READERS: Final[Mapping[FileType, tuple[str, str]]] = MappingProxyType(
    {
        FileType.TXT: ("txt", "read_txt"),
        FileType.DOCX: ("docx", "read_docx"),
        FileType.XLSX: ("xlsx", "read_xlsx"),
        FileType.HTML: ("html", "read_html"),
        FileType.MHTML: ("html.mhtml", "read_mhtml"),
        FileType.OFD: ("ofd", "read_ofd"),
        FileType.PDF: ("pdf", "read_pdf"),
        FileType.DOC: ("office", "read_office"),
        FileType.WPS: ("office", "read_office"),
        FileType.RTF: ("office", "read_office"),
        FileType.ODT: ("office", "read_office"),
        FileType.XLS: ("office", "read_office"),
        FileType.ET: ("office", "read_office"),
    }
)
#: Of the types that have fixed pages: what finds boxes, what draws a page.
_PLACES: Final[Mapping[FileType, tuple[str, str]]] = MappingProxyType(
    {FileType.PDF: ("pdf", "find_boxes"), FileType.OFD: ("ofd", "boxes")}
)
_PICTURES: Final[Mapping[FileType, tuple[str, str]]] = MappingProxyType(
    {FileType.PDF: ("pdf", "draw_page"), FileType.OFD: ("ofd", "picture")}
)


def read_file(path: Path) -> Reading:
    """Read a file into a Document and the faults met on the way.

    path: it may lead into a .zip: "来文.zip/附件/分工表.xlsx".

    Raises:
        MissingFile, UnreadableFile: the path leads to nothing, or to nothing that may be read.
        SeveralFiles: it is a .zip.
        UnknownType, OfficeNeeded, LockedFile, BrokenFile, FileTooLarge, EmptyText: as its content is.
    """
    return _read(original_at(path))


def read_bytes(data: bytes, name: str) -> Reading:
    """Read the bytes of a file called `name`; "" where it has no name.

    Raises:
        SeveralFiles: it is a .zip.
        UnknownType, OfficeNeeded, LockedFile, BrokenFile, FileTooLarge, EmptyText: as its content is.
    """
    return _read(_named(data, name))


def find_boxes(data: bytes, name: str, spans: Sequence[Span]) -> tuple[tuple[Box, ...], ...]:
    """Where the words of each span stand on the pages of a file: one box for each piece of a line.

    The file is read again, once for all spans. A type without fixed pages has no boxes.

    Raises:
        UnknownType, LockedFile, BrokenFile, FileTooLarge: as its content is.
    """
    original = _named(data, name)
    place = _PLACES.get(_kind(original))
    if place is None:
        return tuple(() for _ in spans)
    find: Callable[[Original, Sequence[Span]], tuple[tuple[Box, ...], ...]] = _load(*place)
    return find(original, spans)


def draw_page(data: bytes, name: str, number: int, width: int) -> Picture:
    """What a page of a file looks like. number: from 1; width: in pixels.

    Raises:
        BadCall: the file's type has no fixed pages, there is no such page, or the width is wrong.
        UnknownType, LockedFile, BrokenFile, FileTooLarge: as its content is.
    """
    original = _named(data, name)
    drawing = _PICTURES.get(_kind(original))
    if drawing is None:
        raise BadCall(
            detail=Phrase("这种文件没有固定的页", "this type of file has no fixed pages"), command="luoshi"
        )
    draw: Callable[[Original, int, int], Picture] = _load(*drawing)
    return draw(original, number, width)


def open_bundle(source: Path | bytes, name: str = "") -> Bundle:
    """The files of a .zip, or of its bytes, each unpacked when it is asked for.

    Raises:
        MissingFile, UnreadableFile: the path leads to nothing, or to nothing that may be read.
        UnknownType: it is no archive of files.
        UnsafeName, BrokenFile, FileTooLarge: as its entries are.
    """
    return Bundle(_named(source, name) if isinstance(source, bytes) else original_at(source))


def original_at(path: Path) -> Original:
    """The bytes that a path leads to, in a folder or in a .zip.

    Raises:
        MissingFile, UnreadableFile, FileTooLarge, BrokenFile: as in `read_file`.
    """
    holder = bundle_in(path)
    if holder is None:
        return Original(_bytes_of(path), path.name, str(path))
    inside = path.relative_to(holder).as_posix()
    bundle = Bundle(Original(_bytes_of(holder), holder.name, str(holder)))
    if inside not in bundle.names:
        raise MissingFile(path=path)
    return Original(bundle.unpack(inside), path.name, str(path))


def _named(data: bytes, name: str) -> Original:
    return Original(data, name, name or Phrase("未命名的内容", "bytes without a name"))


def _read(original: Original) -> Reading:
    kind = _kind(original)
    if kind is FileType.ZIP:
        raise SeveralFiles(path=original.path, count=len(Bundle(original).names))
    reader: Callable[[Original], Reading] = _load(*_READERS[kind])
    return reader(original)


def _kind(original: Original) -> FileType:
    if len(original.data) > FILE_BYTES:
        raise _too_large(original.path, len(original.data))
    return tell_type(original)


def _load(module: str, name: str) -> Callable[..., Any]:
    loaded: Callable[..., Any] = getattr(import_module(f"{__name__}.{module}"), name)
    return loaded


def _bytes_of(path: Path) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise FolderGiven(path=path)
        if not stat.S_ISREG(status.st_mode):
            # A pipe or a device may never end.
            raise UnreadableFile(path=path, reason=Phrase("不是普通文件", "it is no ordinary file"))
        if status.st_size > FILE_BYTES:
            raise _too_large(str(path), status.st_size)
        return path.read_bytes()
    except PermissionError as error:
        raise UnreadableFile(path=path, reason=Phrase("没有读取权限", "no permission to read it")) from error
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise MissingFile(path=path) from error  # ValueError: a zero character in the path
    except OSError as error:
        reason = Phrase(f"系统错误 {error.errno}", f"system error {error.errno}")
        raise UnreadableFile(path=path, reason=reason) from error


def _too_large(path: str | Phrase, size: int) -> FileTooLarge:
    return FileTooLarge(path=path, size=in_megabytes(size), limit=in_megabytes(FILE_BYTES))
