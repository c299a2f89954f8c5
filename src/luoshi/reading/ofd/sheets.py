"""Pages of an .ofd -> sheets of a fixed layout: glyphs, strokes, and what stands beside the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from luoshi.reading.layout import Glyph, Line, Sheet, Stroke, rows_of, turned_back, turned_glyph
from luoshi.reading.markup import Element
from luoshi.reading.ofd.geometry import Matrix, rectangle
from luoshi.reading.ofd.markup import child, is_on, numbers, words
from luoshi.reading.ofd.objects import Drawn, Walk
from luoshi.reading.ofd.pages import Leaf, Template
from luoshi.reading.ofd.paths import strokes
from luoshi.reading.ofd.text import codes, glyphs, turn_of
from luoshi.source import Box, Page

_RULES: Final = 4_000  # strokes of a template; more are a drawing, and would be looked at for each page
_TWICE: Final = 1.5  # points; the same character again so near makes it bold, it is no second one


@dataclass(slots=True)
class Found:
    """What objects hold.

    turned: glyphs by the right angle at which they stand. apart: slanted words. loose: words whose
    place is written wrongly. hidden: words that no one sees. pictured: there is a picture.
    """

    glyphs: list[Glyph] = field(default_factory=list)
    turned: dict[int, list[Glyph]] = field(default_factory=dict)
    strokes: list[Stroke] = field(default_factory=list)
    apart: list[Line] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    hidden: bool = False
    pictured: bool = False


class Gathering:
    """Gathers the sheets of a file's pages.

    hidden, annotated: whether words were hidden, whether there are words of annotations.
    pictured: the numbers of pages that show a picture and hold no words.
    """

    def __init__(self, leaves: Sequence[Leaf], walk: Walk) -> None:
        self.hidden = self.annotated = False
        self.pictured: list[int] = []
        self._walk = walk
        self._used = Counter(template.identity for leaf in leaves for template in leaf.templates)
        self._drawn: dict[str, Found] = {}
        self.sheets = [self._sheet(leaf) for leaf in leaves]

    def _sheet(self, leaf: Leaf) -> Sheet:
        found, heads = self._find(leaf.layers, leaf, leaf.space), list[Line]()
        for template in leaf.templates:
            heads += self._take_template(template, leaf, found)
        notes = self._annotations(leaf)
        self.hidden = self.hidden or found.hidden
        self.annotated = self.annotated or bool(notes)
        turn = _lay(found, leaf.page)
        if found.pictured and not found.glyphs and not found.loose:
            self.pictured.append(leaf.page.number)
        middle = leaf.page.height / 2
        return Sheet(
            page=leaf.page,
            turn=turn,
            glyphs=tuple(_once(found.glyphs)),
            strokes=tuple(found.strokes),
            heads=tuple(line for line in heads if line.top < middle),
            feet=tuple(line for line in heads if line.top >= middle),
            apart=(*found.apart, *notes),
            loose=tuple(found.loose),
        )

    def _take_template(self, template: Template, leaf: Leaf, found: Found) -> list[Line]:
        """Add what a template draws to a page; its running heads, where this page is the first of several."""
        first = template.identity not in self._drawn
        if first:
            self._drawn[template.identity] = self._find(template.layers, leaf, leaf.space)
        held = self._drawn[template.identity]
        if len(held.strokes) <= _RULES:
            found.strokes += held.strokes
        found.pictured = found.pictured or held.pictured
        if not first:
            return []
        found.hidden = found.hidden or held.hidden
        found.loose += held.loose
        if self._used[template.identity] > 1:
            _lay(held, leaf.page, level=True)
            found.apart += held.apart
            return _lines(held.glyphs)
        found.apart += held.apart
        found.glyphs += held.glyphs
        for turn, lying in held.turned.items():
            found.turned.setdefault(turn, []).extend(lying)
        return []

    def _annotations(self, leaf: Leaf) -> list[Line]:
        """The words of a page's annotations: what they show, and the remark of who made them."""
        lines: list[Line] = []
        for annotation in leaf.annotations:
            appearance = child(annotation, "Appearance")
            given = None if appearance is None else appearance.get("Boundary")
            corner = numbers(given, 4) or (0.0, 0.0, 0.0, 0.0)
            space = leaf.space.after(Matrix(e=corner[0], f=corner[1]))
            found = Found() if appearance is None else self._find([appearance], leaf, space)
            _lay(found, leaf.page, level=True)
            if not is_on(annotation, "Visible", default=True):
                self.hidden = self.hidden or bool(found.glyphs or found.apart or found.loose)
                continue
            place = rectangle(leaf.page.number, space, (0.0, 0.0), (corner[2], corner[3]))
            lines += _lines(found.glyphs) + found.apart
            remark = " ".join(words(child(annotation, "Remark")).split())
            lines += [line for text in (*found.loose, remark) if (line := _whole(text, place)) is not None]
        return lines

    def _find(self, blocks: Iterable[Element], leaf: Leaf, space: Matrix) -> Found:
        found = Found()
        for drawn in self._walk.objects(blocks, leaf.resources, space):
            if drawn.kind == "TextObject":
                _take_text(drawn, leaf.page, found)
            elif drawn.kind == "ImageObject":
                found.pictured = found.pictured or not drawn.hidden
            elif drawn.matrix is not None and not drawn.hidden:
                found.strokes += strokes(drawn.element, drawn.matrix)
        return found


