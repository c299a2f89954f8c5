"""Small workbooks: by openpyxl, and from hand-written parts where it has no words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.library.reading.docx_parts import zipped

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"


def workbook(rows: Sequence[Sequence[object]], change: Callable[[Worksheet], object] | None = None) -> bytes:
    """A workbook of one sheet. change: what else is done to the sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in rows:
        sheet.append(list(row))
    if change is not None:
        change(sheet)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def written(data: str, *, strings: str = "", after: str = "", space: str = SHEETS) -> bytes:
    """A workbook of one sheet from the XML of its rows. after: what follows the rows."""
    relation = '<Relationship Id="{0}" Type="' + OFFICE + '/{1}" Target="{2}"/>'
    wrap = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    return zipped(
        {
            "_rels/.rels": wrap.format(relation.format("a", "officeDocument", "xl/workbook.xml")),
            "xl/_rels/workbook.xml.rels": wrap.format(
                relation.format("s1", "worksheet", "worksheets/sheet1.xml")
                + relation.format("st", "sharedStrings", "sharedStrings.xml")
            ),
            "xl/workbook.xml": f'<workbook xmlns="{space}" xmlns:r="{OFFICE}"><sheets>'
            '<sheet name="表" sheetId="1" r:id="s1"/></sheets></workbook>',
            "xl/sharedStrings.xml": f'<sst xmlns="{space}">{strings}</sst>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{space}"><sheetData>{data}</sheetData>{after}'
            "</worksheet>",
        }
    )
