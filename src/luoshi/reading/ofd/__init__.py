"""OFD -> Document: GB/T 33190-2016, 电子文件存储与交换格式 版式文档, and files made before it.

The text is what a reader sees on the pages, set into paragraphs and table rows by its places.
Hidden words are left out; words of annotations and templates stand apart. Signatures are said, not
verified.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from luoshi.errors import BadCall, Phrase
from luoshi.reading.faults import fault
from luoshi.reading.layout import Setting, set_text, span_boxes
from luoshi.reading.ofd.drawing import draw
from luoshi.reading.ofd.objects import Walk
from luoshi.reading.ofd.package import Package
from luoshi.reading.ofd.pages import Contents, read_pages
from luoshi.reading.ofd.sheets import Gathering
from luoshi.reading.ofd.text import UNKNOWN
from luoshi.reading.original import Original
from luoshi.source import Box, Document, Fault, Picture, Span

__all__ = ["READER", "boxes", "picture", "read_ofd"]

READER = "ofd/1"

_UNKNOWN = re.compile(f"{UNKNOWN}+")


def read_ofd(original: Original) -> tuple[Document, tuple[Fault, ...]]:
    """Read an .ofd.

    Raises:
        BrokenFile: its archive or its main part is damaged, a part declares a DTD, or a name in it
            leads out of it.
        LockedFile: it is encrypted.
        FileTooLarge: it unpacks to more, or has more pages, than any plan.
        EmptyText: it holds no words.
    """
    package = Package(original)
    contents = read_pages(package, original)
    gathering = Gathering(contents.leaves, Walk(original))
    setting = set_text(gathering.sheets)
    pages = tuple(leaf.page for leaf in contents.leaves)
    document = original.rendering(READER, setting.text, tuple(setting.blocks), pages)
    return document, _faults(package, contents, gathering, setting)


def boxes(original: Original, spans: Sequence[Span]) -> tuple[tuple[Box, ...], ...]:
    """Where the words of each span stand, in points: a box for each line on each page.

    spans: of the Document that `read_ofd` makes of this file. Raises as `read_ofd` does.
    """
    contents = read_pages(Package(original), original)
    setting = set_text(Gathering(contents.leaves, Walk(original)).sheets)
    return tuple(span_boxes(setting.boxes, span) for span in spans)


def picture(original: Original, number: int, width: int) -> Picture:
    """A drawing of a page, as SVG. number: from 1. width: in pixels.

    Raises:
        BadCall: there is no such page, or the width is no positive number.
        BrokenFile, LockedFile, FileTooLarge: as in `read_ofd`.
    """
    package = Package(original)
    leaves = read_pages(package, original).leaves
    if not 1 <= number <= len(leaves) or width < 1:
        detail = Phrase(
            f"没有第 {number} 页，或宽度 {width} 不对", f"no page {number}, or a width of {width}"
        )
        raise BadCall(detail=detail, command="luoshi")
    leaf = leaves[number - 1]
    return Picture("image/svg+xml", draw(leaf, package, Walk(original), width))


def _faults(
    package: Package, contents: Contents, gathering: Gathering, setting: Setting
) -> tuple[Fault, ...]:
    found: list[Fault] = []
    if contents.signed:
        found.append(fault("signed-not-verified"))
    if gathering.hidden:
        found.append(fault("hidden-text"))
    if gathering.annotated:
        found.append(fault("annotations-apart"))
    if setting.loose:
        found.append(fault("place-unknown", Span(tuple(setting.loose))))
    unknown = tuple(match.span() for match in _UNKNOWN.finditer(setting.text))
    if unknown:
        found.append(fault("symbol-unknown", Span(unknown)))
    if contents.attached:
        found.append(fault("embedded-file"))
    found += [fault("page-pictured", page=number) for number in gathering.pictured]
    found += [fault("part-broken", part=name) for name in package.broken]
    return tuple(found)
