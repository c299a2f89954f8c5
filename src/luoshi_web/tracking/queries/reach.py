"""Whose evidence an assignment takes."""

from __future__ import annotations

from luoshi_web.organisation.models import Unit
from luoshi_web.tracking.models import Assignment, Mode


def ids_above(unit: Unit) -> list[int]:
    """The unit's id and those of the units above it, in one query."""
    placed = Unit.objects.with_tree_fields().get(pk=unit.pk)
    return [int(pk) for pk in placed.tree_path]


def belongs_to(unit: Unit, assignment: Assignment) -> bool:
    """Whether evidence of `unit` may be credited: it is the assigned unit or below it.

    A joint duty takes the evidence of every unit that it was given to, lead or support.
    """
    above = ids_above(unit)
    if assignment.unit_id in above:
        return True
    if assignment.mode != Mode.JOINT:
        return False
    fellows = Assignment.objects.filter(duty=assignment.duty_id, mode=Mode.JOINT, ended_at=None)
    return fellows.filter(unit__in=above).exists()
