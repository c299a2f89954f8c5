"""Taking the three plans in, settling half of their segments, giving and signing: all by the rooms' verbs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from luoshi_web.config.demo.county import County
from luoshi_web.config.demo.giving import Giving, Script
from luoshi_web.config.demo.stage import Stage
from luoshi_web.plans import domain
from luoshi_web.plans.domain.reading import read_and_keep
from luoshi_web.plans.models import Duty, Plan, Segment
from luoshi_web.tracking.domain import give, sign
from luoshi_web.tracking.models import Assignment

#: The sample plans of the source tree.
SAMPLES = Path(__file__).resolve().parents[4] / "samples"
#: Days from the giving to the signing, by unit in turn.
_SIGNED_AFTER = (1, 2, 5)

#: Called for each assignment that leads, with what was given.
Given = Callable[[Giving, str, Assignment], None]


class Carrying:
    """One plan on its way: taken in on one day, settled the next, given on a third, then signed."""

    def __init__(self, script: Script, county: County, stage: Stage, given: Given) -> None:
        self.script, self.county, self.stage, self.given = script, county, stage, given
        self.plan: Plan
        self.duties: dict[int, Duty] = {}
        stage.at(script.taken, self.take_in, 9, 20)
        stage.at(script.taken + timedelta(days=1), self.settle, 10)
        stage.at(script.given, partial(self.give, script.givings), 14)

    def take_in(self) -> None:
        """Take the file in, and read it as the background worker does."""
        script = self.script
        path = SAMPLES / script.file
        self.plan = domain.take_in(
            self.county.people[script.by],
            owner=self.county.units[script.owner],
            title="",
            files=[(path.name, path.read_bytes())],
        )
        for document in self.plan.documents.all():
            read_and_keep(document.pk)
        self.plan.refresh_from_db()

    def settle(self) -> None:
        """Settle the segments up to the script's last; the rest stays open."""
        acting, script = self.county.people[self.script.by], self.script
        aside, context = dict(script.aside), dict(script.context)
        merged, phrases = dict(script.merged), dict(script.phrases)
        rows = Segment.objects.filter(document__plan=self.plan, index__lte=script.until).order_by("index")
        for segment in rows.select_related("document__plan__owner"):
            number = segment.index
            if number in aside:
                domain.set_aside(acting, segment, aside[number])
            elif number in context:
                domain.mark_context(acting, segment, context[number])
            elif number in merged:
                domain.merge(acting, segment, self.duties[merged[number]])
            elif segment.proposal is not None:
                self.duties[number] = domain.accept(acting, segment, cadences=phrases.get(number))

    def give(self, givings: Iterable[Giving], *, signed: bool = True) -> None:
        """Give duties from the county's office, and let the units sign on the days after."""
        office, today = self.county.people["clerk"], self.stage.day
        for giving in givings:
            duty = self.duties[giving.segment]
            units = [self.county.units[key] for key in giving.units]
            made = give(office, [duty], units, mode=giving.mode, followed_from=today)
            if giving.supports:
                helpers = [self.county.units[key] for key in giving.supports]
                give(office, [duty], helpers, part="support", followed_from=today)
            for key, assignment in zip(giving.units, made, strict=True):
                if assignment.part == "lead":
                    self.given(giving, key, assignment)
        if signed:
            self._sign(today, sorted({key for one in givings for key in (*one.units, *one.supports)}))

    def _sign(self, given: date, units: list[str]) -> None:
        for place, key in enumerate(units):
            after = _SIGNED_AFTER[place % len(_SIGNED_AFTER)]
            self.stage.at(given + timedelta(days=after), partial(self._sign_for, key), 15, place)

    def _sign_for(self, key: str) -> None:
        people = self.county.people
        head = people["head"] if key == "county" else people.get(f"{key}-head") or self.county.reporter(key)
        sign(
            head,
            list(Assignment.objects.filter(unit=head.unit, signed_at=None, duty__plan=self.plan)),
        )
