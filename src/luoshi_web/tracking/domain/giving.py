"""Giving duties to units, and signing for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
from luoshi_web.tracking.domain.guards import active, demand, locked
from luoshi_web.tracking.domain.making import make_occurrences, with_duty
from luoshi_web.tracking.models import Assignment, Mode, Part
from luoshi_web.tracking.occurrences import takes_review
from luoshi_web.tracking.permissions import gives, gives_to, signs


@dataclass(frozen=True, slots=True)
class Gift:
    """One duty to one unit, in the part that the text names it in."""

    duty: Duty
    unit: Unit
    part: Part = Part.LEAD


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
    named: Sequence[Gift] = (),
) -> list[Assignment]:
    """Give duties of one plan to units, each duty to each unit, in one act with one Entry.

    mode: `each` lets every unit owe its own occurrences; with `joint` the first of `units` leads
    and holds the one set, the others are credited to it. part: support owes none. followed_from:
    what was due earlier is before our time. review_day: set by the setter; duties with a date take none.
    named: to each duty its own units, each on its own account and in its own part, beside `units` or
    instead of them; what stands in both goes as named.

    Raises:
        Refused: nothing chosen, duties of several plans, a withdrawn duty or plan, a unit that has it.
        NotAllowed: the actor may not give these duties, or not to these units.
    """
    _can_be_chosen(duties, units, named)
    by_name = {(gift.duty.pk, gift.unit.pk) for gift in named}
    pairs = [(duty, unit) for duty in duties for unit in units if (duty.pk, unit.pk) not in by_name]
    _can_be_given(acting, [*pairs, *((gift.duty, gift.unit) for gift in named)])
    made = [
        _assignment(acting, duty, unit, units.index(unit), Mode(mode), Part(part), followed_from)
        for duty, unit in pairs
    ]
    made += [
        _assignment(acting, one.duty, one.unit, 0, Mode.EACH, Part(one.part), followed_from) for one in named
    ]
    for assignment in made:
        if review_day is not None and takes_review(assignment, clock.today()):
            assignment.review_day = review_day
        assignment.save()
    make_occurrences(with_duty([one.pk for one in made]), clock.today())
    facts = {
        "mode": str(mode),
        "part": str(part),
        "followed_from": followed_from.isoformat(),
        "review_day": review_day.isoformat() if review_day else "",
        "rows": [_row(one, parts_differ=bool(named)) for one in made],
    }
    record(acting, "duty.given", "plan", duties[0].plan_id, facts)
    return made


def _row(one: Assignment, *, parts_differ: bool) -> dict[str, int | str]:
    part = {"part": str(one.part)} if parts_differ else {}
    return {"assignment": one.pk, "duty": one.duty_id, "unit": one.unit_id, **part}


def _can_be_chosen(duties: Sequence[Duty], units: Sequence[Unit], named: Sequence[Gift]) -> None:
    """Something is chosen, and nothing twice."""
    if not duties:
        raise Refused(_("还没有选任务。"))
    if not units and not named:
        raise Refused(_("还没有选单位。"))
    if len({duty.plan_id for duty in duties}) > 1:
        raise Refused(_("一次只交办同一份计划的任务。"))
    pairs = {(gift.duty.pk, gift.unit.pk) for gift in named}
    once = len(pairs) == len(named) and len({unit.pk for unit in units}) == len(units)
    if not once or len({duty.pk for duty in duties}) < len(duties):
        raise Refused(_("同一项任务或同一个单位选了两次。"))
    if {gift.duty.pk for gift in named} - {duty.pk for duty in duties}:
        raise Refused(_("还没有选任务。"))


def _can_be_given(acting: Acting, pairs: Sequence[tuple[Duty, Unit]]) -> None:
    duties = {duty.pk: duty for duty, _unit in pairs}
    plan = pairs[0][0].plan
    demand(gives(acting, plan))
    for unit in {unit.pk: unit for _duty, unit in pairs}.values():
        demand(gives_to(acting, unit))
    # The plan first and then its duties, as withdrawing it does: neither waits for what the other holds.
    held = Plan.objects.select_for_update().get(pk=plan.pk)
    current = Duty.objects.select_for_update(of=("self",)).filter(pk__in=duties).order_by("pk")
    if withdrawn := [duty for duty in current if duty.withdrawn_at is not None]:
        raise Refused(_("任务 %(number)s 已经撤回，不能交办。") % {"number": withdrawn[0].number})
    if held.withdrawn_at is not None:
        raise PlanWithdrawn
    wanted = {(duty.pk, unit.pk) for duty, unit in pairs}
    rows = Assignment.objects.filter(duty__in=duties, unit__in={unit for _duty, unit in wanted})
    for had in rows.filter(taken_back=False).select_related("duty", "unit"):
        if (had.duty_id, had.unit_id) in wanted:
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
