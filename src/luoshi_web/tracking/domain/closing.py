"""An occurrence closed, filled or not, and reopened; never closed by who did the work."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from luoshi_web.journal.domain import record
from luoshi_web.organisation.acting import Acting
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused
from luoshi_web.tracking.domain.guards import active, demand, is_open, locked, renew, said
from luoshi_web.tracking.models import Closing, Credit, CreditState, Occurrence
from luoshi_web.tracking.permissions import closes


@transaction.atomic
def close(acting: Acting, occurrence: Occurrence, why: str) -> Occurrence:
    """Close an occurrence, filled or not; by setter or checker, not by who did the work.

    Raises:
        Refused: no reason, closed already, credit not checked yet, or by the doer. Stale.
        NotAllowed: neither setter nor checker.
    """
    demand(closes(acting, occurrence.assignment))
    current = locked(occurrence)
    why = said(why, _("写上为什么办结。"))
    is_open(current)
    if _did_it(acting, current):
        raise Refused(_("自己办的事，不能由自己办结。"))
    if current.credits.filter(state=CreditState.CLAIMED).exists():
        raise Refused(_("还有佐证待核。先核验，再办结。"))
    closing = Closing.objects.create(
        occurrence=current, why=why, closed_by=acting.account, closed_at=clock.now()
    )
    renew(current, occurrence)
    told = {"closing": closing.pk, "needs": current.needs, "accepted": current.accepted}
    record(acting, "occurrence.closed", "occurrence", current.pk, told, {"reason": why})
    return current


@transaction.atomic
def reopen(acting: Acting, occurrence: Occurrence, why: str) -> Occurrence:
    """Open a closed occurrence again: it is owed as before, and that it was closed stays readable.

    Raises:
        Refused: no reason, not closed, an ended assignment, or by the doer. Stale.
        NotAllowed: neither setter nor checker.
    """
    demand(closes(acting, occurrence.assignment))
    current = locked(occurrence)
    active(occurrence.assignment)
    why = said(why, _("写上为什么重新打开。"))
    closing = current.closings.select_for_update().filter(reopened_at=None).first()
    if closing is None:
        raise Refused(_("这一期没有办结，不用重新打开。"))
    if _did_it(acting, current):
        raise Refused(_("自己办的事，不能由自己重新打开。"))
    closing.reopened_why, closing.reopened_by, closing.reopened_at = why, acting.account, clock.now()
    closing.save(update_fields=("reopened_why", "reopened_by", "reopened_at"))
    renew(current, occurrence)
    told = {"closing": closing.pk, "needs": current.needs, "accepted": current.accepted}
    record(acting, "occurrence.reopened", "occurrence", current.pk, told, {"reason": why})
    return current


def _did_it(acting: Acting, occurrence: Occurrence) -> bool:
    """Whether the actor signed for it, or entered or claimed what was done."""
    if occurrence.assignment.signed_by_id == acting.account.pk:
        return True
    mine = Q(claimed_by=acting.account) | Q(evidence__by=acting.account)
    return Credit.objects.filter(mine, occurrence=occurrence).exists()
