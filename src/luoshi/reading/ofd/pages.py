"""The pages of an .ofd in order, each with its templates, resources and annotations.

Source: GB/T 33190-2016, 7.4 (OFD.xml), 7.5 (Document.xml), 7.7 (pages, templates), 15.2 (annotations).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from luoshi.errors import FileTooLarge, Phrase
from luoshi.reading.limits import PAGE_SIDE, PAGES
from luoshi.reading.markup import Element
from luoshi.reading.ofd.geometry import POINTS, Matrix
from luoshi.reading.ofd.markup import child, children, numbers, words
from luoshi.reading.ofd.package import Package
from luoshi.reading.ofd.resources import Resources, read_resources
from luoshi.reading.original import Original
from luoshi.source import Page

_A4: Final = (0.0, 0.0, 210.0, 297.0)  # millimetres; where a file does not say


@dataclass(frozen=True, slots=True)
class Template:
    """A template of a page: its layers, what it refers to, and whether it lies above the page's own."""

    identity: str
    layers: tuple[Element, ...]
    above: bool


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of the file. space: from the file's millimetres to those from the page's own corner."""

    page: Page
    space: Matrix
    layers: tuple[Element, ...]
    templates: tuple[Template, ...]
    annotations: tuple[Element, ...]
    resources: Resources


@dataclass(frozen=True, slots=True)
class Contents:
    """All pages of a file, and what it says of itself."""

    leaves: tuple[Leaf, ...]
    signed: bool
    attached: bool


def read_pages(package: Package, original: Original) -> Contents:
    """The pages of all documents of a file, in order.

    Raises:
        BrokenFile: it names no document that is there.
        FileTooLarge: it has more pages than any plan.
    """
    leaves: list[Leaf] = []
    signed = attached = found = False
    for body in children(package.main(), "DocBody"):
        signed = signed or child(body, "Signatures") is not None
        name, root = package.part(words(child(body, "DocRoot")))
        if root is None:
            continue
        found = True
        attached = attached or _has_attachments(package, root, name)
        for leaf in _leaves(package, root, name, len(leaves)):
            leaves.append(leaf)
            if len(leaves) > PAGES:
                raise FileTooLarge(path=original.path, size=_count(f"> {PAGES}"), limit=_count(str(PAGES)))
    if not found:
        raise original.broken("没有可读的文档", "it names no document that is there")
    return Contents(tuple(leaves), signed, attached)


def _count(pages: str) -> Phrase:
    return Phrase(f"{pages} 页", f"{pages} pages")


def _leaves(package: Package, root: Element, name: str, before: int) -> Iterator[Leaf]:
    common = child(root, "CommonData")
    resources = read_resources(
        package, [(words(part), name) for part in children(common, "PublicRes", "DocumentRes")]
    )
    templates = {part.get("ID", ""): part for part in children(common, "TemplatePage")}
    annotations = _annotations(package, root, name)
    for number, page in enumerate(children(child(root, "Pages"), "Page"), before + 1):
        base, content = package.part(page.get("BaseLoc", ""), name)
        box = _page_box(content, common)
        own = [(words(part), base) for part in children(content, "PageRes")]
        yield Leaf(
            page=Page(number, box[2] * POINTS, box[3] * POINTS),
            space=Matrix(e=-box[0], f=-box[1]),
            layers=_layers(content),
            templates=tuple(_templates(package, content, templates, name)),
            annotations=tuple(annotations.get(page.get("ID", ""), ())),
            resources=read_resources(package, own, resources) if own else resources,
        )


def _page_box(content: Element | None, common: Element | None) -> tuple[float, ...]:
    """The page's PhysicalBox in millimetres, else the document's, else A4."""
    for area in (child(content, "Area"), child(common, "PageArea")):
        box = numbers(words(child(area, "PhysicalBox")), 4)
        if box is not None and 0 < box[2] <= PAGE_SIDE / POINTS and 0 < box[3] <= PAGE_SIDE / POINTS:
            return box
    return _A4


_ORDER: Final = {"Background": 0, "Body": 1, "Custom": 1, "Foreground": 2}


def _layers(content: Element | None) -> tuple[Element, ...]:
    """The layers from the lowest to the highest (7.7, table 15)."""
    layers = list(children(child(content, "Content"), "Layer"))
    return tuple(sorted(layers, key=lambda layer: _ORDER.get(layer.get("Type", "Body"), 1)))


def _templates(
    package: Package, content: Element | None, known: dict[str, Element], name: str
) -> Iterator[Template]:
    for used in children(content, "Template"):
        identity = used.get("TemplateID", "")
        declared = known.get(identity)
        if declared is None:
            continue
        _, root = package.part(declared.get("BaseLoc", ""), name)
        order = used.get("ZOrder") or declared.get("ZOrder", "Background")
        yield Template(f"{name} {identity}", _layers(root), order == "Foreground")


def _annotations(package: Package, root: Element, name: str) -> dict[str, list[Element]]:
    """The annotations of each page, by the page's id."""
    found: dict[str, list[Element]] = {}
    location = words(child(root, "Annotations"))
    base, listed = package.part(location, name) if location else ("", None)
    for page in children(listed, "Page"):
        _, held = package.part(words(child(page, "FileLoc")), base)
        found.setdefault(page.get("PageID", ""), []).extend(children(held, "Annot"))
    return found


def _has_attachments(package: Package, root: Element, name: str) -> bool:
    location = words(child(root, "Attachments"))
    if not location:
        return False
    _, listed = package.part(location, name)
    return listed is not None and next(children(listed, "Attachment"), None) is not None
