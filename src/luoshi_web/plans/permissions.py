"""Who may see and settle which plan. Each predicate takes who acts and a plain plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from luoshi_web.organisation.permissions import sees_unit

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting
    from luoshi_web.organisation.models import Unit
    from luoshi_web.plans.models import Plan


def reads_plans(acting: Acting) -> bool:
    """The post reads plans at all: an administrator keeps accounts, and reads none."""
    return acting.role != "administrator"


def sees_plan(acting: Acting, plan: Plan) -> bool:
    """`plan` belongs to a unit that the actor sees."""
    return reads_plans(acting) and sees_unit(acting, plan.owner)


def takes_in(acting: Acting) -> bool:
    """The post takes plans in for its unit and those below."""
    return acting.role in ("clerk", "head")


def takes_in_for(acting: Acting, owner: Unit) -> bool:
    """The post takes plans in that `owner` will carry."""
    return takes_in(acting) and sees_unit(acting, owner)


def keeps_plan(acting: Acting, plan: Plan) -> bool:
    """The post works on `plan`: adds documents to it, settles it, withdraws it and takes it up again."""
    return takes_in_for(acting, plan.owner)


def settles_plan(acting: Acting, plan: Plan) -> bool:
    """The post gives the segments of `plan` their fates; nobody does while it is withdrawn."""
    return keeps_plan(acting, plan) and plan.withdrawn_at is None
