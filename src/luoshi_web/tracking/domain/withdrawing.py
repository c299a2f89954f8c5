"""Evidence withdrawn by the unit that gave it, before it was accepted."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from luoshi_web.journal.domain import record
from luoshi_web.organisation.acting import Acting
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused
from luoshi_web.tracking.domain.guards import demand, recount, said
from luoshi_web.tracking.models import CreditState, Evidence, Occurrence
from luoshi_web.tracking.permissions import reports_for

#: Characters of a credit's reason.
_REASON = 300


@transaction.atomic
def withdraw_evidence(acting: Acting, evidence: Evidence, reason: str) -> Evidence:
    """Withdraw evidence sent by mistake, or twice: all credit that waits for it is refused; the rows stay.

    Raises:
        Refused: no reason, some of it is accepted, or none of it waits. NotAllowed: another unit gave it.
    """
    demand(reports_for(acting, evidence.unit))
    reason = said(reason, _("写上为什么撤回。"))[:_REASON]
    # As in checking, the occurrences are locked first: who is first, accepting or withdrawing, is seen.
    owed = Occurrence.objects.filter(pk__in=evidence.credits.order_by().values("occurrence"))
    occurrences = {one.pk: one for one in owed.select_for_update().order_by("pk")}
    current = Evidence.objects.select_for_update().get(pk=evidence.pk)
    credits_of = list(current.credits.select_for_update().order_by("pk"))
    if any(one.state == CreditState.ACCEPTED for one in credits_of):
        raise Refused(_("这份佐证已经认定，不能撤回。确实报错了的，写一条进展说明，请交办方处理。"))
    waiting = [one for one in credits_of if one.state == CreditState.CLAIMED]
    if current.withdrawn_at is not None or not waiting:
        raise Refused(_("这份佐证没有待核的认定，不用撤回。"))
    now = clock.now()
    for one in waiting:
        one.state, one.reason = CreditState.REFUSED, reason
        one.decided_by, one.decided_at = acting.account, now
        one.version += 1
        one.save(update_fields=("state", "reason", "decided_by", "decided_at", "version"))
        recount(occurrences[one.occurrence_id])
    current.withdrawn_at = now
    current.save(update_fields=("withdrawn_at",))
    rows = [{"credit": one.pk, "occurrence": one.occurrence_id} for one in waiting]
    facts = {"unit": current.unit_id, "rows": rows}
    record(acting, "evidence.withdrawn", "evidence", current.pk, facts, {"reason": reason})
    evidence.refresh_from_db()
    return current
