"""A clock halted, and resumed; the time that it stood still moves the date where the stop says so."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from luoshi_web.journal.domain import record
from luoshi_web.organisation.acting import Acting
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused
from luoshi_web.shell.words import day_words
from luoshi_web.tracking.domain.guards import active, demand, has_no_stop, is_open, locked, renew, said
from luoshi_web.tracking.models import Occurrence, Stop
from luoshi_web.tracking.permissions import sets
from luoshi_web.tracking.queries.facts import facts_of


@transaction.atomic
def stop(acting: Acting, occurrence: Occurrence, since: date, reason: str, *, moves_due: bool = True) -> Stop:
    """Halt the clock of an occurrence from a day on, which is the first day stopped.

    moves_due: the time stopped is added to the date in force when the clock runs again.

    Raises:
        Refused: no reason, no clock, filled or closed, stopped already, a day to come, before the period
            began, inside an earlier stop, or after the date in force. Stale. NotAllowed: not the setter.
    """
    demand(sets(acting, occurrence.assignment))
    current = locked(occurrence)
    active(occurrence.assignment)
    reason = said(reason, _("写上为什么中止。"))
    is_open(current)
    has_no_stop(current)
    _can_be_stopped(current, since)
    made = Stop.objects.create(
        occurrence=current,
        since=since,
        moves_due=moves_due,
        reason=reason,
        stopped_by=acting.account,
        stopped_at=clock.now(),
    )
    renew(current, occurrence)
    told = {"stop": made.pk, "since": since.isoformat(), "moves_due": moves_due}
    record(acting, "occurrence.stopped", "occurrence", current.pk, told, {"reason": reason})
    return made


def _can_be_stopped(current: Occurrence, since: date) -> None:
    if current.due is None:
        raise Refused(_("这一期没有期限，没有时限可以中止。"))
    if current.met_on is not None:
        raise Refused(_("这一期已经足数，不用中止。"))
    if since > clock.today():
        raise Refused(_("日期在今天之后。到那一天再中止。"))
    last = current.stops.order_by("resumed_on").last()
    begins = max(current.opens, last.resumed_on) if last and last.resumed_on else current.opens
    if since < begins:
        raise Refused(_("中止不能早于%(day)s。") % {"day": day_words(begins)})
    in_force = facts_of(current).corrected(clock.today()).moved_to(clock.today()) or current.due
    if since > in_force:
        raise Refused(_("期限%(day)s已过，不能再中止。可以延期。") % {"day": day_words(in_force)})


@transaction.atomic
def resume(acting: Acting, occurrence: Occurrence, resumed_on: date, reason: str = "") -> Stop:
    """Let a halted clock run again from a day on; that day is not stopped.

    Raises:
        Refused: the clock runs, a day to come, or before it was stopped. Stale. NotAllowed: not the setter.
    """
    demand(sets(acting, occurrence.assignment))
    current = locked(occurrence)
    active(occurrence.assignment)
    is_open(current)
    standing = current.stops.filter(resumed_on=None).first()
    if standing is None:
        raise Refused(_("这一期没有中止，不用恢复。"))
    if resumed_on > clock.today():
        raise Refused(_("日期在今天之后。到那一天再恢复。"))
    if resumed_on < standing.since:
        raise Refused(_("恢复的日期早于中止的%(day)s。") % {"day": day_words(standing.since)})
    standing.resumed_on, standing.resumed_by, standing.resumed_at = resumed_on, acting.account, clock.now()
    standing.save(update_fields=("resumed_on", "resumed_by", "resumed_at"))
    renew(current, occurrence)
    facts = facts_of(current).corrected(clock.today())
    in_force = facts.moved_to(clock.today()) or current.due
    told = {
        "stop": standing.pk,
        "since": standing.since.isoformat(),
        "resumed_on": resumed_on.isoformat(),
        "first": current.due.isoformat() if current.due else "",
        "in_force": in_force.isoformat() if in_force else "",
    }
    record(acting, "occurrence.resumed", "occurrence", current.pk, told, {"reason": reason.strip()})
    return standing
