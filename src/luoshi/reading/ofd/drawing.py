"""A page of an .ofd as an SVG: text at its places, paths, and pictures in the file itself.

Nothing in it is fetched or run: no scripts, no links, no fonts; pictures are embedded. What an SVG
can't show (JBIG2 pictures, shadings, clips, the seals of signatures) is left out or framed.
Source: SVG 1.1; GB/T 33190-2016, 8.3 (colours), 9 (paths), 10 (pictures), 11 (text).
"""

from __future__ import annotations

from base64 import b64encode
from typing import Final

from lxml import etree

from luoshi.reading.limits import DRAWN_BYTES
from luoshi.reading.markup import Element
from luoshi.reading.ofd.geometry import POINTS, Matrix
from luoshi.reading.ofd.markup import child, is_on, number, numbers
from luoshi.reading.ofd.objects import Drawn, Walk
from luoshi.reading.ofd.package import Package
from luoshi.reading.ofd.pages import Leaf
from luoshi.reading.ofd.paths import svg_path
from luoshi.reading.ofd.resources import Resources
from luoshi.reading.ofd.text import placed_characters

_SVG: Final = "{http://www.w3.org/2000/svg}"
_MAGIC: Final = ((b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"))
_SANS: Final = ("黑", "Hei", "Sans", "Arial", "Gothic")
_LINE_WIDTH: Final = 0.353  # millimetres (8.5, table 24)
_FRAME: Final = "#bbbbbb"


def draw(leaf: Leaf, package: Package, walk: Walk, width: int) -> bytes:
    """The SVG of a page, `width` pixels wide, its units millimetres."""
    wide, high = leaf.page.width / POINTS, leaf.page.height / POINTS
    root = etree.fromstring(f'<svg xmlns="{_SVG[1:-1]}"/>')
    root.set("viewBox", f"0 0 {wide:g} {high:g}")
    root.set("width", str(width))
    root.set("height", str(max(round(width * high / wide), 1)))
    etree.SubElement(root, _SVG + "rect", width=f"{wide:g}", height=f"{high:g}", fill="#ffffff")
    pen = _Pen(root, package, leaf.resources)
    below = [template for template in leaf.templates if not template.above]
    above = [template for template in leaf.templates if template.above]
    for layers in (*(t.layers for t in below), leaf.layers, *(t.layers for t in above)):
        for drawn in walk.objects(layers, leaf.resources, leaf.space):
            pen.take(drawn)
    for annotation in leaf.annotations:
        appearance = child(annotation, "Appearance")
        if appearance is not None and is_on(annotation, "Visible", default=True):
            corner = numbers(appearance.get("Boundary"), 4) or (0.0, 0.0)
            space = leaf.space.after(Matrix(e=corner[0], f=corner[1]))
            for drawn in walk.objects([appearance], leaf.resources, space):
                pen.take(drawn)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


class _Pen:
    """Draws objects one over the other."""

    def __init__(self, root: Element, package: Package, resources: Resources) -> None:
        self._root = root
        self._package = package
        self._resources = resources
        self._left = DRAWN_BYTES

    def take(self, drawn: Drawn) -> None:
        """Draw an object; one that is hidden, or whose place is wrong, is left out."""
        if drawn.hidden or drawn.matrix is None:
            return
        if drawn.kind == "TextObject":
            self._write(drawn.element, drawn.matrix)
        elif drawn.kind == "PathObject":
            self._trace(drawn.element, drawn.matrix)
        else:
            self._paste(drawn.element, drawn.matrix)

    def _write(self, element: Element, matrix: Matrix) -> None:
        held = [char for char in placed_characters(element) or () if not char.char.isspace()]
        if not held:
            return
        text = self._add("text", matrix, element)
        # SVG counts a character beyond U+FFFF as two.
        places = [char for char in held for _ in range(1 + (ord(char.char) > 0xFFFF))]
        text.set("x", " ".join(f"{char.x:g}" for char in places))
        text.set("y", " ".join(f"{char.y:g}" for char in places))
        text.set("font-size", f"{number(element.get('Size')) or 0:g}")
        text.set("font-family", self._family(element.get("Font")))
        if (number(element.get("Weight")) or 400) > 500:
            text.set("font-weight", "bold")
        if is_on(element, "Italic", default=False):
            text.set("font-style", "italic")
        text.set("fill", self._colour(element, "FillColor", "#000000"))
        text.text = "".join(char.char for char in held)

    def _family(self, identity: str | None) -> str:
        """A family of the reader's own machine that is like the font: embedded fonts are not used."""
        font = self._resources.get("Font", identity)
        name = "" if font is None else font.get("FontName", "")
        return "sans-serif" if any(part in name for part in _SANS) else "serif"

    def _trace(self, element: Element, matrix: Matrix) -> None:
        data = svg_path(element)
        if not data:
            return
        path = self._add("path", matrix, element)
        path.set("d", data)
        filled = is_on(element, "Fill", default=False)
        path.set("fill", self._colour(element, "FillColor", "none") if filled else "none")
        if is_on(element, "Stroke", default=True):
            path.set("stroke", self._colour(element, "StrokeColor", "#000000"))
            given = element.get("LineWidth") or self._parameter(element, "LineWidth")
            path.set("stroke-width", f"{number(given) or _LINE_WIDTH:g}")

    def _paste(self, element: Element, matrix: Matrix) -> None:
        """A picture fills the unit square of its space (10, table 43), upright."""
        link = self._data(element.get("ResourceID"))
        if not link:
            frame = self._add("rect", matrix, element)
            _set(frame, width="1", height="1", fill="none", stroke=_FRAME)
            frame.set("stroke-width", "0.01")
            return
        image = self._add("image", matrix, element)
        _set(image, width="1", height="1", preserveAspectRatio="none", href=link)

    def _data(self, identity: str | None) -> str:
        """A picture as a data: address; "" where it is no PNG or JPEG, is missing, or there are too many."""
        name = self._resources.files.get((identity or "").strip(), "")
        if not name:
            return ""
        data = self._package.data(name)
        media = next((media for magic, media in _MAGIC if data.startswith(magic)), "")
        if not media or len(data) > self._left:
            return ""
        self._left -= len(data)
        return f"data:{media};base64,{b64encode(data).decode('ascii')}"

    def _add(self, tag: str, matrix: Matrix, element: Element) -> Element:
        added = etree.SubElement(self._root, _SVG + tag)
        parts = (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
        added.set("transform", f"matrix({' '.join(f'{part:g}' for part in parts)})")
        alpha = number(element.get("Alpha"))
        if alpha is not None and 0 <= alpha < 255:
            added.set("opacity", f"{alpha / 255:.2f}")
        return added

    def _colour(self, element: Element, name: str, default: str) -> str:
        found = child(element, name)
        if found is None:
            found = child(self._resources.get("DrawParam", element.get("DrawParam")), name)
        return default if found is None else _hexadecimal(found.get("Value"), default)

    def _parameter(self, element: Element, name: str) -> str | None:
        parameter = self._resources.get("DrawParam", element.get("DrawParam"))
        return None if parameter is None else parameter.get(name)


def _set(element: Element, **attributes: str) -> None:
    for name, value in attributes.items():
        element.set(name, value)


def _hexadecimal(value: str | None, default: str) -> str:
    """A colour of one part (grey), three (red, green, blue) or four (CMYK), each from 0 to 255."""
    parts = (value or "").split()
    held = [number(part) for part in parts]
    kept = [min(max(part, 0.0), 255.0) for part in held if part is not None]
    if len(kept) != len(parts):
        return default
    if len(kept) == 1:
        kept *= 3
    elif len(kept) == 4:
        kept = [(255 - part) * (255 - kept[3]) / 255 for part in kept[:3]]
    if len(kept) != 3:
        return default
    return "#" + "".join(f"{round(part):02x}" for part in kept)
