"""Document, Span, Fault and View: where every character came from.

`Document.text` is one reader's rendering of a file and never changes. Hard wraps, page marks
and the like are healed in a `View`, a text of its own whose every character maps back; what is
found in a view is turned into a `Span` of the document before it leaves the library.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain
from typing import overload


@dataclass(frozen=True, slots=True, order=True, init=False, repr=False)
class Span:
    """One or more ranges of a Document's text, in order, apart, none empty.

    `ranges` are (start, end) offsets in characters, `end` exclusive. Nearly all spans have one range, and
    a long document has hundreds of thousands of them: the first range is kept without a tuple of its own, and
    by its length, as Python keeps every small number once.
    """

    start: int  # the first character
    _length: int  # of the first range
    _rest: tuple[tuple[int, int], ...]

    def __init__(self, ranges: tuple[tuple[int, int], ...]) -> None:
        if not ranges:
            raise ValueError("a span has at least one range")
        last = -1
        for start, end in ranges:
            if start < 0 or start >= end or start <= last:
                raise ValueError(f"a span has ordered, parted, non-empty ranges, not {ranges}")
            last = end
        object.__setattr__(self, "start", ranges[0][0])
        object.__setattr__(self, "_length", ranges[0][1] - ranges[0][0])
        object.__setattr__(self, "_rest", ranges[1:])

    @classmethod
    def of(cls, start: int, end: int) -> Span:
        """The span of one range."""
        return cls(((start, end),))

    @property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """The ranges, as they were given."""
        return ((self.start, self.start + self._length), *self._rest)

    @property
    def end(self) -> int:
        """One past the last character."""
        return self._rest[-1][1] if self._rest else self.start + self._length

    def places(self) -> Iterator[int]:
        """The offset of each of its characters."""
        return chain.from_iterable(range(start, end) for start, end in self.ranges)

    def __str__(self) -> str:
        return ",".join(f"{start}-{end}" for start, end in self.ranges)

    def __repr__(self) -> str:
        return f"Span({self.ranges})"


class BlockKind(StrEnum):
    """What a stretch of a Document's text is, as the reader of the file knows it."""

    LINE = "line"  # a physical line of a .txt: it may be a part of a wrapped paragraph
    PARAGRAPH = "paragraph"  # a whole paragraph of a .docx
    ROW = "row"  # a table row, its cells joined by |
    HEADER = "header"
    FOOTER = "footer"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table row: its place in the grid, its words, and what it is merged with.

    `span` is None for an empty cell. A cell that continues a vertical merge has no words of
    its own; `merged_from` is the row number (within the table) of the cell that holds them.
    """

    column: int
    width: int
    span: Span | None
    merged_from: int | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text [start, end) and where it stood in the file."""

    kind: BlockKind
    start: int
    end: int
    table: int | None = None  # number of the table in the file, from 0
    row: int | None = None  # number of the row in its table, from 0
    cells: tuple[Cell, ...] = ()


