"""Package: the parts of a .docx or .xlsx, tied by their relations.

Source: ECMA-376 Part 2 (Open Packaging Conventions), 6.5.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from lxml.etree import XMLSyntaxError

from luoshi.reading.archive import Archive, plain
from luoshi.reading.docx.markup import RELATIONS, parse
from luoshi.reading.filetype import MAIN_PART
from luoshi.reading.markup import DoctypeError, Element
from luoshi.reading.original import Original


class Package:
    """The parts of one file. `broken` lists the parts that were asked for and are no XML."""

    def __init__(self, original: Original, main: str | re.Pattern[str] = MAIN_PART) -> None:
        """Open the package. main: the usual name of its main part, where no relation tells it."""
        self._usual = re.compile(main)
        self.broken: list[str] = []
        self._original = original
        self._archive = Archive(original)
        self._archive.refuse_unsafe()
        self._names = frozenset(self._archive.names)
        self._main = self._find_main()
        self._relations = dict(self._read_relations(self._main))

    def main(self) -> Element:
        """The root of the main part.

        Raises:
            BrokenFile: it is missing or no XML.
        """
        root = self._root(self._main)
        if root is None:
            raise self._original.broken("正文部分缺失或已损坏", "its main part is missing or damaged")
        return root

    def part(self, kind: str) -> Element | None:
        """The root of the part that the main part names as its "styles", "numbering" and so on."""
        targets = (target for related, target in self._relations.values() if related == kind)
        return self._root(next(targets, ""))

    def linked(self, identity: str) -> tuple[str, Element | None]:
        """The name and the root of the part that the main part links by a relation's id."""
        _, target = self._relations.get(identity, ("", ""))
        return target, self._root(target)

    def related(self, identity: str) -> Element | None:
        """The root of the part that the main part links by a relation's id."""
        return self.linked(identity)[1]

    def _root(self, name: str) -> Element | None:
        if name not in self._names:
            return None
        try:
            return parse(self._archive.unpack(name))
        except DoctypeError as error:
            raise self._original.broken("含有文档类型声明（DTD）", "it declares a DTD") from error
        except XMLSyntaxError:
            if name not in self.broken:
                self.broken.append(name)
            return None

    def _find_main(self) -> str:
        for related, target in dict(self._read_relations("")).values():
            if related == "officeDocument" and target in self._names:
                return target
        return next((name for name in self._archive.names if self._usual.fullmatch(name)), "")

    def _read_relations(self, source: str) -> Iterator[tuple[str, tuple[str, str]]]:
        """Relation id -> (last word of its type, target part) of a part; "" is the package."""
        folder, name = posixpath.split(source)
        root = self._root(posixpath.join(folder, "_rels", f"{name}.rels"))
        for relation in () if root is None else root.iter(RELATIONS + "Relationship"):
            if relation.get("TargetMode") != "External":
                kind = relation.get("Type", "").rpartition("/")[2]
                target = posixpath.join("/", folder, relation.get("Target", ""))
                yield relation.get("Id", ""), (kind, plain(posixpath.normpath(target)))
