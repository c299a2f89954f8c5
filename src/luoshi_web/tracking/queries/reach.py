"""Whose evidence an assignment takes, and so which assignments of units above an office sees."""

from __future__ import annotations

from collections import defaultdict

from luoshi_web.organisation.models import Post, Role, Unit
from luoshi_web.tracking.models import Assignment, Mode


def ids_answered_for(unit: Unit) -> list[int]:
    """The ids of `unit` and, where it is an office, of what it is a part of.

    A unit with a post of its head answers for itself alone. One without is an office of the nearest
    unit above that has one: what it does counts for that unit, which shows it what it owes. A unit
    without any post (乡镇（街道）) is a heading of the register, of which nothing is a part.
    """
    if Post.objects.filter(unit=unit, role=Role.HEAD).exists():
        return [unit.pk]
    placed = Unit.objects.with_tree_fields().get(pk=unit.pk)
    path = [int(pk) for pk in reversed(placed.tree_path)]
    roles: dict[int, set[str]] = defaultdict(set)
    for pk, role in Post.objects.filter(unit__in=path).order_by().values_list("unit_id", "role"):
        roles[pk].add(role)
    for place, pk in enumerate(path, 1):
        if Role.HEAD in roles[pk]:
            return path[:place]
        if not roles[pk]:
            break
    return [unit.pk]


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
