"""Withdrawing a plan that should not have been taken in, and restoring it.

Nothing of it is lost: its documents, duties and history stay to be read, and what was given of it and has
ended stays in the ledger. It is only no longer worked on, and stands in no list of what is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from luoshi_web.journal.domain import record
from luoshi_web.plans import verbs
from luoshi_web.plans.domain.rights import hold
from luoshi_web.plans.errors import NotAllowed, NotWithdrawn, PlanGiven, ReasonNeeded, TooLong
from luoshi_web.plans.models import REASON, Duty, Plan
from luoshi_web.plans.permissions import keeps_plan
from luoshi_web.shell import clock

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting

_FIELDS = ("withdrawn_at", "withdrawn_for", "version")


@transaction.atomic
def withdraw(acting: Acting, plan: Plan, reason: str) -> Plan:
    """Withdraw a plan, for a reason: a wrong file, one taken in twice, one that the issuer called back.

    Raises:
        NotAllowed, PlanWithdrawn: as for every verb. ReasonNeeded: none is given. TooLong: too much of it.
        PlanGiven: units still have duties of it.
    """
    plan = hold(acting, plan)
    reason = " ".join(reason.split())
    if not reason:
        raise ReasonNeeded
    if len(reason) > REASON:
        raise TooLong(_("撤回的理由"), len(reason), REASON)
    # Giving locks the plan, and then the duties that it gives: who is first is seen by the other.
    current = Duty.objects.select_for_update(of=("self",)).filter(plan=plan, withdrawn_at=None)
    duties = [duty.pk for duty in current.order_by("pk")]
    if running := Duty.objects.filter(pk__in=duties, assignments__ended_at=None, assignments__isnull=False):
        raise PlanGiven(running.values("pk").distinct().count())
    plan.withdrawn_at, plan.withdrawn_for = clock.now(), reason
    plan.version += 1
    plan.save(update_fields=_FIELDS)
    record(acting, verbs.PLAN_WITHDRAWN, "plan", plan.pk, {}, {"reason": reason})
    return plan


@transaction.atomic
def restore(acting: Acting, plan: Plan) -> Plan:
    """Take a withdrawn plan up again, as it was left.

    Raises:
        NotAllowed: the post may not work on it. NotWithdrawn: it is worked on already.
    """
    if not keeps_plan(acting, plan):
        raise NotAllowed
    plan = Plan.objects.select_for_update().get(pk=plan.pk)
    if plan.withdrawn_at is None:
        raise NotWithdrawn
    plan.withdrawn_at, plan.withdrawn_for = None, ""
    plan.version += 1
    plan.save(update_fields=_FIELDS)
    record(acting, verbs.PLAN_RESTORED, "plan", plan.pk, {})
    return plan
