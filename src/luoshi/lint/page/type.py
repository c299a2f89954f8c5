"""Type: the size and face of a run, as the styles of a .docx resolve them.

Source: ECMA-376 Part 1, 17.7.2: document defaults, then the paragraph's style and all that it is
based on, then the run's style, then the run itself; what is nearer stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from luoshi.reading.docx.markup import W, at, number, value
from luoshi.reading.limits import STYLE_DEPTH
from luoshi.reading.markup import Element

_HALF_POINTS = 2
_TWENTIETHS = 20


@dataclass(frozen=True, slots=True)
class Spacing:
    """The spacing of lines. points: as set, None where it is a multiple of a line; exact: fixed."""

    points: float | None
    exact: bool


class Sheets:
    """The styles of one document, as far as they bear on its look."""

    def __init__(self, root: Element | None) -> None:
        self._defaults_run = at(root, "docDefaults/rPrDefault/rPr")
        self._defaults_paragraph = at(root, "docDefaults/pPrDefault/pPr")
        self._styles: dict[str, Element] = {}
        self._default = ""
        for style in () if root is None else root.iterchildren(W + "style"):
            identity = style.get(W + "styleId", "")
            self._styles[identity] = style
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on"):
                self._default = identity

    def size(self, run: Element | None, paragraph: Element) -> float | None:
        """The size of type in points; None where nothing tells it."""
        for properties in self._of_run(run, paragraph):
            halves = number(properties, "sz")
            if halves is not None:
                return halves / _HALF_POINTS
        return None

    def face(self, run: Element | None, paragraph: Element) -> str:
        """The face of Han characters; "" where nothing tells it, or only a theme does."""
        for properties in self._of_run(run, paragraph):
            fonts = at(properties, "rFonts")
            if fonts is None:
                continue
            if name := fonts.get(W + "eastAsia"):
                return name
            if fonts.get(W + "eastAsiaTheme"):
                return ""
        return ""

    def spacing(self, paragraph: Element) -> Spacing:
        """How far lines stand apart."""
        for properties in self._of_paragraph(paragraph):
            spacing = at(properties, "spacing")
            line = None if spacing is None else spacing.get(W + "line")
            if spacing is None or line is None:
                continue
            rule = spacing.get(W + "lineRule", "auto")
            if rule == "auto" or not line.lstrip("-").isdigit():
                return Spacing(None, exact=False)
            return Spacing(int(line) / _TWENTIETHS, exact=rule == "exact")
        return Spacing(None, exact=False)

    def _of_run(self, run: Element | None, paragraph: Element) -> Iterator[Element]:
        own = at(run, "rPr")
        if own is not None:
            yield own
        for style in self._chain(value(own, "rStyle")):
            if (held := at(style, "rPr")) is not None:
                yield held
        for style in self._chain(value(paragraph, "pPr/pStyle") or self._default):
            if (held := at(style, "rPr")) is not None:
                yield held
        if self._defaults_run is not None:
            yield self._defaults_run

    def _of_paragraph(self, paragraph: Element) -> Iterator[Element]:
        own = at(paragraph, "pPr")
        if own is not None:
            yield own
        for style in self._chain(value(paragraph, "pPr/pStyle") or self._default):
            if (held := at(style, "pPr")) is not None:
                yield held
        if self._defaults_paragraph is not None:
            yield self._defaults_paragraph

    def _chain(self, identity: str) -> Iterator[Element]:
        for _ in range(STYLE_DEPTH):
            style = self._styles.get(identity)
            if style is None:
                return
            yield style
            identity = value(style, "basedOn")
