"""Which reports one may see."""

from __future__ import annotations

from django.db.models import QuerySet

from luoshi_web.organisation.acting import Acting
from luoshi_web.organisation.queries import visible_units
from luoshi_web.reporting.models import Report
from luoshi_web.reporting.permissions import reads_reports


def visible_reports(acting: Acting) -> QuerySet[Report]:
    """The reports of the actor's unit and those below, newest first; an auditor's are all."""
    rows = Report.objects.select_related("unit", "plan")
    if not reads_reports(acting):
        return rows.none()
    return rows.filter(unit__in=visible_units(acting).order_by().values("pk"))
