"""Reading the .ofd files that tests make."""

from __future__ import annotations

from luoshi.reading import read_bytes
from luoshi.reading.original import Original
from luoshi.source import BlockKind, Document


def original(data: bytes) -> Original:
    return Original(data, "计划.ofd", "计划.ofd")


def read(data: bytes) -> tuple[Document, list[str]]:
    """The Document, and the codes of the faults."""
    document, faults = read_bytes(data, "计划.ofd")
    assert document.kind == "ofd"
    return document, [fault.code for fault in faults]


def lines(data: bytes, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    """The lines of a kind, where there is no fault."""
    document, faults = read(data)
    assert faults == []
    return of_kind(document, kind)


def of_kind(document: Document, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks if block.kind is kind]
