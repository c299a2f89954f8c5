"""Playing acts in the order of their moments, each with the site's clock at that moment."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from datetime import date, datetime, time
from itertools import count

from django.utils import timezone

from luoshi_web.shell import clock

Act = Callable[[], object]


class Stage:
    """Acts wait for their moment; an act may set further acts. What lies after now is not played."""

    def __init__(self) -> None:
        self.now = clock.now()
        self.today = clock.today()
        self._waiting: list[tuple[datetime, int, Act]] = []
        self._number = count()

    def at(self, day: date, act: Act, hour: int = 9, minute: int = 0) -> None:
        """Let `act` be done on `day` at this hour."""
        moment = timezone.make_aware(datetime.combine(day, time(hour, minute)))
        heapq.heappush(self._waiting, (moment, next(self._number), act))

    @property
    def day(self) -> date:
        """The day that is being played."""
        return clock.today()

    def play(self) -> None:
        """Do what is not after now, in order; the journal's lines then stand in their order too."""
        while self._waiting:
            moment, _number, act = heapq.heappop(self._waiting)
            if moment > self.now:
                return
            with clock.played(moment):
                act()
