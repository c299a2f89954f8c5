"""Workbooks (.xlsx, .xlsm) -> Document: what a reader sees of each sheet.

A table becomes rows with the places of their cells and what is merged; what stands alone above and
below it becomes paragraphs. Dates and percents are written by their number format, formulas by
the result that was stored with them. Hidden sheets, rows and columns are left out, and a Fault says so.
Source: ECMA-376 Part 1, 18 (SpreadsheetML). openpyxl knows the built-in formats and turns serial
numbers into days; the parts are read here (decision 26).
"""

from __future__ import annotations

from typing import Final

from luoshi.reading.docx.package import Package
from luoshi.reading.faults import fault
from luoshi.reading.original import Original
from luoshi.reading.transcript import Transcript
from luoshi.reading.xlsx.layout import write_sheet
from luoshi.reading.xlsx.sheet import read_sheet
from luoshi.reading.xlsx.workbook import Workbook
from luoshi.source import BlockKind, Document, Fault

READER: Final = "xlsx/1"
_TOLD: Final = 8  # names of hidden things that a Fault lists


def read_xlsx(original: Original) -> tuple[Document, tuple[Fault, ...]]:
    """Read a workbook.

    Raises:
        BrokenFile: its archive or its main part is damaged, or a part declares a DTD.
        LockedFile: its parts are encrypted.
        FileTooLarge: its parts unpack to more than any plan, or its cells are too many.
        EmptyText: it holds no words.
    """
    package = Package(original, "xl/workbook.xml")
    workbook = Workbook(package, package.main())
    transcript = Transcript()
    hidden = [name for name, _, shown in workbook.sheets if not shown]
    sheets = []
    for name, root, shown in workbook.sheets:
        if not shown or root is None:
            continue
        sheet = read_sheet(root, workbook, original)
        hidden += [f"{name}!{left}" for left in sheet.hidden]
        if sheet.cells:
            sheets.append((name, sheet))
    for name, sheet in sheets:
        if len(sheets) > 1 and not is_default_name(name):
            transcript.add_line(BlockKind.PARAGRAPH, " ".join(name.split()))
        write_sheet(sheet, transcript, original)
    document = original.rendering(READER, transcript.text, transcript.blocks)
    unstored = any(sheet.unstored for _, sheet in sheets)
    told = transcript.faults()
    if unstored and not told:
        told = (fault("formula-empty"),)  # in rows that hold nothing else
    return document, (*told, *_left_out(hidden), *_broken(package))


def is_default_name(name: str) -> bool:
    """Whether a sheet has the name that the program gave it: Sheet1, 工作表1."""
    return name.rstrip("0123456789 ()").lower() in {"sheet", "工作表", "表", ""}


def _left_out(hidden: list[str]) -> tuple[Fault, ...]:
    if not hidden:
        return ()
    more = f" … (+{len(hidden) - _TOLD})" if len(hidden) > _TOLD else ""
    return (fault("hidden-cells", names="、".join(hidden[:_TOLD]) + more),)


def _broken(package: Package) -> tuple[Fault, ...]:
    return tuple(fault("part-broken", part=name) for name in package.broken)
