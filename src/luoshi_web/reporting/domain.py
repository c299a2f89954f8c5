"""The verbs of the room: draw up a report, and sign it, which freezes its figures."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from luoshi_web.journal.domain import record
from luoshi_web.organisation.acting import Acting
from luoshi_web.organisation.models import Unit
from luoshi_web.plans.models import Plan
from luoshi_web.plans.permissions import sees_plan
from luoshi_web.reporting import queries, verbs
from luoshi_web.reporting.models import Figure, Report
from luoshi_web.reporting.permissions import drafts_for, signs_reports
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused, Stale

_TITLE = 200


class NotAllowed(Refused):
    """The post under which one acts may not do this."""

    def __init__(self) -> None:
        super().__init__(_("当前岗位不能这样做。换一个岗位，或请有权的单位办理。"))


@transaction.atomic
def draft_report(  # noqa: PLR0913  # what a report is of, and when
    acting: Acting,
    *,
    unit: Unit | None = None,
    plan: Plan | None = None,
    start: date,
    end: date,
    as_of: date,
) -> Report:
    """Draw up a report of a unit, or of a plan; its figures are computed until it is signed.

    Raises:
        Refused: both or neither, an end before the start, an as-of day before it or to come.
        NotAllowed: the unit, or the plan's, is not the actor's own or below it.
    """
    if (unit is None) == (plan is None):
        raise Refused(_("选一个单位，或者选一份计划。"))
    if plan is not None and not sees_plan(acting, plan):
        raise NotAllowed
    owner = unit if plan is None else plan.owner
    if owner is None or not drafts_for(acting, owner):
        raise NotAllowed
    if end < start:
        raise Refused(_("最后一天早于第一天。"))
    if as_of < start:
        raise Refused(_("截至日早于时段的第一天，没有情况可报。"))
    if as_of > clock.today():
        raise Refused(_("截至日在今天之后。报告只写已经发生的。"))
    report = Report.objects.create(
        title=title_of(owner, plan, start, end),
        unit=owner,
        plan=plan,
        start=start,
        end=end,
        as_of=as_of,
        created_by=acting.account,
        created_at=clock.now(),
    )
    facts = {"unit": owner.pk, "plan": plan and plan.pk, "start": start, "end": end, "as_of": as_of}
    record(acting, verbs.DRAFTED, "report", report.pk, facts)
    return report


@transaction.atomic
def sign_off(acting: Acting, report: Report) -> Report:
    """Sign a report: its figures are frozen with their lists, as known at this moment.

    Raises:
        Refused: signed already. Stale: changed since it was shown.
        NotAllowed: neither the head of its unit nor a leader of it or above.
    """
    current = Report.objects.select_for_update().get(pk=report.pk)
    if not signs_reports(acting, current):
        raise NotAllowed
    if current.signed_at is not None:
        raise Refused(_("这份报告已经签发，数据已经冻结，不能再改。"))
    if current.version != report.version:
        raise Stale
    now, today = clock.now(), clock.today()
    situation = queries.situation_of(current, today, now)
    values = queries.computed(situation, today)
    Figure.objects.bulk_create(
        Figure(
            report=current,
            key=one.key,
            definition=one.definition.name,
            value=one.value,
            rows=[row.as_json() for row in one.rows],
        )
        for one in values.values()
    )
    current.known_at = current.signed_at = now
    current.signed_by = acting.account
    current.digest = queries.digest_of(current, values.values())
    current.version += 1
    current.save(update_fields=("known_at", "signed_at", "signed_by", "digest", "version"))
    facts = {
        "digest": current.digest,
        "known_at": now.isoformat(),
        "figures": {one.key: one.value for one in values.values() if not one.unit},
    }
    record(acting, verbs.SIGNED, "report", current.pk, facts)
    report.refresh_from_db()
    return current


def title_of(unit: Unit, plan: Plan | None, start: date, end: date) -> str:
    """The title of a report: whose, of when, in the words of the office."""
    if plan is None:
        return f"{unit.name}{span_words(start, end)}计划落实情况报告"
    span = f"》{span_words(start, end)}落实情况报告"
    return f"《{plan.title[: _TITLE - len(span) - 1]}{span}"


def span_words(start: date, end: date) -> str:
    """A half-year or a year by its name, else the days."""
    days = ((start.month, start.day), (end.month, end.day))
    named = {((1, 1), (6, 30)): "年上半年", ((7, 1), (12, 31)): "年下半年", ((1, 1), (12, 31)): "年"}
    if start.year == end.year and days in named:
        return f"{start.year}{named[days]}"
    return f"{start.year}年{start.month}月{start.day}日至{end.year}年{end.month}月{end.day}日"
