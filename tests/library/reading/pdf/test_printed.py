"""A sample printed to PDF by a browser gives the segments of the sample itself."""

from __future__ import annotations

import difflib
import html
import shutil
import subprocess
from pathlib import Path

import pytest

import luoshi
from luoshi.source import Block, BlockKind, Document

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
SAMPLES = ("业务培训管理办法.docx", "河湖管护任务分解表.docx", "消防安全工作要点.docx")
PAGE = """@page{size:A4;margin:37mm 26mm 35mm 28mm;
@bottom-center{content:"— " counter(page) " —";font-size:14pt}}
body{font:16pt/28.95pt "Noto Serif CJK SC"} p{margin:0;text-indent:2em;text-align:justify}
h1{font-size:22pt;line-height:34pt;text-align:center;font-weight:normal;margin:0 0 1em}
table{border-collapse:collapse;width:100%;font-size:12pt;line-height:16pt}
td{border:1px solid;padding:2pt 5pt}"""
_PAGE = (BlockKind.HEADER, BlockKind.FOOTER)
#: Other ways to set the same words.
HABITS = {
    "official": "",
    "ragged": "p{text-align:left}",
    "block": "p{text-indent:0;margin:0 0 14pt}",
    "two columns": "div{columns:2;column-gap:24pt;font-size:10.5pt;line-height:18pt} table{column-span:all}",
    "letters apart": "p{letter-spacing:1pt}",
    "hanging": "p{text-indent:-2em;padding-left:2em}",
    "running head": '@page{@top-right{content:"文件汇编"}@bottom-right{content:"第 " counter(page) " 页"}}',
}


def rows_below(document: Document, block: Block, column: int) -> int:
    """How many rows a cell takes: its own and those whose cell is merged with it."""
    return 1 + sum(
        cell.column == column and cell.merged_from == block.row
        for other in document.blocks
        if other.table == block.table and other.row is not None and other.row > (block.row or 0)
        for cell in other.cells
    )


def row(document: Document, block: Block) -> str:
    cells = "".join(
        f'<td rowspan="{rows_below(document, block, cell.column)}" colspan="{cell.width}">'
        f"{html.escape(document.quote(cell.span)) if cell.span else ''}</td>"
        for cell in block.cells
        if cell.merged_from is None
    )
    return f"<tr>{cells}</tr>"


def page(document: Document, habit: str) -> str:
    """The document as a web page set in a habit."""
    pieces = [f'<meta charset="utf-8"><style>{PAGE}{HABITS[habit]}</style>']
    table: int | None = None
    for number, block in enumerate(document.blocks):
        words = html.escape(document.text[block.start : block.end])
        if table is not None and block.table != table:
            pieces.append("</table>")
        if block.kind is BlockKind.ROW:
            pieces += ["<table>"] * (block.table != table) + [row(document, block)]
        elif block.kind is BlockKind.PARAGRAPH:
            pieces.append(f"<h1>{words}</h1><div>" if number == 0 else f"<p>{words}</p>")
        table = block.table
    return "\n".join([*pieces, "</table></div>"])


def printed(source: str, folder: Path) -> bytes:
    (folder / "a.html").write_text(source, encoding="utf-8")
    flags = (
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-pdf-header-footer",
    )
    subprocess.run(
        [str(CHROMIUM), *flags, f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={folder / 'a.pdf'}",
         (folder / "a.html").as_uri()],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return (folder / "a.pdf").read_bytes()


def segments(document: Document) -> list[str]:
    """The words of each segment of the body without blanks: where lines break is no difference."""
    body = {
        number
        for number, block in enumerate(document.blocks)
        if block.kind in (BlockKind.HEADER, BlockKind.FOOTER)
    }
    end = min((document.blocks[number].start for number in body), default=len(document.text))
    return [
        "".join(segment.text.split())
        for segment in luoshi.outline(document).segments
        if segment.span.start < end
    ]


@pytest.mark.skipif(CHROMIUM is None, reason="no chromium on PATH to print PDF with")
@pytest.mark.parametrize("habit", HABITS)
@pytest.mark.parametrize("name", SAMPLES)
def test_a_printed_sample_has_the_segments_of_the_sample(
    name: str, habit: str, project: Path, tmp_path: Path
) -> None:
    source, _ = luoshi.read(project / "samples" / name)
    document, faults = luoshi.read(printed(page(source, habit), tmp_path), "a.pdf")
    assert faults == ()
    expected, found = segments(source), segments(document)
    blocks = difflib.SequenceMatcher(None, expected, found, autojunk=False)
    different = [
        f"{expected[i0:i1]} -> {found[j0:j1]}"
        for tag, i0, i1, j0, j1 in blocks.get_opcodes()
        if tag != "equal"
    ]
    alike = sum(match.size for match in blocks.get_matching_blocks())
    assert alike >= 0.99 * len(expected), "\n".join(different)
