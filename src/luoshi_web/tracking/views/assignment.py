"""The duty page: a duty as one unit has it, from the words to the evidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from luoshi_web.journal.timeline import lines
from luoshi_web.organisation.acting import Acting, ActingRequest, acting_required
from luoshi_web.plans.models import DutyCadence, Source
from luoshi_web.plans.permissions import sees_plan
from luoshi_web.shell import clock
from luoshi_web.shell.numbers import number_in
from luoshi_web.tracking.facts import Counted, local_day
from luoshi_web.tracking.models import Assignment, CheckRule, Credit, CreditState, Occurrence, Part
from luoshi_web.tracking.occurrences import takes_review
from luoshi_web.tracking.permissions import checks, closes, gives, records_for, reports_for, sets, signs
from luoshi_web.tracking.queries import (
    belongs_to,
    history_of,
    status_on,
    strip_of,
    visible_assignments,
    with_facts,
)
from luoshi_web.tracking.queries.changed import changes_of
from luoshi_web.tracking.queries.facts import assignment_status, credit_facts
from luoshi_web.tracking.queries.touched import is_untouched
from luoshi_web.tracking.shown import parts_of, rhythm_of, title_of, why_of
from luoshi_web.tracking.status import Status
from luoshi_web.tracking.views.acts import starts_of
from luoshi_web.tracking.views.past import Seen, seen_of

#: Lines of the journal shown on the page; the rest is behind the link.
LINES = 12


@dataclass(frozen=True, slots=True)
class Period:
    """One occurrence in the table."""

    occurrence: Occurrence
    title: str
    status: Status
    can_stop: bool = False
    can_correct: bool = False


@dataclass(frozen=True, slots=True)
class Steps:
    """Why a date: the words, the rule, the calendar, the result. waits: an event must come first."""

    quote: str
    rule: str
    calendar: str
    result: date | None
    left: int
    waits: bool


@acting_required
def assignment(request: ActingRequest, pk: int) -> HttpResponse:
    """One assignment; `?day=` looks at a past day, `?year=` draws another year."""
    acting, seen = request.acting, seen_of(request)
    one = get_object_or_404(visible_assignments(acting), pk=pk)
    cadences = list(one.duty.cadences.all())
    year = number_in(request.GET.get("year")) or seen.day.year
    year = min(max(year, 2000), seen.day.year + 2)  # years that a strip is asked for
    speaking = assignment_status(one, seen.day, seen.known_at)
    periods = _periods(one, seen)
    history = lines(history_of(one)[:LINES]) if not seen.past else []
    context: dict[str, Any] = {
        "seen": seen,
        "signed_at": one.signed_at if one.signed_at and local_day(one.signed_at) <= seen.day else None,
        "one": one,
        "parts": parts_of(one.duty, cadences),
        "rhythm": rhythm_of(cadences),
        "sees_plan": sees_plan(acting, one.duty.plan),
        "sources": Source.objects.filter(duty=one.duty)
        .select_related("segment__document__file")
        .order_by("segment__index"),
        "fellows": Assignment.objects.filter(duty=one.duty, taken_back=False)
        .exclude(pk=one.pk)
        .select_related("unit")
        .order_by("part", "unit__ordering", "unit_id"),
        "speaking": speaking,
        "speaking_title": title_of(speaking[0]) if speaking else "",
        "strip": strip_of(one, year, seen.day, seen.known_at),
        "year": year,
        "periods": periods,
        "steps": _steps(cadences, _dated(one, periods), speaking, seen.day),
        "credits": _credits(one, seen),
        "progress": [each for each in one.progress.all() if _was_there(seen, each.day, each.at)],
        "history": history,
        "changes": [(each, title_of(each.occurrence)) for each in changes_of(one, seen.day, seen.known_at)],
        "check_rule": CheckRule.objects.filter(duty=one.duty).first(),
        "may": _rights(acting, one) if not seen.past else {},
    }
    return render(request, "tracking/assignment.html", context)


def _was_there(seen: Seen, day: date, at: Any) -> bool:
    return day <= seen.day and (seen.known_at is None or at <= seen.known_at)


def _rights(acting: Acting, one: Assignment) -> dict[str, bool]:
    """Which acts the page offers to this post."""
    running = one.ended_at is None
    reports = running and reports_for(acting, acting.unit) and belongs_to(acting.unit, one)
    return {
        "sign": running and one.signed_at is None and signs(acting, one),
        "report": reports,
        "event": running and bool(starts_of(one)) and records_for(acting, one),
        "extend": running and sets(acting, one),
        "close": running and closes(acting, one),
        "review": running and sets(acting, one) and takes_review(one, clock.today()),
        "end": running and sets(acting, one),
        "take_back": running and sets(acting, one) and is_untouched(one),
        "check": checks(acting, one),
        "give": running and gives(acting, one.duty.plan),
    }


def _periods(one: Assignment, seen: Seen) -> list[Period]:
    rows = with_facts(Occurrence.objects.filter(assignment=one)).order_by(
        "period_start", "cadence_number", "pk"
    )
    if seen.known_at:
        rows = rows.exclude(event__recorded_at__gt=seen.known_at)
    return [_period(each, status_on(each, seen.day, seen.known_at)) for each in rows]


def _period(one: Occurrence, status: Status) -> Period:
    dated = status.counted is Counted.DATED and not status.before_our_time
    stops = dated and not status.is_met and status.stopped_since is None
    return Period(one, title_of(one), status, stops, dated or status.counted is Counted.DATELESS)


def _dated(one: Assignment, periods: list[Period]) -> list[Occurrence]:
    """The occurrences whose dates are explained: those of a support's lead, which it owes none beside."""
    if one.part != Part.SUPPORT:
        return [each.occurrence for each in periods]
    leads = Assignment.objects.filter(duty=one.duty, part=Part.LEAD, taken_back=False).order_by("pk")
    rows = Occurrence.objects.filter(assignment__in=leads[:1].values("pk"))
    return list(rows.order_by("period_start", "cadence_number", "pk"))


