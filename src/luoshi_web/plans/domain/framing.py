"""The Frame of a plan: what completes its dates."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction

from luoshi.cadence import complete, explain, from_json, is_relative, to_json
from luoshi_web.journal.domain import record
from luoshi_web.plans import verbs
from luoshi_web.plans.domain.rights import hold
from luoshi_web.plans.errors import FrameTurned, WordsNeeded, YearOutside, YearSettled
from luoshi_web.plans.models import DutyCadence, Fate, Plan, Segment, Settlement
from luoshi_web.plans.phrases import frame_of
from luoshi_web.shell.errors import Stale
from luoshi_web.shell.workdays import calendar

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting

_FIELDS = ("title", "number", "issuer", "issued", "start", "end", "year")


@transaction.atomic
def set_frame(  # noqa: PLR0913  # the fields of a plan
    acting: Acting,
    plan: Plan,
    *,
    title: str,
    number: str = "",
    issuer: str = "",
    issued: date | None = None,
    start: date | None = None,
    end: date | None = None,
    year: int | None = None,
    version: int | None = None,
) -> Plan:
    """Say what a plan is called and from when to when it runs.

    A year that was unknown completes the dates that wait for it. A year that was wrong makes the
    documents be read anew, while nothing is settled.

    Raises:
        NotAllowed, Stale: as for every verb. FrameTurned, YearOutside: as for `fit_frame`.
        YearSettled: sentences were settled under the year that is to change.
    """
    plan = hold(acting, plan)
    if not title.strip():
        raise WordsNeeded
    if version is not None and version != plan.version:
        raise Stale
    before = {name: _plain(getattr(plan, name)) for name in _FIELDS}
    old_year = plan.year
    if old_year is not None and year != old_year and has_settled(plan):
        raise YearSettled
    if year and old_year and (start, end) == whole_year(old_year):
        start, end = whole_year(year)  # the Frame was the year itself, and goes with it
    fit_frame(start, end, year)
    plan.titled = plan.titled or title.strip() != plan.title
    plan.title, plan.number, plan.issuer = title.strip(), number.strip(), issuer.strip()
    plan.issued, plan.start, plan.end, plan.year = issued, start, end, year
    plan.version += 1
    plan.save()
    _record_change(acting, plan, before)
    if old_year is None and year:
        complete_years(plan)
    elif year != old_year:
        from luoshi_web.plans.domain.reading import read_all_again  # noqa: PLC0415  # which fills Frames

        read_all_again(acting, plan)
    return plan


def has_settled(plan: Plan) -> bool:
    """Whether a settlement stands in a plan; one that was taken back does not."""
    return Settlement.objects.filter(segment__document__plan=plan, undone_at=None).exists()


def whole_year(year: int) -> tuple[date, date]:
    """The Frame that is one calendar year."""
    return date(year, 1, 1), date(year, 12, 31)


def fit_frame(start: date | None, end: date | None, year: int | None) -> None:
    """See that beginning, end and year of a Frame agree.

    Raises:
        FrameTurned: it ends before it begins. YearOutside: its year lies before or after it.
    """
    if start and end and end < start:
        raise FrameTurned
    if year and ((start and year < start.year) or (end and year > end.year)):
        raise YearOutside


def _record_change(acting: Acting, plan: Plan, before: dict[str, str | int | None]) -> None:
    after = {name: _plain(getattr(plan, name)) for name in _FIELDS}
    changed = {name: [before[name], after[name]] for name in _FIELDS[3:] if before[name] != after[name]}
    words = {name: str(after[name]) for name in _FIELDS[:3] if before[name] != after[name]}
    record(acting, verbs.PLAN_FRAMED, "plan", plan.pk, changed, words)


def _plain(value: object) -> str | int | None:
    if isinstance(value, date):
        return value.isoformat()
    return value if value is None or isinstance(value, int) else str(value)


def complete_years(plan: Plan) -> None:
    """Give the plan's year to the dates that waited for it, in proposals and in duties.

    Called inside the transaction of the verb that told the year.
    """
    frame = frame_of(plan)
    waiting = Segment.objects.filter(document__plan=plan).exclude(proposal=None)
    for segment in waiting.exclude(fate__in=(Fate.OUT_OF_SCOPE, Fate.UNREAD)):
        records = (segment.proposal or {}).get("cadences", ())
        if not any(cadence["year_unknown"] for cadence in records):
            continue
        for cadence in records:
            value = complete(from_json(cadence["value"]), frame, calendar())
            cadence |= {
                "value": to_json(value),
                "year_unknown": is_relative(value),
                "zh": explain(value, "zh"),
                "en": explain(value, "en"),
            }
        segment.version += 1
        segment.save(update_fields=("proposal", "version"))
    for row in DutyCadence.objects.filter(duty__plan=plan, duty__withdrawn_at=None):
        value = from_json(row.value)
        whole = complete(value, frame, calendar())
        if whole != value:
            row.value = to_json(whole)
            row.save(update_fields=("value",))
