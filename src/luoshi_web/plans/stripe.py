"""The coverage stripe: one cell a sentence, in order, drawn as its fate. Numbers and class names only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from luoshi_web.plans.models import Fate
from luoshi_web.plans.trust import trust_of
from luoshi_web.shell.drawing.cells import Box, number
from luoshi_web.shell.drawing.signs import fate_drawing

if TYPE_CHECKING:
    from luoshi_web.plans.models import Segment

#: Units of the drawing: it is scaled to the width that it gets, a phone has a drawing of its own.
WIDE, NARROW = 1092.0, 328.0
_HEIGHT, _GAP, _LEAST = 14.0, 2.0, 4.0
_NARROW_CELL = 6.0
_LETTER = 12.5


@dataclass(frozen=True, slots=True)
class Cell:
    """A sentence's cell: its drawing lies at x, width w."""

    segment: int
    x: str
    y: str
    w: str
    drawing: str


@dataclass(frozen=True, slots=True)
class Section:
    """The title under a tick, cut to the room that it has."""

    x: str
    words: str
    segment: int


@dataclass(frozen=True, slots=True)
class Stripe:
    """A drawing of the whole account; height in units."""

    cells: list[Cell]
    sections: list[Section]
    width: str
    height: str


def is_beyond(segment: Segment) -> bool:
    """Whether a sentence is out of scope, seen by a person or not: drawn so from the beginning."""
    return segment.proposed == Fate.OUT_OF_SCOPE


def wide_stripe(segments: Sequence[Segment]) -> Stripe:
    """All sentences on one row, each as wide as it is long, with the titles below."""
    weights = [min(max(len(segment.text), 12), 80) for segment in segments]
    least = min(_LEAST, max((WIDE - _GAP * len(weights)) / max(len(weights), 1), 0.6))
    gap = _GAP if least >= _LEAST else 0.4
    room = WIDE - (gap + least) * len(weights)
    unit = max(room, 0) / max(sum(weights), 1)
    cells, places, x = [], [], 0.0
    for segment, weight in zip(segments, weights, strict=True):
        width = least + weight * unit
        cells.append(_cell(segment, Box(x, 0, width, _HEIGHT)))
        places.append((segment, x))
        x += width + gap
    return Stripe(cells, list(_sections(places)), number(WIDE), "37")


def narrow_stripe(segments: Sequence[Segment]) -> Stripe:
    """For a phone: only sentences that ask or asked for a decision, equal cells, in rows, without words."""
    asked = [segment for segment in segments if segment.proposed != "context" or segment.fate != "context"]
    columns = int((NARROW + _GAP) // (_NARROW_CELL + _GAP))
    cells = []
    for place, segment in enumerate(asked):
        row, column = divmod(place, columns)
        box = Box(column * (_NARROW_CELL + _GAP), row * (_HEIGHT + 4), _NARROW_CELL, _HEIGHT)
        cells.append(_cell(segment, box))
    rows = max(-(-len(asked) // columns), 1)
    return Stripe(cells, [], number(NARROW), number(rows * (_HEIGHT + 4)))


def _cell(segment: Segment, box: Box) -> Cell:
    n = number
    fate = Fate.OUT_OF_SCOPE if is_beyond(segment) else segment.fate
    drawing = fate_drawing(fate, box, trust=trust_of(segment))
    return Cell(segment.pk, n(box.x), n(box.y), n(box.w), drawing)


def _sections(places: Sequence[tuple[Segment, float]]) -> list[Section]:
    """The outermost titles, where each begins."""
    starts: list[tuple[float, str, int]] = []
    for (_, title), group in groupby(places, key=lambda one: _section(one[0])):
        first, x = next(iter(group))
        starts.append((x, title, first.pk))
    found = []
    for place, (x, title, segment) in enumerate(starts):
        end = starts[place + 1][0] if place + 1 < len(starts) else WIDE
        letters = int((end - x - 10) / _LETTER)
        if title and letters >= 2:
            words = title if len(title) <= letters else title[: letters - 1] + "…"
            found.append(Section(number(x), words, segment))
    return found


def _section(segment: Segment) -> tuple[int, str]:
    return segment.document_id, segment.headings[0] if segment.headings else ""
