"""Package: the parts of an .ofd.

Source: GB/T 33190-2016, clause 6 (file structure) and 7.2 (ST_Loc: a path from the part that
names it, or, with / before it, from the root).
"""

from __future__ import annotations

import posixpath
from typing import Final

from lxml.etree import XMLSyntaxError

from luoshi.errors import LockedFile
from luoshi.reading.archive import Archive, plain
from luoshi.reading.markup import DoctypeError, Element, parse_xml
from luoshi.reading.original import Original

#: The main part, compared without regard to case.
MAIN_PART: Final = "ofd.xml"
_ENCRYPTIONS: Final = ("encryptions.xml", "decryptseed.dat")  # GM/T 0099-2020, at the root


class Package:
    """The parts of one .ofd. `broken` lists the parts that were asked for and are missing or no XML."""

    def __init__(self, original: Original) -> None:
        """Open it.

        Raises:
            BrokenFile: the archive is damaged, or an entry's name leads out of it.
            LockedFile: it is encrypted.
        """
        self.broken: dict[str, None] = {}
        self._original = original
        self._archive = Archive(original)
        self._names = frozenset(self._archive.names)
        self._roots: dict[str, Element | None] = {}
        self._archive.refuse_unsafe()
        if any(_is_rooted(info.filename) for info in self._archive.entries):
            raise original.broken("压缩包里有越界的路径", "a name in its archive leads out of it")
        if any(name in self._names for name in _ENCRYPTIONS):
            raise LockedFile(path=original.path)

    def main(self) -> Element:
        """The root of OFD.xml.

        Raises:
            BrokenFile: it is missing or no XML.
        """
        root = self.root(MAIN_PART)
        if root is None:
            raise self._original.broken(
                "入口部分 OFD.xml 缺失或已损坏", "its main part OFD.xml is missing or damaged"
            )
        return root

    def named(self, location: str, base: str = "", folder: str = "") -> str:
        """The entry that a location in the part `base` names; "" where there is none.

        folder: a folder below the one of `base` (Res/@BaseLoc). Some programs write paths from the
        root without the / before them, so these are tried too.
        """
        location = location.strip().replace("\\", "/")
        if not location:
            return ""
        home = posixpath.join(posixpath.dirname(base), folder.strip().replace("\\", "/"))
        tried = (location,) if location.startswith("/") else (posixpath.join(home, location), location)
        for path in tried:
            name = plain(posixpath.normpath(path))
            if name in self._names:
                return name
        return ""

    def part(self, location: str, base: str = "") -> tuple[str, Element | None]:
        """The name and the root of the part at a location; a missing one is noted as broken."""
        name = self.named(location, base)
        if not name:
            self.broken[location.strip() or "?"] = None
            return "", None
        return name, self.root(name)

    def root(self, name: str) -> Element | None:
        """The root of an entry; None where it is missing or no XML.

        Raises:
            BrokenFile: it declares a DTD.
        """
        if name not in self._roots:
            self._roots[name] = self._parsed(name)
        return self._roots[name]

    def data(self, name: str) -> bytes:
        """The bytes of an entry in the archive."""
        return self._archive.unpack(name)

    def _parsed(self, name: str) -> Element | None:
        if name not in self._names:
            return None
        try:
            return parse_xml(self._archive.unpack(name))
        except DoctypeError as error:
            raise self._original.broken("含有文档类型声明（DTD）", "it declares a DTD") from error
        except XMLSyntaxError:
            self.broken[name] = None
            return None


def _is_rooted(name: str) -> bool:
    return name.replace("\\", "/").startswith("/")
