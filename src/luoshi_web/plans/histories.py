"""What the journal must know of this room: its objects, who sees them, and the names of its verbs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from luoshi.cadence import explain, from_json
from luoshi.duty import Modality, Role
from luoshi.writing.wording import COMMA, MODALITIES, ROLES, SEMICOLON
from luoshi_web.journal import registry
from luoshi_web.organisation.acting import Acting
from luoshi_web.plans import queries, verbs
from luoshi_web.plans.by_hand import LABELS
from luoshi_web.plans.models import Document, Duty, Fate, Plan, Segment
from luoshi_web.shell.numbers import number_in
from luoshi_web.shell.words import lang

VERBS = {
    verbs.PLAN_TAKEN_IN: _("收文件"),
    verbs.PLAN_NOTES_SEEN: _("看过收文件时的提示"),
    verbs.PLAN_ADDED_TO: _("加文件"),
    verbs.PLAN_WITHDRAWN: _("撤回计划"),
    verbs.PLAN_RESTORED: _("恢复计划"),
    verbs.PLAN_FRAMED: _("改标题和时限"),
    verbs.FILE_REFUSED: _("密级标志，拒收"),
    verbs.DOCUMENT_READ: _("读成文稿"),
    verbs.DOCUMENT_FAILED: _("没有读成"),
    verbs.DOCUMENT_AGAIN: _("再读一次"),
    verbs.DUTY_CONFIRMED: _("确认任务"),
    verbs.DUTIES_CONFIRMED: _("一次确认几条任务"),
    verbs.LAWFUL_WRITTEN: _("范围外的一句，另写合法的部分"),
    verbs.DUTY_EDITED: _("修改任务"),
    verbs.SEGMENT_SET_ASIDE: _("搁置"),
    verbs.SEGMENT_MERGED: _("并入"),
    verbs.SEGMENT_CONTEXT: _("只是背景"),
    verbs.SEGMENT_UNDONE: _("撤销落定"),
    verbs.SEGMENT_SPLIT: _("拆分为几条任务"),
    verbs.SEGMENTS_UNDONE: _("撤销几句的落定"),
}
#: Verbs whose facts are pairs [before, after].
CHANGES = (verbs.PLAN_FRAMED, verbs.DUTY_EDITED, verbs.SEGMENT_UNDONE)
FACTS = {
    "segments": _("句数"),
    "number": _("序号"),
    "year": _("年度"),
    "issued": _("成文日期"),
    "fate": _("去向"),
    "modality": _("要求"),
    "bearers": _("责任方"),
    "cadences": _("频次"),
    "deliverables": _("成果"),
    "targets": _("指标"),
    "otherwise": _("人工改写"),
    "rule": _("凭什么认出"),
    "sha256": _("指纹"),
}
#: Words that are kept beside a line and are nobody's speech.
WORDS = {"before": _("原为"), "title": _("标题"), "number": _("发文字号"), "issuer": _("发文机关")}
#: By which rule a secrecy mark was told, as `luoshi.reading.secrecy` names it.
SECRECY = {
    "secrecy-name": _("文件名里的密级"),
    "secrecy-star": _("密级和★"),
    "secrecy-head": _("首页开头的密级"),
    "secrecy-property": _("文件属性里的密级"),
    "secrecy-hidden": _("看不见的文字里的密级"),
}
#: Letters of a name that a line of history shows.
_SHOWN = 40

_MODELS: dict[str, type[Plan | Document | Segment | Duty]] = {
    "plan": Plan,
    "document": Document,
    "segment": Segment,
    "duty": Duty,
}


def register() -> None:
    """Register all of it."""
    registry.register_verbs(VERBS, changes=CHANGES)
    registry.register_facts(FACTS, _TOLD)
    registry.register_words(WORDS)
    for kind in _MODELS:
        parts = _parts if kind == "plan" else None
        registry.register(kind, _sees, _title, _address, parts=parts, names=_names)


def _parts(kind: str, object_id: str) -> list[tuple[str, Iterable[int]]]:
    """What a plan's history tells besides: of its documents, sentences and duties."""
    del kind
    plan = number_in(object_id)
    return [
        ("document", Document.objects.filter(plan=plan).values_list("pk", flat=True)),
        ("segment", Segment.objects.filter(document__plan=plan).order_by().values_list("pk", flat=True)),
        ("duty", Duty.objects.filter(plan=plan).order_by().values_list("pk", flat=True)),
    ]


def _sees(acting: Acting, kind: str, object_id: str) -> bool:
    visible: QuerySet[Any] = {
        "plan": queries.visible_plans,
        "document": queries.visible_documents,
        "segment": queries.visible_segments,
        "duty": _duties,
    }[kind](acting)
    return visible.filter(pk=number_in(object_id)).exists()


def _duties(acting: Acting) -> QuerySet[Duty]:
    """Those one sees, and the withdrawn ones of visible plans."""
    seen = queries.visible_duties(acting).values("pk")
    return Duty.objects.filter(pk__in=seen) | Duty.objects.filter(plan__in=queries.visible_plans(acting))


def _held(kind: str, object_id: str) -> Plan | Document | Segment | Duty | None:
    return _MODELS[kind].objects.filter(pk=number_in(object_id)).first()


def _title(kind: str, object_id: str) -> str:
    held = _held(kind, object_id)
    return _name(held) if held else ""


def _names(kind: str, object_ids: Collection[str]) -> Mapping[str, str]:
    rows = _MODELS[kind].objects.filter(pk__in=[number_in(one) for one in object_ids])
    return {str(one.pk): _name(one) for one in rows}


def _name(held: Plan | Document | Segment | Duty) -> str:
    """What an object is called: a duty and a sentence by their number and their first words."""
    if isinstance(held, Duty):
        return said("第 %(n)s 条：%(words)s") % {"n": held.number, "words": _short(held.words)}
    if isinstance(held, Segment):
        return said("第 %(n)s 句：%(words)s") % {"n": held.index + 1, "words": _short(held.text)}
    return str(held)


def _short(words: str) -> str:
    """The first words, on one line."""
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def _cadences(rows: Iterable[tuple[int, Mapping[str, Any]]]) -> str:
    """What the cadences of a duty ask for; one that an older version wrote stands as it is."""
    told = []
    for _place, value in rows:
        try:
            told.append(explain(from_json(value), lang()))
        except ValueError:
            told.append(str(value))
    return _listed(told)


def _bearers(rows: Iterable[tuple[str, str]]) -> str:
    told = [name if role == Role.BEARER else f"{name} {ROLES[Role(role)][lang()]}" for name, role in rows]
    return COMMA[lang()].join(told)


def _listed(words: Iterable[str]) -> str:
    return SEMICOLON[lang()].join(words)


def _otherwise(names: Iterable[str]) -> str:
    """The fields that were put otherwise than they were read."""
    return COMMA[lang()].join(str(LABELS.get(name, name)) for name in names)


def _fate(value: str) -> str:
    return str(Fate(value).label) if value in Fate.values else value


def _modality(value: str) -> str:
    return MODALITIES[Modality(value)][lang()]


def _rule(value: str) -> str:
    return str(SECRECY.get(value, value))


_TOLD: dict[str, registry.Told] = {
    "fate": _fate,
    "modality": _modality,
    "bearers": _bearers,
    "cadences": _cadences,
    "deliverables": _listed,
    "targets": _listed,
    "otherwise": _otherwise,
    "rule": _rule,
}


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
