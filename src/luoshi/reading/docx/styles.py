"""Styles: what a paragraph or run inherits that bears on its words.

Source: ECMA-376 Part 1, 17.7. Only what the reader needs is kept: the numbering that a style
carries, and whether its text is hidden.
"""

from __future__ import annotations

from dataclasses import dataclass

from luoshi.reading.docx.markup import W, at, number, switched, value
from luoshi.reading.limits import STYLE_DEPTH
from luoshi.reading.markup import Element


@dataclass(frozen=True, slots=True)
class Style:
    """A style's own properties, None where it leaves them to the style it is based on."""

    identity: str
    based_on: str
    numbering: int | None
    level: int | None
    hidden: bool | None


class Styles:
    """The styles of one document, found by id."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self._chains: dict[str, tuple[Style, ...]] = {}
        self._default = ""
        self._hidden = bool(switched(root, "docDefaults/rPrDefault/rPr/vanish"))
        for element in () if root is None else root.iterchildren(W + "style"):
            style = _style(element)
            self._styles[style.identity] = style
            if element.get(W + "type") == "paragraph" and element.get(W + "default") in ("1", "true", "on"):
                self._default = style.identity

    def numbering_of(self, identity: str) -> int | None:
        """The list that one style itself names, for links between lists and styles."""
        style = self._styles.get(identity)
        return style.numbering if style else None

    def of_paragraph(self, properties: Element | None) -> tuple[Style, ...]:
        """The style of a paragraph and all that it is based on, nearest first."""
        named = value(properties, "pStyle")
        return self._chain(named if named in self._styles else self._default)

    def hides(self, run: Element | None, paragraph: tuple[Style, ...]) -> bool:
        """Whether a run's properties, its style, or its paragraph's style hide its text."""
        if run is None:
            return self._hides(paragraph)
        own = switched(run, "vanish")
        if own is not None:
            return own
        style = at(run, "rStyle")
        return self._hides(paragraph if style is None else (*self._chain(value(style)), *paragraph))

    def _hides(self, chain: tuple[Style, ...]) -> bool:
        """Whether the nearest style of a chain that says so hides its text."""
        for style in chain:
            if style.hidden is not None:
                return style.hidden
        return self._hidden

    def _chain(self, identity: str) -> tuple[Style, ...]:
        if identity not in self._chains:
            chain: list[Style] = []
            style = self._styles.get(identity)
            while style is not None and style not in chain and len(chain) < STYLE_DEPTH:
                chain.append(style)
                style = self._styles.get(style.based_on)
            self._chains[identity] = tuple(chain)
        return self._chains[identity]


def _style(element: Element) -> Style:
    return Style(
        identity=element.get(W + "styleId", ""),
        based_on=value(element, "basedOn"),
        numbering=number(element, "pPr/numPr/numId"),
        level=number(element, "pPr/numPr/ilvl"),
        hidden=switched(element, "rPr/vanish"),
    )
