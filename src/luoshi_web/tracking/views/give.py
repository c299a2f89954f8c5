"""Giving duties to units of the own tree."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from luoshi_web.organisation.acting import ActingRequest, acting_required
from luoshi_web.organisation.models import Unit
from luoshi_web.organisation.queries import found_in, visible_tree
from luoshi_web.plans.models import Duty, Plan
from luoshi_web.plans.queries import followed_plans, visible_duties
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused
from luoshi_web.tracking import domain, forms
from luoshi_web.tracking.models import Assignment, Mode, Part
from luoshi_web.tracking.occurrences import followed_at_first
from luoshi_web.tracking.outlook import Outlook, outlook_of
from luoshi_web.tracking.permissions import gives
from luoshi_web.tracking.views.ways import number_in


@acting_required
def give(request: ActingRequest) -> HttpResponse:
    """Choose units; look at what arises; give in one act. `?duty=` several times, or `?plan=`."""
    plan, duties = _asked(request)
    if not duties:
        messages.info(request, _("这份文件的任务都已经交办。要再交办一项，从任务表里选。"))
        return redirect("plans:duties", plan.pk)
    tree = [unit for unit in visible_tree(request.acting) if unit.ended_on is None]
    chosen = _chosen(request, tree, duties)
    form = forms.Giving(_posted(request), initial=_initial(plan))
    refused = None
    is_final = request.method == "POST" and request.POST.get("act") == "give"
    if is_final and form.is_valid():
        try:
            made = domain.give(request.acting, duties, chosen, **form.cleaned_data)
        except Refused as error:
            refused = error
        else:
            messages.success(request, _("已交办 %(n)s 项，等单位签收。") % {"n": len(made)})
            return redirect(f"{reverse('tracking:ledger')}?plan={plan.pk}")
    words = request.POST.get("q", "").strip()[:60]
    shown = {unit.pk for unit in found_in(tree, words)} | {unit.pk for unit in chosen}
    context = {
        "plan": plan,
        "duties": duties,
        "form": form,
        "shows_errors": is_final,
        "refused": refused,
        "units": [unit for unit in tree if unit.pk in shown],
        "chosen": {unit.pk for unit in chosen},
        "named": _named(tree, duties),
        "words": words,
        "preview": _preview(form, duties, chosen, plan),
    }
    return render(request, "tracking/give.html", context, status=400 if is_final else 200)


def _asked(request: ActingRequest) -> tuple[Plan, list[Duty]]:
    """The duties that the page was opened for, all of one plan that the actor may give.

    Of a whole plan: those that nobody has yet.
    """
    data = request.POST if request.method == "POST" else request.GET
    rows = visible_duties(request.acting).select_related("plan__owner").prefetch_related("cadences")
    if asked := data.getlist("duty"):
        numbers = {number_in(one) for one in asked}
        duties = list(rows.filter(pk__in=numbers).order_by("plan_id", "number"))
        if len(duties) < len(numbers) or len({one.plan_id for one in duties}) != 1:
            raise Http404
        plan = duties[0].plan
    else:
        plan = get_object_or_404(followed_plans(request.acting), pk=number_in(data.get("plan")))
        duties = list(rows.filter(plan=plan, assignments=None).order_by("number"))
    if not gives(request.acting, plan):
        raise Http404
    return plan, duties


def _initial(plan: Plan) -> dict[str, Any]:
    return {
        "part": Part.LEAD,
        "mode": Mode.EACH,
        "followed_from": followed_at_first(plan, clock.today()),
    }


def _posted(request: ActingRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _chosen(request: ActingRequest, tree: list[Unit], duties: list[Duty]) -> list[Unit]:
    """The units ticked; at first the one that a single duty names as responsible, where it is found."""
    if request.method != "POST":
        return _named(tree, duties)
    asked = {number_in(one) for one in request.POST.getlist("unit")}
    chosen = [unit for unit in tree if unit.pk in asked]
    if len(chosen) < len(asked):
        raise Http404
    return chosen


def _named(tree: list[Unit], duties: list[Duty]) -> list[Unit]:
    """The units whose name a single duty tells as its lead or bearer, and that do not have it yet."""
    if len(duties) != 1:
        return []
    names = {bearer["name"] for bearer in duties[0].bearers if bearer["role"] != "support"}
    had = set(Assignment.objects.filter(duty=duties[0]).values_list("unit_id", flat=True))
    return [unit for unit in tree if names & {unit.name, unit.short_name} and unit.pk not in had]


def _preview(form: forms.Giving, duties: list[Duty], units: list[Unit], plan: Plan) -> Outlook | None:
    """What giving would make; None until units and the rest are told."""
    given = (
        form.cleaned_data
        if form.is_bound and form.is_valid()
        else (None if form.is_bound else _initial(plan))
    )
    if given is None or not units:
        return None
    return outlook_of(
        duties,
        units,
        mode=Mode(given["mode"]),
        part=Part(given["part"]),
        followed_from=given["followed_from"],
        today=clock.today(),
    )
