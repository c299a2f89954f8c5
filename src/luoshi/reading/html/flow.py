"""Flow: the lines of an element in their order, and the tables between them.

White space is what a browser makes of it (CSS Text 3, 4.1): runs of it are one blank, a line break
of the source between two Han characters is nothing, and inside `pre` all of it stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from luoshi.reading.html.lists import Numbers
from luoshi.reading.html.tree import Node

_BREAK: Final = "\x01"  # no page holds it: the tree turns controls into blanks
_KEPT: Final = str.maketrans({"\n": _BREAK, " ": "\xa0", "\t": "\xa0", "\r": None})
_WIDE: Final = "[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]"
_BETWEEN_HAN: Final = re.compile(rf"(?<={_WIDE})[ \t\f]*[\r\n][ \t\r\n\f]*(?={_WIDE})")
_BLANKS: Final = re.compile(r"[ \t\r\n\f]+")
_BLOCK_STYLE: Final = re.compile(
    r"(?:^|;)\s*display\s*:\s*(?:block|list-item|flex|grid|table)", re.IGNORECASE
)
_NOTE_STYLE: Final = re.compile(r"mso-element:\s*(?:foot|end)note(?![\w-])", re.IGNORECASE)
_NOTE_ROLES: Final = frozenset({"doc-footnote", "doc-endnotes", "doc-endnote"})
_NOTE_CLASSES: Final = frozenset({"footnotes", "endnotes"})
_PLAIN: Final = frozenset({"pre", "listing", "plaintext", "xmp"})
_LISTS: Final = frozenset({"ol", "ul", "menu", "dir"})
_BLOCKS: Final = (
    _PLAIN
    | _LISTS
    | frozenset(
        {"address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div"}
        | {"dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2"}
        | {"h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li"}
        | {"main", "p", "section", "summary", "table", "caption", "thead", "tbody", "tfoot"}
        | {"tr", "td", "th"}
    )
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is shown. broken: it stands in `pre`, where lines may be parts of a paragraph."""

    text: str
    broken: bool = False


class Flow:
    """Walks an element. `removed` tells whether struck-out words were left out; `notes` holds footnotes."""

    def __init__(self) -> None:
        self.notes: list[Node] = []
        self.removed = False
        self._parts: list[str] = []
        self._number = ""
        self._numbers: list[Numbers] = []
        self._kept = 0  # how many `pre` are open

    def walk(self, root: Node) -> Iterator[Line | Node]:
        """The lines of an element, and its tables that are no mere frames."""
        stack: list[tuple[Node, int]] = [(root, 0)]
        while stack:
            node, at = stack.pop()
            if at < len(node.children):
                stack.append((node, at + 1))
                child = node.children[at]
                if not child.tag:
                    self._parts.append(child.text.translate(_KEPT) if self._kept else child.text)
                elif child.tag == "br":
                    self._parts.append(_BREAK)
                elif self._enters(child, root):
                    if is_block(child):
                        yield from self._flushed()
                        self._open(child)
                    stack.append((child, 0))
                elif child.tag == "table" and not child.dropped:
                    yield from self._flushed()
                    yield child
            elif node is not root and is_block(node):
                yield from self._flushed()
                self._close(node)
        yield from self._flushed()

    def _enters(self, node: Node, root: Node) -> bool:
        if node.dropped or (node.tag == "table" and node is not root and not is_frame(node)):
            return False
        if node.tag == "del":
            self.removed = self.removed or node.words > 0
            return False
        if is_note(node):
            self.notes.append(node)
            return False
        return True

    def _open(self, node: Node) -> None:
        if node.tag in _LISTS:
            self._numbers.append(Numbers(node))
        elif node.tag == "li" and self._numbers:
            self._number += self._numbers[-1].number(node)
        elif node.tag in _PLAIN:
            self._kept += 1

    def _close(self, node: Node) -> None:
        if node.tag in _LISTS:
            self._numbers.pop()
        elif node.tag == "li":
            self._number = ""
        elif node.tag in _PLAIN:
            self._kept -= 1

    def _flushed(self) -> Iterator[Line]:
        text, self._parts = "".join(self._parts), []
        for piece in text.split(_BREAK):
            shown = _BLANKS.sub(" ", _BETWEEN_HAN.sub("", piece)).replace("\xa0", " ")
            if shown.strip():
                number, self._number = self._number, ""
                yield Line(number + self._trimmed(shown, listed=bool(number)), self._kept > 0)

    def _trimmed(self, shown: str, *, listed: bool) -> str:
        """A line without the blanks round it; one that authors indent by wide blanks keeps these."""
        if listed:
            return shown.strip()
        return shown.rstrip() if self._kept else shown.rstrip().lstrip(" ")


def is_block(node: Node) -> bool:
    """Whether an element begins a line of its own."""
    return node.tag in _BLOCKS or bool(node.get("style") and _BLOCK_STYLE.search(node.get("style")))


def is_note(node: Node) -> bool:
    """Whether an element holds footnotes, as reading programs and Word mark them."""
    if node.get("role") in _NOTE_ROLES or _NOTE_STYLE.search(node.get("style")):
        return True
    return not _NOTE_CLASSES.isdisjoint(node.get("class").split())


def is_frame(table: Node) -> bool:
    """Whether a table only lays out the page: its cells hold columns of text, not facts.

    A table with heads or a caption is none. Else it is where no row has two cells with words, where
    an inner table holds most of its words, or where one cell holds most of a long text in several parts.
    """
    if table.get("role") in {"presentation", "none"}:
        return True
    rows, headed, inner = _facts(table)
    if headed:
        return False
    if all(sum(cell.words > 0 for cell in row) < 2 for row in rows):
        return True
    if inner * 2 > table.words:
        return True
    widest = max((cell for row in rows for cell in row), key=lambda cell: cell.words)
    return widest.words > max(_LONG, 0.6 * table.words) and _parts(widest) > _PARTS


_LONG: Final = 300
_PARTS: Final = 3


def _facts(table: Node) -> tuple[list[list[Node]], bool, int]:
    """A table's own rows of cells, whether it has heads, and the words of the tables in it."""
    rows: list[list[Node]] = []
    headed, inner = False, 0
    stack = list(reversed(table.children))
    while stack:
        node = stack.pop()
        if node.tag == "table":
            inner += node.words
            continue
        headed = headed or (node.tag in {"th", "caption"} and node.words > 0)
        if node.tag == "tr":
            rows.append([cell for cell in node.children if cell.tag in {"td", "th"}])
        stack.extend(reversed(node.children))
    return rows, headed, inner


def _parts(cell: Node) -> int:
    """How many paragraphs and lines a cell has."""
    count, stack = 0, list(cell.children)
    while stack:
        node = stack.pop()
        count += node.tag in {"p", "div", "br"}
        stack.extend(node.children)
    return count
