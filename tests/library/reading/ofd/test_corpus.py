"""Paragraphs of the corpus, where it is present, printed as .ofd in the ways that programs write text."""

from __future__ import annotations

from pathlib import Path

import pytest

import luoshi
from luoshi.structure.heal import heal
from tests.library.reading.ofd.reading import of_kind, read
from tests.library.reading.ofd_pages import print_plan

_EVERY = 12  # documents; all of them take a minute
_SALUTATION = 60  # characters


def paragraphs(path: Path) -> list[tuple[str, str]]:
    """(mark, words) of a text's paragraphs."""
    view, found, _ = heal(luoshi.read(path)[0])
    lines = [view.text[p.start : p.end].strip() for p in found]
    lines = [line for line in lines if line and not line.startswith("|")]
    return [(_mark(number, line), line) for number, line in enumerate(lines)]


def _mark(number: int, line: str) -> str:
    if number == 0 and len(line) < 40:
        return "#"
    return "@" if line.endswith("：") and number < 5 and len(line) < _SALUTATION else ""


def bare(words: str) -> str:
    return "".join(words.split())


@pytest.mark.parametrize("way", ["steps", "justified", "single"])
def test_paragraphs_come_back(shared: Path, way: str) -> None:
    compared = 0
    for path in sorted(shared.glob("corpus/*.txt"))[::_EVERY]:
        lines = paragraphs(path)
        document, _ = read(print_plan(lines, way))
        assert [bare(words) for words in of_kind(document)] == [bare(words) for _, words in lines], path.name
        compared += len(lines)
    assert compared > 500
