"""Which numbered or plain lines are headings, and where a heading ends on its own line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from luoshi.structure.marks import RANK, Mark
from luoshi.structure.outline import ItemKind

#: A heading that shares its line with text has at most so many characters (its number aside).
SHORT = 25
_ALWAYS = (ItemKind.CHAPTER, ItemKind.SECTION)
_NEVER = (ItemKind.ARTICLE, ItemKind.RUNNING)
_COMMANDS = re.compile(
    r"应当|必须|不得|严禁|禁止|应[^对急用]|[，、]要|须[^知]|可以|负责[^制任]|^(?:由|对|将|把|按|在|为|凡|各|每)|[：；]|\d[年月日]"
)
_LEAD_IN = re.compile(r"下列|以下|如下")
_CATALOGUE = re.compile(r"…{2,}|\.{4,}|·{4,}")


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return text[-1] in "。；！？;!?，、,”" or text.endswith("。）")


def is_colon_heading(text: str) -> bool:
    """Whether a short line with a colon names what follows (九月份： 指导思想：) and leads no list in."""
    return text[-1] in ":：" and len(text) <= 12 and not _LEAD_IN.search(text)


def is_catalogue_line(text: str) -> bool:
    """Whether a line of a table of contents: dots lead to a page number."""
    return _CATALOGUE.search(text) is not None


def heads_line(words: str, mark: Mark | None, following: Mark | None, *, followed: bool) -> bool:
    """Whether a line without running text is a heading: something stands below it.

    words: the line without its mark. following: the mark of the next paragraph; followed: whether
    there is a next paragraph with text of its own.
    """
    if mark is not None and mark.kind in _ALWAYS:
        return True
    if mark is not None and mark.kind in _NEVER:
        return False
    if not words or len(words) > 60 or not followed:
        return False
    if words[-1] in ":：":
        return is_colon_heading(words)
    if words[-1] in "；;，、,！？":
        return False
    if words[-1] == "。" and (len(words) > SHORT + 1 or _COMMANDS.search(words)):
        return False
    if mark is None:
        return words[-1] != "。" and len(words) <= 40
    if following is None:
        return True
    return RANK[following.kind] > RANK[mark.kind]


def heads_text(first: str, rest: str, mark: Mark | None) -> bool:
    """Whether the first sentence of a line only names the topic of the rest of the line."""
    if mark is None or mark.kind in _NEVER or first[-1] != "。" or len(first) - 1 > SHORT:
        return False
    return len(rest) >= 20 and not _COMMANDS.search(first)


class Ladder:
    """The Items that are open at a place of the text, outermost first."""

    def __init__(self) -> None:
        self._open: list[tuple[ItemKind, int, int]] = []  # kind, value, item index

    def step(self, kind: ItemKind, value: int, item: int) -> tuple[int | None, int | None]:
        """Open an Item; return its parent and the sibling before it, where there is one."""
        rank = RANK[kind]
        sibling: int | None = None
        while self._open and RANK[self._open[-1][0]] >= rank:
            last_kind, last_value, last_item = self._open.pop()
            if last_kind is kind and value == last_value + 1:
                sibling = last_item
        parent = self._open[-1][2] if self._open else None
        self._open.append((kind, value, item))
        return parent, sibling

    def close_list(self, kinds: Sequence[ItemKind]) -> None:
        """Close the innermost Items while they are of these kinds."""
        while self._open and self._open[-1][0] in kinds:
            self._open.pop()

    @property
    def item(self) -> int | None:
        """The innermost open Item."""
        return self._open[-1][2] if self._open else None

    @property
    def kinds(self) -> tuple[ItemKind, ...]:
        """The kinds of the open Items, outermost first."""
        return tuple(kind for kind, _, _ in self._open)

    @property
    def depth(self) -> int:
        """How many Items are open."""
        return len(self._open)
