"""The way of a PDF: pages -> lines and tables -> columns -> paragraphs -> the text with its blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from pypdfium2 import PdfDocument, raw

from luoshi.errors import FileTooLarge
from luoshi.reading.faults import fault, page_list
from luoshi.reading.limits import PAGE_CHARACTERS
from luoshi.reading.original import Original
from luoshi.reading.pdf.columns import Columns
from luoshi.reading.pdf.composition import Composition
from luoshi.reading.pdf.continuing import continued, goes_on
from luoshi.reading.pdf.edges import Flow, find_edges
from luoshi.reading.pdf.grid import find_grids
from luoshi.reading.pdf.lines import UNMAPPED, Line, read_lines
from luoshi.reading.pdf.notes import body_size, take_notes
from luoshi.reading.pdf.opening import leaf, opened
from luoshi.reading.pdf.paragraphs import Paragraphs
from luoshi.reading.pdf.recognition import can_recognise, recognised_lines
from luoshi.reading.pdf.rules import find_rules
from luoshi.reading.pdf.running import Leaf, take_margins
from luoshi.reading.pdf.sheet import Sheet
from luoshi.reading.pdf.tables import Table, take_tables
from luoshi.reading.pdf.words import run_on, words_of
from luoshi.source import BlockKind, Fault, Page, Span

_UNMAPPED: Final = re.compile(f"{UNMAPPED}+")


@dataclass(slots=True)
class Reading:
    """What was read of a PDF, and the numbers of the pages where something is wrong.

    bare: they hold no words. recognised: their words were read from a picture. broken: they can't
    be opened. attached: whether files hang on it. hidden: whether words lie off the paper.
    """

    composition: Composition = field(default_factory=Composition)
    pages: tuple[Page, ...] = ()
    bare: list[int] = field(default_factory=list)
    recognised: list[int] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)
    attached: bool = False
    hidden: bool = False


def compose(original: Original) -> Reading:
    """Read all pages of a PDF. Raises what `read_pdf` does, EmptyText apart."""
    reading = Reading()
    with opened(original) as document:
        leaves, tables = _read_pages(original, document, reading)
        reading.attached = document.count_attachments() > 0
    ends = {number: (parts[0].top, parts[-1].bottom) for number, parts in tables.items()}
    margins = take_margins(leaves, ends)
    size = body_size(line for leaf in leaves for line in leaf.lines)
    notes = [note for leaf in leaves for note in take_notes(leaf, size)]
    _write_body(reading.composition, _in_order(leaves, tables), size)
    for note in notes:
        reading.composition.add_line(BlockKind.NOTE, run_on(note))
    for kind, lines in ((BlockKind.HEADER, margins.heads), (BlockKind.FOOTER, margins.feet)):
        for line in lines:
            reading.composition.add_line(kind, words_of(line))
    return reading


def _read_pages(
    original: Original, document: PdfDocument, reading: Reading
) -> tuple[list[Leaf], dict[int, list[Table]]]:
    leaves: list[Leaf] = []
    tables: dict[int, list[Table]] = {}
    pages: list[Page] = []
    for number in range(1, len(document) + 1):
        with leaf(document, number) as page:
            if page is None:
                reading.broken.append(number)
                pages.append(Page(number, 0.0, 0.0))
                continue
            sheet = Sheet(page, number)
            try:
                pages.append(Page(number, sheet.width, sheet.height))
                lines = _lines(original, sheet, reading)
                found, lines = take_tables(sheet, find_grids(find_rules(sheet)), lines)
                if found:
                    tables[number] = found
                leaves.append(Leaf.of(sheet, lines))
            finally:
                sheet.close()
    reading.pages = tuple(pages)
    if not leaves:
        raise original.broken("没有一页能打开", "none of its pages can be opened")
    return leaves, tables


def _lines(original: Original, sheet: Sheet, reading: Reading) -> list[Line]:
    """The lines of a page; of a scanned one as they are recognised, where that can be done."""
    count = raw.FPDFText_CountChars(sheet.words)
    if count > PAGE_CHARACTERS:
        raise FileTooLarge(path=original.path, size=f"{count} / p.", limit=f"{PAGE_CHARACTERS} / p.")
    lines, off = read_lines(sheet)
    reading.hidden |= off
    if lines or not _is_drawn(sheet):
        return lines
    if can_recognise():
        lines = recognised_lines(sheet)
    (reading.recognised if lines else reading.bare).append(sheet.number)
    return lines


def _is_drawn(sheet: Sheet) -> bool:
    """Whether a page without words holds anything at all: an empty page is no scan."""
    return bool(raw.FPDFPage_CountObjects(sheet.page) > 0)


def _in_order(leaves: Sequence[Leaf], tables: dict[int, list[Table]]) -> list[Flow | Table]:
    """Columns and tables in order of reading."""
    parts: list[Flow | Table] = []
    columns = Columns()
    for page in leaves:
        lines = page.lines
        for table in tables.get(page.number, ()):
            above = [line for line in lines if line.base <= table.top + 2]
            lines = [line for line in lines if line.base > table.top + 2]
            parts += _flows(page, columns.part(above))
            last = parts[-1] if parts else None
            if isinstance(last, Table) and goes_on(last, table):
                parts[-1] = continued(last, table)
            else:
                parts.append(table)
        parts += _flows(page, columns.part(lines))
    return parts


def _flows(page: Leaf, columns: list[list[Line]]) -> list[Flow]:
    return [
        Flow(page.number, page.height, column, number, len(columns)) for number, column in enumerate(columns)
    ]


def _write_body(composition: Composition, parts: Sequence[Flow | Table], size: float) -> None:
    paragraphs = Paragraphs(find_edges(part for part in parts if isinstance(part, Flow)), size)
    for part in parts:
        ended = paragraphs.take(part) if isinstance(part, Flow) else paragraphs.finish()
        for lines in ended:
            composition.add_line(BlockKind.PARAGRAPH, run_on(lines))
        if isinstance(part, Table):
            composition.add_table(part.rows)
    for lines in paragraphs.finish():
        composition.add_line(BlockKind.PARAGRAPH, run_on(lines))


def faults_of(reading: Reading) -> tuple[Fault, ...]:
    """What is wrong in a PDF that was read: one Fault for each kind."""
    faults: list[Fault] = []
    for code, pages in (("page-without-text", reading.bare), ("page-broken", reading.broken)):
        if pages:
            faults.append(fault(code, pages=page_list(pages)))
    if reading.recognised:
        words = Span(reading.composition.ranges(reading.recognised))
        faults.append(fault("page-recognised", words, pages=page_list(reading.recognised)))
    unmapped = tuple(found.span() for found in _UNMAPPED.finditer(reading.composition.text))
    if unmapped:
        faults.append(fault("text-unmapped", Span(unmapped), count=len(unmapped)))
    if reading.hidden:
        faults.append(fault("hidden-text"))
    if reading.attached:
        faults.append(fault("embedded-file"))
    return tuple(faults)
