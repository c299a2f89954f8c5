"""Looking at a past day: what was true then, or what was known then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from django.http import HttpRequest
from django.utils import timezone

from luoshi_web.shell import clock
from luoshi_web.shell.dates import day_or_none


@dataclass(frozen=True, slots=True)
class Seen:
    """The day that a page shows.

    past: it is before today, only to look at. known_at: None tells what was true by all that is
    known now.
    """

    day: date
    today: date
    known_at: datetime | None = None

    @property
    def past(self) -> bool:
        """Whether only looking is possible."""
        return self.day < self.today

    @property
    def query(self) -> str:
        """The part of an address that keeps it."""
        if not self.past:
            return ""
        known = "&known=1" if self.known_at else ""
        return f"day={self.day.isoformat()}{known}"


def seen_of(request: HttpRequest) -> Seen:
    """The day asked for by `?day=`, with `?known=1` by what was known then; today otherwise."""
    today = clock.today()
    day = day_in(request.GET.get("day", ""))
    if day is None or day >= today:
        return Seen(today, today)
    last = timezone.make_aware(datetime.combine(day, time.max))
    return Seen(day, today, last if "known" in request.GET else None)


def day_in(text: str) -> date | None:
    """A day as addresses and people write it, or None."""
    return day_or_none(text)
