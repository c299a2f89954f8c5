"""Who may do what with assignments and evidence. Each predicate takes who acts and plain instances."""

from __future__ import annotations

from typing import TYPE_CHECKING

from luoshi_web.organisation.permissions import sees_unit

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting
    from luoshi_web.organisation.models import Unit
    from luoshi_web.plans.models import Plan
    from luoshi_web.tracking.models import Assignment, Credit

#: The roles that work for a unit.
WORKING = ("clerk", "head")


def gives(acting: Acting, plan: Plan) -> bool:
    """The actor gives the duties of `plan`: clerk or head of its owner unit, or of one above.

    Nobody gives those of a plan that was withdrawn.
    """
    return acting.role in WORKING and plan.withdrawn_at is None and sees_unit(acting, plan.owner)


def gives_to(acting: Acting, unit: Unit) -> bool:
    """The actor may give to `unit`: it stands in the actor's own subtree and has not ended."""
    return acting.role in WORKING and unit.ended_on is None and sees_unit(acting, unit)


def signs(acting: Acting, assignment: Assignment) -> bool:
    """The actor signs for the assigned unit: its head, or its clerk acting for it."""
    return acting.role in WORKING and acting.unit.pk == assignment.unit_id


def reports_for(acting: Acting, unit: Unit) -> bool:
    """The actor enters progress and evidence in the name of `unit`: clerk or head of it."""
    return acting.role in WORKING and acting.unit.pk == unit.pk


def records_for(acting: Acting, assignment: Assignment) -> bool:
    """The actor records an event: for the assigned unit, or as the side that gave the duty."""
    if acting.role not in WORKING:
        return False
    return acting.unit.pk == assignment.unit_id or sets(acting, assignment)


def sets(acting: Acting, assignment: Assignment) -> bool:
    """The actor stands on the side that gave the duty: clerk or head of the giving unit or above."""
    return acting.role in WORKING and sees_unit(acting, assignment.given_by_unit)


def checks(acting: Acting, assignment: Assignment) -> bool:
    """The actor accepts and refuses credit: a checker of the giving unit or of one above."""
    return acting.role == "checker" and sees_unit(acting, assignment.given_by_unit)


def closes(acting: Acting, assignment: Assignment) -> bool:
    """The actor may close an occurrence: setter or checker."""
    return sets(acting, assignment) or checks(acting, assignment)


def is_distinct(acting: Acting, credit: Credit) -> bool:
    """The actor neither entered the evidence nor claimed the credit."""
    return acting.account.pk not in (credit.claimed_by_id, credit.evidence.by_id)
