"""PDF to segments, beside what else reads it.

200 pages in Chinese that are set here from our own samples, one page in ten a ruled table, with running
heads and page numbers. Memory is the peak of a process that does nothing else.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from io import BytesIO
from itertools import cycle
from pathlib import Path

import pdfplumber
from pdfminer.high_level import extract_text
from pypdfium2 import PdfDocument

import luoshi
from bench.table import Chapter, Figure, fastest
from luoshi.source import BlockKind
from tests.library.reading.pdf_parts import LEFT, RIGHT, Setting, Sheet, identity_font, pdf, table

PROJECT = Path(__file__).resolve().parent.parent
PAGES = 200
EVERY = 10  # of the pages a slow peer reads one
_TABLE = ("序号", "重点任务", "牵头单位", "完成时限")


def paragraphs() -> list[str]:
    """The paragraphs of our own samples."""
    texts: list[str] = []
    for path in sorted((PROJECT / "samples").glob("*.*")):
        document, _ = luoshi.read(path)
        texts += [
            document.text[block.start : block.end]
            for block in document.blocks
            if block.kind in {BlockKind.LINE, BlockKind.PARAGRAPH}
        ]
    return [text.strip() for text in texts if text.strip()]


def set_pages(count: int) -> bytes:
    """A PDF of so many pages."""
    setting, texts = Setting(), cycle(paragraphs())
    while len(setting.sheets) <= count:
        if len(setting.sheets) % EVERY == EVERY - 1 and setting.y > setting.foot - setting.leading:
            setting.sheets.append(_table_page())
            setting.y = setting.foot + 1
        setting.paragraph(next(texts))
    sheets = setting.sheets[:count]
    for number, sheet in enumerate(sheets, 1):
        sheet.words(LEFT, 60, "重点工作任务汇编", 10.5).centred(800, f"— {number} —", 14)
    # A font with a map to Unicode, as office programs write: pdfium is fastest with these.
    stream, font = identity_font(mapped=True)
    return pdf(*sheets, font=font, objects=[stream])


def _table_page() -> Sheet:
    xs, ys = (LEFT, LEFT + 48, LEFT + 280, LEFT + 370, RIGHT), tuple(110.0 + 42 * row for row in range(15))
    rows = [
        (str(row), "组织开展安全检查，建立问题台账，逐项整改销号", "应急管理办公室", "每季度末月20日前")
        for row in range(1, 14)
    ]
    return table(Sheet(), xs, ys, [_TABLE, *rows])


def bare(data: bytes) -> None:
    """The text of every page by pypdfium2, and nothing else."""
    document = PdfDocument(data)
    for page in document:
        words = page.get_textpage()
        words.get_text_range()
        words.close()
        page.close()
    document.close()


def by_pdfplumber(data: bytes) -> None:
    """Text and tables of every tenth page by pdfplumber."""
    with pdfplumber.open(BytesIO(data)) as document:
        for page in document.pages[::EVERY]:
            page.extract_text()
            page.find_tables()
            page.close()


def by_pdfminer(data: bytes) -> None:
    """The text of every tenth page by pdfminer.six."""
    extract_text(BytesIO(data), page_numbers=range(0, PAGES, EVERY))


def peak(path: Path) -> float:
    """Megabytes that a process needs at most to read a file and cut it into segments."""
    done = subprocess.run(  # noqa: S603 - our own interpreter and file
        [sys.executable, "-m", "bench.reading", str(path)], check=True, capture_output=True, cwd=PROJECT
    )
    return float(done.stdout)


def measure() -> Chapter:
    """Ours and the peers, in pages; the slow ones read every tenth page, once."""
    data = set_pages(PAGES)
    document, _ = luoshi.read(data, "bench.pdf")
    acts: dict[str, Callable[[], object]] = {
        "luoshi: .pdf to segments": lambda: luoshi.outline(luoshi.read(data, "bench.pdf")[0]),
        "  of it reading": lambda: luoshi.read(data, "bench.pdf"),
        "pypdfium2: bare text": lambda: bare(data),
    }
    slow: dict[str, Callable[[], object]] = {
        "pdfplumber: text, tables": lambda: by_pdfplumber(data),
        "pdfminer.six: text": lambda: by_pdfminer(data),
    }
    seconds = [*fastest(*acts.values()), *(each * EVERY for each in fastest(*slow.values(), runs=1))]
    figures = [
        Figure(name, len(document.pages) / each, "pages", "pdf" in name.partition(":")[0])
        for name, each in zip((*acts, *slow), seconds, strict=True)
    ]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.pdf"
        path.write_bytes(data)
        memory = f"luoshi needs at most {peak(path):.0f} MB of memory"
    return Chapter(f".pdf: {len(document.pages)} pages, {len(document.text)} characters", figures, [memory])


def main() -> int:
    """Read the file named, and print the megabytes that it took."""
    luoshi.outline(luoshi.read(Path(sys.argv[1]))[0])
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    return 0


if __name__ == "__main__":
    sys.exit(main())
