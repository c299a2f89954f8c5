"""Resources of a document: fonts, pictures, composite units, drawing parameters.

Source: GB/T 33190-2016, 7.9 (Res) and 13 (composite objects).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from luoshi.reading.markup import Element
from luoshi.reading.ofd.markup import child, children, local, words
from luoshi.reading.ofd.package import Package

_KINDS = ("Font", "MultiMedia", "CompositeGraphicUnit", "DrawParam")


@dataclass(frozen=True, slots=True)
class Resources:
    """What objects refer to by id.

    found: (kind, id) -> the element. files: id of a picture -> the entry that holds it.
    """

    found: Mapping[tuple[str, str], Element] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)

    def get(self, kind: str, identity: str | None) -> Element | None:
        """The resource of a kind ("Font") that has this id."""
        return None if identity is None else self.found.get((kind, identity.strip()))


def read_resources(
    package: Package, locations: Iterable[tuple[str, str]], below: Resources | None = None
) -> Resources:
    """The resources at (location, part that names it). below: those of the document, for a page's own."""
    found = dict(below.found) if below else {}
    files = dict(below.files) if below else {}
    for location, base in locations:
        name, root = package.part(location, base)
        if root is None:
            continue
        folder = root.get("BaseLoc", "")
        for group in root:
            for element in children(group, *_KINDS):
                identity = element.get("ID", "").strip()
                found[local(element), identity] = element
                if local(element) == "MultiMedia":
                    files[identity] = package.named(words(child(element, "MediaFile")), name, folder)
    return Resources(found, files)
