"""Composition: the text of a document as it grows, its blocks, and where each character stood."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence

from luoshi.reading.pdf.tables import CellPiece
from luoshi.reading.pdf.words import ADDED, Words
from luoshi.source import Block, BlockKind, Cell, Span


class Composition:
    """Lines and rows in the order of the text; each is one Block."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._blocks: list[Block] = []
        self._length = 0
        self._tables = 0
        self._starts: list[int] = []
        self._sources: list[tuple[int, Sequence[int]]] = []

    @property
    def text(self) -> str:
        """All lines, joined by line feeds."""
        return "\n".join(self._lines)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """One block for each line."""
        return tuple(self._blocks)

    def add_line(self, kind: BlockKind, words: Words) -> None:
        """A paragraph, a note, a running head."""
        start = self._start()
        self._note(start, words)
        self._add(words.text, Block(kind, start, start + len(words.text)))

    def add_table(self, rows: Sequence[Sequence[CellPiece]]) -> None:
        """A table, row by row: "| a | b |  |"."""
        for number, row in enumerate(rows):
            line, placed, start = "|", [], self._start()
            for cell in row:
                first = start + len(line) + 1
                text = cell.words.text
                self._note(first, cell.words)
                span = Span.of(first, first + len(text)) if text else None
                placed.append(Cell(cell.column, cell.width, span, cell.merged_from))
                line += f" {text} |"
            block = Block(BlockKind.ROW, start, start + len(line), self._tables, number, tuple(placed))
            self._add(line, block)
        self._tables += 1

    def places(self, span: Span) -> Iterator[tuple[int, list[int]]]:
        """For each stretch of a span its page and the places of its characters there, in order."""
        for start, end in span.ranges:
            first = max(bisect_right(self._starts, start) - 1, 0)
            for number in range(first, len(self._starts)):
                at = self._starts[number]
                if at >= end:
                    break
                page, places = self._sources[number]
                found = [place for place in places[max(start - at, 0) : max(end - at, 0)] if place != ADDED]
                if found:
                    yield page, found

    def ranges(self, pages: Container[int]) -> tuple[tuple[int, int], ...]:
        """The stretches of the text whose characters stand on these pages."""
        found: list[tuple[int, int]] = []
        for start, (page, places) in zip(self._starts, self._sources, strict=True):
            if page not in pages or not places:
                continue
            end = start + len(places)
            if found and found[-1][1] == start:
                start = found.pop()[0]  # noqa: PLW2901  the stretch grows
            found.append((start, end))
        return tuple(found)

    def _start(self) -> int:
        return self._length + 1 if self._lines else 0

    def _note(self, start: int, words: Words) -> None:
        for page, places in words.sources:
            self._starts.append(start)
            self._sources.append((page, places))
            start += len(places)

    def _add(self, line: str, block: Block) -> None:
        self._lines.append(line)
        self._blocks.append(block)
        self._length = block.end
