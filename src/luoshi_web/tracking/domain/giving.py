"""Giving duties to units, signing for them, and ending what is over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from luoshi_web.journal.domain import record
from luoshi_web.organisation.acting import Acting
from luoshi_web.organisation.models import Unit
from luoshi_web.plans.errors import PlanWithdrawn
from luoshi_web.plans.models import Duty, Plan
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused
from luoshi_web.tracking.domain.guards import active, demand, locked, said
from luoshi_web.tracking.domain.making import make_occurrences, with_duty
from luoshi_web.tracking.models import Assignment, Mode, Occurrence, Part
from luoshi_web.tracking.occurrences import takes_review
from luoshi_web.tracking.permissions import gives, gives_to, sets, signs


@transaction.atomic
def give(  # noqa: PLR0913  # what an assignment is made of
    acting: Acting,
    duties: Sequence[Duty],
    units: Sequence[Unit],
    *,
    mode: str = Mode.EACH,
    part: str = Part.LEAD,
    followed_from: date,
    review_day: date | None = None,
) -> list[Assignment]:
    """Give duties of one plan to units, each duty to each unit, in one act with one Entry.

    mode: `each` lets every unit owe its own occurrences; with `joint` the first of `units` leads
    and holds the one set, the others are credited to it. part: support owes none. followed_from:
    what was due earlier is before our time. review_day: set by the setter; duties with a date take none.

    Raises:
        Refused: nothing chosen, duties of several plans, a withdrawn duty or plan, a unit that has it.
        NotAllowed: the actor may not give these duties, or not to these units.
    """
    _can_be_given(acting, duties, units)
    made = [
        _assignment(acting, duty, unit, place, Mode(mode), Part(part), followed_from)
        for duty in duties
        for place, unit in enumerate(units)
    ]
    for assignment in made:
        if review_day is not None and takes_review(assignment, clock.today()):
            assignment.review_day = review_day
        assignment.save()
    make_occurrences(with_duty([one.pk for one in made]), clock.today())
    plan = duties[0].plan
    facts = {
        "mode": str(mode),
        "part": str(part),
        "followed_from": followed_from.isoformat(),
        "review_day": review_day.isoformat() if review_day else "",
        "rows": [{"assignment": one.pk, "duty": one.duty_id, "unit": one.unit_id} for one in made],
    }
    record(acting, "duty.given", "plan", plan.pk, facts)
    return made


def _can_be_given(acting: Acting, duties: Sequence[Duty], units: Sequence[Unit]) -> None:
    if not duties:
        raise Refused(_("还没有选任务。"))
    if not units:
        raise Refused(_("还没有选单位。"))
    if len({duty.plan_id for duty in duties}) > 1:
        raise Refused(_("一次只交办同一份计划的任务。"))
    if len({unit.pk for unit in units}) < len(units) or len({duty.pk for duty in duties}) < len(duties):
        raise Refused(_("同一项任务或同一个单位选了两次。"))
    demand(gives(acting, duties[0].plan))
    for unit in units:
        demand(gives_to(acting, unit))
    current = Duty.objects.select_for_update().filter(pk__in=[duty.pk for duty in duties])
    if withdrawn := [duty for duty in current if duty.withdrawn_at is not None]:
        raise Refused(_("任务 %(number)s 已经撤回，不能交办。") % {"number": withdrawn[0].number})
    # Withdrawing a plan locks its duties, too: now it is known which act was first.
    if Plan.objects.filter(pk=duties[0].plan_id).exclude(withdrawn_at=None).exists():
        raise PlanWithdrawn
    had = Assignment.objects.filter(duty__in=duties, unit__in=units).select_related("duty", "unit").first()
    if had is not None:
        told = {"number": had.duty.number, "unit": str(had.unit)}
        raise Refused(_("任务 %(number)s 已经交办给%(unit)s，没有重复交办。") % told)


def _assignment(  # noqa: PLR0913, PLR0917  # what an assignment is made of
    acting: Acting,
    duty: Duty,
    unit: Unit,
    place: int,
    mode: Mode,
    part: Part,
    followed_from: date,
) -> Assignment:
    if mode is Mode.JOINT and part is Part.LEAD and (place or _has_joint_lead(duty)):
        part = Part.SUPPORT
    return Assignment(
        duty=duty,
        unit=unit,
        part=part,
        mode=mode,
        followed_from=followed_from,
        given_by=acting.account,
        given_by_unit=acting.unit,
        given_at=clock.now(),
    )


def _has_joint_lead(duty: Duty) -> bool:
    return Assignment.objects.filter(duty=duty, mode=Mode.JOINT, part=Part.LEAD, ended_at=None).exists()


@transaction.atomic
def sign(acting: Acting, assignments: Sequence[Assignment]) -> list[Assignment]:
    """Sign for the unit: head, or clerk acting for it; several at once are one Entry.

    Raises:
        Refused: nothing chosen, signed already, or ended. Stale: changed since it was shown.
        NotAllowed: given to another unit.
    """
    if not assignments:
        raise Refused(_("还没有选要签收的任务。"))
    signed = []
    for shown in assignments:
        demand(signs(acting, shown))
        current = locked(shown)
        active(current)
        if current.signed_at is not None:
            raise Refused(_("这项任务已经签收。"))
        current.signed_by, current.signed_at = acting.account, clock.now()
        current.version += 1
        current.save(update_fields=("signed_by", "signed_at", "version"))
        shown.refresh_from_db(fields=("signed_by", "signed_at", "version"))
        signed.append(current)
    rows = [{"assignment": one.pk, "duty": one.duty_id, "unit": one.unit_id} for one in signed]
    if len(signed) == 1:
        record(acting, "assignment.signed", "assignment", signed[0].pk, {"rows": rows})
    else:
        record(acting, "assignment.signed", "unit", acting.unit.pk, {"rows": rows})
    return signed


@transaction.atomic
def end_assignment(acting: Acting, assignment: Assignment, reason: str) -> Assignment:
    """End an assignment of which nothing is open; windows still to come and untouched go with it.

    Raises:
        Refused: an occurrence is open, no reason, or ended already. Stale. NotAllowed: not the setter.
    """
    demand(sets(acting, assignment))
    current = locked(assignment)
    active(current)
    reason = said(reason, _("写上为什么结束这项交办。"))
    today = clock.today()
    mine = Occurrence.objects.filter(assignment=current)
    open_now = mine.filter(opens__lte=today, closed_at=None, met_on=None, needs__gt=0)
    if open_now.exclude(due__lt=current.followed_from).exists():
        raise Refused(_("还有没办完的期次。先办结或核验，再结束交办。"))
    untouched = mine.filter(opens__gt=today, credits=None, extensions=None, corrections=None, closings=None)
    untouched.filter(stops=None).delete()
    current.ended_at = clock.now()
    current.version += 1
    current.save(update_fields=("ended_at", "version"))
    record(
        acting, "assignment.ended", "assignment", current.pk, {"duty": current.duty_id}, {"reason": reason}
    )
    return current