def _steps(
    cadences: list[DutyCadence],
    dated: list[Occurrence],
    speaking: tuple[Occurrence, Status] | None,
    day: date,
) -> list[Steps]:
    """For each cadence its four steps, by the occurrence that speaks, else by the first not yet past."""
    found = []
    for row in cadences:
        mine = [each for each in dated if each.cadence_number == row.number]
        chosen = next((each for each in mine if speaking and each.pk == speaking[0].pk), None)
        chosen = chosen or next(
            (each for each in mine if each.due and each.due >= day), mine[-1] if mine else None
        )
        due = chosen.due if chosen else None
        left = (due - day).days if due else 0
        waits = row.value.get("type") == "limit"
        why = why_of(chosen) if chosen else ""
        found.append(Steps(row.quote, rhythm_of([row])[0], why, due, left, waits))
    return found


def _credits(one: Assignment, seen: Seen) -> list[Credit]:
    """The credit claimed for the assignment, newest first; as it was known, where that is asked."""
    rows = Credit.objects.filter(occurrence__assignment=one, evidence__done_on__lte=seen.day)
    if seen.known_at:
        rows = rows.filter(claimed_at__lte=seen.known_at)
    rows = rows.select_related("evidence__unit", "occurrence__assignment__duty", "occurrence__event")
    listed = list(rows.prefetch_related(Prefetch("evidence__files")).order_by("-evidence__done_on", "-pk"))
    for each in listed:  # what a template finds beside the credit
        facts = credit_facts(each)
        each.shown_state = CreditState(facts.state_at(seen.known_at))  # type: ignore[attr-defined]
        each.late_entry = facts.is_late_entry(seen.known_at)
        each.title = title_of(each.occurrence)  # type: ignore[attr-defined]
    return listed
