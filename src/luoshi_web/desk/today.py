"""What today asks of the one who acts: to sign, to do, to check."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from luoshi_web.organisation.acting import Acting
from luoshi_web.shell.strip import State, Strip
from luoshi_web.tracking import queries
from luoshi_web.tracking.brief import brief_of, left_of
from luoshi_web.tracking.models import Assignment, Credit, Occurrence
from luoshi_web.tracking.permissions import WORKING
from luoshi_web.tracking.shown import clause_of, short_title_of
from luoshi_web.tracking.status import Status

#: Rows of a list on the page before "all" is asked for.
SHOWN = 20


@dataclass(frozen=True, slots=True)
class Due:
    """One row of what is to do.

    clause: the words that its date was read from, where the duty has several dates. brief: the
    reason in a few words. left: days to the date in force.
    """

    occurrence: Occurrence
    status: Status
    title: str
    strip: Strip
    clause: str
    brief: str
    left: int | None


@dataclass(frozen=True, slots=True)
class PlanToSign:
    """What waits for a signature, plan by plan."""

    title: str
    rows: list[Assignment]


@dataclass(frozen=True, slots=True)
class Today:
    """The lists, each cut to what is shown, and how many there are in all."""

    works: bool
    checks: bool
    sign: list[PlanToSign]
    sign_count: int
    do: list[Due]
    do_count: int
    check: list[Credit]
    check_count: int
    late: int
    behind: int

    @property
    def total(self) -> int:
        """What waits, all together."""
        return self.sign_count + self.do_count + self.check_count


def todays(acting: Acting, today: date, now: datetime, *, everything: bool = False) -> Today:
    """The lists of one who acts under a post; a fixed number of queries."""
    cut = None if everything else SHOWN
    sign = list(queries.to_sign(acting))
    do = queries.to_do(acting, today, now)
    check = queries.to_check(acting)
    check_count = check.count() if acting.role == "checker" else 0
    rows = list(check[:cut]) if check_count else []
    for credit in rows:  # what a template finds beside the credit
        credit.title = short_title_of(credit.occurrence)  # type: ignore[attr-defined]
    return Today(
        works=acting.role in WORKING,
        checks=acting.role == "checker",
        sign=_by_plan(sign),
        sign_count=len(sign),
        do=_drawn(do[:cut], today),
        do_count=len(do),
        check=rows,
        check_count=check_count,
        late=sum(one.status.state is State.LATE for one in do),
        behind=sum(one.status.state is State.BEHIND for one in do),
    )


def _by_plan(rows: list[Assignment]) -> list[PlanToSign]:
    """By plan, in the order in which the first of each was given."""
    plans: dict[int, PlanToSign] = {}
    for one in rows:
        plan = one.duty.plan
        plans.setdefault(plan.pk, PlanToSign(plan.title, [])).rows.append(one)
    return list(plans.values())


def _drawn(rows: list[queries.ToDo], today: date) -> list[Due]:
    """Each with the strip of its assignment, drawn once for all its occurrences."""
    assignments = {one.occurrence.assignment_id: one.occurrence.assignment for one in rows}
    if not assignments:
        return []
    drawn = queries.strips_of(assignments.values(), today.year, today)
    strips = dict(zip(assignments, drawn, strict=True))
    return [_due(one, assignments[one.occurrence.assignment_id], strips, today) for one in rows]


def _due(one: queries.ToDo, assignment: Assignment, strips: dict[int, Strip], today: date) -> Due:
    one.occurrence.assignment = assignment  # the one that was read with its cadences
    return Due(
        occurrence=one.occurrence,
        status=one.status,
        title=short_title_of(one.occurrence),
        strip=strips[assignment.pk],
        clause=clause_of(one.occurrence),
        brief=brief_of(one.occurrence, one.status, today),
        left=left_of(one.status, today),
    )
