"""Whose evidence an assignment takes."""

from __future__ import annotations

from luoshi_web.organisation.models import Unit
from luoshi_web.organisation.queries import ids_answered_for
from luoshi_web.tracking.models import Assignment, Mode


def belongs_to(unit: Unit, assignment: Assignment) -> bool:
    """Whether evidence of `unit` may be credited: it is the assigned unit, or an office inside it.

    A joint duty takes the evidence of every unit that it was given to, lead or support.
    """
    mine = ids_answered_for(unit)
    if assignment.unit_id in mine:
        return True
    if assignment.mode != Mode.JOINT:
        return False
    fellows = Assignment.objects.filter(duty=assignment.duty_id, mode=Mode.JOINT, ended_at=None)
    return fellows.filter(unit__in=mine).exists()