def _lay(found: Found, page: Page, *, level: bool = False) -> int:
    """Choose how a page lies: as most of its words do; the others stand apart. The right angle.

    level: it lies as it is.
    """
    lying = {0: found.glyphs, **found.turned}
    turn = 0 if level else max(lying, key=lambda angle: len(lying[angle]))
    for angle, held in lying.items():
        if angle != turn:
            found.apart += _turned_lines(held, page, angle) if angle else _lines(held)
    found.glyphs, found.turned = lying[turn], {}
    return turn


def _turned_lines(held: Sequence[Glyph], page: Page, turn: int) -> list[Line]:
    """The lines of turned glyphs, each glyph where it stands in the file."""
    rows = rows_of(turned_glyph(glyph, page, turn) for glyph in _once(held))
    back = [[Glyph(g.char, turned_back(g.box, page, turn), g.size) for g in row] for row in rows]
    return [line for line in map(Line.of, back) if line is not None]


def _take_text(drawn: Drawn, page: Page, found: Found) -> None:
    text = codes(drawn.element)
    if not text.strip():
        return
    if drawn.hidden:
        found.hidden = True
        return
    held = None if drawn.matrix is None else glyphs(drawn.element, drawn.matrix, page.number)
    if held is None or drawn.matrix is None:
        found.loose.append(text)
        return
    seen = [glyph for glyph in held if _is_on_page(glyph.box, page)]
    found.hidden = found.hidden or len(seen) < len(held)
    turn = turn_of(drawn.matrix)
    if turn == 0:
        found.glyphs += seen
    elif turn in (90, 270):
        found.turned.setdefault(turn, []).extend(seen)
    else:
        line = Line.of(seen)
        found.apart += [line] if line else []


def _is_on_page(box: Box, page: Page) -> bool:
    return box.right > 0 and box.bottom > 0 and box.left < page.width and box.top < page.height


def _lines(found: Sequence[Glyph]) -> list[Line]:
    return [line for line in map(Line.of, rows_of(_once(found))) if line is not None]


def _whole(text: str, place: Box) -> Line | None:
    """Words that stand somewhere in a box."""
    return Line.of([Glyph(char, place, place.bottom - place.top) for char in text])


def _once(found: Iterable[Glyph]) -> list[Glyph]:
    """The glyphs without those that are drawn again at their place."""
    kept: list[Glyph] = []
    near: dict[tuple[str, int, int], list[Box]] = {}
    for glyph in found:
        key = int(glyph.box.left // _TWICE), int(glyph.box.top // _TWICE)
        beside = (
            box
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
            for box in near.get((glyph.char, key[0] + dx, key[1] + dy), ())
        )
        if any(abs(b.left - glyph.box.left) < _TWICE and abs(b.top - glyph.box.top) < _TWICE for b in beside):
            continue
        near.setdefault((glyph.char, *key), []).append(glyph.box)
        kept.append(glyph)
    return kept
