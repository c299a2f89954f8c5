"""Asking the reader process for the files of an archive, and for the picture of a page."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import dataclass, field
from typing import Any, Final

from luoshi_web.plans.reader_process import WAITING, run

#: Files of one archive that are taken at once: each is looked at while a person waits.
MOST_FILES: Final = 60
#: All of them together. The reader hands them over in letters, of which its caller takes 128 MB.
MOST_BYTES: Final = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Packed:
    """A file of an archive. name: with its folders. fault: why it could not be unpacked."""

    name: str
    data: bytes = field(repr=False)
    fault: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What an archive holds: the files that have a reader, and the names of all others."""

    files: tuple[Packed, ...]
    others: tuple[str, ...]


def unpack(data: bytes, name: str) -> Unpacked:
    """The files of an archive.

    Raises:
        NotRead: it can't be opened, or holds more than is taken at once.
    """
    request = {"act": "unpack", "name": name, "files": MOST_FILES, "bytes": MOST_BYTES}
    found = run(request, data, WAITING)
    files = (Packed(one["name"], b64decode(one["data"]), one["fault"] or {}) for one in found["files"])
    return Unpacked(tuple(files), tuple(found["others"]))


def draw(data: bytes, name: str, number: int, width: int) -> tuple[str, bytes]:
    """The picture of a page: its media type and its bytes. number: from 1; width: in pixels.

    Raises:
        NotRead: it can't be drawn.
    """
    found = run({"act": "draw", "name": name, "number": number, "width": width}, data, WAITING)
    return found["media_type"], b64decode(found["data"])
