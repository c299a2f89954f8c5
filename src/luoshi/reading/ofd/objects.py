"""The objects of a page: text, paths and pictures, out of the blocks and composite units they stand in.

Source: GB/T 33190-2016, 7.7 (layers, page blocks) and 13 (composite objects).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from luoshi.errors import FileTooLarge, Phrase
from luoshi.reading.limits import OBJECT_DEPTH, OBJECTS
from luoshi.reading.markup import Element
from luoshi.reading.ofd.geometry import Matrix, placed
from luoshi.reading.ofd.markup import child, children, is_on, local
from luoshi.reading.ofd.resources import Resources
from luoshi.reading.original import Original

_DRAWN = frozenset({"TextObject", "PathObject", "ImageObject"})


@dataclass(frozen=True, slots=True)
class Drawn:
    """An object as it stands on its page.

    kind: "TextObject", "PathObject", "ImageObject". matrix: from its own space to the page, in
    millimetres; None where its numbers are wrong. hidden: it, or what it stands in, is not visible.
    """

    kind: str
    element: Element
    matrix: Matrix | None
    hidden: bool


class Walk:
    """Walks over the objects of a file's pages and counts them."""

    def __init__(self, original: Original) -> None:
        self._original = original
        self._count = 0

    def objects(self, blocks: Iterable[Element], resources: Resources, space: Matrix) -> Iterator[Drawn]:
        """The objects in layers, blocks or an annotation's appearance, lowest first.

        Raises:
            BrokenFile: they are nested too deeply, as units that hold themselves are.
            FileTooLarge: there are more than any plan has.
        """
        for block in blocks:
            visible = is_on(block, "Visible", default=True)
            yield from self._walk(block, resources, space, visible=visible)

    def _walk(
        self, block: Element, resources: Resources, space: Matrix | None, *, visible: bool, depth: int = 0
    ) -> Iterator[Drawn]:
        if depth > OBJECT_DEPTH:
            raise self._original.broken("图元嵌套过深", "its objects are nested too deeply")
        for element in block:
            kind = local(element)
            seen = visible and is_on(element, "Visible", default=True)
            if kind == "PageBlock":
                yield from self._walk(element, resources, space, visible=seen, depth=depth + 1)
                continue
            if kind != "CompositeObject" and kind not in _DRAWN:
                continue
            self._counted(element)
            matrix = None if space is None else placed(element, space)
            if kind in _DRAWN:
                yield Drawn(kind, element, matrix, not seen)
                continue
            unit = child(resources.get("CompositeGraphicUnit", element.get("ResourceID")), "Content")
            if unit is not None:
                yield from self._walk(unit, resources, matrix, visible=seen, depth=depth + 1)

    def _counted(self, element: Element) -> None:
        self._count += 1 + sum(len(code.text or "") for code in children(element, "TextCode"))
        if self._count > OBJECTS:
            limit = Phrase(f"{OBJECTS} 个字和图元", f"{OBJECTS} characters and objects")
            raise FileTooLarge(path=self._original.path, size=Phrase("更多", "more"), limit=limit)
