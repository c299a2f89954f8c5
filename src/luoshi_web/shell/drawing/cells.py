"""Cells of the year strip: what is owed, what is proved, and how far the state has come."""

from __future__ import annotations

from dataclasses import dataclass

from luoshi_web.shell.strip import State

RADIUS = 1.5


@dataclass(frozen=True, slots=True)
class Scale:
    """The lengths of one size, in px. gaps: (raw width from, gap between windows), widest first.

    room, lane_gap: how high several lanes may stand together, and what lies between two.
    """

    width: float
    cell: float
    height: float
    top: float
    gaps: tuple[tuple[float, float], ...]
    between: float
    stroke: float
    thin: float
    least: float
    fold: float
    hatch: float
    bar: float
    slit: float
    room: float = 0
    lane_gap: float = 0

    def gap(self, raw: float) -> float:
        """The gap between windows of this raw width."""
        return next(gap for least, gap in self.gaps if raw >= least)


SCALES = {
    "L": Scale(1182, 30, 142, 38, ((60, 10), (20, 5), (0, 2)), 2, 2, 1.25, 5, 6, 7, 5, 3, 54, 10),
    "M": Scale(252, 14, 52, 19, ((15, 3.5), (9, 2), (0, 1)), 1.5, 1.5, 1, 3.2, 6, 4, 3.5, 2.2, 30, 5),
    "S": Scale(120, 10, 14, 2, ((8, 2), (0, 1)), 1, 1.2, 1, 2.4, 4, 3.2, 2.4, 1.7, 14, 2),
}
SIGN = Scale(14, 14, 14, 0, ((0, 0),), 0, 1.4, 1.4, 0, 0, 4, 3.5, 2.2)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, in px."""

    x: float
    y: float
    w: float
    h: float


def number(value: float) -> str:
    """A length as SVG writes it: at most two decimals, no trailing zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"


def placed(box: Box) -> str:
    """A box as the attributes of a rect."""
    n = number
    return f'x="{n(box.x)}" y="{n(box.y)}" width="{n(box.w)}" height="{n(box.h)}"'


def solid(box: Box) -> str:
    """Evidence is in."""
    return f'<rect class="ys-fill" {placed(box)} rx="{RADIUS}"/>'


def outline(box: Box, kind: str, stroke: float, dash: str = "") -> str:
    """A hollow cell; the line lies inside the box."""
    n, half = number, min(stroke, box.w, box.h) / 2
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<rect class="ys-o ys-o-{kind}" x="{n(box.x + half)}" y="{n(box.y + half)}" '
        f'width="{n(max(box.w - 2 * half, 0.1))}" height="{n(box.h - 2 * half)}" rx="{RADIUS}" '
        f'stroke-width="{n(stroke)}"{dashes}/>'
    )


def stroke_path(points: str, kind: str, width: float) -> str:
    """A drawn line of the state's colour."""
    return f'<path class="ys-o ys-o-{kind}" d="{points}" stroke-width="{number(width)}"/>'


def claimed(box: Box, scale: Scale) -> str:
    """Reported, not checked: outlined in pine, the lower half solid."""
    half = Box(box.x, box.y + box.h / 2, box.w, box.h / 2)
    return outline(box, "claimed", scale.thin) + f'<rect class="ys-fill" {placed(half)}/>'


def unfilled(box: Box, state: State, scale: Scale, *, last: bool = True, provisional: bool = False) -> str:
    """A cell that is still owed, drawn as its state asks."""
    dash = "3 2" if provisional else ""
    if state is State.WAIVED:
        return waived(box)
    if state is State.PAUSED:
        return paused(box, scale)
    if state is State.FUTURE:
        return outline(box, "future", scale.thin, dash)
    if state is State.SHORT:
        return outline(box, "short", scale.thin) + _level_bar(box, scale)
    if state is State.SOON:
        return outline(box, "soon", scale.stroke, dash) + (_end_bar(box, scale) if last else "")
    if state is State.BEHIND:
        return hatch(box, "behind", scale.hatch, 1) + outline(box, "behind", scale.stroke, dash)
    if state is State.LATE:
        return outline(box, "late", scale.stroke) + cross(box, scale.stroke)
    if state is State.EXTENDED:
        return outline(box, "extended", scale.stroke) + _slash(box, scale)
    return outline(box, "open", scale.stroke, dash)


