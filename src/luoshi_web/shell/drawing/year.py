"""The year strip: a row of the year, its windows, tails, rail and today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby

from luoshi_web.shell.drawing import cells
from luoshi_web.shell.drawing.cells import SCALES, Box, Scale, number
from luoshi_web.shell.drawing.lanes import laned, scale_of
from luoshi_web.shell.drawing.lines import base_line, marks_on_line
from luoshi_web.shell.drawing.rail import granted_words, head, rail, title
from luoshi_web.shell.drawing.span import Year
from luoshi_web.shell.strip import WORST_FIRST, Size, State, Strip, Window


def draw(strip: Strip, size: Size) -> str:
    """The inside of the strip's svg, in the coordinates of its size."""
    scale = SCALES[size]
    year = Year(strip.year, scale.width)
    parts = [_quarters(year, scale)] if size != "S" else []
    parts.append(base_line(strip, year, scale, size))
    shown = laned(folded(in_year(strip), year, scale))
    lanes = 1 + max((lane for lane, _each in shown), default=0)
    for lane, each in shown:
        parts.append(window(each, year, scale_of(lane, lanes, scale), strip.today, size))
    if strip.plain == "none":
        if size == "L":
            parts.append(rail(strip, year, scale))
    else:
        parts.append(marks_on_line(strip, year, scale, size))
    if size == "L":
        parts.append(head(strip, year, scale))
    elif size == "M":
        parts.append(_today(strip, year, scale))
    return "".join(parts)


def in_year(strip: Strip) -> list[Window]:
    """The windows that touch the strip's year, cut to it, in order."""
    first, last = date(strip.year, 1, 1), date(strip.year, 12, 31)
    touching = [each for each in strip.windows if each.start_day <= last and each.end_day >= first]
    cut = [
        replace(
            each,
            start_day=max(each.start_day, first),
            end_day=min(each.end_day, last),
            due=each.first_due,
        )
        for each in touching
    ]
    return sorted(cut, key=lambda each: (each.start_day, each.end_day))


def folded(windows: list[Window], year: Year, scale: Scale) -> list[Window]:
    """Windows too narrow to draw, folded into months: needs and credits summed, the worst state told.

    Those of another clause that are wide enough stay as they are.
    """

    def is_narrow(each: Window) -> bool:
        return year.width_of(each.start_day, each.end_day) < scale.fold

    narrow = [each for each in windows if is_narrow(each)]
    wide = [each for each in windows if not is_narrow(each)]
    by_month = groupby(narrow, key=lambda each: each.end_day.month)
    months = [_month(year.number, month, list(inside)) for month, inside in by_month]
    return sorted([*wide, *months], key=lambda each: (each.start_day, each.end_day))


def _month(year: int, month: int, inside: list[Window]) -> Window:
    if len(inside) == 1:
        return inside[0]
    states = {each.state for each in inside}
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return Window(
        start_day=date(year, month, 1),
        end_day=last,
        needs=sum(each.needs for each in inside),
        filled=sum(min(each.filled, each.needs) for each in inside),
        claimed=sum(min(each.claimed, each.needs - min(each.filled, each.needs)) for each in inside),
        state=next(state for state in WORST_FIRST if state in states),
        due=max(each.first_due for each in inside),
        provisional=any(each.provisional for each in inside),
    )


def window(each: Window, year: Year, scale: Scale, today: date | None, size: Size) -> str:
    """One window: its cells, its cap and its tail."""
    left, raw = year.x(each.start_day), year.width_of(each.start_day, each.end_day)
    gap = min(scale.gap(raw), raw / 2)
    box = Box(left + gap / 2, scale.top, max(raw - gap, 1.2), scale.cell)
    drawn = _cells(each, box, scale)
    if each.state is State.MET and each.filled > each.needs:
        drawn += cells.surplus(box, each.filled - each.needs)
    if size != "S":
        drawn += _tail(each, year, scale, today, size)
    if size == "L":
        drawn += title(each, box, scale)
    return drawn


