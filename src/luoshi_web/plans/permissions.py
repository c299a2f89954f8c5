"""Who may see and settle which plan. Each predicate takes who acts and a plain plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from luoshi_web.organisation.permissions import sees_unit
from luoshi_web.organisation.queries import ids_answered_for, ids_below

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting
    from luoshi_web.organisation.models import Unit
    from luoshi_web.plans.models import Plan


def reads_plans(acting: Acting) -> bool:
    """The post reads plans at all: an administrator keeps accounts, and reads none."""
    return acting.role != "administrator"


def sees_plan(acting: Acting, plan: Plan) -> bool:
    """`plan` belongs to a unit that the actor sees, or a duty of it was given to one: it may be read."""
    if not reads_plans(acting):
        return False
    if sees_unit(acting, plan.owner):
        return True
    return plan.duties.filter(given_to_seen(acting, ids_below(acting.unit))).exists()


def given_to_seen(acting: Acting, units: list[int]) -> Q:
    """Duties that were given to, or by, one of `units`: the actor's and those below; as their page is seen.

    An office sees besides what the unit owes that it is part of (decision 31).
    """
    owing = [*units, *ids_answered_for(acting.unit)] if takes_in(acting) else units
    return Q(assignments__unit__in=owing) | Q(assignments__given_by_unit__in=units)


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
