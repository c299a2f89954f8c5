"""The tree of a page as the reader uses it: plain nodes with the weight of their words.

What no reader sees is left out while it grows: scripts, styles, comments, controls.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from luoshi.reading.html.hiding import hidden_names, is_hidden
from luoshi.reading.limits import PAGE_DEPTH
from luoshi.reading.original import Original

#: Elements whose content is not shown, or is a control and not text.
_UNREAD: Final = frozenset(
    {"script", "style", "noscript", "template", "iframe", "object", "embed", "applet", "svg", "math"}
    | {"canvas", "audio", "video", "button", "select", "textarea", "datalist", "map", "head", "rt", "rp"}
)
_TEXT: Final = "-text"
# C0 and C1 controls but white space, and the separators that would end a line.
_ODD: Final = {
    code: " " for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029) if chr(code) not in "\t\n\r\f"
}
_TAG: Final = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)[^<>]*?(/?)>")
_VOID: Final = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input"}
    | {"link", "meta", "param", "source", "track", "wbr"}
)
#: Elements that the next of their kind ends.
_CLOSED_BY_NEXT: Final = frozenset(
    {"p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody"}
    | {"tfoot", "option", "optgroup", "colgroup", "caption", "rt", "rp", "html", "head"}
    | {"body"}
)
_DRAWN: Final = 20_000  # shapes of drawings, each closed by its own slash
_OPEN: Final = 2 * PAGE_DEPTH


@dataclass(slots=True)
class Node:
    """An element, or text where `tag` is "".

    words: how many characters other than white space it holds; linked: how many of them lead elsewhere.
    links: how many links. dropped: it is furniture of the page.
    """

    tag: str
    text: str = ""
    attributes: dict[str, str | None] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)
    words: int = 0
    linked: int = 0
    links: int = 0
    dropped: bool = False

    def get(self, name: str) -> str:
        """An attribute's value; "" where it is absent or empty."""
        return self.attributes.get(name) or ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page's body, its title, and whether hidden words were left out."""

    body: Node
    title: str
    hidden: bool


def grow(html: str, original: Original) -> Page:
    """Parse a page.

    Raises:
        BrokenFile: its elements are nested deeper than any page.
    """
    if _nests_deep(html):
        raise original.broken("网页嵌套过深", "its elements are nested too deep")
    parser = LexborHTMLParser(html)
    titled = parser.css_first("title")
    root = parser.body
    body = Node("body")
    if root is None:
        return Page(body, "", hidden=False)
    styles = "\n".join(node.text() for node in parser.css("style"))
    growth = _Growth(body, hidden_names(styles), original)
    growth.take(root)
    return Page(body, titled.text().translate(_ODD) if titled else "", hidden=growth.hidden > 0)


def great_headings(page: Page) -> Iterator[str]:
    """The words of the headings of the first rank (h1) that stand in what is read, without white space."""
    stack, within = [(page.body, -1)], list[str]()
    while stack:
        node, heading = stack.pop()
        if node.dropped:
            continue
        if node.tag == "h1" and heading < 0:
            heading = len(within)
            within.append("")
        if heading >= 0:
            within[heading] += "".join(node.text.split())
        stack.extend((child, heading) for child in reversed(node.children))
    yield from within


class _Growth:
    """Copies the parser's tree, without recursion: pages may be nested deeper than Python's calls."""

    def __init__(self, body: Node, names: frozenset[str], original: Original) -> None:
        self.hidden = 0
        self._names = names
        self._original = original
        self._stack: list[tuple[Node, LexborNode | None, bool]] = []
        self._body = body

    def take(self, root: LexborNode) -> None:
        """Copy what is below the root."""
        self._stack.append((self._body, root.child, False))
        while self._stack:
            above, node, hidden = self._stack.pop()
            if node is None:
                self._close(above, hidden=hidden)
                continue
            self._stack.append((above, node.next, hidden))
            tag = node.tag or ""
            if tag == _TEXT:
                self._text(above, node.text_content or "", hidden=hidden)
            elif node.is_element_node and tag not in _UNREAD:
                self._open(above, node, tag, hidden=hidden)

    def _text(self, above: Node, text: str, *, hidden: bool) -> None:
        words = len(text) - sum(map(text.count, " \t\n\r\f\xa0\u3000"))
        if hidden:
            self.hidden += words
            return
        above.children.append(Node("", text.translate(_ODD), words=words))
        above.words += words

    def _open(self, above: Node, node: LexborNode, tag: str, *, hidden: bool) -> None:
        if len(self._stack) > PAGE_DEPTH:
            raise self._original.broken("网页嵌套过深", "its elements are nested too deep")
        made = Node(tag, attributes=node.attributes)
        hidden = hidden or is_hidden(made.attributes, self._names)
        if not hidden:
            above.children.append(made)
        self._stack.append((made, node.child, hidden))

    def _close(self, node: Node, *, hidden: bool) -> None:
        if node.tag == "a" and "href" in node.attributes:
            node.linked, node.links = node.words, 1
        if self._stack and not hidden:
            above = self._stack[-1][0]
            above.words += node.words
            above.linked += node.linked
            above.links += node.links


def _nests_deep(html: str) -> bool:
    """Whether more elements are open at once than on any page; the parser's time grows with their square."""
    opened: dict[str, int] = {}
    depth = drawn = 0
    for match in _TAG.finditer(html):
        closing, name, own = match.groups()
        name = name.lower()
        if name in _VOID or name in _CLOSED_BY_NEXT:
            continue
        if closing:
            if opened.get(name):
                opened[name] -= 1
                depth -= 1
            continue
        if own and opened.get("svg") and drawn < _DRAWN:
            drawn += 1
            continue
        opened[name] = opened.get(name, 0) + 1
        depth += 1
        if depth > _OPEN:
            return True
    return False
