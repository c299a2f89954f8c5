"""Outlines of small plans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

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


@dataclass(frozen=True)
class Case:
    """A text, and what is expected of it: a line each."""

    name: str
    text: str
    expected: tuple[str, ...]


def read_cases(file: Path) -> Iterator[Case]:
    """The cases of a plain text: ==== and a name, the text, ----, the lines expected."""
    _, *cases = file.read_text(encoding="utf-8").split("\n==== ")
    for case in cases:
        head, _, expected = case.partition("\n----\n")
        name, _, text = head.partition("\n")
        yield Case(f"{file.stem}: {name}", text, tuple(line for line in expected.splitlines() if line))
