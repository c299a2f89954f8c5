"""Transcript: the text of a file as it grows, line by line, and the faults met on the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from luoshi.reading.faults import fault
from luoshi.source import Block, BlockKind, Cell, Fault, Span

_BAR = str.maketrans({"|": "｜", "\t": " ", "\n": " "})
_PAGE_KINDS = (BlockKind.HEADER, BlockKind.FOOTER)


def cell_text(words: str) -> str:
    """Words as a cell of a row holds them: on one line, without the bar that parts cells."""
    return words.translate(_BAR).strip()


@dataclass(frozen=True, slots=True)
class CellWords:
    """A cell of a row before its place in the text is known."""

    column: int
    width: int
    text: str
    merged_from: int | None = None


class Transcript:
    """Lines and rows in the order of the text; each is one Block."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._blocks: list[Block] = []
        self._length = 0
        self._tables = 0
        self._once: set[tuple[BlockKind, str]] = set()
        self._waiting: set[str] = set()
        self._noted: dict[str, list[tuple[int, int]]] = {}

    @property
    def text(self) -> str:
        """All lines, joined by line feeds."""
        return "\n".join(self._lines)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """One block for each line."""
        return tuple(self._blocks)

    def note(self, code: str) -> None:
        """Something is wrong in the block that comes next; told once for the whole document."""
        self._noted.setdefault(code, [])
        self._waiting.add(code)

    def faults(self) -> tuple[Fault, ...]:
        """One fault for each kind, with the ranges of the blocks where it was met."""
        return tuple(fault(code, Span(tuple(met)) if met else None) for code, met in self._noted.items())

    def next_table(self) -> int:
        """The number of a table that begins."""
        self._tables += 1
        return self._tables - 1

    def add_line(self, kind: BlockKind, line: str) -> None:
        """A line of text without line breaks."""
        start = self._start()
        self._add(line, Block(kind, start, start + len(line)))

    def put_first(self, kind: BlockKind, line: str) -> None:
        """A line before all that was added so far."""
        moved = len(line) + 1 if self._lines else 0
        self._lines.insert(0, line)
        self._blocks = [Block(kind, 0, len(line)), *(_moved(block, moved) for block in self._blocks)]
        self._length = self._blocks[-1].end
        for ranges in self._noted.values():
            ranges[:] = [(start + moved, end + moved) for start, end in ranges]

    def add_row(self, kind: BlockKind, table: int, row: int, cells: Sequence[CellWords]) -> None:
        """A table row: "| a | b |  |"."""
        line, placed = "|", []
        start = self._start()
        for cell in cells:
            first = start + len(line) + 1
            span = Span.of(first, first + len(cell.text)) if cell.text else None
            placed.append(Cell(cell.column, cell.width, span, cell.merged_from))
            line += f" {cell.text} |"
        self._add(line, Block(kind, start, start + len(line), table, row, tuple(placed)))

    def _start(self) -> int:
        return self._length + 1 if self._lines else 0

    def _add(self, line: str, block: Block) -> None:
        if block.kind in _PAGE_KINDS:
            # Each section brings its own copy of the same header.
            if (block.kind, line) in self._once:
                return
            self._once.add((block.kind, line))
        self._lines.append(line)
        self._blocks.append(block)
        self._length = block.end
        for code in self._waiting:
            self._noted[code].append((block.start, block.end))
        self._waiting.clear()


def _moved(block: Block, by: int) -> Block:
    cells = tuple(
        replace(cell, span=Span.of(cell.span.start + by, cell.span.end + by)) if cell.span else cell
        for cell in block.cells
    )
    return replace(block, start=block.start + by, end=block.end + by, cells=cells)
