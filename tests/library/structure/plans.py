"""Outlines of small plans."""

from __future__ import annotations

import luoshi
from luoshi.source import Document
from luoshi.structure import Outline


def document(text: str) -> Document:
    """A text as the reader of .txt files gives it."""
    return luoshi.read(text.encode(), "计划.txt")[0]


def outline(text: str) -> Outline:
    """The outline of a text."""
    return luoshi.outline(document(text))


def texts(text: str) -> list[str]:
    """The segments of a text."""
    return [segment.text for segment in outline(text).segments]
