"""A plan printed as .ofd says the same as its .docx or .txt."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest

import luoshi
from luoshi.source import Block, BlockKind, Document
from luoshi.structure.outline import Part
from tests.library.reading.ofd_pages import Celled, Row, print_plan

ROOT = Path(__file__).parents[4]
SAMPLES = ROOT / "samples"
MADE: dict[str, Any] = runpy.run_path(str(ROOT / "tools" / "make_samples.py"))
NAMES = sorted(path.name for path in SAMPLES.iterdir() if path.is_file())


def printed(name: str) -> tuple[Document, Document]:
    """A sample as it is read, and as it is read from the .ofd that prints it."""
    document, _ = luoshi.read(SAMPLES / name)
    source = (SAMPLES / "source" / f"{Path(name).stem}.md").read_text(encoding="utf-8")
    lines = [line for line in MADE["parsed"](source) if line[1]]
    if document.kind == "docx":  # Word's own numbers stand in the text alone
        held = [b for b in document.blocks if b.kind not in (BlockKind.HEADER, BlockKind.FOOTER)]
        lines = [(mark, printable(document, block)) for (mark, _), block in zip(lines, held, strict=True)]
    read, faults = luoshi.read(print_plan(lines), name="计划.ofd")
    assert faults == ()
    return document, read


def printable(document: Document, block: Block) -> str | Row:
    """The words of a block, or its cells."""
    if not block.cells:
        return document.text[block.start : block.end]
    return tuple(
        Celled(c.column, document.quote(c.span) if c.span else "", c.width, c.merged_from is not None)
        for c in block.cells
    )


def segments(document: Document) -> list[tuple[str, str, tuple[tuple[str, str], ...]]]:
    return [
        (segment.kind.value, segment.text, tuple((cell.text, cell.header) for cell in segment.cells))
        for segment in luoshi.outline(document).segments
        if segment.part is not Part.PAGE
    ]


@pytest.mark.parametrize("name", NAMES)
def test_the_same_segments(name: str) -> None:
    document, read = printed(name)
    assert segments(read) == segments(document)


@pytest.mark.parametrize("name", NAMES)
def test_page_numbers_stand_apart(name: str) -> None:
    _, read = printed(name)
    feet = [read.text[b.start : b.end] for b in read.blocks if b.kind is BlockKind.FOOTER]
    assert feet == [f"— {page.number} —" for page in read.pages]
    assert len(feet) > 1
