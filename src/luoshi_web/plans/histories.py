"""What the journal must know of this room: its objects, who sees them, and the names of its verbs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from luoshi_web.journal import registry
from luoshi_web.organisation.acting import Acting
from luoshi_web.plans import queries, verbs
from luoshi_web.plans.models import Document, Duty, Plan, Segment

VERBS = {
    verbs.PLAN_TAKEN_IN: _("收文件"),
    verbs.PLAN_FRAMED: _("改标题和时限"),
    verbs.FILE_REFUSED: _("密级标志，拒收"),
    verbs.DOCUMENT_READ: _("读成文稿"),
    verbs.DOCUMENT_FAILED: _("没有读成"),
    verbs.DOCUMENT_AGAIN: _("再读一次"),
    verbs.DUTY_CONFIRMED: _("确认任务"),
    verbs.DUTIES_CONFIRMED: _("一次确认几条任务"),
    verbs.DUTY_EDITED: _("修改任务"),
    verbs.SEGMENT_SET_ASIDE: _("搁置"),
    verbs.SEGMENT_MERGED: _("并入"),
    verbs.SEGMENT_CONTEXT: _("只是背景"),
    verbs.SEGMENT_UNDONE: _("撤销落定"),
    verbs.SEGMENT_SPLIT: _("拆分为几条任务"),
    verbs.SEGMENTS_UNDONE: _("撤销几句的落定"),
}
FACTS = {"segments": _("句数"), "number": _("序号"), "year": _("年度"), "issued": _("成文日期")}

_MODELS: dict[str, type[Plan | Document | Segment | Duty]] = {
    "plan": Plan,
    "document": Document,
    "segment": Segment,
    "duty": Duty,
}


def register() -> None:
    """Register all of it."""
    registry.register_verbs(VERBS)
    registry.register_facts(FACTS)
    for kind in _MODELS:
        registry.register(kind, _sees, _title, _address, parts=_parts if kind == "plan" else None)


def _parts(kind: str, object_id: str) -> list[tuple[str, Iterable[int]]]:
    """What a plan's history tells besides: of its documents, sentences and duties."""
    del kind
    plan = _number(object_id)
    return [
        ("document", Document.objects.filter(plan=plan).values_list("pk", flat=True)),
        ("segment", Segment.objects.filter(document__plan=plan).order_by().values_list("pk", flat=True)),
        ("duty", Duty.objects.filter(plan=plan).order_by().values_list("pk", flat=True)),
    ]


def _number(object_id: str) -> int:
    return int(object_id) if object_id.isdecimal() and len(object_id) <= 18 else 0


def _sees(acting: Acting, kind: str, object_id: str) -> bool:
    visible: QuerySet[Any] = {
        "plan": queries.visible_plans,
        "document": queries.visible_documents,
        "segment": queries.visible_segments,
        "duty": _duties,
    }[kind](acting)
    return visible.filter(pk=_number(object_id)).exists()


def _duties(acting: Acting) -> QuerySet[Duty]:
    """Those one sees, and the withdrawn ones of visible plans."""
    seen = queries.visible_duties(acting).values("pk")
    return Duty.objects.filter(pk__in=seen) | Duty.objects.filter(plan__in=queries.visible_plans(acting))


def _held(kind: str, object_id: str) -> Plan | Document | Segment | Duty | None:
    return _MODELS[kind].objects.filter(pk=_number(object_id)).first()


def _title(kind: str, object_id: str) -> str:
    return str(_held(kind, object_id) or "")


def _address(kind: str, object_id: str) -> str:
    held = _held(kind, object_id)
    if isinstance(held, Plan):
        return reverse("plans:detail", args=(held.pk,))
    if isinstance(held, Document):
        return reverse("plans:detail", args=(held.plan_id,))
    if isinstance(held, Segment):
        plan = Document.objects.values_list("plan_id", flat=True).get(pk=held.document_id)
        return f"{reverse('plans:detail', args=(plan,))}?at={held.pk}#s{held.pk}"
    return reverse("plans:duties", args=(held.plan_id,)) if held else ""
