"""What happened to an assignment: its own lines, those of its occurrences, and of the acts in bulk."""

from __future__ import annotations

from django.db.models import Q

from luoshi_web.journal.models import Entry
from luoshi_web.tracking.models import Assignment, Evidence, Occurrence

#: Verbs that may name several assignments in one line.
_BULK = ("duty.given", "assignment.signed")


def history_of(assignment: Assignment) -> list[Entry]:
    """The lines about an assignment, newest first, each with its words."""
    mine = Occurrence.objects.filter(assignment=assignment)
    occurrences = [str(pk) for pk in mine.values_list("pk", flat=True)]
    entered = Evidence.objects.filter(credits__occurrence__in=mine).distinct()
    evidence = [str(pk) for pk in entered.values_list("pk", flat=True)]
    own = (
        Q(object_kind="assignment", object_id=str(assignment.pk))
        | Q(object_kind="occurrence", object_id__in=occurrences)
        | Q(object_kind="evidence", object_id__in=evidence)
    )
    own |= Q(verb="duty.check_set", object_kind="duty", object_id=str(assignment.duty_id))
    bulk = Q(verb__in=_BULK) & (
        Q(object_kind="plan", object_id=str(assignment.duty.plan_id))
        | Q(object_kind="unit", object_id=str(assignment.unit_id))
    )
    lines = Entry.objects.filter(own | bulk).order_by("-seq").prefetch_related("texts")
    return [line for line in lines if line.verb not in _BULK or _names(line, assignment.pk)]


def _names(line: Entry, pk: int) -> bool:
    return any(row.get("assignment") == pk for row in line.facts.get("rows", []))
