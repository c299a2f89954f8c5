"""PageFacts: what a .docx says of its page, read from its parts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from luoshi.errors import LuoshiError
from luoshi.lint.page.type import Sheets, Spacing
from luoshi.reading.docx.markup import R, W, at, whole
from luoshi.reading.docx.package import Package
from luoshi.reading.docx.styles import Styles
from luoshi.reading.docx.words import BREAK, content, read_words
from luoshi.reading.markup import Element
from luoshi.reading.original import Original
from luoshi.source import Document, Span

_MM = 25.4 / 1440  # a twentieth of a point, in millimetres
_POINTS = 20
_HAN = re.compile(r"[\u4e00-\u9fff]")
_PAGE_FIELD = re.compile(r"\bPAGE\b")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet of a section, in millimetres; None where the file is silent.

    pitch: points from line to line by the section's grid, None without one.
    """

    width: float | None
    height: float | None
    top: float | None
    bottom: float | None
    left: float | None
    right: float | None
    pitch: float | None

    @property
    def is_landscape(self) -> bool:
        """Whether it lies on its side, as for a wide table."""
        return self.width is not None and self.height is not None and self.width > self.height


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the main text outside tables, by most of its Han characters.

    is_broken: whether line breaks stand between its words; the reader tells each part as a line.
    """

    span: Span
    size: float | None
    face: str
    spacing: Spacing
    is_broken: bool = False


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A footer with the number of the page. text: what stands round it, as 一 dash, number, dash."""

    text: str
    size: float | None


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a .docx says of its page: one Sheet a section, each paragraph, each numbered footer."""

    sheets: tuple[Sheet, ...]
    lines: tuple[Line, ...]
    numbers: tuple[PageNumber, ...]


def read_page(data: bytes, document: Document) -> PageFacts | None:
    """The facts of the page of a .docx that was read into `document`; None for any other file."""
    if document.kind != "docx":
        return None
    try:
        package = Package(Original(data, document.name, document.name))
        root = package.main()
    except LuoshiError:
        return None  # the reader has said it already
    body = at(root, "body")
    if body is None:
        return None
    return PageFacts(
        sheets=tuple(_sheet(section) for section in root.iter(W + "sectPr")),
        lines=tuple(_lines(body, document, package)),
        numbers=tuple(_numbers(package, root, Sheets(package.part("styles")))),
    )


def _sheet(section: Element) -> Sheet:
    size, margins, grid = at(section, "pgSz"), at(section, "pgMar"), at(section, "docGrid")
    gridded = grid is not None and grid.get(W + "type") in ("lines", "linesAndChars", "snapToChars")
    pitch = whole(grid.get(W + "linePitch", "")) if grid is not None and gridded else None
    return Sheet(
        width=_millimetres(size, "w"),
        height=_millimetres(size, "h"),
        top=_millimetres(margins, "top"),
        bottom=_millimetres(margins, "bottom"),
        left=_millimetres(margins, "left"),
        right=_millimetres(margins, "right"),
        pitch=pitch / _POINTS if pitch else None,
    )


def _millimetres(element: Element | None, name: str) -> float | None:
    length = None if element is None else whole(element.get(W + name, ""))
    return None if length is None else abs(length) * _MM


def _lines(body: Element, document: Document, package: Package) -> Iterator[Line]:
    """The paragraphs in order; one whose words are not found again in the Document is left out."""
    sheets, styles = Sheets(package.part("styles")), Styles(package.part("styles"))
    at_offset = 0
    for paragraph in content(body, _unheard):
        if paragraph.tag != W + "p":
            continue
        chain = styles.of_paragraph(at(paragraph, "pPr"))
        words = read_words(paragraph, styles, chain, _unheard).text.split(BREAK)
        spans = []
        for part in filter(None, map(str.strip, words)):
            place = document.text.find(part, at_offset)
            if place >= 0:
                at_offset = place + len(part)
                spans.append((place, at_offset))
        if spans:
            size, face = _type(paragraph, sheets)
            span = Span.of(spans[0][0], spans[-1][1])
            yield Line(span, size, face, sheets.spacing(paragraph), is_broken=len(spans) > 1)


def _unheard(_: str) -> None:
    """What the reader notes of a file it has noted already."""


def _type(paragraph: Element, styles: Sheets) -> tuple[float | None, str]:
    """The size and face of most Han characters of a paragraph."""
    sizes: Counter[float | None] = Counter()
    faces: Counter[str] = Counter()
    for run in content(paragraph, _unheard):
        if run.tag != W + "r":
            continue
        count = sum(len(_HAN.findall(text.text or "")) for text in run.iterchildren(W + "t"))
        if count:
            sizes[styles.size(run, paragraph)] += count
            faces[styles.face(run, paragraph)] += count
    if not sizes:
        return None, ""
    return sizes.most_common(1)[0][0], faces.most_common(1)[0][0]


def _numbers(package: Package, root: Element, styles: Sheets) -> Iterator[PageNumber]:
    seen: set[str] = set()
    for reference in (*root.iter(W + "footerReference"), *root.iter(W + "headerReference")):
        name, part = package.linked(reference.get(R + "id", ""))
        if part is None or name in seen:
            continue
        seen.add(name)
        for paragraph in part.iter(W + "p"):
            if _has_number(paragraph):
                runs = list(paragraph.iter(W + "r"))
                text = "".join(found.text or "" for found in paragraph.iter(W + "t"))
                yield PageNumber(text, styles.size(runs[0] if runs else None, paragraph))


def _has_number(paragraph: Element) -> bool:
    codes = "".join(code.text or "" for code in paragraph.iter(W + "instrText"))
    simple = " ".join(field.get(W + "instr", "") for field in paragraph.iter(W + "fldSimple"))
    return bool(_PAGE_FIELD.search(codes) or _PAGE_FIELD.search(simple))
