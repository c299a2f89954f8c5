"""Which reports one may see."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from luoshi_web.organisation.acting import Acting
from luoshi_web.organisation.queries import visible_units
from luoshi_web.reporting.models import Report
from luoshi_web.reporting.permissions import reads_reports


def visible_reports(acting: Acting, words: str = "") -> QuerySet[Report]:
    """The reports of the actor's unit and those below, newest first; an auditor's are all.

    words: all of them must stand in the title, or in the unit's or the plan's name.
    """
    rows = Report.objects.select_related("unit", "plan")
    if not reads_reports(acting):
        return rows.none()
    for word in words.split():
        rows = rows.filter(
            Q(title__icontains=word) | Q(unit__name__icontains=word) | Q(plan__title__icontains=word)
        )
    return rows.filter(unit__in=visible_units(acting).order_by().values("pk"))
