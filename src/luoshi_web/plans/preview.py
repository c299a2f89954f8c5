"""What a cadence comes to before anybody owes it: its words, a small strip of the year, its days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from luoshi.cadence import Limit, Standing, Vague, occurrences
from luoshi.errors import Lang
from luoshi_web.plans.phrases import Reading, frame_of
from luoshi_web.shell.strip import Plain, State, Strip, Window
from luoshi_web.shell.workdays import calendar

if TYPE_CHECKING:
    from luoshi_web.plans.models import Plan

#: Days that are written out; of more, the next ones.
SHOWN_DAYS = 4


@dataclass(frozen=True, slots=True)
class Preview:
    """One reading as the field shows it. days: all that are due, or the next of them; count: of all.

    strip: None where nothing can be drawn, since its year is unknown or it lies outside the year.
    """

    quote: str
    words: str
    year_unknown: bool
    strip: Strip | None
    days: list[date]
    count: int


def preview_of(reading: Reading, plan: Plan, today: date, lang: Lang) -> Preview:
    """What `reading` would ask for under the Frame of `plan`."""
    start, end = _span(plan, today)
    found = occurrences(reading.cadence, frame_of(plan), calendar(), start, end, quote=reading.quote)
    windows = tuple(
        Window(one.opens, max(one.due, one.opens), one.needs, state=State.OPEN, due=one.due)
        for one in found
        if one.due is not None
    )
    days = [window.first_due for window in windows]
    coming = [day for day in days if day >= today]
    return Preview(
        quote=reading.quote,
        words=reading.explained(lang),
        year_unknown=reading.year_unknown,
        strip=_strip(reading, windows, start, end),
        days=days if len(days) <= SHOWN_DAYS else (coming or days[-SHOWN_DAYS:])[: SHOWN_DAYS - 1],
        count=len(days),
    )


def _span(plan: Plan, today: date) -> tuple[date, date]:
    """The Frame; where it is open, the plan's year, or this one and the next."""
    year = plan.year or today.year
    start = plan.start or date(year, 1, 1)
    last = date(max(year, start.year) + (plan.year is None), 12, 31)
    return start, max(plan.end or last, start)


def _strip(reading: Reading, windows: tuple[Window, ...], start: date, end: date) -> Strip | None:
    if windows:
        year = max(start.year, windows[0].start_day.year)
        return Strip(year, None, windows)
    plain = _plain(reading)
    return Strip(start.year, None, plain=plain, start=start, end=end) if plain else None


def _plain(reading: Reading) -> Plain | None:
    match reading.cadence:
        case Limit():
            return "trigger"
        case Vague():
            return "vague"
        case Standing():
            return "standing"
    return None