def _cells(each: Window, box: Box, scale: Scale) -> str:
    if each.state is State.WAIVED:
        return cells.waived(box)
    needs = max(each.needs, 1)
    filled = min(each.filled, needs)
    claimed = min(each.claimed, needs - filled)
    width = (box.w - scale.between * (needs - 1)) / needs
    if width < scale.least and needs > 1:
        return _measure(each, box, scale, filled, claimed)
    if each.state is State.MET_LATE:
        filled = needs
    boxes = [Box(box.x + at * (width + scale.between), box.y, width, box.h) for at in range(needs)]
    drawn = [cells.solid(one) for one in boxes[:filled]]
    if each.state is State.MET_LATE:
        drawn[-1] = cells.met_late(boxes[-1], scale, inside_extension=each.late_inside_extension)
    drawn += [cells.claimed(one, scale) for one in boxes[filled : filled + claimed]]
    rest = boxes[filled + claimed :]
    if rest and each.state is State.PAUSED:
        whole = Box(rest[0].x, box.y, box.x + box.w - rest[0].x, box.h)
        return "".join(drawn) + cells.paused(whole, scale)
    drawn += [
        cells.unfilled(one, _owed(each.state), scale, last=one is rest[-1], provisional=each.provisional)
        for one in rest
    ]
    return "".join(drawn)


def _measure(each: Window, box: Box, scale: Scale, filled: int, claimed: int) -> str:
    """Cells too narrow to tell apart become one measure: the solid part, then the rest in its state."""
    if each.state is State.MET_LATE:
        return cells.met_late(box, scale, inside_extension=each.late_inside_extension)
    done, asked = box.w * filled / each.needs, box.w * claimed / each.needs
    drawn = cells.solid(Box(box.x, box.y, done, box.h)) if filled else ""
    if claimed:
        drawn += cells.claimed(Box(box.x + done, box.y, asked, box.h), scale)
    rest = Box(box.x + done + asked, box.y, box.w - done - asked, box.h)
    if filled + claimed >= each.needs:
        return drawn
    return drawn + cells.unfilled(rest, _owed(each.state), scale, provisional=each.provisional)


def _owed(state: State) -> State:
    """A cell without credit in a window called met is drawn as owed: nothing is proved by a word."""
    return State.OPEN if state in (State.MET, State.MET_LATE) else state


def _tail(each: Window, year: Year, scale: Scale, today: date | None, size: Size) -> str:
    """From the first due day to the completing piece or today; dashed while an extension covers it."""
    drawn = _granted(each, year, scale, size)
    running = each.state in (State.LATE, State.EXTENDED)
    until = each.completed_on if each.state is State.MET_LATE else today if running else None
    if until is None or until <= each.first_due:
        return drawn
    y = scale.top + scale.cell + (7 if size == "L" else 3)
    covered = min(until, each.extended_to) if each.extended_to else each.first_due
    start, end = year.right(each.first_due), year.right(until)
    middle = year.right(max(covered, each.first_due))
    thick = 2.5 if size == "L" else 2
    if middle > start:
        drawn += _level((start, max(middle, start + 3)), y, "extended", thick)
    if covered < until:
        drawn += _level((middle, max(end, middle + 3)), y, "late", thick)
    return drawn


def _granted(each: Window, year: Year, scale: Scale, size: Size) -> str:
    until = each.extended_to
    if until is None or until.year != year.number:
        return ""
    n, x = number, year.right(until)
    y = scale.top + scale.cell + 1
    tall = 12 if size == "L" else 5
    tick = f'<path class="ys-o ys-o-extended" d="M{n(x)} {n(y)}v{tall}" stroke-width="1.5"/>'
    return tick + granted_words(until, x, y + 11) if size == "L" else tick


def _level(span: tuple[float, float], y: float, kind: str, width: float) -> str:
    n, (x1, x2) = number, span
    dashes = ' stroke-dasharray="4 2.5"' if kind == "extended" else ""
    return (
        f'<line class="ys-o ys-o-{kind}" x1="{n(x1)}" x2="{n(x2)}" y1="{n(y)}" y2="{n(y)}" '
        f'stroke-width="{n(width)}"{dashes}/>'
    )


def _quarters(year: Year, scale: Scale) -> str:
    n = number
    lines = "".join(f"M{n(year.x(date(year.number, month, 1)))} 0V{n(scale.height)}" for month in (4, 7, 10))
    return f'<path class="ys-quarter" d="{lines}"/>'


def _today(strip: Strip, year: Year, scale: Scale) -> str:
    if strip.today is None or strip.today.year != strip.year:
        return ""
    return f'<path class="ys-today" d="M{number(year.middle(strip.today))} 0V{number(scale.height)}"/>'
