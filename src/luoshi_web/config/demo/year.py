"""The year of the county: what the units report, what the checker decides, and what goes otherwise."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from random import Random

from luoshi_web.config.demo.county import County
from luoshi_web.config.demo.giving import Giving, Way
from luoshi_web.config.demo.stage import Stage
from luoshi_web.shell import clock
from luoshi_web.tracking.domain import (
    accept_credit,
    add_evidence,
    add_progress,
    extend,
    record_event,
    refuse_credit,
)
from luoshi_web.tracking.models import Assignment, Credit, Occurrence

SEED = 20260101
#: The checker comes to what was entered by this day; later pieces wait in the list to check.
CHECKED_TO = date(2026, 11, 4)
REASONS = ("照片上看不出日期，请补一张", "纪要没有签字页", "写的是上一期的事")
_DAY = timedelta(days=1)


class Year:
    """Plays what follows from each assignment; the seed is fixed, so that each demo is the same."""

    def __init__(self, county: County, stage: Stage) -> None:
        self.county, self.stage = county, stage
        self.random = Random(SEED)  # noqa: S311  # the same numbers each time are what is wanted
        self.own: dict[tuple[str, int], Callable[[Giving, str, Assignment], None]] = {
            ("消防安全", 19): self._ahead,
            ("消防安全", 26): self._breach,
            ("消防安全", 31): self._answers,
            ("河湖管护", 19): self._extended,
            ("河湖管护", 22): self._extended_and_met,
        }

    def follow(self, giving: Giving, unit: str, assignment: Assignment) -> None:
        """Set the acts that follow from an assignment."""
        if giving.way is Way.SILENT:
            return
        if giving.way is Way.TOLD:
            self._tell(giving, unit, assignment)
        elif giving.way is Way.OWN:
            title = assignment.duty.plan.title
            next(
                act
                for (words, number), act in self.own.items()
                if words in title and number == giving.segment
            )(giving, unit, assignment)
        else:
            self._report_all(giving, unit, assignment)

    def _report_all(self, giving: Giving, unit: str, assignment: Assignment) -> None:
        rows = Occurrence.objects.filter(assignment=assignment, due__isnull=False, needs__gt=0)
        for place, occurrence in enumerate(rows.order_by("due", "pk")):
            if occurrence.due and occurrence.due < assignment.followed_from:
                continue
            file = giving.file if place == 0 and unit == giving.units[0] else ""
            fate = "kept" if giving.way is Way.KEPT else self._fate(occurrence)
            self._play(giving.done, unit, occurrence, fate, file)

    def _fate(self, occurrence: Occurrence) -> str:
        quota = occurrence.why.get("kind") == "quota"
        names = ("kept", "refused", "none", "補" if quota else "late")
        return self.random.choices(names, weights=(84, 5, 4, 7))[0]

    def _play(self, done: str, unit: str, occurrence: Occurrence, fate: str, file: str) -> None:
        """Let one occurrence go its way: `needs` pieces, each on a day of its period."""
        if fate == "none" or occurrence.due is None:
            return
        first = max(occurrence.opens, self.stage.day)
        last = max(first, min(occurrence.due, occurrence.period_end))
        span = min((last - first).days, 20)
        for piece in range(occurrence.needs):
            day = max(first, _workday(last - _DAY * self.random.randint(0, max(span - 1, 0))))
            if fate == "late":
                day = _weekday(occurrence.due + _DAY * self.random.randint(3, 12))
            entered = _weekday(day + _DAY * self.random.randint(0, 1))
            if fate == "補":
                entered = _weekday(occurrence.period_end + _DAY * self.random.randint(4, 9))
            act = partial(self._report, _told(done, day), unit, occurrence.pk, day, fate, file)
            self.stage.at(entered, act, 16, 5 * piece)

    def _report(self, words: str, unit: str, pk: int, day: date, fate: str, file: str = "") -> None:  # noqa: PLR0913, PLR0917  # what is reported
        occurrence = Occurrence.objects.select_related("assignment").get(pk=pk)
        acting = self.county.reporter(unit)
        files = [(file, f"{words}\n{day.isoformat()}\n".encode())] if file else []
        evidence = add_evidence(
            acting, unit=acting.unit, words=words, done_on=day, claims=[(occurrence, 1)], files=files
        )
        today = self.stage.day
        if today > CHECKED_TO:
            return
        credit = evidence.credits.get()
        checked = _weekday(today + _DAY * self.random.randint(1, 4))
        if fate == "refused":
            self.stage.at(checked, partial(self._refuse, credit, words, unit, day), 10)
        else:
            self.stage.at(checked, partial(accept_credit, self.county.people["checker"], credit), 10, 30)

    def _refuse(self, credit: Credit, words: str, unit: str, day: date) -> None:
        refuse_credit(self.county.people["checker"], credit, self.random.choice(REASONS))
        act = partial(self._report, f"{words}，材料已补齐", unit, credit.occurrence_id, day, "kept")
        if self.random.random() < 0.7:
            self.stage.at(_weekday(self.stage.day + _DAY * 2), act, 15)

    def _tell(self, giving: Giving, unit: str, assignment: Assignment) -> None:
        words = (giving.done, "继续推进，没有变化", f"{giving.done}（下半年又核了一遍）")
        for month, text in zip((4, 7, 10), words, strict=True):
            act = partial(add_progress, self.county.reporter(unit), assignment, words=text)
            self.stage.at(date(2026, month, 15), act, 11)

    def _event(
        self, unit: str, assignment: Assignment, number: int, words: str, at: datetime | None = None
    ) -> Occurrence:
        event = record_event(self.county.reporter(unit), assignment, number, at or clock.now(), words)
        return Occurrence.objects.get(event=event)

    def _answers(self, giving: Giving, unit: str, assignment: Assignment) -> None:
        """Three working days from each report of a resident: kept, late, and one that runs now."""
        cases = (
            (date(2026, 3, 3), 2, "幸福里3号楼反映消火栓没有水"),
            (date(2026, 5, 12), 9, "滨河苑反映楼道堆放杂物"),
            (date(2026, 8, 20), 1, "书香园反映防火门关不上"),
            (date(2026, 11, 19), None, "锦绣城反映地下车库报警器不响"),
        )
        for day, after, words in cases:
            self.stage.at(day, partial(self._answer, giving, unit, assignment, after, words), 9, 40)

    def _answer(
        self, giving: Giving, unit: str, assignment: Assignment, after: int | None, words: str
    ) -> None:
        occurrence = self._event(unit, assignment, 1, words)
        if after is not None:
            day = self.stage.day + _DAY * after
            act = partial(self._report, f"{giving.done}（{words}）", unit, occurrence.pk, day, "kept")
            self.stage.at(day, act, 16)

    def _breach(self, giving: Giving, unit: str, assignment: Assignment) -> None:
        self.stage.at(date(2026, 4, 9), partial(self._mend, giving, unit, assignment), 11)

    def _mend(self, giving: Giving, unit: str, assignment: Assignment) -> None:
        occurrence = self._event(unit, assignment, 0, "县一中2号宿舍楼安全出口上了锁")
        day = self.stage.day + _DAY * 5
        self.stage.at(day, partial(self._report, giving.done, unit, occurrence.pk, day, "kept"), 16)

    def _ahead(self, giving: Giving, unit: str, assignment: Assignment) -> None:
        self.stage.at(date(2026, 9, 4), partial(self._before_holiday, giving, unit, assignment), 10)

    def _before_holiday(self, giving: Giving, unit: str, assignment: Assignment) -> None:
        occurrence = self._event(
            unit, assignment, 1, "国庆文化节，预计到场8000人", at=clock.now() + timedelta(days=27)
        )
        if occurrence.due and occurrence.due >= self.stage.day:
            day = max(self.stage.day, occurrence.due - _DAY)
            self.stage.at(day, partial(self._report, giving.done, unit, occurrence.pk, day, "kept"), 16)

    def _extended(self, giving: Giving, unit: str, assignment: Assignment) -> None:
        del giving, unit
        self._extend(assignment, date(2026, 10, 26), date(2026, 12, 20), "汛期停工，第5座还在调试")

    def _extended_and_met(self, giving: Giving, unit: str, assignment: Assignment) -> None:
        self._extend(assignment, date(2026, 6, 24), date(2026, 8, 15), "公示牌样式按省里的新要求重做")
        occurrence, day = Occurrence.objects.get(assignment=assignment), date(2026, 8, 10)
        self.stage.at(day, partial(self._report, giving.done, unit, occurrence.pk, day, "kept"), 16)

    def _extend(self, assignment: Assignment, day: date, until: date, reason: str) -> None:
        def act() -> None:
            occurrence = Occurrence.objects.select_related("assignment").get(assignment=assignment)
            extend(self.county.people["head"], occurrence, until, reason)

        self.stage.at(day, act, 11)


def _weekday(day: date) -> date:
    """The day, or the Monday after it."""
    return day + _DAY * (7 - day.weekday()) if day.weekday() >= calendar.SATURDAY else day


def _workday(day: date) -> date:
    """The day, or the Friday before it."""
    return day - _DAY * max(day.weekday() - calendar.FRIDAY, 0)


def _told(done: str, day: date) -> str:
    return f"{day.month}月{day.day}日，{done}。"
