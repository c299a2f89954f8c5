"""What the journal must know of this room: its objects, and the names of its verbs and facts."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from luoshi_web.journal import registry
from luoshi_web.journal.queries import Objects
from luoshi_web.organisation.acting import Acting
from luoshi_web.shell.numbers import number_in
from luoshi_web.tracking.models import Assignment, Evidence, Occurrence
from luoshi_web.tracking.queries import visible_assignments, visible_evidence, visible_occurrences
from luoshi_web.tracking.shown import title_of

VERBS = {
    "duty.given": _("交办"),
    "assignment.signed": _("签收"),
    "assignment.ended": _("结束交办"),
    "assignment.taken_back": _("收回交办"),
    "assignment.review_set": _("定复核日"),
    "duty.check_set": _("定核验办法"),
    "event.recorded": _("记录触发事项"),
    "breach.recorded": _("记录违反"),
    "progress.added": _("进展"),
    "evidence.added": _("加佐证"),
    "evidence.withdrawn": _("撤回佐证"),
    "evidence.file_refused": _("拒收带密级标志的文件"),
    "credit.accepted": _("认定"),
    "credit.refused": _("不认定"),
    "occurrence.extended": _("延期"),
    "occurrence.stopped": _("中止"),
    "occurrence.resumed": _("恢复"),
    "occurrence.corrected": _("更正期限"),
    "occurrence.closed": _("办结"),
    "occurrence.reopened": _("重新打开"),
}
FACTS = {
    "followed_from": _("跟踪起始日"),
    "review_day": _("复核日"),
    "done_on": _("完成日期"),
    "day": _("日期"),
    "value": _("数值"),
    "due": _("期限"),
    "first": _("首次期限"),
    "until": _("延到"),
    "since": _("中止自"),
    "resumed_on": _("恢复于"),
    "in_force": _("有效期限"),
    "holds_from": _("改动自"),
    "before": _("原为"),
    "n": _("次数"),
    "accepted": _("已认定次数"),
    "needs": _("应有次数"),
    "met_on": _("足数日期"),
}


def register() -> None:
    """Register all of it."""
    registry.register_verbs(VERBS, evidence=("evidence.added", "credit.accepted"))
    registry.register_facts(FACTS)
    registry.register("assignment", _sees, _title, _address, parts=_parts, names=_assignments)
    registry.register("occurrence", _sees, _title, _address, names=_occurrences)
    registry.register("evidence", _sees, _title, _address)


def _parts(kind: str, object_id: str) -> list[Objects]:
    """What an assignment owes and what was credited to it: their lines are of its history."""
    del kind
    owed = Occurrence.objects.filter(assignment=number_in(object_id))
    entered = Evidence.objects.filter(credits__occurrence__in=owed).distinct()
    return [
        ("occurrence", list(owed.values_list("pk", flat=True))),
        ("evidence", list(entered.values_list("pk", flat=True))),
    ]


def _assignments(kind: str, object_ids: Collection[str]) -> Mapping[str, str]:
    """Assignments by their unit and the words of their duty."""
    del kind
    rows = Assignment.objects.filter(pk__in=[number_in(one) for one in object_ids])
    return {str(one.pk): str(one) for one in rows.select_related("unit", "duty")}


def _occurrences(kind: str, object_ids: Collection[str]) -> Mapping[str, str]:
    """Occurrences by their assignment and their period."""
    del kind
    rows = Occurrence.objects.filter(pk__in=[number_in(one) for one in object_ids])
    rows = rows.select_related("assignment__unit", "assignment__duty")
    return {str(one.pk): f"{one.assignment} {title_of(one)}" for one in rows}


def _sees(acting: Acting, kind: str, object_id: str) -> bool:
    if kind == "assignment":
        return visible_assignments(acting).filter(pk=number_in(object_id)).exists()
    if kind == "occurrence":
        return visible_occurrences(acting).filter(pk=number_in(object_id)).exists()
    return visible_evidence(acting).filter(pk=number_in(object_id)).exists()


def _title(kind: str, object_id: str) -> str:
    if kind == "evidence":
        return str(Evidence.objects.filter(pk=number_in(object_id)).first() or "")
    return str(_assignment(kind, object_id) or "")


def _address(kind: str, object_id: str) -> str:
    assignment = _assignment(kind, object_id)
    return reverse("tracking:assignment", args=(assignment.pk,)) if assignment else ""


def _assignment(kind: str, object_id: str) -> Assignment | None:
    """The assignment that an object of a line belongs to; None for evidence, which may serve several."""
    if kind == "evidence":
        return None
    if kind == "assignment":
        return Assignment.objects.select_related("unit", "duty").filter(pk=number_in(object_id)).first()
    one = (
        Occurrence.objects.select_related("assignment__unit", "assignment__duty")
        .filter(pk=number_in(object_id))
        .first()
    )
    return one.assignment if one else None
