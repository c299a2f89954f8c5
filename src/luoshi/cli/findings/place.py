"""Where a finding stands: its line, and the words of that line."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from luoshi.source import Document, Span


@dataclass(frozen=True, slots=True)
class Place:
    """The first line of some words. line, column: from 1, in characters. ranges: in `text`."""

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

    def words(self, line: int) -> str:
        """A line without its break."""
        end = self._text.find("\n", self._starts[line - 1])
        return self._text[self._starts[line - 1] : end if end >= 0 else len(self._text)]

    def others(self, span: Span) -> tuple[int, ...]:
        """The numbers of the lines on which further ranges of a span begin, behind the first line."""
        lines = dict.fromkeys(self.line(start) for start, _ in span.ranges)
        return tuple(lines)[1:]

    def place(self, span: Span) -> Place:
        """The first line of a span, with the ranges of the span that stand on it."""
        line = self.line(span.start)
        head, text = self._starts[line - 1], self.words(line)
        end = head + len(text)
        ranges = tuple((first - head, min(last, end) - head) for first, last in span.ranges if first < end)
        return Place(line, span.start - head + 1, text, ranges)
