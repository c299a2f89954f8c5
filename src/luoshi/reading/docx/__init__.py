"""Word's .docx -> Document."""

from __future__ import annotations

from luoshi.reading.original import Original
from luoshi.source import Document, Fault


def read_docx(original: Original) -> tuple[Document, tuple[Fault, ...]]:
    """Read a .docx."""
    raise original.broken("暂不支持", "not supported yet")
