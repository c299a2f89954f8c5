"""Bytes -> Document: one module per format."""

from __future__ import annotations

from pathlib import Path

from luoshi.source import Document, Fault


def read_file(path: Path) -> tuple[Document, tuple[Fault, ...]]:
    """Read a file."""
    raise NotImplementedError(path)


def read_bytes(data: bytes, name: str) -> tuple[Document, tuple[Fault, ...]]:
    """Read the bytes of a file called `name`."""
    raise NotImplementedError(name)
