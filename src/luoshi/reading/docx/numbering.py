"""Numbering: the lists that a .docx defines, and which one a paragraph stands in.

Source: ECMA-376 Part 1, 17.9.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from luoshi.reading.docx.markup import MC, W, at, number, switched, value, whole
from luoshi.reading.docx.styles import Style, Styles
from luoshi.reading.limits import NUMBER_LENGTH
from luoshi.reading.markup import BREAKS, Element

_SYMBOL_FONTS = ("wingdings", "symbol", "webdings")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is written. restart: 0 for never, None for after any level above."""

    start: int = 0
    form: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    restart: int | None = None
    legal: bool = False
    hidden: bool = False
    symbols: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True)
class Numbering:
    """A list (w:num): the count it shares, its levels, and the starts that it sets anew.

    count: id of the w:abstractNum; all lists of one abstractNum go on counting together.
    """

    identity: int
    count: int
    levels: Mapping[int, Level]
    starts: Mapping[int, int] = field(default_factory=lambda: MappingProxyType({}))


class Numberings:
    """The lists of one document."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[int, Element] = {}
        self._lists: dict[int, Element] = {}
        self._known: dict[int, Numbering | None] = {}
        for element in () if root is None else root:
            if element.tag == W + "abstractNum":
                self._abstract[whole(element.get(W + "abstractNumId", "")) or 0] = element
            elif element.tag == W + "num":
                self._lists[whole(element.get(W + "numId", "")) or 0] = element

    def of_paragraph(
        self, properties: Element | None, chain: tuple[Style, ...]
    ) -> tuple[Numbering, int] | None:
        """The list and the level that a paragraph stands in; None where it has no number.

        The paragraph's own words go before its style's. Where a style gives the list, the level
        is the one that is linked to the style (17.9.23), whatever the style itself says.
        """
        own = at(properties, "numPr")
        identity = number(own, "numId")
        level = number(own, "ilvl")
        styled = identity is None
        if identity is None:
            identity = next((style.numbering for style in chain if style.numbering is not None), None)
        numbering = self._numbering(identity) if identity else None
        if numbering is None:
            return None
        if level is None and styled:
            level = _linked_level(numbering, chain)
        return numbering, level or 0

    def _numbering(self, identity: int) -> Numbering | None:
        if identity not in self._known:
            self._known[identity] = self._define(identity)
        return self._known[identity]

    def _define(self, identity: int) -> Numbering | None:
        element = self._lists.get(identity)
        if element is None:
            return None
        count = self._follow_links(number(element, "abstractNumId"))
        abstract = self._abstract.get(count)
        levels = {} if abstract is None else _levels(abstract)
        starts: dict[int, int] = {}
        for override in element.iterchildren(W + "lvlOverride"):
            place = whole(override.get(W + "ilvl", "")) or 0
            start = number(override, "startOverride")
            if start is not None:
                starts[place] = start
            levels.update(_levels(override))
        return Numbering(identity, count, MappingProxyType(levels), MappingProxyType(starts))

    def _follow_links(self, count: int | None) -> int:
        """The abstractNum that holds the levels: one may refer to another by a list style (17.9.21)."""
        seen: set[int] = set()
        while count is not None and count not in seen:
            seen.add(count)
            link = value(self._abstract.get(count), "numStyleLink")
            linked = self._styles.numbering_of(link) if link else None
            target = self._lists.get(linked) if linked is not None else None
            if target is None:
                return count
            count = number(target, "abstractNumId")
        return -1 if count is None else count


def _linked_level(numbering: Numbering, chain: tuple[Style, ...]) -> int:
    for style in chain:
        for place, level in numbering.levels.items():
            if level.style == style.identity:
                return place
    return next((style.level for style in chain if style.level is not None), 0)


def _levels(parent: Element) -> dict[int, Level]:
    return {whole(lvl.get(W + "ilvl", "")) or 0: _level(lvl) for lvl in parent.iterchildren(W + "lvl")}


def _level(lvl: Element) -> Level:
    form = at(lvl, "numFmt")
    if form is None:
        # A format of newer Words, such as 001, stands beside a plain one for older readers.
        form = lvl.find(f"{MC}AlternateContent/{MC}Fallback/{W}numFmt")
    fonts = at(lvl, "rPr/rFonts")
    names = () if fonts is None else (str(name).lower() for name in fonts.attrib.values())
    return Level(
        start=number(lvl, "start") or 0,
        form=value(form, default="decimal"),
        text=value(lvl, "lvlText")[:NUMBER_LENGTH].translate(BREAKS),
        suffix=value(lvl, "suff", "tab"),
        restart=number(lvl, "lvlRestart"),
        legal=bool(switched(lvl, "isLgl")),
        hidden=bool(switched(lvl, "rPr/vanish")),
        symbols=any(name.startswith(_SYMBOL_FONTS) for name in names),
        style=value(lvl, "pStyle"),
    )
