"""What only the large strip shows: months and today above, the rail of evidence below."""

from __future__ import annotations

from datetime import date

from django.utils.html import escape
from django.utils.translation import gettext as _

from luoshi_web.shell.drawing.cells import Box, Scale, number
from luoshi_web.shell.drawing.span import Year
from luoshi_web.shell.strip import Mark, State, Strip, Window
from luoshi_web.shell.words import day_words, month_word

HEAD = 24
RAIL = 104
NEAR = 48


def head(strip: Strip, year: Year, scale: Scale) -> str:
    """The names of the months, and today as a pill with its line."""
    n, today = number, strip.today
    here = year.middle(today) if today and today.year == strip.year else None
    drawn = []
    for month in range(1, 13):
        x = year.x(date(year.number, month, 1))
        if here is None or abs(x + 16 - here) > 64:
            drawn.append(f'<text class="ys-axis" x="{n(x + 6)}" y="16">{month_word(month)}</text>')
    if here is not None and today is not None:
        left = min(max(here - 52, 0), scale.width - 104)
        drawn.append(
            f'<path class="ys-today" d="M{n(here)} {HEAD}V{n(scale.height)}"/>'
            f'<rect class="ys-pill" x="{n(left)}" y="2" width="104" height="21" rx="2"/>'
            f'<text class="ys-pill-word" x="{n(left + 52)}" y="17" text-anchor="middle">'
            f"{_('今天')} {day_words(today, weekday=False)}</text>"
        )
    return "".join(drawn)


def title(each: Window, box: Box, scale: Scale) -> str:
    """In the first cell, where it is wide enough: the window's name and how much is in."""
    needs = max(each.needs, 1)
    width = (box.w - scale.between * (needs - 1)) / needs
    if width < 96 or each.state is State.WAIVED:
        return ""
    n, kind = number, "ys-title-on" if each.filled else "ys-title"
    words = escape(f"{each.title}\u3000{each.filled}/{each.needs}".strip())
    return f'<text class="{kind}" x="{n(box.x + 10)}" y="{n(box.y + box.h / 2 + 4.5)}">{words}</text>'


def granted_words(until: date, x: float, y: float) -> str:
    """The later date that was granted, beside its tick."""
    words = _("延至 %(day)s") % {"day": day_words(until, weekday=False)}
    return f'<text class="ys-date" x="{number(x + 5)}" y="{number(y)}">{words}</text>'


def rail(strip: Strip, year: Year, scale: Scale) -> str:
    """A diamond at each effective day, its date below; what lies too near is counted instead."""
    n = number
    drawn = [f'<path class="ys-quarter" d="M0 {RAIL - 12}H{n(scale.width)}"/>']
    for group in _near(sorted(_of_year(strip), key=lambda mark: mark.day), year):
        drawn.extend(_diamond(mark, year, scale) for mark in group)
        middle = sum(year.middle(mark.day) for mark in group) / len(group)
        words = (
            day_words(group[0].day, weekday=False)
            if len(group) == 1
            else _("%(count)s 份") % {"count": len(group)}
        )
        anchor = "start" if middle < 24 else "end" if middle > scale.width - 24 else "middle"
        drawn.append(
            f'<text class="ys-date" x="{n(middle)}" y="{RAIL + 10}" text-anchor="{anchor}">{words}</text>'
        )
    return "".join(drawn)


def _of_year(strip: Strip) -> list[Mark]:
    return [mark for mark in strip.marks if mark.kind == "evidence" and mark.day.year == strip.year]


def _near(marks: list[Mark], year: Year) -> list[list[Mark]]:
    groups: list[list[Mark]] = []
    for mark in marks:
        if groups and year.middle(mark.day) - year.middle(groups[-1][-1].day) < NEAR:
            groups[-1].append(mark)
        else:
            groups.append([mark])
    return groups


def _diamond(mark: Mark, year: Year, scale: Scale) -> str:
    n, x, y = number, year.middle(mark.day), RAIL - 12
    kind = "ys-diamond-late" if mark.late else "ys-fill"
    join = f'<path class="ys-join" d="M{n(x)} {n(scale.top + scale.cell)}V{n(y - 5.5)}"/>'
    return f'{join}<path class="{kind}" d="M{n(x)} {n(y - 5.5)}l5.5 5.5l-5.5 5.5l-5.5 -5.5Z"/>'