class Lines(Sequence[Block]):
    """The Blocks of a text's physical lines, each made when it is asked for: a long text has very many."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        self._starts, self._ends = array("I"), array("I")
        for start, end in ranges:
            self._starts.append(start)
            self._ends.append(end)

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, at: int) -> Block: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Block, ...]: ...
    def __getitem__(self, at: int | slice) -> Block | tuple[Block, ...]:
        if isinstance(at, slice):
            return tuple(self[each] for each in range(len(self))[at])
        return Block(BlockKind.LINE, self._starts[at], self._ends[at])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a file that has fixed pages (PDF, OFD): its number from 1, its size in points (1/72 inch)."""

    number: int
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page where words stand, in points from the page's upper left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Picture:
    """What a page looks like: the bytes of an image and its media type ("image/png", "image/svg+xml")."""

    media_type: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Document:
    """One reader's rendering of a File.

    name: the file's name, for messages. kind: "txt", "docx", "pdf" and so on. sha256: of the file's
    bytes. reader: name and version of the reader, such as "docx/1". blocks: in order of the text;
    they do not overlap and leave out only the line breaks between them. Headers and footers
    come after the body, each once. pages: of a file with fixed pages, else none.
    """

    name: str
    kind: str
    sha256: str
    reader: str
    text: str
    blocks: Sequence[Block] = field(repr=False)
    pages: tuple[Page, ...] = field(default=(), repr=False)

    def quote(self, span: Span) -> str:
        """The words of a span, character for character as they were read."""
        return "".join(self.text[start:end] for start, end in span.ranges)

    def line_of(self, offset: int) -> int:
        """The number of the line, from 1, in which a character stands."""
        return self.text.count("\n", 0, offset) + 1


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a document: data, never an exception.

    code: a word for the kind, listed in the manual. zh, en: one sentence each.
    """

    code: str
    zh: str
    en: str
    span: Span | None = None


class Origins(Sequence[int]):
    """Where each character of a View came from, kept as runs of characters that stood side by side.

    A run costs eight bytes, whatever its length; a healed text has one or two a line.
    """

    __slots__ = ("_length", "_origins", "_starts")

    def __init__(self) -> None:
        self._starts = array("I")  # the place in the view at which each run begins
        self._origins = array("I")  # the offset in the document at which it begins
        self._length = 0

    @classmethod
    def of(cls, origins: Iterable[int]) -> Origins:
        """The origins of a text, one for each character, rising."""
        runs = cls()
        for origin in origins:
            runs.add(origin, origin + 1)
        return runs

    def add(self, start: int, end: int) -> None:
        """Let the characters [start, end) of the document be the next of the view."""
        length = self._length
        if not length or start - self._origins[-1] != length - self._starts[-1]:
            self._starts.append(length)
            self._origins.append(start)
        self._length = length + end - start

    def ranges(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The ranges of the document from which the view's characters [start, end) came."""
        starts, origins = self._starts, self._origins
        after = bisect_right(starts, start)
        first = origins[after - 1] + start - starts[after - 1]
        if after == len(starts) or end <= starts[after]:
            return ((first, first + end - start),)
        last = bisect_right(starts, end - 1, after) - 1
        whole = ((origins[at], origins[at] + starts[at + 1] - starts[at]) for at in range(after, last))
        return (
            (first, first + starts[after] - start),
            *whole,
            (origins[last], origins[last] + end - starts[last]),
        )

    def position(self, offset: int) -> int:
        """The place in the view of the last character that came from at or before `offset`."""
        run = bisect_right(self._origins, offset) - 1
        if run < 0:
            return 0
        end = self._starts[run + 1] if run + 1 < len(self._starts) else self._length
        return min(self._starts[run] + offset - self._origins[run], end - 1)

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> list[int]: ...
    def __getitem__(self, at: int | slice) -> int | list[int]:
        places = range(self._length)[at]
        if isinstance(places, range):
            return [self[place] for place in places]
        run = bisect_right(self._starts, places) - 1
        return self._origins[run] + places - self._starts[run]


class View:
    """A healed reading of a Document: a text whose every character maps back.

    `text[i]` came from `document.text[origins[i]]`. Origins rise strictly: a view leaves
    characters out, it never adds or moves any.
    """

    __slots__ = ("origins", "text")

    def __init__(self, text: str, origins: Sequence[int]) -> None:
        if len(text) != len(origins):
            raise ValueError("a view has one origin for each character")
        self.text = text
        self.origins = origins if isinstance(origins, Origins) else Origins.of(origins)

    def span(self, start: int, end: int) -> Span:
        """The Span in the document of the view's characters [start, end)."""
        return Span(self.origins.ranges(start, end))

    def position(self, offset: int) -> int:
        """The place in the view of the last character that came from at or before `offset`."""
        return self.origins.position(offset)
