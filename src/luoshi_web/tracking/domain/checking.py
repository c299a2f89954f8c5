"""Checking: credit is accepted or refused by the giving side, never by who claimed it."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from luoshi_web.journal.domain import record
from luoshi_web.organisation.acting import Acting
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused
from luoshi_web.tracking.domain.guards import demand, locked, recount, said
from luoshi_web.tracking.models import Credit, CreditState, Occurrence
from luoshi_web.tracking.permissions import checks, is_distinct


def accept_credit(acting: Acting, credit: Credit) -> Credit:
    """Count the evidence for its occurrence.

    Raises:
        Refused: decided already, or by who claimed or entered it. Stale. NotAllowed: no checker of
            the giving unit or above.
    """
    return _decide(acting, credit, CreditState.ACCEPTED, "")


def refuse_credit(acting: Acting, credit: Credit, reason: str) -> Credit:
    """Do not count the evidence; it stays readable, with the reason.

    Raises:
        Refused: no reason, decided already, or by who claimed or entered it. Stale. NotAllowed.
    """
    return _decide(acting, credit, CreditState.REFUSED, said(reason, _("写上为什么不认定。")))


@transaction.atomic
def _decide(acting: Acting, credit: Credit, state: CreditState, reason: str) -> Credit:
    # The occurrence is locked first, so that two decisions on it count one after the other.
    occurrence = Occurrence.objects.select_for_update().get(pk=credit.occurrence_id)
    demand(checks(acting, occurrence.assignment))
    current = locked(credit)
    if not is_distinct(acting, current):
        raise Refused(_("自己报的、自己录的佐证，不能由自己核验。"))
    if current.state != CreditState.CLAIMED:
        raise Refused(_("这项认定已经核过。"))
    current.state, current.reason = state, reason
    current.decided_by, current.decided_at = acting.account, clock.now()
    current.version += 1
    current.save(update_fields=("state", "reason", "decided_by", "decided_at", "version"))
    recount(occurrence)
    facts = {
        "credit": current.pk,
        "evidence": current.evidence_id,
        "n": current.n,
        "state": state.value,
        "accepted": occurrence.accepted,
        "met_on": occurrence.met_on.isoformat() if occurrence.met_on else "",
    }
    record(acting, f"credit.{state.value}", "occurrence", occurrence.pk, facts, {"reason": reason})
    credit.refresh_from_db()
    return credit
