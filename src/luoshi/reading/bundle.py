"""Bundle: the files of a .zip, each for itself, under the names that their sender gave them.

Source: PKWARE APPNOTE 4.4.4 (bit 11: the name is UTF-8), 4.6.9 (extra field 0x7075: its UTF-8 form).
Without either a name is in the sender's code page: on Chinese Windows GB18030, on macOS UTF-8.
"""

from __future__ import annotations

import re
import stat
import struct
import zlib
from pathlib import Path
from typing import Final
from zipfile import ZipInfo

from luoshi.errors import Phrase, UnknownType, UnsafeName
from luoshi.reading.archive import Archive
from luoshi.reading.limits import BUNDLE_BYTES, BUNDLE_DEPTH
from luoshi.reading.original import Original

_ZIP: Final = ".zip"
_UTF8: Final = 0x800
_UNICODE_PATH: Final = 0x7075
#: Control characters, and those that turn the direction of what is shown (UAX 9).
_UNSHOWN: Final = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ROOTED: Final = re.compile(r"/|[A-Za-z]:")
#: What systems and Word leave beside the files: resource forks, folder settings, locks of open files.
_LEFTOVER: Final = re.compile(r"(?:^|/)(?:__MACOSX(?:/|$)|\.|~\$|Thumbs\.db$|desktop\.ini$)", re.IGNORECASE)
_TOLD: Final = 5  # names that an error lists


class Bundle:
    """The files of one .zip; those of a .zip inside it are named "inner.zip/file".

    names: of all files, in the order of the directory. skipped: names of what systems leave beside
    them, and of links.
    """

    def __init__(self, original: Original, depth: int = BUNDLE_DEPTH) -> None:
        """Open the archive and list it.

        Raises:
            UnknownType: it is no .zip.
            UnsafeName: a name leads out of the folder it is unpacked to, or can't be shown.
            BrokenFile: it is damaged, has two files of one name, or is nested too deep.
            FileTooLarge: it has too many entries, or its archives unpack to too much.
        """
        if not original.data.startswith(b"PK"):
            raise UnknownType(path=original.path, kind=Phrase("不是压缩包", "no .zip archive"))
        if not depth:
            raise original.broken("压缩包层层嵌套", "its archives are nested too deep")
        self._archive = Archive(original, BUNDLE_BYTES)
        self._held: dict[str, ZipInfo | tuple[Bundle, str]] = {}
        self.skipped: tuple[str, ...] = ()
        skipped: list[str] = []
        self._refuse_unsafe(original)
        for entry in self._archive.entries:
            name = name_of(entry)
            if name.endswith("/"):
                continue
            if _LEFTOVER.search(name) or _is_link(entry):
                skipped.append(name)
            elif name.lower().endswith(_ZIP):
                inner = Bundle(Original(self._archive.unpack_entry(entry), name, original.path), depth - 1)
                skipped += [f"{name}/{left}" for left in inner.skipped]
                for held in inner.names:
                    self._hold(original, f"{name}/{held}", (inner, held))
            else:
                self._hold(original, name, entry)
        self.skipped = tuple(skipped)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all files."""
        return tuple(self._held)

    def unpack(self, name: str) -> bytes:
        """The bytes of a file in `names`.

        Raises:
            LockedFile: it has a password.
            BrokenFile: it is damaged or a bomb.
            FileTooLarge: all that was unpacked so far is too much.
        """
        held = self._held[name]
        if isinstance(held, ZipInfo):
            return self._archive.unpack_entry(held)
        bundle, inner = held
        return bundle.unpack(inner)

    def _hold(self, original: Original, name: str, held: ZipInfo | tuple[Bundle, str]) -> None:
        if name in self._held:
            raise original.broken(f"有两个文件同名：{name}", f"two of its files are called {name}")
        self._held[name] = held

    def _refuse_unsafe(self, original: Original) -> None:
        unsafe = [name for entry in self._archive.entries if is_unsafe(name := name_of(entry))]
        if unsafe:
            shown = [_UNSHOWN.sub("\ufffd", name) for name in unsafe[:_TOLD]]
            more = len(unsafe) - len(shown)
            zh, en = "、".join(shown), ", ".join(shown)
            names = Phrase(zh + f" 等 {len(unsafe)} 个", en + f" and {more} more") if more else Phrase(zh, en)
            raise UnsafeName(path=original.path, names=names)


def name_of(entry: ZipInfo) -> str:
    """An entry's name as its sender saw it, its folders parted by /."""
    if entry.flag_bits & _UTF8:
        name = entry.orig_filename
    else:
        raw = entry.orig_filename.encode("cp437", "replace")  # zipfile reads any name as that code page
        name = _unicode_path(entry.extra, raw) or _decoded(raw)
    return name.replace("\\", "/")


def is_unsafe(name: str) -> bool:
    """Whether a name is absolute, leads upwards, or holds what can't be shown."""
    return bool(_ROOTED.match(name) or ".." in name.split("/") or _UNSHOWN.search(name))


def bundle_in(path: Path) -> Path | None:
    """The .zip that a path leads into; None where it leads into none."""
    for parent in path.parents:
        if parent.suffix.lower() == _ZIP:
            try:
                if parent.is_file():
                    return parent
            except (OSError, ValueError):
                return None
    return None


def _decoded(raw: bytes) -> str:
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("cp437")


def _unicode_path(extra: bytes, raw: bytes) -> str:
    """The name in the extra field 0x7075, where it belongs to this very name; else ""."""
    while len(extra) >= struct.calcsize("<HH"):
        kind, size = struct.unpack_from("<HH", extra)
        field, extra = extra[4 : 4 + size], extra[4 + size :]
        if kind == _UNICODE_PATH and len(field) > struct.calcsize("<BI"):
            _, checksum = struct.unpack_from("<BI", field)
            return field[5:].decode("utf-8", "replace") if checksum == zlib.crc32(raw) else ""
    return ""


def _is_link(entry: ZipInfo) -> bool:
    return stat.S_ISLNK(entry.external_attr >> 16)
