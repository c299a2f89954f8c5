"""The next thirty days as a ribbon: a column a day, a mark for each date that is owed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from django.utils.translation import gettext as _

from luoshi_web.organisation.acting import Acting
from luoshi_web.shell.words import WEEKDAYS_EN, WEEKDAYS_ZH, is_chinese
from luoshi_web.shell.workdays import calendar
from luoshi_web.tracking.permissions import WORKING
from luoshi_web.tracking.queries import claimable, status_on
from luoshi_web.tracking.queries.facts import with_facts
from luoshi_web.tracking.status import Status

DAYS = 30
#: Marks that a column draws; more are told as a figure.
MARKS = 8


@dataclass(slots=True)
class Column:
    """One day: its number, its weekday or feast, and what is due on it."""

    day: date
    label: str
    under: str
    rest: bool
    make_up: bool
    today: bool
    marks: list[Status] = field(default_factory=list)

    @property
    def drawn(self) -> list[Status]:
        """The marks that fit."""
        return self.marks[:MARKS]

    @property
    def more(self) -> int:
        """How many do not fit."""
        return max(len(self.marks) - MARKS, 0)


@dataclass(frozen=True, slots=True)
class Ribbon:
    """Thirty columns.

    total: what is due in them. busiest: the day with the most, the first of these. after: the next
    due day of what has begun that lies behind them.
    """

    columns: list[Column]
    total: int
    busiest: date | None
    after: date | None


def ribbon(acting: Acting, today: date) -> Ribbon | None:
    """The dates in force within thirty days of what the actor's unit owes; None for who owes nothing."""
    if acting.role not in WORKING:
        return None
    columns = {day: _column(day, today) for day in (today + timedelta(n) for n in range(DAYS))}
    later: list[date] = []
    rows = with_facts(claimable(acting).filter(met_on=None, needs__gt=0, due__isnull=False))
    for one in rows.filter(assignment__unit=acting.unit, opens__lte=today + timedelta(DAYS)):
        status = status_on(one, today)
        if status.in_force is None or status.before_our_time or status.is_met:
            continue
        if column := columns.get(status.in_force):
            column.marks.append(status)
        elif status.in_force > today:
            later.append(status.in_force)
    listed = list(columns.values())
    busiest = max(listed, key=lambda column: len(column.marks))
    total = sum(len(column.marks) for column in listed)
    return Ribbon(listed, total, busiest.day if total else None, min(later, default=None))


def _column(day: date, today: date) -> Column:
    kind = calendar().kind(day)
    rest, make_up = kind in ("rest", "holiday"), kind == "make-up"
    label = f"{day.month}/{day.day}" if day.day == 1 else str(day.day)
    return Column(day, label, _under(day, kind, today), rest, make_up, day == today)


def _under(day: date, kind: str, today: date) -> str:
    weekday = WEEKDAYS_ZH[day.weekday()] if is_chinese() else WEEKDAYS_EN[day.weekday()]
    if day == today:
        return weekday
    if kind == "make-up":
        return _("班")
    if kind == "rest":
        return _("休")
    if kind == "holiday":
        feast = calendar().feast(day)
        first = calendar().feast(day - timedelta(1)) != feast
        return feast if first and is_chinese() else _("休")
    return weekday
