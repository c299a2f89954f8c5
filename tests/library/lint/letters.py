"""Letters as .docx: one in the form of GB/T 9704-2012, and what a check marks in one that is not."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import luoshi
from luoshi.lint import Check, Finding, check
from luoshi.writing.docx import Heading, Letter, Paragraph, Run, letter_docx, numeral
from tests.library.reading.docx_parts import zipped

LETTER = Letter(
    title="云溪县水利局2026年工作要点",
    number="云水〔2026〕12号",
    addressees=("各乡镇人民政府",),
    body=(
        Paragraph((Run("各乡镇要每季度巡查一次河道，发现问题立即整改，逐条登记造册，按季报送。"),)),
        Heading(1, numeral(1, 1) + "水库安全"),
        Paragraph((Run("各乡镇要巡查水库，落实专人负责，形成巡查记录。"),)),
        Heading(2, numeral(2, 1) + "隐患排查"),
        Paragraph((Run("各乡镇要排查隐患，建立整改台账，逐项销号。"),)),
        Heading(3, numeral(3, 1) + "巡查"),
        Paragraph((Run("各乡镇要每月巡查一次，并做好记录。"),)),
    ),
    signature="云溪县水利局",
    date=date(2026, 3, 5),
    author="落实",
)
FORMAL = letter_docx(LETTER)


def changed(*changes: tuple[str, str], part: str = "word/document.xml") -> bytes:
    """The formal letter with words of one of its parts replaced; each must stand there."""
    with ZipFile(BytesIO(FORMAL)) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    names = [name for name in held if name == part or (part.endswith("*") and name.startswith(part[:-1]))]
    assert names
    for old, new in changes:
        assert any(old.encode() in held[name] for name in names), old
        for name in names:
            held[name] = held[name].replace(old.encode(), new.encode())
    return zipped(held)


def page_findings(kind: Check, data: bytes) -> tuple[luoshi.Document, tuple[Finding, ...]]:
    """The document of these bytes, and what one check finds in it."""
    document, _ = luoshi.read(data, "letter.docx")
    return document, check(luoshi.extract(document), only=[kind.NAME], data=data)


def page_sentences(kind: Check, data: bytes) -> list[str]:
    """What one check says of a .docx."""
    return [finding.zh for finding in page_findings(kind, data)[1]]
