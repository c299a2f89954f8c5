"""A later date granted, and an occurrence closed; the first date is never overwritten."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from luoshi_web.journal.domain import record
from luoshi_web.organisation.acting import Acting
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused
from luoshi_web.shell.words import day_words
from luoshi_web.tracking.domain.guards import active, demand, locked, recount, said
from luoshi_web.tracking.models import Credit, Extension, Occurrence
from luoshi_web.tracking.permissions import closes, sets


@transaction.atomic
def extend(acting: Acting, occurrence: Occurrence, until: date, reason: str) -> Extension:
    """Grant a later date, before or after the first has passed; both dates stay.

    Raises:
        Refused: no reason, no due day, closed, or a day not later than the one in force. Stale.
        NotAllowed: not the side that gave the duty.
    """
    assignment = occurrence.assignment
    demand(sets(acting, assignment))
    current = locked(occurrence)
    active(assignment)
    reason = said(reason, _("写上为什么延期。"))
    if current.due is None:
        raise Refused(_("这一期没有期限，不用延期。"))
    if current.closed_at is not None:
        raise Refused(_("这一期已经办结。"))
    in_force = max([current.due, *current.extensions.values_list("until", flat=True)])
    if until <= in_force:
        raise Refused(_("延到的日期要晚于现在的期限%(day)s。") % {"day": day_words(in_force)})
    extension = Extension.objects.create(
        occurrence=current, until=until, reason=reason, granted_by=acting.account, granted_at=clock.now()
    )
    _renew(current, occurrence)
    facts = {
        "extension": extension.pk,
        "first": current.due.isoformat(),
        "before": in_force.isoformat(),
        "until": until.isoformat(),
    }
    record(acting, "occurrence.extended", "occurrence", current.pk, facts, {"reason": reason})
    return extension


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
    if current.closed_at is not None:
        raise Refused(_("这一期已经办结。"))
    if _did_it(acting, current):
        raise Refused(_("自己办的事，不能由自己办结。"))
    if current.credits.filter(state="claimed").exists():
        raise Refused(_("还有佐证待核。先核验，再办结。"))
    current.closed_at, current.closed_why = clock.now(), why
    current.save(update_fields=("closed_at", "closed_why"))
    _renew(current, occurrence)
    facts = {"needs": current.needs, "accepted": current.accepted}
    record(acting, "occurrence.closed", "occurrence", current.pk, facts, {"reason": why})
    return current


def _renew(current: Occurrence, shown: Occurrence) -> None:
    """Count again, raise the version, and bring what the caller holds up to date."""
    recount(current)
    current.version += 1
    current.save(update_fields=("version",))
    shown.refresh_from_db()


def _did_it(acting: Acting, occurrence: Occurrence) -> bool:
    """Whether the actor signed for it, or entered or claimed what was done."""
    if occurrence.assignment.signed_by_id == acting.account.pk:
        return True
    mine = Q(claimed_by=acting.account) | Q(evidence__by=acting.account)
    return Credit.objects.filter(mine, occurrence=occurrence).exists()
