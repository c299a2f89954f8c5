"""Furniture of a page: what stands round its text and leads elsewhere.

Told by elements and roles (HTML 4.3, WAI-ARIA landmarks), by words in class and id (lexicon
page-furniture), by links that make up nearly all of an element, and by how a line begins (page-lines).
An element with a large share of the page's words is never furniture by its name alone: themes
call the frame of a whole page so.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from luoshi.lexicon import words
from luoshi.reading.html.tree import Node, Page

_ELEMENTS: Final = frozenset({"nav", "aside", "menu", "dialog"})
_ROLES: Final = frozenset(
    {"navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "toolbar", "dialog"}
)
_PAGE_ENDS: Final = frozenset({"header", "footer"})
_HEADINGS: Final = frozenset({"h1", "h2"})
_TEXTS: Final = frozenset({"article", "main"})
_LISTS: Final = frozenset({"ul", "ol", "dl", "div", "p", "td", "table", "section", "tr", "tbody"})
_NAME_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_SENTENCE: Final = re.compile("[。；]")
_MOST: Final = 0.3  # of a page's words: what has more is no furniture by its name
_LINKED: Final = 0.75
_LINKS: Final = 3
_LARGEST: Final = 5000  # characters: a longer list of links is what the page is for
_HREF: Final = 200
_LINE: Final = 60
_AFTER: Final = re.compile(r"[\s：:|】]|$")


def mark_furniture(page: Page) -> int:
    """Mark what is furniture in a page as dropped; how many elements with words were."""
    count = 0
    stack = [(page.body, False)]
    while stack:
        node, in_text = stack.pop()
        in_text = in_text or node.tag in _TEXTS
        for child in node.children:
            if not child.tag:
                continue
            if _is_furniture(child, page.body.words, in_text=in_text):
                child.dropped = True
                count += child.words > 0
            else:
                stack.append((child, in_text))
    return count


def is_furniture_line(line: str) -> bool:
    """Whether a line belongs to the page: 当前位置：首页 > 公开, 上一篇：…, 【打印】."""
    squeezed = "".join(line.split())
    if len(squeezed) > _LINE or "。" in squeezed:
        return False
    return any(
        squeezed.startswith(begin) and (begin[-1] in "：】" or _AFTER.match(squeezed, len(begin)))
        for begin in words("page-lines")
    )


def _is_furniture(node: Node, total: int, *, in_text: bool) -> bool:
    role = node.get("role").lower()
    if node.tag in _ELEMENTS or role in _ROLES:
        return True
    if node.tag in _PAGE_ENDS and not in_text:
        return node.tag == "footer" or not _has_heading(node)
    if node.words <= _MOST * total and not in_names(node).isdisjoint(_names()):
        return not _has_heading(node)
    return node.tag in _LISTS and _only_leads_away(node)


def in_names(node: Node) -> frozenset[str]:
    """The words of an element's class and id, in lower case."""
    named = f"{node.get('class')} {node.get('id')}"
    return frozenset(word.lower() for word in _NAME_WORD.findall(named)) if named != " " else frozenset()


@cache
def _names() -> frozenset[str]:
    return frozenset(words("page-furniture"))


def _only_leads_away(node: Node) -> bool:
    if not 0 < node.words <= _LARGEST or node.links < _LINKS or node.linked < _LINKED * node.words:
        return False
    text = written(node)
    return not _SENTENCE.search(text) and not any(mark in text.lower() for mark in words("page-links"))


def _has_heading(node: Node) -> bool:
    stack = [child for child in node.children if child.words]
    while stack:
        top = stack.pop()
        if top.tag in _HEADINGS:
            return True
        stack.extend(child for child in top.children if child.words)
    return False


def written(node: Node) -> str:
    """All text of an element, as it stands in the source, and where its links lead."""
    parts: list[str] = []
    stack = [node]
    while stack:
        top = stack.pop()
        parts.append(top.text or top.get("href")[:_HREF])
        stack.extend(reversed(top.children))
    return "".join(parts)
