"""Ending an assignment that is over, and taking back one that was given by mistake."""

from __future__ import annotations

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from luoshi_web.journal.domain import record
from luoshi_web.organisation.acting import Acting
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused
from luoshi_web.tracking.domain.guards import active, demand, locked, said
from luoshi_web.tracking.models import Assignment, Mode, Occurrence, Part
from luoshi_web.tracking.permissions import sets
from luoshi_web.tracking.queries.touched import is_untouched, untouched


@transaction.atomic
def end_assignment(acting: Acting, assignment: Assignment, reason: str) -> Assignment:
    """End an assignment of which nothing is open; windows still to come and untouched go with it.

    Raises:
        Refused: an occurrence is open, no reason, or ended already. Stale. NotAllowed: not the setter.
    """
    demand(sets(acting, assignment))
    current = locked(assignment)
    active(current)
    reason = said(reason, _("写上为什么结束这项交办。"))
    today = clock.today()
    mine = Occurrence.objects.filter(assignment=current)
    open_now = mine.filter(opens__lte=today, closed_at=None, met_on=None, needs__gt=0)
    if open_now.exclude(due__lt=current.followed_from).exists():
        raise Refused(
            _(
                "还有没办完的期次。先在“期次”里办结或核验，再结束交办；给错了、还没有报过什么的，用“收回交办”。"
            )
        )
    untouched(mine.filter(opens__gt=today)).delete()
    current.ended_at = clock.now()
    current.version += 1
    current.save(update_fields=("ended_at", "version"))
    record(
        acting, "assignment.ended", "assignment", current.pk, {"duty": current.duty_id}, {"reason": reason}
    )
    return current


@transaction.atomic
def take_back(acting: Acting, assignment: Assignment, reason: str) -> Assignment:
    """Take back what was given by mistake, though its periods are open: they go, the assignment ends.

    The row stays, and the unit may be given the duty anew.

    Raises:
        Refused: something was reported or changed, a joint duty's lead with others beside it, no reason, or
            ended already. Stale. NotAllowed: not the setter.
    """
    demand(sets(acting, assignment))
    current = locked(assignment)
    active(current)
    reason = said(reason, _("写上为什么收回这项交办。"))
    # Who reports locks the occurrence: what is claimed in this moment is seen here, or finds no period.
    mine = list(Occurrence.objects.select_for_update().filter(assignment=current).order_by("pk"))
    if not is_untouched(current):
        raise Refused(
            _("已经报过佐证、进展或事项，或者改过期限，不能收回。先把各期办结，再结束交办；经过都留着。")
        )
    if current.mode == Mode.JOINT and current.part == Part.LEAD and _fellows(current).exists():
        raise Refused(_("这是共同交办的牵头单位，期次由各单位共用。先收回配合单位的交办，再收回这一项。"))
    Occurrence.objects.filter(pk__in=[one.pk for one in mine]).delete()
    current.ended_at, current.taken_back = clock.now(), True
    current.version += 1
    current.save(update_fields=("ended_at", "taken_back", "version"))
    facts = {"duty": current.duty_id, "unit": current.unit_id}
    record(acting, "assignment.taken_back", "assignment", current.pk, facts, {"reason": reason})
    return current


def _fellows(assignment: Assignment) -> QuerySet[Assignment]:
    rows = Assignment.objects.filter(duty=assignment.duty_id, mode=Mode.JOINT, ended_at=None)
    return rows.exclude(pk=assignment.pk)
