"""Which occurrences an assignment owes: made from its duty's cadences, not yet stored.

A duty with a clock owes the periods of its cadences; a limit owes one occurrence for each event.
A duty without a date, or with a vague or standing clock alone, is asked once, without a due day.
must_not owes nothing until a breach is recorded; may has one occurrence that needs nothing, and an event
of a limit that may be kept starts one that needs nothing.
A maximum is kept whatever the modality.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from luoshi.cadence import Cadence, Limit, Period, Quota, Standing, Vague, Window, from_json, missing
from luoshi.cadence import due as due_of
from luoshi.cadence import occurrences as periods_of
from luoshi.duty import Modality
from luoshi_web.plans.models import DutyCadence, Plan
from luoshi_web.plans.phrases import frame_of
from luoshi_web.shell.workdays import calendar
from luoshi_web.tracking.facts import Counts, Kind, local_day, local_moment
from luoshi_web.tracking.models import Assignment, Event, Occurrence, Part

#: The cadence number of what stands under no cadence: a duty without a date, a breach.
NO_CADENCE = 0


def horizon(plan: Plan, today: date) -> date:
    """To where occurrences are made: the Frame's end, at most the end of next year."""
    last = date(today.year + 1, 12, 31)
    return min(plan.end, last) if plan.end else last


def beginning(plan: Plan, followed_from: date) -> date:
    """From where occurrences are made: the Frame's start, else its year, its issue, or the follow-up."""
    if plan.start:
        return plan.start
    if plan.year:
        return date(plan.year, 1, 1)
    return min(plan.issued or followed_from, followed_from)


def followed_at_first(plan: Plan, today: date) -> date:
    """From when a duty given today is followed unless its setter says otherwise.

    The Frame may begin before anybody could know of the plan: nothing is followed from before the day of
    issue, or, where the plan tells none, before the day on which the duty is given.
    """
    known = plan.issued or today
    return max(plan.start or known, known)


def owed(assignment: Assignment, today: date) -> Iterator[Occurrence]:
    """The occurrences that an assignment owes by the clock; none for support.

    The assignment comes with its duty, the duty's plan and its cadences.
    """
    duty = assignment.duty
    if assignment.part == Part.SUPPORT:
        return
    modality, plan = Modality(duty.modality), duty.plan
    start, end = beginning(plan, assignment.followed_from), horizon(plan, today)
    has_clock = False
    for row in duty.cadences.all():
        cadence = from_json(row.value)
        has_clock = has_clock or isinstance(cadence, Limit)
        for period in _periods(row, cadence, plan, start, end):
            has_clock = True
            if modality is Modality.MUST or (period.maximum is not None and not period.needs):
                yield _of_period(assignment, row.number, period, kind_of(cadence))
    if modality is Modality.MAY:
        yield _without_date(assignment, start, end, needs=0)
    elif modality is Modality.MUST and not has_clock:
        yield _without_date(assignment, start, end, needs=1)


def takes_review(assignment: Assignment, today: date) -> bool:
    """Whether a review day may be set: a duty that must be done, and for which no date was read."""
    if Modality(assignment.duty.modality) is not Modality.MUST:
        return False
    return any(one.cadence_number == NO_CADENCE for one in owed(assignment, today))


def of_event(assignment: Assignment, event: Event, row: DutyCadence) -> Occurrence:
    """The occurrence that an event starts: its limit runs from the moment it happened.

    Raises:
        TypeError: the cadence is no limit.
    """
    cadence = from_json(row.value)
    if not isinstance(cadence, Limit):
        raise TypeError(f"cadence {row.number} is no limit")
    began = local_moment(event.happened_at)
    due = due_of(cadence, began, calendar())
    day, last = began.date(), due.day or began.date()
    return Occurrence(
        assignment=assignment,
        cadence_number=row.number,
        period_start=day,
        event=event,
        event_key=event.pk,
        period_year=day.year,
        opens=min(day, last),
        period_end=max(day, last),
        due=due.day,
        due_at=due.at,
        needs=0 if assignment.duty.modality == Modality.MAY else 1,
        why=_why(due.why_zh, due.why_en, Kind.LIMIT, counts_of(cadence), provisional=due.provisional),
    )


def of_breach(assignment: Assignment, event: Event) -> Occurrence:
    """The occurrence that a recorded breach starts: evidence of repair, without a due day."""
    day = local_day(event.happened_at)
    why = _why(
        "记录了一次违反，等整改佐证。", "A breach is recorded: evidence of repair is awaited.", Kind.BREACH
    )
    return Occurrence(
        assignment=assignment,
        cadence_number=NO_CADENCE,
        period_start=day,
        event=event,
        event_key=event.pk,
        period_year=day.year,
        opens=day,
        period_end=day,
        why=why,
    )


def kind_of(cadence: Cadence) -> Kind:
    """The kind of occurrences that a cadence makes."""
    match cadence:
        case Quota():
            return Kind.QUOTA
        case Window():
            return Kind.WINDOW
        case Limit():
            return Kind.LIMIT
        case Vague():
            return Kind.VAGUE
        case Standing():
            return Kind.STANDING
    return Kind.DEADLINE


def counts_of(cadence: Cadence) -> Counts:
    """How the time of a stopped clock is added to a date of this cadence.

    Only a limit in days or longer counts working days or moves from a rest day (Civil Code art. 203);
    one that runs back from its event never moves.
    """
    if not isinstance(cadence, Limit) or cadence.amount.startswith("PT"):
        return Counts.PLAIN
    if cadence.workdays:
        return Counts.WORKDAYS
    return Counts.PLAIN if cadence.side == "before" else Counts.MOVES


def _periods(row: DutyCadence, cadence: Cadence, plan: Plan, start: date, end: date) -> list[Period]:
    return periods_of(cadence, frame_of(plan), calendar(), start, max(start, end), quote=row.quote)


def _of_period(assignment: Assignment, number: int, period: Period, kind: Kind) -> Occurrence:
    return Occurrence(
        assignment=assignment,
        cadence_number=number,
        period_start=period.start,
        period_year=period.start.year,
        opens=period.opens,
        period_end=period.end,
        due=period.due,
        needs=period.needs,
        maximum=period.maximum,
        why=_why(period.why_zh, period.why_en, kind, provisional=period.provisional),
    )


def _without_date(assignment: Assignment, start: date, end: date, *, needs: int) -> Occurrence:
    cadences = [from_json(row.value) for row in assignment.duty.cadences.all()]
    kinds = [kind_of(cadence) for cadence in cadences]
    kind = next((kind for kind in kinds if kind in (Kind.VAGUE, Kind.STANDING)), Kind.NO_DATE)
    zh, en = "原文没有写期限，不设期限，不亮灯。", "The text gives no date: no due day, no light."
    if kind is Kind.NO_DATE and any(missing(cadence) for cadence in cadences):
        kind = Kind.UNSETTLED
        zh = "原文写了时间，日子还定不下来，不设期限，不亮灯。"
        en = "The text gives a time whose days are not known yet: no due day, no light."
    return Occurrence(
        assignment=assignment,
        cadence_number=NO_CADENCE,
        period_start=start,
        period_year=start.year,
        opens=start,
        period_end=max(start, end),
        needs=needs,
        why=_why(zh, en, kind),
    )


def _why(
    zh: str, en: str, kind: Kind, counts: Counts = Counts.PLAIN, *, provisional: bool = False
) -> dict[str, object]:
    return {"zh": zh, "en": en, "kind": kind.value, "counts": counts.value, "provisional": provisional}
