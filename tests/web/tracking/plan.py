"""A plan of the county with duties, made row by row: tracking begins where they are confirmed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from luoshi.cadence import Cadence, to_json
from luoshi_web.organisation.acting import Acting, acting_under
from luoshi_web.organisation.domain import appoint, create_account, create_post
from luoshi_web.organisation.models import Role, Unit
from luoshi_web.plans.models import Duty, DutyCadence, Plan
from luoshi_web.shell import clock
from luoshi_web.tracking.domain import give
from luoshi_web.tracking.models import Assignment, Credit, Evidence, Occurrence
from tests.web.cast import SINCE, Cast

ZONE = ZoneInfo("Asia/Shanghai")
NEW_YEAR = date(2026, 1, 1)


@dataclass
class Desk:
    """Short ways to set up a plan and to let time pass."""

    cast: Cast
    monkeypatch: pytest.MonkeyPatch
    plan: Plan = field(init=False)

    def __post_init__(self) -> None:
        self.plan = self.new_plan()
        self.on(2026, 3, 2)

    def on(self, year: int, month: int, day: int, hour: int = 9) -> date:
        """Let it be this day."""
        moment = datetime(year, month, day, hour, tzinfo=ZONE)
        self.monkeypatch.setattr(clock, "now", lambda: moment)
        self.monkeypatch.setattr(clock, "today", lambda: timezone.localdate(moment))
        return moment.date()

    def new_plan(
        self, start: date | None = NEW_YEAR, end: date | None = date(2026, 12, 31), owner: Unit | None = None
    ) -> Plan:
        return Plan.objects.create(
            title="云溪县2026年工作要点", owner=owner or self.cast.county, start=start, end=end, year=2026
        )

    def duty(
        self, *cadences: Cadence, modality: str = "must", plan: Plan | None = None, rule: str = ""
    ) -> Duty:
        plan = plan or self.plan
        number = plan.duties.count() + 1
        duty = Duty.objects.create(
            plan=plan,
            number=number,
            words=f"任务{number}",
            modality=modality,
            confirmed_at=timezone.now(),
        )
        for place, cadence in enumerate(cadences, 1):
            DutyCadence.objects.create(
                duty=duty, number=place, value=to_json(cadence), quote="原文", rule=rule
            )
        return duty

    def given(
        self, duty: Duty, *units: Unit, followed_from: date = NEW_YEAR, mode: str = "each"
    ) -> Assignment:
        units = units or (self.cast.water,)
        made = give(self.cast.clerk, [duty], units, mode=mode, part="lead", followed_from=followed_from)
        return made[0]


def clerk_of(unit: Unit) -> Acting:
    """Somebody new who works in a unit."""
    account = create_account(None, username=f"clerk-{unit.pk}", display_name="经办")
    post = create_post(None, unit, title="经办", role=Role.CLERK)
    return acting_under(appoint(None, post, account, start=SINCE))


def occurrences(assignment: Assignment) -> list[Occurrence]:
    return list(Occurrence.objects.filter(assignment=assignment).order_by("opens", "pk"))


def only(assignment: Assignment) -> Occurrence:
    (one,) = occurrences(assignment)
    return one


def credit_of(evidence: Evidence) -> Credit:
    return Credit.objects.get(evidence=evidence)


Refusal = Callable[..., None]