def waived(box: Box) -> str:
    """Not asked: no cell, a dotted line."""
    n, y = number, box.y + box.h / 2
    return (
        f'<line class="ys-o ys-o-waived" x1="{n(box.x)}" x2="{n(box.x + box.w)}" y1="{n(y)}" y2="{n(y)}" '
        f'stroke-width="1.5" stroke-dasharray="1.5 2.5"/>'
    )


def paused(box: Box, scale: Scale) -> str:
    """The clock is stopped: one dashed box, two upright bars."""
    n, tall = number, box.h * 0.43
    x, y = box.x + box.w / 2, box.y + (box.h - tall) / 2
    apart = min(2.0, box.w / 5)
    bars = f"M{n(x - apart)} {n(y)}v{n(tall)}M{n(x + apart)} {n(y)}v{n(tall)}"
    return outline(box, "paused", scale.thin, "3 2") + stroke_path(bars, "paused", min(scale.stroke, 1.5))


def cross(box: Box, stroke: float) -> str:
    """Past its date: a cross of at most 14 px in the middle."""
    n, half = number, min(14, box.w * 0.6, box.h * 0.6) / 2
    x, y = box.x + box.w / 2, box.y + box.h / 2
    left, side = n(x - half), n(2 * half)
    points = f"M{left} {n(y - half)}l{side} {side}M{left} {n(y + half)}l{side} -{side}"
    return stroke_path(points, "late", stroke)


def hatch(box: Box, kind: str, step: float, width: float) -> str:
    """Strokes of 45 degrees, clipped by arithmetic: no pattern, no ids."""
    n, right, bottom = number, box.x + box.w, box.y + box.h
    points = []
    x = box.x - box.h + step / 2
    while x < right:
        low, high = max(x, box.x), min(x + box.h, right)
        if high - low > 0.2:  # shorter strokes are dots
            points.append(f"M{n(low)} {n(bottom - (low - x))}L{n(high)} {n(bottom - (high - x))}")
        x += step
    return stroke_path("".join(points), kind, width)


def met_late(box: Box, scale: Scale, *, inside_extension: bool = False) -> str:
    """Solid, its lower right corner cut off by a slit; the corner red, or ink inside an extension."""
    n = number
    cut = min(0.46 * scale.cell, 0.6 * box.w, 11)
    corner = max(cut - scale.slit * 0.7, cut * 0.35)
    right, bottom = box.x + box.w, box.y + box.h
    slanted = f"V{n(bottom - cut)}L{n(right - cut)} {n(bottom)}"
    body = f'<path class="ys-fill" d="M{n(box.x)} {n(box.y)}H{n(right)}{slanted}H{n(box.x)}Z"/>'
    kind = "ys-corner-extended" if inside_extension else "ys-corner"
    return (
        f'{body}<path class="{kind}" d="M{n(right)} {n(bottom - corner)}V{n(bottom)}H{n(right - corner)}Z"/>'
    )


def surplus(box: Box, more: int) -> str:
    """More than needed: a cap above the right end, 6 px a piece."""
    width = min(6.0 * more, 0.6 * box.w)
    return f'<rect class="ys-fill" {placed(Box(box.x + box.w - width, box.y - 3, width, 2))}/>'


def _end_bar(box: Box, scale: Scale) -> str:
    width = min(scale.bar, box.w / 2)
    return f'<rect class="ys-bar-soon" {placed(Box(box.x + box.w - width, box.y, width, box.h))}/>'


def _level_bar(box: Box, scale: Scale) -> str:
    n, half = number, min(10, box.w * 0.5) / 2
    x, y = box.x + box.w / 2, box.y + box.h / 2
    return stroke_path(f"M{n(x - half)} {n(y)}h{n(2 * half)}", "short", scale.stroke)


def _slash(box: Box, scale: Scale) -> str:
    n, half = number, min(14, box.w * 0.7, box.h * 0.7) / 2
    x, y = box.x + box.w / 2, box.y + box.h / 2
    points = f"M{n(x - half)} {n(y + half)}l{n(2 * half)} {n(-2 * half)}"
    return stroke_path(points, "extended", scale.stroke)
