"""Who may work on a plan: asked by every verb that changes one, which thereby holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from luoshi_web.plans.errors import NotAllowed, PlanWithdrawn
from luoshi_web.plans.models import Plan
from luoshi_web.plans.permissions import keeps_plan

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting


def allow(acting: Acting, plan: Plan) -> None:
    """Let a post go on that may work on `plan`.

    Raises:
        NotAllowed: it may not. PlanWithdrawn: nobody may while the plan is withdrawn.
    """
    if not keeps_plan(acting, plan):
        raise NotAllowed
    if plan.withdrawn_at is not None:
        raise PlanWithdrawn


def hold(acting: Acting, plan: Plan) -> Plan:
    """The plan, locked until the end of the transaction, for a post that may work on it.

    Raises:
        NotAllowed, PlanWithdrawn: as for `allow`.
    """
    allow(acting, plan)
    plan = Plan.objects.select_for_update().get(pk=plan.pk)
    if plan.withdrawn_at is not None:  # another did it a moment ago
        raise PlanWithdrawn
    return plan
