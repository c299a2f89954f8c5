"""Bytes -> Document: one module per format.

A file that can't be read raises a LuoshiError; what is wrong inside one that can is a Fault.
"""

from __future__ import annotations

import stat
from pathlib import Path

from luoshi.errors import BadCall, FileTooLarge, MissingFile, Phrase, UnreadableFile
from luoshi.reading.docx import read_docx
from luoshi.reading.filetype import FileType, tell_type
from luoshi.reading.limits import FILE_BYTES, in_megabytes
from luoshi.reading.ofd import boxes as find_in_ofd
from luoshi.reading.ofd import picture as draw_ofd
from luoshi.reading.ofd import read_ofd
from luoshi.reading.original import Original
from luoshi.reading.pdf import draw_page as draw_pdf
from luoshi.reading.pdf import find_boxes as find_in_pdf
from luoshi.reading.pdf import read_pdf
from luoshi.reading.txt import read_txt
from luoshi.source import Box, Document, Fault, Picture, Span

__all__ = ["draw_page", "find_boxes", "read_bytes", "read_file"]

_READERS = {FileType.TXT: read_txt, FileType.DOCX: read_docx, FileType.PDF: read_pdf, FileType.OFD: read_ofd}
#: Of the types that have fixed pages: what finds boxes, what draws a page.
_PLACES = {FileType.PDF: find_in_pdf, FileType.OFD: find_in_ofd}
_PICTURES = {FileType.PDF: draw_pdf, FileType.OFD: draw_ofd}


def read_file(path: Path) -> tuple[Document, tuple[Fault, ...]]:
    """Read a file into a Document and the faults met on the way.

    Raises:
        MissingFile, UnreadableFile: the path leads to nothing, or to nothing that may be read.
        UnknownType, LockedFile, BrokenFile, FileTooLarge, EmptyText: as its content is.
    """
    return _read(Original(_bytes_of(path), path.name, str(path)))


def read_bytes(data: bytes, name: str) -> tuple[Document, tuple[Fault, ...]]:
    """Read the bytes of a file called `name`; "" where it has no name.

    Raises:
        UnknownType, LockedFile, BrokenFile, FileTooLarge, EmptyText: as its content is.
    """
    return _read(_original(data, name))


def find_boxes(data: bytes, name: str, span: Span) -> tuple[Box, ...]:
    """Where the words of a span stand on the pages of a file: one box for each piece of a line.

    The file is read again. A type without fixed pages has no boxes.

    Raises:
        UnknownType, LockedFile, BrokenFile, FileTooLarge: as its content is.
    """
    original = _original(data, name)
    find = _PLACES.get(tell_type(original))
    return find(original, span) if find else ()


def draw_page(data: bytes, name: str, number: int, width: int) -> Picture:
    """What a page of a file looks like. number: from 1; width: in pixels.

    Raises:
        BadCall: the file's type has no fixed pages, there is no such page, or the width is wrong.
        UnknownType, LockedFile, BrokenFile, FileTooLarge: as its content is.
    """
    original = _original(data, name)
    draw = _PICTURES.get(tell_type(original))
    if draw is None:
        raise BadCall(
            detail=Phrase("这种文件没有固定的页", "this type of file has no fixed pages"), command="luoshi"
        )
    return draw(original, number, width)


def _original(data: bytes, name: str) -> Original:
    """The bytes of a file called `name`, unless they are too many."""
    original = Original(data, name, name or Phrase("未命名的内容", "bytes without a name"))
    if len(data) > FILE_BYTES:
        raise _too_large(original.path, len(data))
    return original


def _read(original: Original) -> tuple[Document, tuple[Fault, ...]]:
    if len(original.data) > FILE_BYTES:
        raise _too_large(original.path, len(original.data))
    return _READERS[tell_type(original)](original)


def _bytes_of(path: Path) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableFile(path=path, reason=Phrase("是文件夹", "it is a folder"))
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
