"""A half-year of a county in which everything happens that a report tells."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from luoshi.cadence import Cadence, Deadline, Quota
from luoshi_web.organisation.acting import Acting
from luoshi_web.organisation.models import Unit
from luoshi_web.reporting.domain import draft_report
from luoshi_web.reporting.models import Report
from luoshi_web.shell import clock
from luoshi_web.tracking import domain
from luoshi_web.tracking.domain import give
from luoshi_web.tracking.models import Assignment, Evidence, Occurrence
from tests.web.cast import Cast
from tests.web.tracking.plan import ZONE, Desk, credit_of

H1 = (date(2026, 1, 1), date(2026, 6, 30))
JUNE_30 = H1[1]
#: What was done in the half-year: the expected figures, counted by hand from `HalfYear`.
EXPECTED = {
    "given": 18,
    "signed": 2,
    "support": 1,
    "due": 11,
    "kept": 2,
    "kept_late_entry": 1,
    "met_extended": 1,
    "met_late": 1,
    "open": 1,
    "extended": 1,
    "stopped": 1,
    "late": 2,
    "short": 1,
    "reported": 1,
    "refused": 1,
    "late_entry": 1,
    "dateless": 3,
    "dateless_told": 2,
    "dateless_silent": 1,
    "forbidding": 2,
    "breaches": 1,
    "may": 1,
    "maximum": 1,
    "breached": 1,
}


@dataclass
class HalfYear:
    """Plays the half-year when made; then it is 15 July 2026."""

    desk: Desk
    before: Assignment = field(init=False)

    def __post_init__(self) -> None:
        desk, cast = self.desk, self.cast
        desk.on(2026, 1, 5)
        self._give()
        domain.sign(cast.water_head, [self.in_time, self.refused])
        desk.on(2026, 3, 20)
        self.report("in_time", cast.water_clerk, date(2026, 3, 20))
        domain.add_progress(cast.water_clerk, self.vague, words="已经部署")
        self.report("dateless_done", cast.emergency_clerk, date(2026, 3, 20))
        self.report("office", cast.clerk, date(2026, 3, 20))
        domain.record_event(cast.qingshi_clerk, self.forbidden, 0, clock.now(), "值守脱岗")
        for _round in range(2):
            self.report("maximum", cast.qingshi_clerk, date(2026, 3, 19))
        domain.extend(cast.clerk, self.only("within"), date(2026, 5, 31), "汛期提前")
        domain.stop(cast.clerk, self.only("halted"), date(2026, 3, 20), "等上级批复")
        domain.extend(cast.clerk, self.only("extended"), date(2026, 7, 10), "招标未完成")
        desk.on(2026, 5, 20)
        self.report("late_entry", cast.water_clerk, date(2026, 3, 30))
        self.report("within", cast.water_clerk, date(2026, 5, 18))
        self.report("done_late", cast.emergency_clerk, date(2026, 5, 19))
        self.report("refused", cast.water_clerk, date(2026, 4, 20), accepted=False)
        self.claim("claimed", cast.qingshi_clerk, date(2026, 5, 19))
        domain.close(cast.head, self.only("short"), "任务取消")
        desk.on(2026, 7, 15)

    def _give(self) -> None:
        cast = self.cast
        march, june = Deadline("2026-03-31"), Deadline("2026-06-30")
        self.in_time = self.give(cast.water, march)
        self.late_entry = self.give(cast.water, march)
        self.within = self.give(cast.water, Deadline("2026-04-30"))
        self.done_late = self.give(cast.emergency, march)
        self.extended = self.give(cast.emergency, Deadline("2026-06-15"))
        self.halted = self.give(cast.emergency, Deadline("2026-06-20"))
        self.claimed = self.give(cast.qingshi, march)
        self.refused = self.give(cast.water, march)
        self.short = self.give(cast.qingshi, june)
        self.waiting = self.give(cast.emergency, june)
        self.to_come = self.give(cast.water, Deadline("2026-12-31"))
        self.office = self.give(cast.county, march)
        self.vague = self.give(cast.water)
        self.silent = self.give(cast.qingshi)
        self.dateless_done = self.give(cast.emergency)
        self.forbidden = self.give(cast.qingshi, modality="must_not")
        self.permitted = self.give(cast.emergency, modality="may")
        self.maximum = self.give(cast.qingshi, Quota(None, 1, "P1Y"), modality="must_not")
        give(
            cast.clerk, [self.in_time.duty], [cast.housing], mode="each", part="support", followed_from=H1[0]
        )

    @property
    def cast(self) -> Cast:
        return self.desk.cast

    def give(
        self, unit: Unit, *cadences: Cadence, modality: str = "must", followed_from: date = H1[0]
    ) -> Assignment:
        duty = self.desk.duty(*cadences, modality=modality)
        return self.desk.given(duty, unit, followed_from=followed_from)

    def only(self, name: str) -> Occurrence:
        return Occurrence.objects.get(assignment=getattr(self, name))

    def claim(self, name: str, by: Acting, done_on: date) -> Evidence:
        occurrence = self.only(name)
        # one file is enough: each is read by a process of its own
        files = [(f"{name}.txt", f"{name} {done_on}".encode())] if name == "in_time" else []
        return domain.add_evidence(
            by, unit=by.unit, words=f"办了{name}", done_on=done_on, claims=[(occurrence, 1)], files=files
        )

    def report(self, name: str, by: Acting, done_on: date, *, accepted: bool = True) -> None:
        credit = credit_of(self.claim(name, by, done_on))
        if accepted:
            domain.accept_credit(self.cast.checker, credit)
        else:
            domain.refuse_credit(self.cast.checker, credit, "照片看不清")

    @staticmethod
    def moment(year: int, month: int, day: int) -> datetime:
        return datetime(year, month, day, 9, tzinfo=ZONE)

    def of_plan(self, as_of: date = JUNE_30) -> Report:
        return draft_report(self.cast.clerk, plan=self.desk.plan, start=H1[0], end=H1[1], as_of=as_of)

    def of_unit(self, unit: Unit, as_of: date = JUNE_30) -> Report:
        return draft_report(self.cast.clerk, unit=unit, start=H1[0], end=H1[1], as_of=as_of)
