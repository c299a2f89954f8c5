"""A plan set on the pages of an .ofd, as an office prints it: GB/T 9704-2012, 28 characters and 22 lines.

Lines as in samples/source: (mark, words), see tools/make_samples.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tests.library.reading.ofd_parts import (
    A4,
    CHARS,
    MARGIN,
    PITCH,
    ROWS,
    SIZE,
    TOP,
    code,
    layer,
    ofd,
    page,
    rule,
    text,
    wide,
)

TITLE = 7.76  # millimetres: 二号, 22 points
CELL = 4.23  # 小四, 12 points
_NOT_FIRST, _NOT_LAST = "、，。；：！？）》”〕", "（《“〔"
_PADDING = 1.9
_BOTTOM = TOP + ROWS * PITCH


def set_lines(words: str, width: float, size: float = SIZE, indent: int = 0) -> list[str]:
    """A paragraph as lines: no line begins with a stop, numbers are not parted."""
    lines, line = [], "　" * indent
    for place, char in enumerate(words):
        full = _width(line + char, size) > width + 0.01
        number = char.isascii() and line[-1:].isascii() and line[-1:].isalnum() and char.isalnum()
        if full and number:
            start = len(line.rstrip("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
            lines.append(line[:start])
            line = line[start:]
        elif full and char in _NOT_FIRST:
            lines.append(line[:-1])
            line = line[-1]
        elif full or (
            char in _NOT_LAST and _width(line + char + words[place + 1 : place + 2], size) > width + 0.01
        ):
            lines.append(line)
            line = ""
        line += char
    return [held for held in [*lines, line] if held.strip("　")]


def _width(words: str, size: float) -> float:
    return sum(wide(char, size) for char in words)


@dataclass(frozen=True)
class Celled:
    """A cell to print: its column, its width in columns, whether it continues the one above."""

    column: int
    words: str
    width: int = 1
    continues: bool = False


def _columns(rows: Sequence[Sequence[Celled]]) -> list[float]:
    """The edges of columns as wide as their words need."""
    count = max(cell.column + cell.width for row in rows for cell in row)
    longest = [1.0] * count
    for cell in (cell for row in rows for cell in row if cell.width == 1):
        longest[cell.column] = max(longest[cell.column], len(cell.words) ** 0.5 + 1.5)
    widths = [CHARS * SIZE * part / sum(longest) for part in longest]
    return [MARGIN + sum(widths[:number]) for number in range(count + 1)]


@dataclass
class Press:
    """Pages as they fill.

    way: "steps", a line is an object; "justified", full lines are stretched to the right margin;
    "single", each character is an object. top: where the next line stands, in millimetres.
    """

    way: str = "steps"
    top: float = TOP
    done: list[list[str]] = field(default_factory=lambda: [[]])

    def line(self, words: str, x: float, size: float = SIZE, pitch: float = PITCH) -> None:
        if self.top + pitch > _BOTTOM + 0.01:
            self.turn()
        lead = len(words) - len(words.lstrip("　"))
        self.done[-1] += self.objects(words[lead:], x + lead * size, size)
        self.top += pitch

    def objects(self, words: str, x: float, size: float) -> Iterator[str]:
        room = MARGIN + CHARS * SIZE - x - _width(words, size)
        if self.way == "single":
            for place, char in enumerate(words):
                if char.strip():
                    yield text(char, x + _width(words[:place], size), self.top, size)
        elif self.way == "justified" and size == SIZE and 0 < room < 2.5 * size and len(words) > 20:
            more = room / (len(words) - 1)
            stretched = " ".join(f"{wide(char, size) + more:.4f}" for char in words[:-1])
            yield text(words, x, self.top, size, codes=code(words, 0, size, stretched, size))
        else:
            yield text(words, x, self.top, size)

    def turn(self) -> None:
        self.done.append([])
        self.top = TOP

    def table(self, rows: Sequence[Sequence[Celled]]) -> None:
        """Rows of cells, set in columns as wide as their words need; a head is not repeated."""
        columns = _columns(rows)
        for place, row in enumerate(rows):
            cells = [
                set_lines(c.words, columns[c.column + c.width] - columns[c.column] - 2 * _PADDING, CELL)
                for c in row
            ]
            high = max(map(len, cells)) * CELL * 1.4 + 2
            if self.top + high > _BOTTOM:
                self.turn()
            last = place + 1 == len(rows) or self.top + 2 * high > _BOTTOM
            for cell, lines in zip(row, cells, strict=True):
                left, right = columns[cell.column], columns[cell.column + cell.width]
                bottom = self.top + high
                self.done[-1] += [rule(left, self.top, left, bottom), rule(right, self.top, right, bottom)]
                if not cell.continues or self.top == TOP:
                    self.done[-1].append(rule(left, self.top, right, self.top))
                if last:
                    self.done[-1].append(rule(left, bottom, right, bottom))
                for number, line in enumerate(lines):
                    top = self.top + 1.2 + number * CELL * 1.4
                    self.done[-1].append(text(line, left + _PADDING, top, CELL))
            self.top += high
            if last and place + 1 < len(rows):
                self.turn()
        self.top += PITCH / 2

    def pages(self) -> Iterator[str]:
        """The pages, each with its number at the foot."""
        for number, objects in enumerate(self.done, 1):
            words = f"— {number} —"
            foot = text(words, (A4[0] - _width(words, 4.94)) / 2, _BOTTOM + 7, 4.94)
            yield page(layer(*objects, foot))


Row = tuple[Celled, ...]


def row_of(words: str) -> Row:
    """The cells of a "| a | b |" line."""
    cells = words.strip(" |").split("|")
    return tuple(Celled(column, cell.strip()) for column, cell in enumerate(cells))


def _set_paragraph(press: Press, mark: str, words: str, whole: float) -> None:
    """Print a paragraph as its mark says: # a title, : in the middle, >> on the right, @ not indented."""
    if mark == "#":
        for line in set_lines(words, whole - 2 * TITLE, TITLE):
            press.line(line, MARGIN + (whole - _width(line, TITLE)) / 2, TITLE, 12.3)
        return
    wide = whole - 2 * SIZE if mark == ">>" else whole
    for line in set_lines(words, wide, indent=0 if mark else 2):
        left = wide - _width(line, SIZE)
        press.line(line, MARGIN + {":": left / 2, ">>": left}.get(mark, 0))


def print_plan(lines: Sequence[tuple[str, str | Row]], way: str = "steps") -> bytes:
    """An .ofd of a plan. lines: (mark, words), or a row of cells. way: how text is written, see `Press`."""
    press, rows = Press(way), list[Row]()
    whole = CHARS * SIZE
    for mark, words in [*lines, ("", "")]:
        if mark == "|":
            rows.append(row_of(words) if isinstance(words, str) else words)
            continue
        if rows:
            press.table(rows)
            rows = []
        assert isinstance(words, str)
        if not words:
            continue
        _set_paragraph(press, mark, words, whole)
    return ofd(*press.pages())
