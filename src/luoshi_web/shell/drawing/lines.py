"""Lines for what has no windows: duties without a clock, without a date, or that forbid."""

from __future__ import annotations

from luoshi_web.shell.drawing.cells import Box, Scale, cross, number
from luoshi_web.shell.drawing.span import Year
from luoshi_web.shell.strip import Size, Strip


def base_line(strip: Strip, year: Year, scale: Scale, size: Size) -> str:
    """The line under the windows, or in their place."""
    if strip.plain == "none":
        return _line(0, scale.width, _middle(scale), "none") if size == "S" and not strip.windows else ""
    start = year.x(strip.start) if strip.start else 0.0
    end = year.right(strip.end) if strip.end else scale.width
    y = _middle(scale)
    if strip.plain == "must_not":
        return _line(start, end, y - 1.5, "must-not") + _line(start, end, y + 1.5, "must-not")
    if strip.plain == "may":
        return _line(start, end, y, "may", "4 3")
    if strip.plain == "trigger":
        return _line(start, end, y, "trigger", "1.5 2.5")
    if strip.plain == "vague":
        return _wave(start, end, y)
    return _line(start, end, y, "standing" if strip.plain == "standing" else "none")


def marks_on_line(strip: Strip, year: Year, scale: Scale, size: Size) -> str:
    """Evidence as a pine dot, progress as a hollow one, a breach as a cross; a review day as a tick."""
    n, y = number, _middle(scale)
    radius = 2.2 if size == "S" else 3
    drawn = []
    for mark in strip.marks:
        if mark.day.year != strip.year:
            continue
        x = year.middle(mark.day)
        if mark.kind == "breach":
            drawn.append(cross(Box(x - 7, y - 7, 14, 14), scale.stroke))
            continue
        kind = "ys-fill" if mark.kind == "evidence" else "ys-dot"
        drawn.append(f'<circle class="{kind}" cx="{n(x)}" cy="{n(y)}" r="{radius}"/>')
    if strip.review_day and strip.review_day.year == strip.year:
        tick = f"M{n(year.middle(strip.review_day))} {n(y - scale.cell / 2)}v{n(scale.cell)}"
        drawn.append(f'<path class="ys-o ys-o-open" d="{tick}" stroke-width="1.5"/>')
    return "".join(drawn)


def _middle(scale: Scale) -> float:
    return scale.top + scale.cell / 2


def _line(x1: float, x2: float, y: float, kind: str, dash: str = "") -> str:
    n = number
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<line class="ys-o ys-o-{kind}" x1="{n(x1)}" x2="{n(x2)}" y1="{n(y)}" y2="{n(y)}" '
        f'stroke-width="1"{dashes}/>'
    )


def _wave(start: float, end: float, y: float) -> str:
    """A wave of period 12 and height 3."""
    n = number
    half = "".join(f"q3 {'-3' if at % 2 == 0 else '3'} 6 0" for at in range(int((end - start) // 6)))
    return f'<path class="ys-o ys-o-vague" d="M{n(start)} {n(y)}{half}" stroke-width="1"/>'
