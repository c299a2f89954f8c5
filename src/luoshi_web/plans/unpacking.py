"""What a reader does with an archive: it hands out each file that has a reader. Pure, no Django."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

from luoshi.api import is_readable, open_archive
from luoshi.errors import FileTooLarge, LuoshiError, Phrase
from luoshi_web.plans.reading import told

Record = dict[str, Any]
_MEGABYTE = 1024 * 1024


def unpack(data: bytes, name: str, *, most_files: int, most_bytes: int) -> Record:
    """The files of an archive. files: name, data (base64) and fault (None, or why it can't be had).

    others: the names of those that have no reader.

    Raises:
        LuoshiError: the archive can't be opened, or it holds more than is taken at once.
    """
    bundle = open_archive(data, name)
    wanted = [held for held in bundle.names if is_readable(held)]
    if len(wanted) > most_files:
        raise FileTooLarge(path=name, size=_files(len(wanted)), limit=_files(most_files))
    files: list[Record] = []
    left = most_bytes
    for held in wanted:
        try:
            inner = bundle.unpack(held)
        except LuoshiError as error:
            files.append({"name": held, "data": "", "fault": told(error)})
            continue
        left -= len(inner)
        if left < 0:
            limit = f"{most_bytes // _MEGABYTE} MB"
            raise FileTooLarge(path=name, size=Phrase("解开后更大", "more when unpacked"), limit=limit)
        files.append({"name": held, "data": b64encode(inner).decode(), "fault": None})
    return {"files": files, "others": [held for held in bundle.names if not is_readable(held)]}


def _files(count: int) -> Phrase:
    return Phrase(f"{count} 个文件", f"{count} files")
