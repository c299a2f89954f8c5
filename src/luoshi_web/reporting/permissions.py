"""Who may write, sign and see which report. Each predicate takes who acts and plain instances."""

from __future__ import annotations

from typing import TYPE_CHECKING

from luoshi_web.organisation.permissions import sees_unit

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting
    from luoshi_web.organisation.models import Unit
    from luoshi_web.reporting.models import Report


def reads_reports(acting: Acting) -> bool:
    """The post reads reports at all: an administrator reads none."""
    return acting.role != "administrator"


def drafts(acting: Acting) -> bool:
    """The post draws up reports."""
    return acting.role in ("clerk", "head", "leader")


def drafts_for(acting: Acting, unit: Unit) -> bool:
    """The actor draws up a report of `unit`: its own, or one below."""
    return drafts(acting) and sees_unit(acting, unit)


def signs_reports(acting: Acting, report: Report) -> bool:
    """The actor signs `report`: the head of its unit, or a leader of it or of one above."""
    if acting.role == "head":
        return bool(acting.unit.pk == report.unit_id)
    return acting.role == "leader" and sees_unit(acting, report.unit)
