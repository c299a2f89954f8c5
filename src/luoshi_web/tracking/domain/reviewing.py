"""A review day for a duty without a date: set by the side that gave it, never read from the text."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from luoshi_web.journal.domain import record
from luoshi_web.organisation.acting import Acting
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused
from luoshi_web.tracking.domain.guards import active, demand, locked
from luoshi_web.tracking.models import Assignment
from luoshi_web.tracking.occurrences import takes_review
from luoshi_web.tracking.permissions import sets


@transaction.atomic
def set_review_day(acting: Acting, assignment: Assignment, day: date | None) -> Assignment:
    """Set the day on which the unit is asked how far the duty has come; None takes it away.

    Without one the unit is asked once, at the Frame's end.

    Raises:
        Refused: the duty has a date, or takes none, or the day has passed. Stale.
        NotAllowed: not the side that gave the duty.
    """
    demand(sets(acting, assignment))
    current = locked(assignment)
    active(current)
    if not takes_review(current, clock.today()):
        raise Refused(_("复核日只给没有期限的任务。"))
    if day is not None and day < clock.today():
        raise Refused(_("复核日在今天之前。"))
    before = current.review_day
    current.review_day = day
    current.version += 1
    current.save(update_fields=("review_day", "version"))
    assignment.refresh_from_db(fields=("review_day", "version"))
    told = {"before": before.isoformat() if before else "", "review_day": day.isoformat() if day else ""}
    record(acting, "assignment.review_set", "assignment", current.pk, told)
    return current
