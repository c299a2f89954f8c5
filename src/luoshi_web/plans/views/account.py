"""The account page: every sentence of a plan, what became of it, and by which rule or which person."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Prefetch, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render

from luoshi_web.organisation.acting import ActingRequest, acting_required
from luoshi_web.plans import queries
from luoshi_web.plans.models import Fate, Plan, Segment, Settlement, Stage
from luoshi_web.plans.ruling import ruling_of
from luoshi_web.plans.trust import trust_of
from luoshi_web.plans.wording import plain_words
from luoshi_web.shell.words import lang

_ON_A_PAGE = 200


@acting_required
def account(request: ActingRequest, pk: int) -> HttpResponse:
    """All segments of a plan in order; `?fate=` and `?rule=` show a part of them."""
    plan = get_object_or_404(queries.visible_plans(request.acting).select_related("owner"), pk=pk)
    fate, rule = request.GET.get("fate", ""), request.GET.get("rule", "")
    if fate and fate not in Fate.values:
        raise Http404
    counts = queries.account(plan)
    page = Paginator(_lines(plan, fate, rule), _ON_A_PAGE).get_page(request.GET.get("page"))
    for one in page.object_list:
        one.trust = trust_of(one)  # type: ignore[attr-defined]
        one.ruling = ruling_of(one.rule, lang())  # type: ignore[attr-defined]  # what the template shows
        one.words = plain_words(one.kind, one.text)  # type: ignore[attr-defined]
    ready = [one for one in plan.documents.order_by("pk") if one.stage == Stage.READY]
    context = {
        "plan": plan,
        "page": page,
        "fate": fate,
        "rule": rule,
        "fates": [(one.value, one.label, counts[one.value]) for one in Fate if counts[one.value]],
        "total": counts["total"],
        "settled": counts["settled"],
        # Cut down, never up: 100 % is said only where nothing is left.
        "share": f"{1000 * counts['settled'] // counts['total'] / 10:g}" if counts["total"] else "0",
        "rules": _rules(plan),
        "documents": ready,
        "faults": [(one, fault) for one in ready for fault in (one.fault or {}).get("faults", ())],
    }
    return render(request, "plans/account.html", context)


def _lines(plan: Plan, fate: str, rule: str) -> QuerySet[Segment]:
    held = Settlement.objects.filter(undone_at=None).select_related("by", "duty")
    rows = Segment.objects.filter(document__plan=plan).select_related("document")
    rows = rows.order_by("document_id", "index")
    rows = rows.prefetch_related(Prefetch("settlements", queryset=held, to_attr="held"))
    if fate:
        rows = rows.filter(fate=fate)
    return rows.filter(rule=rule, proposed=Fate.CONTEXT) if rule else rows


def _rules(plan: Plan) -> list[dict[str, Any]]:
    """The rules that called something context, the most frequent first, each with its sentence."""
    rows = Segment.objects.filter(document__plan=plan, fate=Fate.CONTEXT, proposed=Fate.CONTEXT)
    found = (
        rows.exclude(rule="").order_by().values_list("rule").annotate(n=Count("pk")).order_by("-n", "rule")
    )
    return [{"name": name, "count": n, "ruling": ruling_of(name, lang())} for name, n in found]
