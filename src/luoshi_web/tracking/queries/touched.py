"""Whether anything came of an assignment: what decides if it may be taken back."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from luoshi_web.tracking.models import Assignment, Credit, Mode, Occurrence, Part

#: What is told or changed of an occurrence.
_HELD = ("credits", "extensions", "stops", "corrections", "closings")


def untouched(rows: QuerySet[Occurrence]) -> QuerySet[Occurrence]:
    """Those of which nothing was told and no date was changed."""
    return rows.filter(**dict.fromkeys(_HELD))


def is_untouched(assignment: Assignment) -> bool:
    """Nobody told anything of it, and no date was changed; of a joint duty also in the common set."""
    if assignment.events.exists() or assignment.progress.exists():
        return False
    held = Q()
    for name in _HELD:
        held |= Q(**{f"{name}__isnull": False})
    if Occurrence.objects.filter(held, assignment=assignment).exists():
        return False
    if assignment.mode != Mode.JOINT or assignment.part == Part.LEAD:
        return True
    shared = Credit.objects.filter(occurrence__assignment__duty=assignment.duty_id)
    return not shared.filter(evidence__unit=assignment.unit_id).exists()
