"""Word documents read by Luoshi, beside python-docx's walk of paragraphs.

The document is made here: headings, numbered paragraphs of ordinary length in several runs, and a table of
tasks with merged cells. python-docx opens the same bytes and asks each paragraph, and each paragraph of
each cell, for its text; Luoshi reads numbers, merges and places besides.
"""

from __future__ import annotations

import io
from functools import partial

from docx import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

import luoshi
from bench.table import Chapter, Figure, fastest

PARAGRAPHS = 3000
ROWS = 300


def document() -> bytes:
    """A plan of about 150 pages."""
    word = WordDocument()
    for number in range(PARAGRAPHS):
        if number % 20 == 0:
            word.add_heading(f"第{number // 20 + 1}部分 重点任务", 1)
        style = "List Number" if number % 3 == 0 else None
        paragraph = word.add_paragraph("各单位应当", style=style)
        paragraph.add_run("每季度末月20日前").bold = True
        paragraph.add_run(f"完成第{number}项检查，形成检查记录，并将发现的问题和整改情况报送办公室。")
        _mark(paragraph)
    table = word.add_table(ROWS, 4)
    for row in range(ROWS):
        cells = table.rows[row].cells
        for cell, words in zip(cells, ("序号", "开展河道巡查，形成记录", "水务站", "每月5日前"), strict=True):
            cell.text = f"{words}{row}"
    target = io.BytesIO()
    word.save(target)
    return target.getvalue()


def _mark(paragraph: Paragraph) -> None:
    """A bookmark, as Word leaves them in edited files."""
    mark = OxmlElement("w:bookmarkStart")
    mark.set(qn("w:id"), "0")
    paragraph._p.append(mark)  # noqa: SLF001 - python-docx has no words for bookmarks


def walked(data: bytes) -> int:
    """Characters that python-docx finds in the paragraphs of the body and of its tables."""
    word = WordDocument(io.BytesIO(data))
    count = sum(len(paragraph.text) for paragraph in word.paragraphs)
    for table in word.tables:
        for row in table.rows:
            count += sum(len(p.text) for cell in row.cells for p in cell.paragraphs)
    return count


def body_alone(data: bytes) -> int:
    """Characters that python-docx finds in the paragraphs of the body, its tables left out."""
    return sum(len(paragraph.text) for paragraph in WordDocument(io.BytesIO(data)).paragraphs)


def read(data: bytes) -> int:
    """Characters that Luoshi reads, numbers among them."""
    return len(luoshi.read(data, "计划.docx")[0].text)


def measure() -> Chapter:
    """Ours, and the peer without and with the paragraphs of tables, on the same bytes."""
    data = document()
    acts = {
        "luoshi: .docx to Document": partial(read, data),
        "python-docx: paragraphs": partial(body_alone, data),
        "python-docx: and tables": partial(walked, data),
    }
    figures = [
        Figure(name, 1 / seconds, "files", name.startswith("python-docx"))
        for name, seconds in zip(acts, fastest(*acts.values()), strict=True)
    ]
    title = f".docx: {PARAGRAPHS} paragraphs and a table of {ROWS} rows, {len(data) / 1e6:.2f} MB"
    return Chapter(title, figures)
