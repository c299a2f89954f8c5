"""Where a finding stands: its line, and the words of that line."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from luoshi.source import Document, Span

_LONG, _AROUND = 2000, 60  # characters of a line that is cut, and of what is left on each side


@dataclass(frozen=True, slots=True)
class Place:
    """The first line of some words. line, column: from 1, in characters. ranges: in `text`.

    text: the line; of one that is longer than any paragraph what stands round the words, with … for the rest.
    """

    line: int
    column: int
    text: str
    ranges: tuple[tuple[int, int], ...]


class Lines:
    """The lines of a Document, found by offset in logarithmic time."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._starts = [0]
        at = document.text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = document.text.find("\n", at + 1)

    def line(self, offset: int) -> int:
        """The number of the line, from 1, in which a character stands."""
        return bisect_right(self._starts, offset)

    def column(self, offset: int) -> int:
        """The place of a character in its line, from 1."""
        return offset - self._starts[self.line(offset) - 1] + 1

    def _end(self, line: int) -> int:
        """Where a line ends, before its break."""
        return self._starts[line] - 1 if line < len(self._starts) else len(self._text)

    def others(self, span: Span) -> tuple[int, ...]:
        """The numbers of the lines on which further ranges of a span begin, behind the first line."""
        lines = dict.fromkeys(self.line(start) for start, _ in span.ranges)
        return tuple(lines)[1:]

    def place(self, span: Span) -> Place:
        """The first line of a span, with the ranges of the span that stand on it."""
        line = self.line(span.start)
        begin, end = self._starts[line - 1], self._end(line)
        within = [(first, min(last, end)) for first, last in span.ranges if first < end]
        # A line may be a whole file: its findings would each quote all of it.
        start = max(begin, within[0][0] - _AROUND) if end - begin > _LONG else begin
        stop = min(end, within[-1][1] + _AROUND) if end - begin > _LONG else end
        before, behind = "…" if start > begin else "", "…" if stop < end else ""
        shift = len(before) - start
        ranges = tuple((first + shift, last + shift) for first, last in within)
        text = f"{before}{self._text[start:stop]}{behind}"
        return Place(line, span.start - begin + 1, text, ranges)
