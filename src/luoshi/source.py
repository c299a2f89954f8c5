"""Document, Span, Fault and View: where every character came from.

`Document.text` is one reader's rendering of a file and never changes. Hard wraps, page marks
and the like are healed in a `View`, a text of its own whose every character maps back; what is
found in a view is turned into a `Span` of the document before it leaves the library.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """One or more ranges of a Document's text, in order, apart, none empty.

    `ranges` are (start, end) offsets in characters, `end` exclusive.
    """

    ranges: tuple[tuple[int, int], ...]

    def __post_init__(self) -> None:
        last = -1
        for start, end in self.ranges:
            if start < 0 or start >= end or start <= last:
                raise ValueError(f"a span has ordered, parted, non-empty ranges, not {self.ranges}")
            last = end
        if not self.ranges:
            raise ValueError("a span has at least one range")

    @classmethod
    def of(cls, start: int, end: int) -> Span:
        """The span of one range."""
        return cls(((start, end),))

    @property
    def start(self) -> int:
        """The first character."""
        return self.ranges[0][0]

    @property
    def end(self) -> int:
        """One past the last character."""
        return self.ranges[-1][1]

    def __str__(self) -> str:
        return ",".join(f"{start}-{end}" for start, end in self.ranges)


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
    blocks: tuple[Block, ...] = field(repr=False)
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
        self.origins = origins if isinstance(origins, array) else array("l", origins)

    def span(self, start: int, end: int) -> Span:
        """The Span in the document of the view's characters [start, end)."""
        origins = self.origins
        first, last = origins[start], origins[end - 1]
        if last - first == end - 1 - start:
            return Span(((first, last + 1),))
        ranges: list[tuple[int, int]] = []
        head = previous = first
        for position in range(start + 1, end):
            origin = origins[position]
            if origin != previous + 1:
                ranges.append((head, previous + 1))
                head = origin
            previous = origin
        ranges.append((head, previous + 1))
        return Span(tuple(ranges))

    def position(self, offset: int) -> int:
        """The place in the view of the last character that came from at or before `offset`."""
        return max(bisect_right(self.origins, offset) - 1, 0)
