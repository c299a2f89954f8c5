r"""Archive: the entries of a zip, unpacked within limits.

Entry names are compared without regard to case, and `\` is read as `/`: some programs write
them so (ECMA-376 Part 2, 6.2.2.3 asks for the former, Windows explains the latter).
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from luoshi.errors import FileTooLarge, LockedFile, Phrase
from luoshi.reading.limits import ENTRIES, RATIO, RATIO_FLOOR, UNPACKED_BYTES, in_megabytes
from luoshi.reading.original import Original

_CHUNK: Final = 64 * 1024
_ENTRY: Final = b"PK\x01\x02"  # APPNOTE 4.3.12, one for each entry of the directory
_ENCRYPTED: Final = 0x1  # APPNOTE 4.4.4, general purpose bit 0

_CONTROL: Final = re.compile("[\x00-\x1f\x7f]")

# What zipfile lets through when bytes are not what the directory says.
_DAMAGE: Final = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)


class Archive:
    """The entries of one file. Sizes are counted over all that is unpacked from it."""

    def __init__(self, original: Original, limit: int | None = None) -> None:
        """Open the archive. limit: the bytes that all of it may unpack to, else `UNPACKED_BYTES`.

        Raises:
            BrokenFile: its directory is damaged.
            FileTooLarge: it has more entries than any document.
        """
        self._original = original
        self._limit = UNPACKED_BYTES if limit is None else limit
        self._unpacked = 0
        # Each entry costs time and memory before its name is known, so they are counted first.
        entries = original.data.count(_ENTRY)
        if entries > ENTRIES:
            raise FileTooLarge(path=original.path, size=_entries(entries), limit=_entries(ENTRIES))
        with self._damage_told():
            self._file = ZipFile(BytesIO(original.data))
        self._infos = {plain(info.filename): info for info in self._file.infolist()}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all entries, in lower case."""
        return tuple(self._infos)

    @property
    def entries(self) -> tuple[ZipInfo, ...]:
        """All entries as the directory lists them."""
        return tuple(self._file.infolist())

    def refuse_unsafe(self) -> None:
        """Let pass an archive that is a document: its names lead nowhere else, and none stands twice.

        Of two parts of one name, programs read now the first, now the second.

        Raises:
            BrokenFile: a name leads upwards, to a drive, or holds a control character, or stands twice.
        """
        if any(_leads_out(info.orig_filename) for info in self.entries):
            raise self._original.broken("压缩包里有越界的路径", "a name in its archive leads out of it")
        if len({plain(info.filename) for info in self.entries}) < len(self.entries):
            raise self._original.broken("压缩包里有两个同名的部分", "two parts of its archive have one name")

    def unpack(self, name: str) -> bytes:
        """The bytes of an entry in `names`; raises as `unpack_entry` does."""
        return self.unpack_entry(self._infos[name])

    def unpack_entry(self, info: ZipInfo) -> bytes:
        """The bytes of one of `entries`.

        Raises:
            LockedFile: it has a password.
            BrokenFile: it is damaged, packed by a method other than deflate, or a bomb.
            FileTooLarge: it is, or all entries so far together are, larger than the limit.
        """
        if info.flag_bits & _ENCRYPTED:
            raise LockedFile(path=self._original.path)
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise self._original.broken("压缩方式不合规范", "its packing is of a kind that is not read")
        with self._damage_told():
            return self._inflate(info)

    def _inflate(self, info: ZipInfo) -> bytes:
        chunks: list[bytes] = []
        size = 0
        with self._file.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                self._measure(size, info.compress_size)
                chunks.append(chunk)
        self._unpacked += size
        return b"".join(chunks)

    def _measure(self, size: int, packed: int) -> None:
        # `packed` is the directory's word too, but no more than that is ever fed to inflate.
        if self._unpacked + size > self._limit:
            limit = in_megabytes(self._limit)
            raise FileTooLarge(path=self._original.path, size=f"> {limit}", limit=limit)
        if size > RATIO_FLOOR and size > RATIO * packed:
            raise self._original.broken("压缩比异常，疑似压缩炸弹", "it unpacks to far more than text does")

    @contextmanager
    def _damage_told(self) -> Iterator[None]:
        try:
            yield
        except _DAMAGE as error:
            raise self._original.broken("压缩包不完整", "its archive is damaged") from error


def plain(name: str) -> str:
    """An entry's name as it is compared."""
    return name.replace("\\", "/").lower().lstrip("/")


def _leads_out(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or parts[0].endswith(":") or _CONTROL.search(name) is not None


def _entries(count: int) -> Phrase:
    return Phrase(f"{count} 个条目", f"{count} entries")
