"""A later date granted, and a date corrected; the first date is never overwritten without a trace."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from luoshi_web.journal.domain import record
from luoshi_web.organisation.acting import Acting
from luoshi_web.plans.models import Segment
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused
from luoshi_web.shell.words import day_words
from luoshi_web.tracking.domain.guards import active, demand, has_no_stop, is_open, locked, renew, said
from luoshi_web.tracking.facts import Counted
from luoshi_web.tracking.models import Cause, Correction, Extension, Occurrence
from luoshi_web.tracking.permissions import sets
from luoshi_web.tracking.queries.facts import facts_of


@transaction.atomic
def extend(acting: Acting, occurrence: Occurrence, until: date, reason: str) -> Extension:
    """Grant a later date, before or after the first has passed; both dates stay.

    Raises:
        Refused: no reason, no due day, closed, due before it was followed, a clock that stands still,
            or a day not later than the one in force. Stale. NotAllowed: not the side that gave the duty.
    """
    assignment = occurrence.assignment
    demand(sets(acting, assignment))
    current = locked(occurrence)
    active(assignment)
    reason = said(reason, _("写上为什么延期。"))
    if current.due is None:
        raise Refused(_("这一期没有期限，不用延期。"))
    is_open(current)
    has_no_stop(current)
    today = clock.today()
    facts = facts_of(current).corrected(today)
    if facts.is_before_our_time:
        raise Refused(_("这一期在开始跟踪之前到期，不亮灯，不用延期。"))
    in_force = facts.moved_to(today) or current.due
    if until <= in_force:
        raise Refused(_("延到的日期要晚于现在的期限%(day)s。") % {"day": day_words(in_force)})
    extension = Extension.objects.create(
        occurrence=current, until=until, reason=reason, granted_by=acting.account, granted_at=clock.now()
    )
    renew(current, occurrence)
    told = {
        "extension": extension.pk,
        "first": current.due.isoformat(),
        "before": in_force.isoformat(),
        "until": until.isoformat(),
    }
    record(acting, "occurrence.extended", "occurrence", current.pk, told, {"reason": reason})
    return extension


@transaction.atomic
def correct(  # noqa: PLR0913  # what a correction is made of
    acting: Acting,
    occurrence: Occurrence,
    due: date,
    *,
    cause: str,
    reason: str,
    source: str,
    holds_from: date | None = None,
    segment: Segment | None = None,
) -> Correction:
    """Replace a first date that was misread, or that the issuer changed; what it was stays readable.

    holds_from: the day on which the issuer changed it; of a date that was misread there is none: the
    right one held from the beginning. source: where the right date stands. segment: the sentence, one
    of the duty's own plan. A duty for which no date was read gets one in this way too.

    Raises:
        Refused: no reason, no source, closed, a duty that takes no date, the same date, one before the
            period begins, no day or a day to come of the issuer's change. Stale. NotAllowed: not the setter.
    """
    assignment = occurrence.assignment
    demand(sets(acting, assignment))
    current = locked(occurrence)
    active(assignment)
    reason = said(reason, _("写上为什么更正。"))
    source = said(source, _("写上正确的日期写在哪里：文号、页码，或者原文。"))
    is_open(current)
    _can_be_corrected(current, due)
    cause = Cause(cause)
    correction = Correction.objects.create(
        occurrence=current,
        cause=cause,
        before=current.due,
        before_at=current.due_at,
        due=due,
        holds_from=_holds_from(cause, holds_from),
        reason=reason,
        source=source,
        segment=_of_plan(segment, current),
        made_by=acting.account,
        made_at=clock.now(),
    )
    current.due, current.due_at = due, None
    current.save(update_fields=("due", "due_at"))
    renew(current, occurrence)
    words = {"reason": reason, "source": source}
    record(acting, "occurrence.corrected", "occurrence", current.pk, _told(correction), words)
    return correction


def _told(correction: Correction) -> dict[str, object]:
    """The short facts of a correction, for the journal."""
    days = {"before": correction.before, "due": correction.due, "holds_from": correction.holds_from}
    told: dict[str, object] = {name: day.isoformat() if day else "" for name, day in days.items()}
    segment = correction.segment_id or ""
    return {"correction": correction.pk, "cause": str(correction.cause), "segment": segment, **told}


def _can_be_corrected(current: Occurrence, due: date) -> None:
    if facts_of(current).counted not in (Counted.DATED, Counted.DATELESS):
        raise Refused(_("不得做、可以做和只有上限的事项没有期限可以更正。"))
    if due == current.due:
        raise Refused(_("和现在的首次期限是同一天，不用更正。"))
    if due < current.opens:
        told = {"day": day_words(current.opens, year=True)}
        raise Refused(_("更正后的期限早于这一期开始的%(day)s。") % told)


def _holds_from(cause: Cause, holds_from: date | None) -> date | None:
    if cause is Cause.MISREAD:
        return None
    if holds_from is None:
        raise Refused(_("写上发文单位从哪一天起改的。"))
    if holds_from > clock.today():
        raise Refused(_("日期在今天之后。改动生效后再更正。"))
    return holds_from


def _of_plan(segment: Segment | None, occurrence: Occurrence) -> Segment | None:
    if segment is not None and segment.document.plan_id != occurrence.assignment.duty.plan_id:
        raise Refused(_("这一句不在这份计划里。"))
    return segment
