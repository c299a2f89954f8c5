"""Signs: one cell of the strip as a light, and the fates of a sentence."""

from __future__ import annotations

from luoshi_web.shell.drawing import cells
from luoshi_web.shell.drawing.cells import SIGN, Box, number, outline, solid, stroke_path
from luoshi_web.shell.strip import State

FATE_SIZE = 13
#: The outline of an open sentence, by how far it may be trusted: the less, the more it is broken.
_DASHES = {"sure": "", "likely": "5 1.6", "guess": "2.5 2"}


def light_sign(state: State | None) -> str:
    """The 14 px sign of a state; without one, the hairline of a duty without a clock."""
    box = Box(1, 1, 12, 12)
    if state is None:
        return stroke_path("M1 7h12", "none", 1)
    if state is State.MET:
        return solid(box)
    if state is State.MET_LATE:
        return cells.met_late(box, SIGN)
    return cells.unfilled(box, state, SIGN)


def fate_drawing(fate: str, box: Box, *, trust: str = "sure") -> str:
    """The drawing of a sentence's fate in a box: hollow is owed, dashed is guessed, solid is proved."""
    n, middle, bottom = number, box.y + box.h / 2, box.y + box.h
    if fate == "duty":
        return solid(box)
    if fate == "merged":
        width = max((box.w - 2) / 2, 1)
        return solid(Box(box.x, box.y, width, box.h)) + solid(Box(box.x + width + 2, box.y, width, box.h))
    if fate == "set-aside":
        return stroke_path(f"M{n(box.x)} {n(middle)}h{n(box.w)}", "aside", 3)
    if fate == "context":
        return stroke_path(f"M{n(box.x)} {n(bottom - 1)}h{n(box.w)}", "context", 1.5)
    if fate == "out-of-scope":
        return cells.hatch(box, "scope", 3.2, 1) + outline(box, "scope", 1)
    if fate == "unread":
        return (
            outline(box, "late", 1.2)
            + f'<circle class="ys-corner" cx="{n(box.x + box.w / 2)}" cy="{n(middle)}" r="2"/>'
        )
    return outline(box, "open", 1.4, _DASHES[trust])
